// Limits that have lapsed or will soon, and holds that last: what yankomas overdue lists.
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
    on_hold,      // a hold that stops the clock; no breach, but its age is worth a look
    late,         // finished passes
    recorded_late,
};
[[nodiscard]] std::string_view name_of(BreachKind kind);

// A person who signed the entry that ended a finished pass.
struct PastSigner {
    PersonId person;
    std::string name;
    RoleId role;        // as which the pass was ended
    std::string title;  // of the role
};

// A role of the step that is not of the office.
struct OutsideParty {
    RoleId role;
    std::string title;
};

struct Breach {
    BreachKind kind = BreachKind::overdue;
    CaseId id;
    std::string path;
    SopVersion sop;
    StepNumber step;
    std::string step_title;
    int pass = 1;
    std::optional<Instant> due;  // of the step, or of the hold
    Lateness late;
    bool outside = false;               // an outside party's clock
    std::vector<OutsideParty> parties;  // then, whose
    std::optional<Instant> stopped;     // when a finished pass ended
    std::vector<PastSigner> signers;    // of finished ones
    Waiting waiting;                    // of running ones
    std::optional<HoldSummary> hold;
    // Of running ones: the working days that the case has spent with outside parties.
    std::optional<int> outside_days;
};

// What to look for besides running clocks that are overdue and lapsed holds.
struct BreachScope {
    std::optional<Instant> due_by;  // running clocks that are due by then
    bool past_and_held = false;     // finished passes that were late, and holds that last
};

// The breaches of a verified case. A case that is not verified has none, since nothing of it
// counts.
[[nodiscard]] std::vector<Breach> breaches_of(const Docket& docket, const Judgement& judgement,
                                              const BreachScope& scope);

// Breaches first, then the other kinds; the earliest due first.
void sort_breaches(std::vector<Breach>& breaches);

}  // namespace yankomas
