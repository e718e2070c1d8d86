// The roles behind each act.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/entitled.h"

#include <algorithm>

#include "core/base/text.h"

namespace yankomas {

namespace {

// Each of these calls take(role) for the roles behind an act, for some of them twice. It stops and
// returns true once `take` returns true, and else returns false.
template <class Take>
bool any_signer(const Sop& sop, const Step* step, const Take& take) {
    if (step == nullptr) return false;
    if (std::ranges::any_of(step->by, take)) return true;
    return std::ranges::any_of(step->by, [&](const RoleId& role) {
        const Role* known = find(sop.roles, role);
        return known != nullptr && known->outside && std::ranges::any_of(known->recorded_by, take);
    });
}

template <class Take>
bool any_holder(const Sop& sop, const std::optional<HoldId>& code, const Take& take) {
    const Hold* hold = code ? find(sop.holds, *code) : nullptr;
    return hold != nullptr && std::ranges::any_of(hold->roles, take);
}

// Returns the version that was in force for an entry, or the given one before there is any.
const Sop& version_of(const Sop& sop, const Progress& before, EntryNumber entry) {
    const Sop* then = before.versions.sop_of(entry);
    return then == nullptr ? sop : *then;
}

// Nobody who opens cases makes one disappear that holds the paper of an outside party. A case that
// was taken over is undone by a role that takes over cases in the version of that day, since a
// newer one may name none any more.
template <class Take>
bool any_leaver(const Sop& sop, const Progress& before, const Exit& exit, const Take& take) {
    if (exit.is_void && before.taken_over)
        return std::ranges::any_of(version_of(sop, before, EntryNumber{1}).takeover_by, take);
    const bool is_guarded = exit.is_void && has_outside_paper(sop, before);
    return std::ranges::any_of(exit.roles, [&](const RoleId& role) {
        return !(is_guarded && opens_cases(sop, role)) && take(role);
    });
}

// The step of a cosignature is one of the version that was in force for the entry above it.
template <class Take>
bool any_cosigner(const Sop& sop, const Progress& before, const CaseEntry& entry,
                  const Take& take) {
    if (!entry.step) return false;
    const Sop& then = version_of(sop, before, entry.about.value_or(entry.number));
    return any_signer(then, then.step(*entry.step), take);
}

template <class Take>
bool any_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry,
                  const Take& take) {
    switch (entry.act) {
        case CaseAct::open:
            if (entry.step && before.continues == nullptr)
                return std::ranges::any_of(sop.takeover_by, take);
            return any_signer(sop, entry.step ? sop.step(*entry.step) : &sop.first_step(), take) ||
                   std::ranges::any_of(sop.open_by, take);
        case CaseAct::step: return entry.step && any_signer(sop, sop.step(*entry.step), take);
        case CaseAct::cosign: return any_cosigner(sop, before, entry, take);
        case CaseAct::attach:
        case CaseAct::note:
        case CaseAct::correct:
            return std::ranges::any_of(sop.roles,
                                       [&](const auto& named) { return take(named.first); });
        case CaseAct::migrate: return std::ranges::any_of(sop.migrate_by, take);
        case CaseAct::assign: {
            const Pass* pass = before.current();
            return std::ranges::any_of(sop.assign_by, take) ||
                   (pass != nullptr && any_signer(sop, sop.step(pass->step), take));
        }
        case CaseAct::forget: return std::ranges::any_of(sop.forget_by, take);
        case CaseAct::hold: return any_holder(sop, entry.hold, take);
        case CaseAct::resume:
            return before.hold &&
                   any_holder(version_of(sop, before, before.hold->entry), before.hold->code, take);
        case CaseAct::send_back: {
            const Pass* pass = before.is_open() ? before.current() : before.last_done();
            return pass != nullptr && any_signer(sop, sop.step(pass->step), take);
        }
        case CaseAct::exit: {
            if (is_invalid_exit(entry.exit)) {
                const Pass* pass = before.is_open() ? before.current() : before.last_done();
                return std::ranges::any_of(sop.open_by, take) ||
                       (pass != nullptr && any_signer(sop, sop.step(pass->step), take));
            }
            const Exit* exit = entry.exit ? find(sop.exits, *entry.exit) : nullptr;
            return exit != nullptr && any_leaver(sop, before, *exit, take);
        }
    }
    return false;
}

}  // namespace

