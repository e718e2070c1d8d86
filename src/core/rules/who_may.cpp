// Asks the procedure for the roles of an act and the roster for their holders.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/who_may.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/record/entitled.h"

namespace yankomas {

namespace {

bool is_kept_from(const Situation& s, const PersonId& person) {
    if (s.entry.act != CaseAct::step && s.entry.act != CaseAct::cosign) return false;
    const Step* step = s.entry.step ? s.sop.step(*s.entry.step) : nullptr;
    return step != nullptr && is_barred(*step, s.before, person);
}

// "sari (kabid-ham), tono (kakanwil)": by the whole roster, on the day of the entry.
std::string holders_of(const Situation& s, const std::vector<RoleId>& roles, Instant at) {
    std::vector<std::string> people;
    const Date day = local_date(s.entry.at, s.zone());
    for (const RoleId& role : roles) {
        for (const Appointment* held : s.roster().holders(role, day, at)) {
            if (held->person == s.entry.by && held->role == s.entry.role) continue;
            if (is_kept_from(s, held->person)) continue;
            std::string named = fmt::format("{} ({})", held->person.value, role.value);
            if (held->person == s.entry.by) return named;  // he need not look for anybody else
            people.push_back(std::move(named));
        }
    }
    return join(people, ", ");
}

// The command that signs the same.
std::string command_of(const Situation& s) {
    const CaseEntry& entry = s.entry;
    switch (entry.act) {
        case CaseAct::open: return fmt::format("yankomas new {}", s.sop.version.id.value);
        case CaseAct::step: return fmt::format("yankomas advance {}", s.case_id().value);
        case CaseAct::cosign: return fmt::format("yankomas cosign {}", s.case_id().value);
        case CaseAct::attach:
        case CaseAct::note:
        case CaseAct::resume:
            return fmt::format("yankomas {} {}", name_of(entry.act), s.case_id().value);
        case CaseAct::hold:
        case CaseAct::exit:
            return fmt::format("yankomas {} {} {}", name_of(entry.act), s.case_id().value,
                               entry.hold   ? entry.hold->value
                               : entry.exit ? entry.exit->value
                                            : "");
        case CaseAct::send_back:
            return fmt::format("yankomas return {} --step {}", s.case_id().value,
                               entry.step ? entry.step->value : 0);
    }
    return {};
}

// What is signed already is not signed anew.
Message who_ratifies(const Situation& s, const std::vector<RoleId>& roles) {
    const std::string people = holders_of(s, roles, s.docket.as_of);
    const Date day = local_date(s.entry.at, s.zone());
    if (!people.empty()) {
        return message("{} held the role that day and may ratify it: yankomas cosign {} --entry {}",
                       people, s.case_id(), s.entry.number);
    }
    return message(
        "nobody held the role on {}; an admin enters who did: yankomas roster appoint PERSON {} --from {}",
        day, roles.front(), day);
}

}  // namespace

Message who_may(const Situation& s) {
    const std::vector<RoleId> roles = entitled_roles(s.sop, s.before, s.entry);
    if (roles.empty()) return message("yankomas sop show {}", s.sop.version.id);
    const bool is_signed =
        static_cast<std::size_t>(s.entry.number.value) <= s.docket.journal.entries.size();
    if (is_signed) return who_ratifies(s, roles);
    const std::string people = holders_of(s, roles, s.entry.at);
    const bool only_lacks_appointment = std::ranges::find(roles, s.entry.role) != roles.end();
    if (only_lacks_appointment) {
        return people.empty()
                   ? message("an admin enters the appointment: yankomas roster appoint {} {}",
                             s.entry.by, s.entry.role)
                   : message(
                         "{} may: {}; or an admin enters the appointment: yankomas roster appoint {} {}",
                         people, command_of(s), s.entry.by, s.entry.role);
    }
    if (people.empty()) {
        return message(
            "nobody who may sign holds {}; an admin appoints one: yankomas roster appoint PERSON {}",
            roles.front(), roles.front());
    }
    return message("{} may: {}", people, command_of(s));
}

}  // namespace yankomas
