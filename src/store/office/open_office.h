// Opens an office folder: reads and verifies its roster, then loads every file the roster
// published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/journal/roster_journal.h"
#include "core/journal/seal_journal.h"
#include "core/rules/docket.h"
#include "store/disk/files.h"
#include "store/memory/office_memory.h"
#include "store/memory/verified_set.h"

namespace yankomas {

struct OpenedOffice {
    std::string root;  // path of the office folder
    OfficeRecord record;
    RosterJournal roster_journal;
    SealJournal seal_journal;   // without entries if nothing was ever sealed
    Findings findings;          // what is wrong with the roster and the published files
    std::vector<Error> unread;  // published procedures that the system did not let us read
    bool whole = true;          // false: something is wrong with them, so nothing is signed
    bool judgeable = true;      // false: nor is a case judged, since more than procedures is wrong
};

// The nearest folder at or above `start` that holds office.yaml.
[[nodiscard]] Result<std::string> find_office(const Files& files, const std::string& start);

// A file that can't be read is an error, unless it is a procedure, which only its own cases need;
// one that is wrong is a finding. The trust root is for known_offices.
[[nodiscard]] Result<OpenedOffice> open_office(const Files& files, const std::string& root,
                                               OfficeMemory* memory = nullptr);

inline constexpr std::size_t kMaxPeopleFile = 1U
                                              << 20U;  // bytes of an office, SOP or calendar file

}  // namespace yankomas