bool is_invalid_exit(const std::optional<ExitId>& exit) {
    return exit && exit->value == kInvalidExit;
}

const Exit* void_exit(const Sop& sop, const std::optional<ExitId>& exit) {
    const Exit* known = exit ? find(sop.exits, *exit) : nullptr;
    return known != nullptr && known->is_void ? known : nullptr;
}

bool has_outside_paper(const Sop& sop, const Progress& progress) {
    const auto is_of_outside = [&](const Sop& version, const DocumentKind& kind) {
        return std::ranges::any_of(version.steps, [&](const Step& step) {
            return !step.by.empty() && version.is_outside(step.by.front()) &&
                   may_produce(step, kind);
        });
    };
    return std::ranges::any_of(progress.on_file, [&](const OnFile& item) {
        return item.is_recorded || is_of_outside(sop, item.document.kind) ||
               is_of_outside(version_of(sop, progress, item.entry), item.document.kind);
    });
}

Message invalid_exit_title() { return message("not valid, for an entry that nobody can ratify"); }

std::vector<RoleId> entitled_roles(const Sop& sop, const Progress& before, const CaseEntry& entry) {
    std::vector<RoleId> roles;
    any_entitled(sop, before, entry, [&](const RoleId& role) {
        if (std::ranges::find(roles, role) == roles.end()) roles.push_back(role);
        return false;
    });
    return roles;
}

bool is_kept_from_void(const Sop& sop, const Progress& before, const CaseEntry& entry) {
    const Exit* exit = entry.act == CaseAct::exit ? void_exit(sop, entry.exit) : nullptr;
    return exit != nullptr && !before.taken_over && opens_cases(sop, entry.role) &&
           std::ranges::find(exit->roles, entry.role) != exit->roles.end() &&
           has_outside_paper(sop, before);
}

bool is_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry) {
    bool any = false;
    const bool found = any_entitled(sop, before, entry, [&](const RoleId& role) {
        any = true;
        return role == entry.role;
    });
    return found || !any;
}

bool is_barred(const StepOf& step, const Progress& progress, const PersonId& person) {
    return std::ranges::any_of(step.step->not_by, [&](StepNumber other) {
        return progress.was_signed(*step.sop, other, person);
    });
}

std::vector<StepOf> signed_against(const StepOf& step, const Progress& progress,
                                   const PersonId& person) {
    std::vector<StepOf> found;
    const Versions& versions = progress.versions;
    const auto is_known = [&](const Sop& sop, StepNumber number) {
        return std::ranges::any_of(found, [&](const StepOf& known) {
            return versions.step_in(sop, *known.sop, known.step->number) == number;
        });
    };
    for (const VersionTurn& turn : versions.turns()) {
        const auto number = versions.step_in(*turn.sop, *step.sop, step.step->number);
        for (const Step& other : turn.sop->steps) {
            const bool names =
                number && std::ranges::find(other.not_by, *number) != other.not_by.end();
            if (names && !is_known(*turn.sop, other.number) &&
                progress.was_signed(*turn.sop, other.number, person))
                found.push_back({turn.sop, &other});
        }
    }
    return found;
}

bool may_not_ratify(const StepOf& step, const Progress& progress, const PersonId& person) {
    return is_barred(step, progress, person) || !signed_against(step, progress, person).empty();
}

std::string listed(const std::vector<RoleId>& roles) {
    std::vector<std::string> names;
    for (const RoleId& role : roles) names.push_back(role.value);
    return join(names, ", ");
}

}  // namespace yankomas
