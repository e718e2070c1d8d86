// Tells what a ratification does: whether it cures an entry whose signer lacked the right, and from
// when on that entry counts (yankomas-case(5), Ratifying).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/calendar/due.h"
#include "core/record/entitled.h"
#include "core/rules/situation.h"

namespace yankomas {

// By the roster of today the signer must have held the role on the day of the target entry. He
// signs the step, so the rule of four eyes must allow it.
bool ratifies(const Situation& s, const std::vector<RoleId>& roles) {
    const CaseEntry& cosign = s.entry;
    if (std::ranges::find(roles, cosign.role) == roles.end() || s.law.is_revoked(s.signature.key))
        return false;
    const Step* step = s.signed_step();
    if (step != nullptr && may_not_ratify(*step, s.sop, s.before, cosign.by)) return false;
    const Date day = local_date(s.docket.entry(*cosign.about).at, s.zone());
    return s.law.appointment(cosign.by, cosign.role, day) != nullptr;
}

// Without a limit an act could be made in time months later.
Cured cured_by(const Situation& s, const std::vector<RoleId>& roles) {
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    const std::vector<Pass>& passes = s.before.passes;
    const auto pass = std::ranges::find(passes, target.number, &Pass::ended_by);
    if (pass == passes.end()) return Cured::as_signed;  // it moved no clock
    const Date day = local_date(target.at, s.zone());
    if (std::ranges::find(roles, target.role) != roles.end() &&
        s.law.appointment(target.by, target.role, day) != nullptr)
        return Cured::as_signed;
    if (s.calendar == nullptr) return Cured::from_ratification;
    const auto last = due_of(pass->stop, s.sop.late_recording, {}, *s.calendar, s.zone());
    return last && s.entry.at <= *last ? Cured::recorded_late : Cured::from_ratification;
}

bool signs_by_ratifying(const Situation& s) {
    const Pass* pass = s.before.current();
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    return pass != nullptr && pass->step_entry && target.act == CaseAct::cosign &&
           target.about == pass->step_entry && !s.signs_pass_again() && !missing_right(s);
}

}  // namespace yankomas
