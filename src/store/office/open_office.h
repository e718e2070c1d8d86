// Opens an office folder: reads and verifies its roster, then loads every file the roster
// published.
// SPDX-License-Identifier: Apache-2.0
//
// This room is where bytes on the disk become verified values and back. Read it in this order:
// find_office finds the folder; open_office has the office itself; find_case lists the case files,
// picks one of them and opens it; verify makes the facts about signatures on which all judging
// rests; append signs an entry and puts it under its journal; new_office writes the files of an
// office that begins.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "core/calendar/instant.h"
#include "core/journal/roster_journal.h"
#include "core/journal/seal_journal.h"
#include "core/rules/docket.h"
#include "store/disk/files.h"

namespace yankomas {

class OfficeMemory;

// The most bytes of an office, SOP or calendar file.
inline constexpr std::size_t kMaxPeopleFile = std::size_t{1} << 20U;

struct OpenedOffice {
    std::string root;  // path of the office folder
    OfficeRecord record;
    RosterJournal roster_journal;     // entries up to the first that is dated in the future
    std::vector<Digest> heads_ahead;  // of the entries from there on, which do not count yet
    SealJournal seal_journal;         // without entries if nothing was ever sealed
    Findings findings;                // what is wrong with the roster and the published files
    std::vector<Error> unread;        // published procedures that the system did not let us read
    bool whole = true;                // false: something is wrong with them, so nothing is signed
    bool judgeable = true;  // false: nor is a case judged, since more than procedures is wrong
};

// Names a commit that has a file with the bytes that were published. It is only asked about a file
// that is missing or changed.
using FindCommit = std::function<std::optional<std::string>(const PublishedFile&)>;

// Reads and verifies the roster of the office at `root` and the files that the roster published. It
// is an error if a file can't be read, unless it is a procedure: only its own cases need that, so
// it is listed in `unread`. A faulty file becomes a finding. The caller must check the trust root
// (see known_offices). What is dated after `now`, by more than clocks differ, does not count.
[[nodiscard]] Result<OpenedOffice> open_office(const Files& files, const std::string& root,
                                               Instant now, OfficeMemory* memory = nullptr,
                                               const FindCommit& find_commit = {});

}  // namespace yankomas
