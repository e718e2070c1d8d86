// Asks the roster who holds a role and has no key.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/vacancy.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/roster/roster.h"

namespace yankomas {

std::string Vacancy::command() const {
    return keyless ? fmt::format("yankomas roster key {} --public-key FILE", keyless->value)
                   : fmt::format("yankomas roster appoint PERSON {}", role.value);
}

Message Vacancy::mend() const {
    return keyless ? message("{} holds {} and has no key; an admin enters a new one: {}", *keyless,
                             role, Command{command()})
                   : message("an admin appoints somebody: {}", Command{command()});
}

Vacancy vacancy_of(const RightsInForce& law, const std::vector<RoleId>& roles, Date day,
                   const std::function<bool(const PersonId&)>& may_sign) {
    for (const RoleId& role : roles) {
        for (const Appointment* held : law.keyless(role, day)) {
            if (may_sign(held->person)) return {role, held->person};
        }
    }
    return {roles.front(), std::nullopt};
}

}  // namespace yankomas
