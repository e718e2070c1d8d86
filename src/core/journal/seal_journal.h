// The seals of an office as their journal tells them: who witnessed which manifest of case heads,
// and when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/form.h"
#include "core/journal/spelled.h"

namespace yankomas {

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

    ByteRange range;
    std::size_t sig_line = 0;
    ByteRange signature;
};

struct SealJournal {
    std::string path;
    std::string bytes;
    OfficeId office;
    std::vector<SealEntry> entries;
    std::optional<Fault> fault;

    [[nodiscard]] Place place(const SealEntry& entry, Field field = Field::act) const;
};

[[nodiscard]] SealJournal read_seals(std::string path, std::string bytes);

}  // namespace yankomas
