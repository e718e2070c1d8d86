// Finds the point of the curve in a public key.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/key_material.h"

#include <cstddef>
#include <utility>

namespace yankomas {

// The 32 bytes of the point and the last byte of the length before them are 33 bytes, which stand
// at a multiple of 3 in a plain key (18) and in a token's (33): so their base64 is a part of the
// text, and the same in both.
std::string_view material_of(std::string_view key) {
    constexpr std::size_t kLength = 44;
    for (const auto& [type, at] : {std::pair<std::string_view, std::size_t>{"ssh-ed25519 ", 24},
                                   {"sk-ssh-ed25519@openssh.com ", 44}}) {
        if (key.starts_with(type) && key.size() >= type.size() + at + kLength)
            return key.substr(type.size() + at, kLength);
    }
    return key;
}

}  // namespace yankomas
