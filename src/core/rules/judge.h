// Judges a case: every rule over every entry, and where the case stands. Pure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/finding.h"
#include "core/rules/standing.h"

namespace yankomas {

struct Docket;

struct Judgement {
    Findings findings;  // sorted by place
    Standing standing;
};

[[nodiscard]] Judgement judge(const Docket& docket);

// What the rules would say of one more entry, signed with `key`, on top of the docket's case. It
// may be signed now if there are no errors. The entry is not in the journal yet, so its findings
// have no place.
[[nodiscard]] Findings propose(const Docket& docket, const CaseEntry& entry,
                               const std::string& key);

// True for an error of form or integrity, after which the case can't be relied on.
[[nodiscard]] bool breaks_integrity(const Finding& finding);

}  // namespace yankomas
