// Base64 in its one canonical spelling (RFC 4648, standard alphabet, padded).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

[[nodiscard]] std::string base64_encode(std::string_view bytes);

// Nothing unless encoding the result gives exactly `text`: no white space, full padding, unused
// bits zero.
[[nodiscard]] std::optional<std::string> base64_decode(std::string_view text);

}  // namespace yankomas
