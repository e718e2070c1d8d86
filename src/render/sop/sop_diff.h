// How two versions of a procedure differ, and which running cases could move.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/movable.h"
#include "core/sop/sop_change.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

// Holds what was compared and what differs. The versions must outlive it.
struct SopDiff {
    const Sop& before;
    const Sop& after;
    bool has_map = false;    // false: steps of the same number are compared
    bool has_cases = false;  // false: the older version is not published by an office here
    bool can_move = false;   // the newer version is published
    std::vector<SopChange> changes;
    std::vector<CaseMove> cases;  // those under the older version, in the order of their ids
};

// Returns the command that moves a case to the newer version.
[[nodiscard]] std::string command_of(const SopDiff& diff, const CaseMove& move);

[[nodiscard]] std::string render_sop_diff(const SopDiff& diff, const Screen& screen);

// Returns the items of yankomas.sop-diff/1. Each has `about`: a change is {part, before, after,
// title, field, was, is}, a case is {case, title, step, becomes, movable, command}.
[[nodiscard]] std::vector<Json> json_of(const SopDiff& diff);

}  // namespace yankomas
