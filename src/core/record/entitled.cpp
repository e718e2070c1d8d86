// The roles behind each act.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/entitled.h"

#include <algorithm>

namespace yankomas {

namespace {

std::vector<RoleId> all_roles(const Sop& sop) {
    std::vector<RoleId> roles;
    for (const auto& [id, role] : sop.roles) roles.push_back(id);
    return roles;
}

std::vector<RoleId> opening_roles(const Sop& sop) {
    std::vector<RoleId> roles = signers_of(sop, sop.first_step());
    for (const RoleId& role : sop.open_by) {
        if (std::ranges::find(roles, role) == roles.end()) roles.push_back(role);
    }
    return roles;
}

std::vector<RoleId> hold_roles(const Sop& sop, const std::optional<HoldId>& code) {
    const Hold* hold = code ? find(sop.holds, *code) : nullptr;
    return hold == nullptr ? std::vector<RoleId>{} : hold->roles;
}

std::vector<RoleId> step_roles(const Sop& sop, const Pass* pass) {
    const Step* step = pass == nullptr ? nullptr : sop.step(pass->step);
    return step == nullptr ? std::vector<RoleId>{} : signers_of(sop, *step);
}

}  // namespace

std::vector<RoleId> entitled_roles(const Sop& sop, const Progress& before, const CaseEntry& entry) {
    switch (entry.act) {
        case CaseAct::open: return opening_roles(sop);
        case CaseAct::step:
        case CaseAct::cosign: {
            const Step* step = entry.step ? sop.step(*entry.step) : nullptr;
            return step == nullptr ? std::vector<RoleId>{} : signers_of(sop, *step);
        }
        case CaseAct::attach:
        case CaseAct::note: return all_roles(sop);
        case CaseAct::hold: return hold_roles(sop, entry.hold);
        case CaseAct::resume: return hold_roles(sop, before.hold ? std::optional(before.hold->code) : std::nullopt);
        case CaseAct::send_back: return step_roles(sop, before.is_open() ? before.current() : before.last_done());
        case CaseAct::exit: {
            const Exit* exit = entry.exit ? find(sop.exits, *entry.exit) : nullptr;
            return exit == nullptr ? std::vector<RoleId>{} : exit->roles;
        }
    }
    return {};
}

}  // namespace yankomas
