// Signing by ssh-keygen: private keys stay with it, its agent or a token, and never enter the
// program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "store/ssh/ssh_key.h"

namespace yankomas {

class Files;
class Processes;

// The SSHSIG blob over the bytes, parsed but not verified. `key_file` is a private key, or a public
// one whose private half the ssh-agent has. ssh-keygen may ask for a passphrase or for a touch on
// the terminal. `failed`, with a hint on the usual reasons, if it does not sign.
Result<std::string> ssh_sign(Processes& processes, const std::string& key_file,
                             std::string_view name_space, std::string_view bytes);

// The public half of a key file, which may be either half. Nobody is asked for a passphrase, and
// the bytes of a private key are never read here.
Result<SshPublicKey> public_key_of(const Files& files, Processes& processes,
                                   const std::string& key_file);

}  // namespace yankomas
