// The roles behind each act.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/entitled.h"

#include <algorithm>

#include "core/base/text.h"

namespace yankomas {

namespace {

// Each calls take(role) for the roles behind an act, for some of them twice; ends when it answers
// true, and answers the same.
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

// Nobody who opens cases makes one disappear that holds the paper of an outside party. A case that
// was taken over is undone by whoever takes over cases.
template <class Take>
bool any_leaver(const Sop& sop, const Progress& before, const Exit& exit, const Take& take) {
    if (exit.is_void && before.taken_over) return std::ranges::any_of(sop.takeover_by, take);
    const bool is_guarded = exit.is_void && has_outside_paper(sop, before);
    return std::ranges::any_of(exit.roles, [&](const RoleId& role) {
        return !(is_guarded && opens_cases(sop, role)) && take(role);
    });
}

template <class Take>
bool any_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry,
                  const Take& take) {
    switch (entry.act) {
        case CaseAct::open:
            if (entry.step) return std::ranges::any_of(sop.takeover_by, take);
            return any_signer(sop, &sop.first_step(), take) ||
                   std::ranges::any_of(sop.open_by, take);
        case CaseAct::step:
        case CaseAct::cosign: return entry.step && any_signer(sop, sop.step(*entry.step), take);
        case CaseAct::attach:
        case CaseAct::note:
        case CaseAct::correct:
            return std::ranges::any_of(sop.roles,
                                       [&](const auto& named) { return take(named.first); });
        case CaseAct::assign: {
            const Pass* pass = before.current();
            return std::ranges::any_of(sop.assign_by, take) ||
                   (pass != nullptr && any_signer(sop, sop.step(pass->step), take));
        }
        case CaseAct::forget: return std::ranges::any_of(sop.forget_by, take);
        case CaseAct::hold: return any_holder(sop, entry.hold, take);
        case CaseAct::resume:
            return any_holder(sop, before.hold ? std::optional(before.hold->code) : std::nullopt,
                              take);
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
    const auto is_of_outside = [&](const Step& step) {
        return !step.by.empty() && sop.is_outside(step.by.front());
    };
    return std::ranges::any_of(progress.on_file, [&](const OnFile& item) {
        return item.is_recorded || std::ranges::any_of(sop.steps, [&](const Step& step) {
                   return is_of_outside(step) && may_produce(step, item.document.kind);
               });
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

bool is_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry) {
    bool any = false;
    const bool found = any_entitled(sop, before, entry, [&](const RoleId& role) {
        any = true;
        return role == entry.role;
    });
    return found || !any;
}

bool is_barred(const Step& step, const Progress& progress, const PersonId& person) {
    return std::ranges::any_of(
        step.not_by, [&](StepNumber other) { return progress.was_signed(other, person); });
}

std::vector<StepNumber> signed_against(const Step& step, const Sop& sop, const Progress& progress,
                                       const PersonId& person) {
    std::vector<StepNumber> found;
    for (const Step& other : sop.steps) {
        if (std::ranges::find(other.not_by, step.number) != other.not_by.end() &&
            progress.was_signed(other.number, person))
            found.push_back(other.number);
    }
    return found;
}

bool may_not_ratify(const Step& step, const Sop& sop, const Progress& progress,
                    const PersonId& person) {
    return is_barred(step, progress, person) ||
           !signed_against(step, sop, progress, person).empty();
}

std::string listed(const std::vector<RoleId>& roles) {
    std::vector<std::string> names;
    for (const RoleId& role : roles) names.push_back(role.value);
    return join(names, ", ");
}

}  // namespace yankomas
