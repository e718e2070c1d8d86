// One breach in words: what it is, of which step, for whom it waits, and how late it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/rules/breaches.h"
#include "render/kit/page.h"
#include "render/kit/words.h"

namespace yankomas {

[[nodiscard]] bool is_about_hold(BreachKind kind);
[[nodiscard]] bool is_past(BreachKind kind);

// As the heading over many, and of one.
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

// A paragraph of labelled lines, for where a row of a table has no room; `title` is its first line.
void add_card(Page& page, std::string_view title, const Breach& breach, Zone zone);

}  // namespace yankomas
