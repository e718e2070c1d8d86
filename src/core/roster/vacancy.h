// What an admin does so that somebody can sign in a role in which nobody can.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/calendar/date.h"

namespace yankomas {

struct RightsInForce;

// A role of which nobody who holds it can sign.
struct Vacancy {
    RoleId role;
    std::optional<PersonId> keyless;  // who holds it, could sign and has no key

    // The command by which an admin ends it: a new key of who holds the role, for he needs no other
    // appointment and nobody else may need one; else an appointment.
    [[nodiscard]] std::string command() const;
    // The same as a sentence for a hint.
    [[nodiscard]] Message mend() const;
};

// Looks among the roles, of which there is one at least, for somebody who holds one on the day and
// has no key. `may_sign` tells whom nothing else keeps from signing.
[[nodiscard]] Vacancy vacancy_of(
    const RightsInForce& law, const std::vector<RoleId>& roles, Date day,
    const std::function<bool(const PersonId&)>& may_sign = [](const PersonId&) { return true; });

}  // namespace yankomas
