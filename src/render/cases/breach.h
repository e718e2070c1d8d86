// Spells one breach: what it is, of which step, for whom it waits, and how late it is.
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

// A breach is about a hold, a pass that has ended or a running clock. Each of the three has its own
// columns and labels.
[[nodiscard]] bool is_about_hold(BreachKind kind);
[[nodiscard]] bool is_past(BreachKind kind);

// Says what kind of breach it is: heading_of as a heading over many, what_of about one.
[[nodiscard]] Message heading_of(BreachKind kind, bool outside);
[[nodiscard]] Message what_of(const Breach& breach);

// Spells the step, its pass if that is not the first, and its title: "2 (3) Memutuskan".
[[nodiscard]] std::string spell_step(const Breach& breach);
// Says how late it is, and if it is on hold also that: "2 working days, on hold". The text is empty
// if it is not late.
[[nodiscard]] std::string spell_late(const Breach& breach, const Words& words);
// Names the roles and their present holders, the outside party whose clock it is, or the signers of
// a finished pass.
[[nodiscard]] std::string spell_who(const Breach& breach, const Words& words);
// Says how long the case was with outside parties ("3 working days"). "-" means no time at all, and
// an empty text means that it is not known.
[[nodiscard]] std::string spell_outside(const Breach& breach, const Words& words);

// Adds a paragraph of labelled lines for a mail. The first line is the title of the case, the
// second names the case and its procedure and says what the breach is.
void add_card(Page& page, const Breach& breach, Zone zone);
// Adds labelled lines that say which hold is in force, since when and how long.
void add_hold(Page& page, const HoldSummary& hold, Zone zone);

}  // namespace yankomas
