// Puts a signed journal in the place of the one that was read, unless that changed meanwhile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.h"
#include "store/disk/files.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// The bytes of seals.yaml as they were read. Nothing if there was no such file.
[[nodiscard]] std::optional<std::string> seals_as_read(const OpenedOffice& office);

// changed_meanwhile if the file does not hold the bytes that it `was` when it was read. Nothing
// means that there was no file. It is another error if the file can't be read now.
[[nodiscard]] Status still_holds(const Files& files, const std::string& path,
                                 const std::optional<std::string>& was);

// The office's lock for the time in which files change. A run that may ask a person has not held it
// so far, so others may have written: changed_meanwhile if the roster or the seals are not the ones
// that were read, or the journal at `path` is not what it `was`. Nothing: it must not exist yet.
// The lock is null if this run has held it from its start.
[[nodiscard]] Result<std::unique_ptr<Lock>> lock_to_put(const Host& host,
                                                        const OpenedOffice& office,
                                                        const std::string& path,
                                                        const std::optional<std::string>& was);

// sweep_temps and put_in_place in one. Names on stderr what the sweep kept.
[[nodiscard]] Status put_journal(const Host& host, const std::string& path, std::string_view bytes,
                                 const std::optional<std::string>& was,
                                 const std::function<Status(std::string bytes)>& accept);

// Warns, before the question, that a journal is to lose its group: this user is no member of it.
void tell_lost_group(const Host& host, const OpenedOffice& office, const std::string& journal);

}  // namespace yankomas
