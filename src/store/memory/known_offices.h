// The trust roots that this user has accepted, by office folder and outside every office folder
// (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/place.h"
#include "core/base/result.h"
#include "core/calendar/instant.h"
#include "core/journal/spelled.h"

namespace yankomas {

class Files;
struct Roster;

// An entry of the roster that this user has seen: the position above it, and when it was signed.
struct SeenEntry {
    RosterPosition above;
    Instant at;

    bool operator==(const SeenEntry&) const = default;
};
// So many of the last entries are remembered.
inline constexpr std::size_t kSeenEntries = 16;

struct KnownOffice {
    OfficeId office;
    std::string founder;          // fingerprint of the first key, "SHA256:..."
    RosterPosition roster;        // the farthest position that this user has seen
    std::string folder;           // canonical path
    std::vector<SeenEntry> last;  // up to that position, the oldest first

    bool operator==(const KnownOffice&) const = default;
};

struct KnownOffices {
    std::vector<KnownOffice> offices;
    std::vector<Place> unread;  // the lines that can't be read; the offices of the others are known
};

// A file that does not exist knows nobody. One that others could have written is an error.
[[nodiscard]] Result<KnownOffices> read_known_offices(const Files& files, const std::string& file);

// Adds the office, or replaces what was known of its folder. Nothing is written that would not be
// read again. A line of an office that can't be read stays as it is.
[[nodiscard]] Status remember_office(Files& files, const std::string& file,
                                     const KnownOffice& office);

// The fingerprint of a roster's first key; empty if the key is malformed.
[[nodiscard]] std::string founder_fingerprint(const Roster& roster);

}  // namespace yankomas
