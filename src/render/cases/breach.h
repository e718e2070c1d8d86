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

// Adds a paragraph of labelled lines for a mail. The first line is the title of the case, the
// second names the case and its procedure and says what the breach is.
void add_card(Page& page, const Breach& breach, Zone zone);
// Adds labelled lines that say which hold is in force, since when and how long.
void add_hold(Page& page, const HoldSummary& hold, Zone zone);

}  // namespace yankomas
