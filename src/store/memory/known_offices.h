// The trust roots that this user has accepted: one line per office, outside every office folder
// (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/result.h"
#include "core/journal/spelled.h"

namespace yankomas {

class Files;
struct Roster;

struct KnownOffice {
    OfficeId office;
    std::string founder;    // fingerprint of the first key, "SHA256:..."
    RosterPosition roster;  // the farthest position that this user has seen
    std::string folder;     // canonical path
};

// A file that does not exist knows nobody. One that can't be understood, or that others could have
// written, is an error.
[[nodiscard]] Result<std::vector<KnownOffice>> read_known_offices(const Files& files,
                                                                  const std::string& file);

// Adds the office, or replaces what was known of its folder.
[[nodiscard]] Status remember_office(Files& files, const std::string& file,
                                     const KnownOffice& office);

// The fingerprint of a roster's first key; empty if the key is malformed.
[[nodiscard]] std::string founder_fingerprint(const Roster& roster);

}  // namespace yankomas
