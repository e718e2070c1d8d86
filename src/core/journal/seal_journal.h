// The seals of an office as their journal has them: who witnessed which manifest of case heads, and
// when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/journal.h"
#include "core/journal/spelled.h"

namespace yankomas {

// One signature under a manifest. The manifest is a file of its own, because it may name a million
// cases.
struct SealEntry {
    EntryNumber number;
    Instant at;
    Zone zone = Zone::wib;
    PersonId by;
    RoleId role;
    RosterPosition roster;
    int cases = 0;         // lines of the manifest that name a case
    std::string manifest;  // path below the office folder
    Digest digest;         // of the manifest's bytes

    ByteRange range;  // these three as in CaseEntry
    std::size_t sig_line = 0;
    ByteRange signature;
};

struct SealJournal {
    std::string path;
    std::string bytes;
    OfficeId office;
    std::vector<SealEntry> entries;
    std::optional<Fault> fault;

    [[nodiscard]] Place place(const SealEntry& entry, Field field = Field::act) const {
        return place_of(bytes, path, entry.range, field);
    }
};

// Reads the seals. If the header can't be read, the journal has a fault and no entries.
[[nodiscard]] SealJournal read_seals(std::string path, std::string bytes);

}  // namespace yankomas
