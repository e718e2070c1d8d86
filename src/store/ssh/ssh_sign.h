// Signing by ssh-keygen: private keys stay with it, its agent or a token, and never enter the
// program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "store/disk/files.h"
#include "store/disk/process.h"
#include "store/ssh/ssh_key.h"

namespace yankomas {

// The SSHSIG blob over the bytes, parsed but not verified. `key_file` is a private key, or a public
// one whose private half is in the ssh-agent. May ask for a passphrase or a touch on the terminal.
[[nodiscard]] Result<std::string> ssh_sign(Processes& processes, const std::string& key_file,
                                           std::string_view name_space, std::string_view bytes);

// The public half of a key file, which may be either half; asks for no passphrase.
[[nodiscard]] Result<SshPublicKey> public_key_of(const Files& files, Processes& processes,
                                                 const std::string& key_file);

}  // namespace yankomas
