// What two spellings of one key have in common.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace yankomas {

// Returns the part of the base64 of `key` ("ssh-ed25519 BASE64", plain or of a token) that spells
// the point of the curve. It is equal for the same key under both names. Any other text is returned
// as it is.
[[nodiscard]] std::string_view material_of(std::string_view key);

}  // namespace yankomas
