// Judges a case: every rule over every entry, and where the case stands. Pure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rules/docket.h"
#include "core/rules/standing.h"

namespace yankomas {

struct Judgement {
    Findings findings;  // sorted by place
    Standing standing;
};

[[nodiscard]] Judgement judge(const Docket& docket);

// What the rules would say of one more entry, signed with `key`, on top of the docket's case; empty
// errors mean that it may be signed now. `entry` is not in the journal yet, so its findings have no
// place.
[[nodiscard]] Findings propose(const Docket& docket, const CaseEntry& entry,
                               const std::string& key);

// True for a finding after which the case can't be relied on: form and integrity errors.
[[nodiscard]] bool breaks_integrity(const Finding& finding);

}  // namespace yankomas
