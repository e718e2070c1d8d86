// One breach in words: what it is, of which step, for whom it waits, and how late it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/calendar/instant.h"
#include "render/kit/page.h"
#include "render/kit/words.h"

namespace yankomas {

enum class BreachKind;
struct Breach;
struct HoldSummary;

// Kinds fall into three: holds, passes that have ended, and running clocks. Each has its own
// columns and labels.
[[nodiscard]] bool is_about_hold(BreachKind kind);
[[nodiscard]] bool is_past(BreachKind kind);

// What kind of breach it is: as the heading over many, and said of one.
[[nodiscard]] Message heading_of(BreachKind kind, bool outside);
[[nodiscard]] Message what_of(const Breach& breach);

// "2 (3) Memutuskan": the step, its pass if it is not the first, its title.
[[nodiscard]] std::string spell_step(const Breach& breach);
// "2 working days", and that a hold lasts; nothing if it is not late.
[[nodiscard]] std::string spell_late(const Breach& breach, const Words& words);
// Roles and their present holders; the outside party whose clock it is; of a finished pass, who
// signed it.
[[nodiscard]] std::string spell_who(const Breach& breach, const Words& words);
// "3 working days" that the case spent with outside parties, "-" for none, nothing if it is not
// known.
[[nodiscard]] std::string spell_outside(const Breach& breach, const Words& words);

// A paragraph of labelled lines, for where a row of a table has no room. Its first line names the
// case and its procedure, and with `says_kind` what the breach is.
void add_card(Page& page, const Breach& breach, Zone zone, bool says_kind);
// Labelled lines that say which hold lasts, since when and how long.
void add_hold(Page& page, const HoldSummary& hold, Zone zone);

}  // namespace yankomas
