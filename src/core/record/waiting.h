// Who must act next on a case, by the roles of its procedure and the people who hold them now.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/roster_journal.h"
#include "core/record/progress.h"

namespace yankomas {

struct Roster;

// Somebody who holds an awaited role today.
struct Holder {
    PersonId person;
    std::string name;
    Capacity capacity = Capacity::definitif;
    bool may_sign = true;  // false: barred by four eyes, or has signed this pass already
    bool is_told = true;   // false: the pass is assigned to somebody else, who may sign it

    // True if the pass is shown to him as one that waits for him.
    [[nodiscard]] bool is_awaited() const { return may_sign && is_told; }
};

// A role that may do what the case waits for.
struct AwaitedRole {
    RoleId role;
    std::string title;
    std::string short_title{};  // empty if the procedure has none
    bool outside = false;
    bool records = false;  // signs for the outside role of the step, and names the party
    std::vector<Holder> holders;
    std::optional<Holder> keyless{};  // if nobody may sign: who holds it and only lacks a key
};

enum class AwaitedAct { nothing, step, second_signature, resume, ratification };

struct Waiting {
    AwaitedAct act = AwaitedAct::nothing;  // nothing: the case is closed
    StepNumber step;
    std::vector<AwaitedRole> roles;
    int signatures = 0;                // still missing, of different people
    std::optional<PersonId> assigned;  // to whom the pass is assigned, if he may sign it now

    // True if what the case waits for is shown to this person: he may do it, and it is assigned to
    // nobody else.
    [[nodiscard]] bool is_for(const PersonId& person) const;
};

// Returns who must act on the case at `now`. All entries of the roster count, not only those that
// the case names.
[[nodiscard]] Waiting waiting_of(const Sop& sop, const Progress& progress, const Roster& roster,
                                 Zone zone, Instant now);

// Lets only the person be told to whom the pass is assigned, if he may sign it now and his is the
// only signature that is missing. Who may sign stays the same.
void tell_assigned(Waiting& waiting);

// Returns who may ratify a pass that was ended by somebody who had no right to. The version of the
// procedure that was in force then decides.
[[nodiscard]] Waiting ratifiers_of(const Progress& progress, const Pass& pass, const Roster& roster,
                                   Zone zone, Instant now);

}  // namespace yankomas
