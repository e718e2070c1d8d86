// Lists the ids of all cases where they are shortened.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/look.h"

#include <vector>

#include "core/sop/sop.h"
#include "render/roster/office_title.h"
#include "render/sop/titles.h"
#include "store/office/find_case.h"
#include "store/office/open_office.h"

namespace yankomas {

namespace {

// Shortens a role by its title in any published procedure.
std::string short_role_of(const RoleId& role, const OfficeRecord& office) {
    for (const auto& [digest, sop] : office.sops) {
        if (const Role* known = find(sop.roles, role)) return short_role(role, known);
    }
    return role.value;
}

}  // namespace

Result<CaseLook> case_look(const Host& host, const OpenedOffice& office) {
    CaseLook look{host.screen(), office.record.config.zone, host.now};
    if (!look.screen.is_narrow()) return look;
    const auto cases = list_cases(host.files, office.root);
    if (!cases) return cases.error();
    std::vector<CaseId> ids;
    for (const CasePath& found : *cases) ids.push_back(found.id);
    look.ids = ShortIds(ids);
    return look;
}

TodoFor todo_for(const Host& host, const OpenedOffice& office, const PersonId& person,
                 bool by_key) {
    const Roster& roster = office.record.roster;
    const Date today = local_date(host.now, office.record.config.zone);
    TodoFor shown{
        person, roster.name_of(person), {}, by_key, roster.in_force(host.now).has_live_key(person)};
    for (const Appointment* held : roster.appointments_of(person)) {
        const Appointment* now = roster.in_force(host.now).appointment(person, held->role, today);
        if (now != held) continue;
        const std::string role = short_role_of(held->role, office.record);
        shown.roles.push_back(spell_office(held->capacity, role));
    }
    return shown;
}

}  // namespace yankomas
