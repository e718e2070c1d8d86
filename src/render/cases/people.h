// Officers as people name them, and for whom a case waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/record/waiting.h"
#include "render/kit/json.h"
#include "render/kit/words.h"

namespace yankomas {

// As it stands before a signature: "Plt.", "Plh.", "a.n.", "u.b."; nothing for an appointed
// officer.
[[nodiscard]] std::string_view abbreviation_of(Capacity capacity);

// The name in the roster, or the id of somebody who is not in it.
[[nodiscard]] std::string spell_person(const PersonId& person, const Roster& roster);

// "Plt. Kepala Bidang HAM"
[[nodiscard]] std::string spell_office(Capacity capacity, std::string_view title);

// "Kepala Bidang HAM: Budi Santoso, Sari Dewi (Plt.)", or that nobody holds the role. Who may not
// sign is left out.
[[nodiscard]] std::string spell_role(const AwaitedRole& role, const Words& words);
// All of them in one line, for a table.
[[nodiscard]] std::string spell_waiting(const Waiting& waiting, const Words& words);

// {act, roles, people, signatures}: ids of roles, and of people who may act now.
[[nodiscard]] JsonValue json_of(const Waiting& waiting);
[[nodiscard]] std::vector<PersonId> people_of(const Waiting& waiting);  // sorted, each once

}  // namespace yankomas
