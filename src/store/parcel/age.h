// Encrypts a parcel to the keys of colleagues and opens it again, by the program age.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace yankomas {

class Processes;

// True for a key of the roster to which age can encrypt: "ssh-ed25519 ...", not one of a hardware
// token.
[[nodiscard]] bool is_key_for_age(std::string_view key);

// Encrypts the bytes so that each of these keys opens them. There must be a key.
[[nodiscard]] Result<std::string> encrypt_to(Processes& processes,
                                             const std::vector<std::string>& keys,
                                             std::string_view bytes);

// Opens what encrypt_to made with the private key in a file. What is no parcel, is damaged, or is
// for other keys is `refused`; so is what opens to more than `limit` bytes.
[[nodiscard]] Result<std::string> decrypt_with(Processes& processes, const std::string& identity,
                                               std::string_view bytes, std::size_t limit);

}  // namespace yankomas
