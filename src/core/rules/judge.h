// Judges a case: applies every rule to every entry, and says where the case stands. These are pure
// functions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/finding.h"
#include "core/rules/standing.h"

namespace yankomas {

struct Docket;
struct Sop;

struct Judgement {
    Findings findings;  // sorted by place
    Standing standing;
};

// Returns the procedure in force for a case where it stands: the version that it was moved to last,
// or that it was opened under. Null if that one's file is not here.
[[nodiscard]] const Sop* present_sop(const Docket& docket, const Progress& progress);

// Returns what the rules find in the case and where it stands. Without its procedure the case has
// an empty standing, and only its header, its form and its seals are judged.
[[nodiscard]] Judgement judge(const Docket& docket);

// Returns what the rules would say of one more entry, signed with `key`, at the end of the docket's
// case. The entry may be signed now if there are no errors. It is not in the journal yet, so its
// findings have no place.
[[nodiscard]] Findings propose(const Docket& docket, const CaseEntry& entry,
                               const std::string& key);

// True if the case is verified, but for entries that a ratification cures (Standing::doubtful).
[[nodiscard]] bool may_be_ratified(const Judgement& judgement);

// True for an error of form or integrity, after which the case can't be relied on.
[[nodiscard]] bool breaks_integrity(const Finding& finding);

}  // namespace yankomas
