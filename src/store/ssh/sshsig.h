// Signatures of `ssh-keygen -Y sign` (PROTOCOL.sshsig of OpenSSH), read strictly.
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

// What the signer wrote. Nothing in it is true before verify_sshsig says so. The hash is always
// sha512.
struct SshSig {
    SshPublicKey key;
    std::string name_space;
    std::array<unsigned char, 64> signature{};
    unsigned char token_flags = 0;    // tokens only: bit 0 for a touch, bit 2 for a PIN
    std::uint32_t token_counter = 0;  // tokens only
};

// Reads exactly one signature: version 1, sha512, ed25519 with or without a token, no reserved
// bytes, nothing after it. There is one blob for each value, so nobody can change its bytes without
// changing what they say. All else is `refused`.
Result<SshSig> parse_sshsig(std::string_view blob);

// True if the key inside signed a message with this hash in the namespace inside. The caller has to
// look whether key and namespace are the right ones. A token must have been touched.
[[nodiscard]] bool verify_sshsig(const SshSig& sig, const Sha512::Bytes& message_hash);

// The blob in the text that ssh-keygen writes, which begins with "-----BEGIN SSH SIGNATURE-----".
// `refused` if anything stands before the first line or after the last one.
Result<std::string> unarmour(std::string_view text);

}  // namespace yankomas
