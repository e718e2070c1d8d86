// What yankomas overdue lists: limits that have lapsed or will lapse soon, and holds that are in
// force.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/summary.h"

namespace yankomas {

enum class BreachKind {
    overdue,
    due_soon,
    hold_lapsed,  // a hold outlasts its own limit
    on_hold,      // a hold in force; no breach, but people want to know its age
    late,         // this and the next are about finished passes
    recorded_late,
};
[[nodiscard]] std::string_view name_of(BreachKind kind);

// A person who signed the entry that ended a finished pass.
struct PastSigner {
    PersonId person;
    std::string name;
    RoleId role;        // the role in which he ended the pass
    std::string title;  // of the role
};

// An outside role of the step.
struct OutsideParty {
    RoleId role;
    std::string title;
};

struct Breach {
    BreachKind kind = BreachKind::overdue;
    CaseId id;
    std::string path;
    std::string title;  // of the case
    SopVersion sop;
    std::optional<SubjectId> subject;
    std::optional<AreaId> area;
    StepNumber step;
    int steps = 0;  // the number of the last step of the procedure
    std::string step_title;
    std::string step_brief;  // as tables show it
    int pass = 1;
    std::optional<Instant> due;  // of the step, or of the hold
    Lateness late;
    std::optional<int> days_left;       // of a clock that is due soon: working days
    bool outside = false;               // an outside party's clock
    std::vector<OutsideParty> parties;  // if so, whose clock it is
    std::optional<Instant> stopped;     // when a finished pass ended
    std::vector<PastSigner> signers;    // of a finished pass
    Waiting waiting;                    // of a running clock
    std::optional<HoldSummary> hold;
    // Of a running clock: the working days that the case has spent with outside parties.
    std::optional<int> outside_days;
};

// What to look for besides running clocks that are overdue and lapsed holds.
struct BreachScope {
    std::optional<Instant> due_by;  // running clocks that are due by then
    bool past_and_held = false;     // finished passes that were late, and holds that last
};

// Returns the breaches of a case. A case that is not verified has none, because nothing in it
// counts.
[[nodiscard]] std::vector<Breach> breaches_of(const Docket& docket, const Judgement& judgement,
                                              const BreachScope& scope);

// Sorts by kind in the order of BreachKind and then by due time, the earliest first. Breaches of
// outside parties come after all of the office's own.
void sort_breaches(std::vector<Breach>& breaches);

}  // namespace yankomas
