// Public keys of OpenSSH, of the two kinds that may sign here.
// SPDX-License-Identifier: Apache-2.0
//
// The room store/ssh reads and writes the formats of OpenSSH, so that every signature of an office
// can be checked without this program: ssh_wire.h has the encoding, this header the keys, sshsig.h
// the signatures and how they are verified. ssh_sign.h lets ssh-keygen sign, which alone sees the
// private key.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace yankomas {

enum class SshKeyType {
    ed25519,     // ssh-ed25519
    sk_ed25519,  // sk-ssh-ed25519@openssh.com: the private half lives in a hardware token
};

struct SshPublicKey {
    SshKeyType type = SshKeyType::ed25519;
    std::string blob;  // the key as it stands on the wire; equal blobs are equal keys
    std::array<unsigned char, 32> ed25519{};
    std::string application;  // tokens only: "ssh:" or "ssh:" and a name
};

[[nodiscard]] std::string_view name_of(SshKeyType type);

// Reads a key in its wire form, with nothing after it. `refused` for a key of another type or one
// that is not whole.
Result<SshPublicKey> parse_key_blob(std::string_view blob);

// Reads a key from the line of a .pub file: "ssh-ed25519 BASE64", then perhaps a comment and the
// end of the line. What other programs write instead is named, with the command that turns it into
// such a line; there `file` stands for where the text came from.
Result<SshPublicKey> parse_public_key(std::string_view line, std::string_view file = "FILE");

// "ssh-ed25519 BASE64": the one spelling of a key in a roster.
[[nodiscard]] std::string public_key_line(const SshPublicKey& key);

// "SHA256:...", as `ssh-keygen -l` prints it.
[[nodiscard]] std::string fingerprint(const SshPublicKey& key);

}  // namespace yankomas
