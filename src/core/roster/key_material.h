// What two spellings of one key have in common.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace yankomas {

// The point of the curve that `key` ("ssh-ed25519 BASE64", plain or a token's) is, as a part of its
// base64: equal for the same key, whatever it is called. Of any other text: the text itself.
[[nodiscard]] std::string_view material_of(std::string_view key);

}  // namespace yankomas
