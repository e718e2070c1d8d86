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

// Fails with changed_meanwhile if the file no longer holds the bytes `was` that were read from it.
// If `was` is nothing, there was no file, and there must be none now. It is another error if the
// file can't be read now.
[[nodiscard]] Status still_holds(const Files& files, const std::string& path,
                                 const std::optional<std::string>& was);

// Takes the office's lock for the time in which files change. A run that may ask a person has not
// held it so far, so others may have written. It therefore fails with changed_meanwhile if the
// roster or the seals are not the ones that were read, or if the journal at `path` no longer holds
// the bytes `was` (if `was` is nothing, it must not exist yet). The lock is null if this run has
// held it from its start.
[[nodiscard]] Result<std::unique_ptr<Lock>> lock_to_put(const Host& host,
                                                        const OpenedOffice& office,
                                                        const std::string& path,
                                                        const std::optional<std::string>& was);

// Calls sweep_temps, names on stderr what it kept, and then calls put_in_place
// (store/office/append.h).
[[nodiscard]] Status put_journal(const Host& host, const std::string& path, std::string_view bytes,
                                 const std::optional<std::string>& was,
                                 const std::function<Status(std::string bytes)>& accept);

// Warns that the journal will lose its group, because this user is not a member of it. It is called
// before the person is asked to sign.
void tell_lost_group(const Host& host, const OpenedOffice& office, const std::string& journal);

}  // namespace yankomas
