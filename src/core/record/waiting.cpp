// Asks the procedure for the roles and the roster for the people.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/waiting.h"

#include <algorithm>
#include <functional>

#include "core/record/entitled.h"
#include "core/record/migrating.h"
#include "core/roster/roster.h"
#include "core/roster/vacancy.h"

namespace yankomas {

namespace {

using MaySign = std::function<bool(const PersonId&)>;

bool may_sign(const PersonId& person, const Progress& progress) {
    const Pass& pass = progress.passes.back();
    return std::ranges::find(pass.signers, person) == pass.signers.end() &&
           !is_barred({pass.sop, pass.terms()}, progress, person);
}

AwaitedRole awaited(const RoleId& id, const Sop& sop, const Roster& roster, Zone zone, Instant now,
                    const MaySign& may_sign) {
    AwaitedRole awaited;
    awaited.role = id;
    const Role* role = find(sop.roles, id);
    awaited.title = title_of(sop.roles, id);
    if (role != nullptr) awaited.short_title = role->short_title;
    awaited.outside = role != nullptr && role->outside;
    const RightsInForce law = roster.in_force(now);
    const Date today = local_date(now, zone);
    for (const Appointment* held : law.holders(id, today)) {
        awaited.holders.push_back(
            {held->person, roster.name_of(held->person), held->capacity, may_sign(held->person)});
    }
    if (std::ranges::any_of(awaited.holders, &Holder::may_sign)) return awaited;
    if (const auto keyless = vacancy_of(law, {id}, today, may_sign).keyless)
        awaited.keyless = Holder{*keyless, roster.name_of(*keyless)};
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
            waiting.roles.push_back(
                awaited(role, then, roster, zone, now, [](const PersonId&) { return true; }));
        return waiting;
    }
    waiting.act = pass->step_entry ? AwaitedAct::second_signature : AwaitedAct::step;
    waiting.signatures = pass->terms()->signatures - static_cast<int>(pass->signers.size());
    for (const RoleId& id : signers_of(sop, *step)) {
        AwaitedRole role = awaited(id, sop, roster, zone, now, [&](const PersonId& person) {
            return may_sign(person, progress);
        });
        role.records = records_for_outside(sop, *step, id);
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
        waiting.roles.push_back(
            awaited(id, *then.sop, roster, zone, now, [&](const PersonId& person) {
                return exit != nullptr ||
                       !may_not_ratify({pass.sop, pass.terms()}, progress, person);
            }));
    }
    return waiting;
}

}  // namespace yankomas
