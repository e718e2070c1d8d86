// What later corrections make of an entry, and who may correct it (yankomas-case(5), Corrections).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/record/progress.h"

namespace yankomas {

// True for an act whose entry may be corrected.
[[nodiscard]] bool is_correctable(CaseAct act);

// Returns an entry as it is read after these corrections; the opening has the title of the header.
[[nodiscard]] CaseEntry reading_of(const CaseJournal& journal,
                                   std::span<const Correction> corrections, EntryNumber number);

// Returns the roles that may sign the act of an entry of the case, where it stood then and by the
// version that was in force then.
[[nodiscard]] std::vector<RoleId> roles_of_act(const Sop& sop, const Progress& progress,
                                               const CaseJournal& journal, const CaseEntry& entry);

// Lets the correction count for what is signed after `since`. The documents on file are replaced,
// each by the next one of its kind; nothing else of the case moves.
void count_correction(Progress& progress, const CaseEntry& correction, EntryNumber since);

// Returns the correction that an entry of the act `correct` is, or null if it does not count.
[[nodiscard]] const Correction* find_correction(const Progress& progress, EntryNumber entry);

// True if only number and date of the documents of an entry may still be corrected by this person:
// their pass has ended, or somebody else has signed its step.
[[nodiscard]] bool has_settled_files(const Progress& progress, EntryNumber entry,
                                     const PersonId& by);

}  // namespace yankomas
