// Spells officers and roles.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/people.h"

#include <set>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/roster/roster.h"

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
    std::vector<std::string> roles;
    for (const AwaitedRole& role : waiting.roles) roles.push_back(spell_role(role, words));
    return join(roles, "; ");
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

JsonValue json_of(const Waiting& waiting) {
    JsonValue roles = JsonValue::array();
    for (const AwaitedRole& role : waiting.roles) roles.add(role.role.value);
    JsonValue people = JsonValue::array();
    for (const PersonId& person : people_of(waiting)) people.add(person.value);
    JsonValue object = JsonValue::object();
    object.set("act", name_of(waiting.act));
    object.set("roles", std::move(roles));
    object.set("people", std::move(people));
    object.set("signatures", waiting.signatures);
    return object;
}

}  // namespace yankomas
