// Checks every signature of a journal against the bytes above it: facts for the judges.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/journal/case_journal.h"
#include "core/journal/roster_journal.h"
#include "core/roster/evidence.h"
#include "store/files.h"

namespace yankomas {

// Signatures of all entries, and the files of their documents below the office folder `root`.
[[nodiscard]] Evidence verify_case(const CaseJournal& journal, const Files& files, const std::string& root);

// Signatures of all entries, and the digest of the bytes up to the end of each.
[[nodiscard]] Evidence verify_roster(const RosterJournal& journal);

}  // namespace yankomas
