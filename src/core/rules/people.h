// Finds what is wrong with the people of an office as a whole: too few admins, and two holders of
// an office that one person holds at a time (yankomas-roster(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/base/finding.h"
#include "core/rules/docket.h"

namespace yankomas {

// So many days an office has from its founding to find a second admin.
inline constexpr int kDaysForSecondAdmin = 90;

// Returns a warning (lone_admin) if the loss of one more key leaves nobody who can change the
// roster. `file` is the path of the roster.
[[nodiscard]] std::optional<Finding> lone_admin(const Roster& roster, const std::string& file,
                                                Instant now);

// Returns the roles of which some procedure in force at `now` says that they are single.
[[nodiscard]] std::set<RoleId> single_roles(const OfficeRecord& office, Instant now);

// True if procedures name the role, and each of them as that of an outside party.
[[nodiscard]] bool is_of_outside(const OfficeRecord& office, const RoleId& role);

// Returns a finding (two_holders) for each appointment to one of these roles that begins while
// somebody else holds it, if both hold it at the end of a day. It is a warning while that lasts or
// is still to come, and a note afterwards.
[[nodiscard]] Findings two_holders(const Roster& roster, const RosterJournal& journal,
                                   const std::set<RoleId>& single, Instant now);

}  // namespace yankomas
