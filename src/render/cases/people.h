// Officers as people name them, and for whom a case waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"
#include "render/kit/words.h"

namespace yankomas {

struct AwaitedRole;
struct Waiting;

// Spells a role and those who hold it and may sign and are told, "Kepala Bidang HAM: Budi Santoso,
// Sari Dewi (Plt.)", or says that nobody holds it. Semicolons part names that have commas.
[[nodiscard]] std::string spell_role(const AwaitedRole& role, const Words& words);
// Spells all roles that a case waits for in one line, for a table.
[[nodiscard]] std::string spell_waiting(const Waiting& waiting, const Words& words);

// Returns the short title that the procedure gives a role, or else shortens its id.
[[nodiscard]] std::string short_role(const AwaitedRole& role);
// Shortens a name to the word by which the roster calls the person: "Budi" for budi, "H. Budi
// Santoso". That is the word in which the id begins, or else the first word without a full stop.
[[nodiscard]] std::string short_name(const PersonId& person, std::string_view name);
// Spells who may act in one line: "Kabid HAM · Budi". If that is wider than `room`, several people
// become their number: "Tim Penilai · 3".
[[nodiscard]] std::string spell_waiting_shortly(const Waiting& waiting, const Screen& screen,
                                                int room);

// Names who may act within a sentence: "Kabid HAM (Budi) or Kasubbid PPI (Sari)".
[[nodiscard]] std::string spell_awaited(const Waiting& waiting, const Words& words);

// Returns {act, roles, people, signatures, assigned}: what must be done, the ids of the roles and
// of the people who may do it now, how many signatures are missing, and to whom the step is
// assigned.
[[nodiscard]] Json json_of(const Waiting& waiting);

}  // namespace yankomas
