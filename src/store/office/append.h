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

// Returns `above` with the entry and its signature below it. This calls ssh-keygen, which may ask
// for a passphrase.
[[nodiscard]] Result<std::string> sign_entry(Processes& processes, const Signer& signer,
                                             std::string_view name_space, std::string_view above,
                                             std::string_view entry);

// Writes `bytes` beside `path`, reads them back, asks `accept` about what was read, and only then
// puts them in place. If any of that fails, or if the file no longer holds the bytes `was` that the
// caller read, the file stays as it is. If `was` is nothing, the file must not exist yet.
[[nodiscard]] Status put_in_place(Files& files, const std::string& path, std::string_view bytes,
                                  const std::optional<std::string>& was,
                                  const std::function<Status(std::string bytes)>& accept);

// Removes the temporary files of writers that died, for this journal or for all journals of its
// folder. Such a file may hold an entry that stands nowhere else. So a journal that is no prefix of
// the one in place is kept, and its path is returned. For `path` itself, `bytes` count as the
// journal in place.
[[nodiscard]] Result<std::vector<std::string>> sweep_temps(Files& files, const std::string& path,
                                                           std::string_view bytes,
                                                           bool whole_folder);

}  // namespace yankomas
