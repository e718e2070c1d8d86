// The role of an entry whose signer chose none (yankomas-case(5), People and roles).
// SPDX-License-Identifier: Apache-2.0
#include "work/sign/choose_role.h"

#include <algorithm>
#include <vector>

#include "core/record/correcting.h"
#include "core/record/entitled.h"
#include "core/rules/standing.h"

namespace yankomas {

namespace {

bool holds_on(const Roster& roster, const CaseEntry& entry, const RoleId& role, Date day) {
    return roster.in_force(entry.at).appointment(entry.by, role, day) != nullptr;
}

bool holds(const Roster& roster, const CaseEntry& entry, const RoleId& role) {
    return holds_on(roster, entry, role, local_date(entry.at, entry.zone));
}

bool ever_held(const Roster& roster, const PersonId& person, const RoleId& role) {
    return std::ranges::any_of(roster.appointments, [&](const Appointment& a) {
        return a.person == person && a.role == role;
    });
}

// Returns the one of the entitled roles that fits. If none fits, it returns the role that makes the
// refusal clearest.
RoleId fitting_role(const Roster& roster, const Sop& sop, const std::vector<RoleId>& entitled,
                    const CaseEntry& entry) {
    for (const RoleId& role : entitled) {
        if (holds(roster, entry, role)) return role;
    }
    for (const RoleId& role : entitled) {
        if (ever_held(roster, entry.by, role)) return role;
    }
    for (const auto& [role, facts] : sop.roles) {
        if (holds(roster, entry, role)) return role;
    }
    return entitled.empty() ? sop.first_step().by.front() : entitled.front();
}

// A note or an attachment may be signed in any role of the procedure. If an officer holds several
// roles, the one that the case waits for is meant. Otherwise only the officer can tell.
Result<RoleId> role_of_remark(const Roster& roster, const Sop& sop, const Progress& progress,
                              const CaseEntry& entry) {
    std::vector<RoleId> held;
    std::vector<RoleId> awaited;
    const Pass* pass = progress.current();
    const Step* step = pass == nullptr ? nullptr : sop.step(pass->step);
    const std::vector<RoleId> signers =
        step == nullptr ? std::vector<RoleId>{} : signers_of(sop, *step);
    const std::vector<RoleId> entitled = entitled_roles(sop, progress, entry);
    for (const RoleId& role : entitled) {
        if (!holds(roster, entry, role)) continue;
        held.push_back(role);
        if (std::ranges::find(signers, role) != signers.end()) awaited.push_back(role);
    }
    if (held.size() < 2) return fitting_role(roster, sop, entitled, entry);
    if (awaited.size() == 1) return awaited.front();
    return bad_usage(message("{} holds several roles here: {}", entry.by, listed(held)),
                     {message("say in which one: --role {}", held.front())});
}

// A correction is signed in a role that may sign the corrected act: in the same one if the officer
// signed it himself. Otherwise any role of the procedure will do.
Result<RoleId> role_of_correction(const Roster& roster, const Sop& sop, const Draft& draft,
                                  const CaseEntry& entry, const CaseEntry& corrected) {
    const Progress& progress = draft.judgement.standing.progress;
    if (corrected.by == entry.by && holds(roster, entry, corrected.role)) return corrected.role;
    for (const RoleId& role : roles_of_act(sop, progress, draft.journal, corrected)) {
        if (holds(roster, entry, role)) return role;
    }
    return role_of_remark(roster, sop, progress, entry);
}

// Whoever ratifies an entry needs a role that has the right to its act. The one that he held on the
// day of the entry cures every fault; the one that he holds now, only a doubt.
RoleId role_of_ratification(const Roster& roster, const Sop& sop, const Draft& draft,
                            const CaseEntry& entry, const std::vector<RoleId>& ratifiers) {
    const CaseEntry& target =
        draft.journal.entries[static_cast<std::size_t>(entry.about->value) - 1];
    const Date day = local_date(target.at, target.zone);
    for (const RoleId& role : ratifiers) {
        if (holds_on(roster, entry, role, day)) return role;
    }
    return fitting_role(roster, sop, ratifiers, entry);
}

}  // namespace

std::optional<CaseEntry> corrected_by(const CaseEntry& entry, const Draft& draft) {
    const int target = entry.about ? entry.about->value : 0;
    if (entry.act != CaseAct::correct || target < 1 ||
        target > static_cast<int>(draft.journal.entries.size()))
        return std::nullopt;
    return reading_of(draft.journal, draft.judgement.standing.progress.corrections, *entry.about);
}

Result<RoleId> choose_role(const Roster& roster, const Sop& sop, const Draft& draft,
                           const CaseEntry& entry) {
    const Standing& standing = draft.judgement.standing;
    const Progress& progress = standing.progress;
    if (const auto corrected = corrected_by(entry, draft))
        return role_of_correction(roster, sop, draft, entry, *corrected);
    if (entry.act == CaseAct::note || entry.act == CaseAct::attach || entry.act == CaseAct::correct)
        return role_of_remark(roster, sop, progress, entry);
    if (entry.act == CaseAct::cosign && entry.about && !is_second_signature(progress, entry)) {
        const auto waiting = standing.ratifiers.find(*entry.about);
        if (waiting != standing.ratifiers.end())
            return role_of_ratification(roster, sop, draft, entry, waiting->second);
    }
    return fitting_role(roster, sop, entitled_roles(sop, progress, entry), entry);
}

}  // namespace yankomas
