// Puts signed entries under a journal: sign, look at the result once more, and only then replace
// the file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace yankomas {

class Files;
class Processes;

// Who signs, and with what.
struct Signer {
    std::string key_file;  // for ssh-keygen
    std::string key;       // "ssh-ed25519 BASE64", its public half
};

// `above` with the entry and its signature behind it. This calls ssh-keygen, which may ask for a
// passphrase.
[[nodiscard]] Result<std::string> sign_entry(Processes& processes, const Signer& signer,
                                             std::string_view name_space, std::string_view above,
                                             std::string_view entry);

// Writes `bytes` beside `path`, reads them back, asks `accept` about what was read, and only then
// puts them in place. If any of that fails, or the file is no longer what it `was` when the caller
// read it, the file stays as it is. Nothing read: it must not exist yet.
[[nodiscard]] Status put_in_place(Files& files, const std::string& path, std::string_view bytes,
                                  const std::optional<std::string>& was,
                                  const std::function<Status(std::string bytes)>& accept);

// Removes what writers of the journal, or of any journal of its folder, left that died. What they
// left may be an entry that stands nowhere else: a journal that is no prefix of the one in place
// (for `path` that is `bytes`, which will be) is kept, and returned.
[[nodiscard]] Result<std::vector<std::string>> sweep_temps(Files& files, const std::string& path,
                                                           std::string_view bytes,
                                                           bool whole_folder);

}  // namespace yankomas
