// Spells officers and roles.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/people.h"

#include <set>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/record/waiting.h"
#include "core/roster/roster.h"
#include "render/kit/json.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

std::string_view name_of(AwaitedAct act) {
    switch (act) {
        case AwaitedAct::nothing: return "nothing";
        case AwaitedAct::step: return "step";
        case AwaitedAct::second_signature: return "second-signature";
        case AwaitedAct::resume: return "resume";
    }
    return "";
}

}  // namespace

std::string_view abbreviation_of(Capacity capacity) {
    switch (capacity) {
        case Capacity::definitif: return "";
        case Capacity::plt: return "Plt.";
        case Capacity::plh: return "Plh.";
        case Capacity::an: return "a.n.";
        case Capacity::ub: return "u.b.";
    }
    return "";
}

std::string spell_person(const PersonId& person, const Roster& roster) {
    const Person* known = roster.person(person);
    return known == nullptr ? person.value : known->name;
}

std::string spell_office(Capacity capacity, std::string_view title) {
    const std::string_view abbreviation = abbreviation_of(capacity);
    return abbreviation.empty() ? std::string(title) : fmt::format("{} {}", abbreviation, title);
}

std::string spell_role(const AwaitedRole& role, const Words& words) {
    std::vector<std::string> names;
    for (const Holder& holder : role.holders) {
        if (!holder.may_sign) continue;
        const std::string_view abbreviation = abbreviation_of(holder.capacity);
        names.push_back(abbreviation.empty() ? holder.name
                                             : fmt::format("{} ({})", holder.name, abbreviation));
    }
    if (!names.empty()) return fmt::format("{}: {}", role.title, join(names, ", "));
    if (role.outside) return role.title;
    return words(role.holders.empty() ? message("{}: nobody holds this role", role.title)
                                      : message("{}: nobody who may sign", role.title));
}

std::string spell_waiting(const Waiting& waiting, const Words& words) {
    return joined(waiting.roles, "; ",
                  [&](const AwaitedRole& role) { return spell_role(role, words); });
}

std::vector<PersonId> people_of(const Waiting& waiting) {
    std::set<PersonId> people;
    for (const AwaitedRole& role : waiting.roles) {
        for (const Holder& holder : role.holders) {
            if (holder.may_sign) people.insert(holder.person);
        }
    }
    return {people.begin(), people.end()};
}

Json json_of(const Waiting& waiting) {
    return {{"act", name_of(waiting.act)},
            {"roles", json_list(waiting.roles, &AwaitedRole::role)},
            {"people", people_of(waiting)},
            {"signatures", waiting.signatures}};
}

}  // namespace yankomas
