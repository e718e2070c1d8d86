// Who may sign: role, appointment, outside parties, four eyes, one signature a person.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/record/entitled.h"
#include "core/rules/situation.h"
#include "core/rules/who_may.h"

namespace yankomas {

namespace {

// `for` names the outside party exactly when an officer records what it did.
void check_party(const Situation& s, Findings& findings) {
    if (s.entry.act != CaseAct::step && s.entry.act != CaseAct::cosign) return;
    const Step* step = s.entry.step ? s.sop.step(*s.entry.step) : nullptr;
    if (step == nullptr) return;
    const bool records = records_for_outside(s.sop, *step, s.entry.role);
    if (records && !s.entry.party) {
        findings.push_back(s.at(Rule::outside_party, Field::role,
                                message("{} records step {} for an outside party and must name it",
                                        s.entry.role, step->number),
                                message("name the party by its code: --for PK-0001")));
    } else if (!records && s.entry.party) {
        findings.push_back(s.at(
            Rule::outside_party, Field::party,
            message("{} signs step {} himself, so 'for' names nobody", s.entry.role, step->number),
            message("leave --for out")));
    } else if (records && step->signatures > 1) {
        findings.push_back(
            s.at(Rule::outside_party, Field::party,
                 message("step {} needs {} people to sign; a recorded signature does not count",
                         step->number, step->signatures)));
    }
}

void check_four_eyes(const Situation& s, Findings& findings) {
    if (s.entry.act != CaseAct::step && s.entry.act != CaseAct::cosign) return;
    const Step* step = s.entry.step ? s.sop.step(*s.entry.step) : nullptr;
    if (step == nullptr) return;
    for (const StepNumber other : step->not_by) {
        if (!s.before.was_signed(other, s.entry.by)) continue;
        findings.push_back(s.at(Rule::four_eyes, Field::by,
                                message("{} signed step {}, so somebody else must sign step {}",
                                        s.entry.by, other, step->number),
                                message("yankomas show {} names who may sign", s.case_id())));
    }
}

void check_twice(const Situation& s, Findings& findings) {
    const Pass* pass = s.before.current();
    if (pass == nullptr || !pass->step_entry || pass->end != PassEnd::running) return;
    if (std::ranges::find(pass->signers, s.entry.by) == pass->signers.end()) return;
    const bool again = s.entry.act == CaseAct::step ||
                       (s.entry.act == CaseAct::cosign && s.entry.about == pass->step_entry);
    if (!again) return;
    findings.push_back(s.at(Rule::signed_twice, Field::by,
                            message("{} has already signed step {}; it waits for somebody else",
                                    s.entry.by, pass->step),
                            message("yankomas cosign {} by another person", s.case_id())));
}

}  // namespace

void check_entitled(const Situation& s, Findings& findings) {
    if (s.roster().person(s.entry.by) == nullptr) return;  // told by the key
    if (find(s.sop.roles, s.entry.role) == nullptr || !is_entitled(s.sop, s.before, s.entry)) {
        const std::vector<RoleId> roles = entitled_roles(s.sop, s.before, s.entry);
        findings.push_back(s.at(Rule::wrong_role, Field::role,
                                message("{} may not sign this '{}' as {}; it is for {}", s.entry.by,
                                        name_of(s.entry.act), s.entry.role, listed(roles)),
                                who_may(s)));
        return;
    }
    const Date day = local_date(s.entry.at, s.zone());
    if (s.roster().appointment(s.entry.by, s.entry.role, s.entry.roster.entry, day, s.entry.at) !=
        nullptr)
        return;
    findings.push_back(s.at(
        Rule::no_appointment, Field::role,
        message("{} does not hold the role {} on {}", s.entry.by, s.entry.role, to_string(day)),
        who_may(s)));
}

void check_people(const Situation& s, Findings& findings) {
    check_party(s, findings);
    check_four_eyes(s, findings);
    check_twice(s, findings);
}

}  // namespace yankomas
