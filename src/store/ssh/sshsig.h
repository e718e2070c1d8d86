// Signatures of `ssh-keygen -Y sign` (SSHSIG, described in PROTOCOL.sshsig of OpenSSH), read
// strictly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "store/crypto/crypto.h"
#include "store/ssh/ssh_key.h"

namespace yankomas {

// What the signer wrote; nothing in it is true before verify_sshsig says so. The hash is always
// sha512.
struct SshSig {
    SshPublicKey key;
    std::string name_space;
    std::array<unsigned char, 64> signature{};
    unsigned char token_flags = 0;    // tokens only: bit 0 somebody touched it, bit 2 gave a PIN
    std::uint32_t token_counter = 0;  // tokens only
};

// Exactly one signature: version 1, sha512, ed25519 with or without a token, no reserved bytes,
// nothing after it. There is one blob for each value, so its bytes can't be changed without
// changing what they say.
[[nodiscard]] Result<SshSig> parse_sshsig(std::string_view blob);

// True if the key inside signed a message with this hash in this namespace; a token must have been
// touched.
[[nodiscard]] bool verify_sshsig(const SshSig& sig, const Sha512::Bytes& message_hash);

// Between "-----BEGIN SSH SIGNATURE-----" and its end, as ssh-keygen reads and writes it.
[[nodiscard]] std::string armour(std::string_view blob);
[[nodiscard]] Result<std::string> unarmour(std::string_view text);

}  // namespace yankomas
