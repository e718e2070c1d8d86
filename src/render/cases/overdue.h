// Breaches and what falls due soon, by whom they wait for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/breaches.h"
#include "render/kit/json.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// One table for each kind, outside parties apart; nothing for no breaches. `breaches` sorted by
// sort_breaches. A table that is wider than the terminal (`width`; 0: no terminal) becomes a card
// for each breach.
[[nodiscard]] std::string render_overdue(const std::vector<Breach>& breaches, Zone zone,
                                         const Words& words, Paint paint, int width);

// Never translated.
[[nodiscard]] std::string render_overdue_csv(const std::vector<Breach>& breaches, Zone zone);
// {case, sop, step, pass, verdict, due, late, waiting, outside, ...}: an item of
// yankomas.overdue/1.
[[nodiscard]] JsonValue json_of(const Breach& breach, Zone zone);

}  // namespace yankomas
