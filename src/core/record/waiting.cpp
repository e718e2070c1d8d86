// Asks the procedure for the roles and the roster for the people.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/waiting.h"

#include <algorithm>

#include "core/record/entitled.h"
#include "core/record/migrating.h"
#include "core/roster/roster.h"

namespace yankomas {

namespace {

bool may_sign(const PersonId& person, const Progress& progress) {
    const Pass& pass = progress.passes.back();
    return std::ranges::find(pass.signers, person) == pass.signers.end() &&
           !is_barred({pass.sop, pass.terms()}, progress, person);
}

AwaitedRole awaited(const RoleId& id, const Sop& sop, const Roster& roster, Zone zone,
                    Instant now) {
    AwaitedRole awaited;
    awaited.role = id;
    const Role* role = find(sop.roles, id);
    awaited.title = title_of(sop.roles, id);
    if (role != nullptr) awaited.short_title = role->short_title;
    awaited.outside = role != nullptr && role->outside;
    for (const Appointment* held : roster.in_force(now).holders(id, local_date(now, zone))) {
        awaited.holders.push_back(
            {held->person, roster.name_of(held->person), held->capacity, true});
    }
    return awaited;
}

}  // namespace

bool Waiting::is_for(const PersonId& person) const {
    return std::ranges::any_of(roles, [&](const AwaitedRole& role) {
        return std::ranges::any_of(role.holders, [&](const Holder& holder) {
            return holder.person == person && holder.is_awaited();
        });
    });
}

Waiting waiting_of(const Sop& sop, const Progress& progress, const Roster& roster, Zone zone,
                   Instant now) {
    Waiting waiting;
    const Pass* pass = progress.current();
    const Step* step = pass == nullptr ? nullptr : sop.step(pass->step);
    if (step == nullptr) return waiting;
    waiting.step = step->number;
    if (progress.hold) {
        waiting.act = AwaitedAct::resume;
        const Sop& then = *progress.versions.sop_of(progress.hold->entry);
        const Hold* hold = find(then.holds, progress.hold->code);
        if (hold == nullptr) return waiting;
        for (const RoleId& role : hold->roles)
            waiting.roles.push_back(awaited(role, then, roster, zone, now));
        return waiting;
    }
    waiting.act = pass->step_entry ? AwaitedAct::second_signature : AwaitedAct::step;
    waiting.signatures = pass->terms()->signatures - static_cast<int>(pass->signers.size());
    for (const RoleId& id : signers_of(sop, *step)) {
        AwaitedRole role = awaited(id, sop, roster, zone, now);
        role.records = records_for_outside(sop, *step, id);
        for (Holder& holder : role.holders) holder.may_sign = may_sign(holder.person, progress);
        waiting.roles.push_back(std::move(role));
    }
    if (pass->assigned && waiting.is_for(*pass->assigned)) waiting.assigned = pass->assigned;
    return waiting;
}

void tell_assigned(Waiting& waiting) {
    if (!waiting.assigned || waiting.signatures > 1) return;
    for (AwaitedRole& role : waiting.roles) {
        for (Holder& holder : role.holders) holder.is_told = holder.person == *waiting.assigned;
    }
}

Waiting ratifiers_of(const Progress& progress, const Pass& pass, const Roster& roster, Zone zone,
                     Instant now) {
    Waiting waiting;
    const StepOf then = step_at(progress, pass, *pass.ended_by);
    const Step* step = then.step;
    if (step == nullptr) return waiting;
    waiting.act = AwaitedAct::ratification;
    waiting.step = shown_step(progress, pass).step->number;
    waiting.signatures = 1;
    const bool has_left = pass.end == PassEnd::exited && progress.exit;
    const Exit* exit = has_left ? find(then.sop->exits, *progress.exit) : nullptr;
    for (const RoleId& id : exit != nullptr ? exit->roles : signers_of(*then.sop, *step)) {
        AwaitedRole role = awaited(id, *then.sop, roster, zone, now);
        for (Holder& holder : role.holders)
            holder.may_sign = exit != nullptr ||
                              !may_not_ratify({pass.sop, pass.terms()}, progress, holder.person);
        waiting.roles.push_back(std::move(role));
    }
    return waiting;
}

}  // namespace yankomas
