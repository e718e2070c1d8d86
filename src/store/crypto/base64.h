// Base64 in its one canonical spelling (RFC 4648, section 4: standard alphabet, padded).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

[[nodiscard]] std::string base64_encode(std::string_view bytes);

// The bytes whose encoding is exactly `text`; nothing if there are none. White space, missing
// padding and bits that are set beyond the last byte are all refused, so that nobody can change
// the text of a signature or of a key without changing its bytes.
[[nodiscard]] std::optional<std::string> base64_decode(std::string_view text);

}  // namespace yankomas
