// The trust roots that this user has accepted: one line an office, outside every office folder
// (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/journal/spelled.h"
#include "core/roster/roster.h"
#include "store/disk/files.h"

namespace yankomas {

struct KnownOffice {
    OfficeId office;
    std::string founder;    // fingerprint of the first key, "SHA256:..."
    RosterPosition roster;  // as far as it was seen
    std::string folder;     // canonical path
};

// A file that does not exist knows nobody; one that can't be understood, or that others could have
// written, is an error.
[[nodiscard]] Result<std::vector<KnownOffice>> read_known_offices(const Files& files,
                                                                  const std::string& file);

// Adds the office, or replaces what was known of this folder.
[[nodiscard]] Status remember_office(Files& files, const std::string& file,
                                     const KnownOffice& office);

// The fingerprint of a roster's first key; empty if the key is malformed.
[[nodiscard]] std::string founder_fingerprint(const Roster& roster);

}  // namespace yankomas
