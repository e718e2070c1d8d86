// Officers as people name them, and for whom a case waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "render/kit/json_fwd.h"
#include "render/kit/words.h"

namespace yankomas {

enum class Capacity;
struct AwaitedRole;
struct Roster;
struct Waiting;

// The capacity as it stands before a signature: "Plt." for who acts in a vacant office, "Plh." for
// who stands in for an absent officer, "a.n." and "u.b." for who signs by mandate; nothing for the
// appointed officer (yankomas-roster-appoint(1)).
[[nodiscard]] std::string_view abbreviation_of(Capacity capacity);

// The name in the roster, or the id of somebody who is not in it.
[[nodiscard]] std::string spell_person(const PersonId& person, const Roster& roster);

// "Plt. Kepala Bidang HAM": an office with the capacity in which somebody holds it.
[[nodiscard]] std::string spell_office(Capacity capacity, std::string_view title);

// "Kepala Bidang HAM: Budi Santoso, Sari Dewi (Plt.)", or that nobody holds the role. Who may not
// sign is left out.
[[nodiscard]] std::string spell_role(const AwaitedRole& role, const Words& words);
// All roles that a case waits for in one line, for a table.
[[nodiscard]] std::string spell_waiting(const Waiting& waiting, const Words& words);

// {act, roles, people, signatures}: what must be done, the ids of the roles and of the people who
// may do it now, and how many signatures are missing.
[[nodiscard]] Json json_of(const Waiting& waiting);
// Who may act now, sorted, each once.
[[nodiscard]] std::vector<PersonId> people_of(const Waiting& waiting);

}  // namespace yankomas
