// Breaches put together by the person, the role or the step that they wait at.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/breaches.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

enum class GroupBy { person, role, step };

// A breach that waits for several people stands in the group of each. What an outside party has to
// do stands in that party's group and not in that of the officer who would record it.
struct BreachGroup {
    std::string heading;
    std::vector<const Breach*> breaches;  // borrowed
};

// The groups in the order of their first breach, each in the order of `breaches`: sorted by
// sort_breaches, the group with the oldest breach comes first.
[[nodiscard]] std::vector<BreachGroup> group_breaches(const std::vector<Breach>& breaches,
                                                      GroupBy by, const Words& words);

// A table for each group, or cards where the terminal has no room for it (`width`; 0: no terminal).
[[nodiscard]] std::string render_overdue_groups(const std::vector<Breach>& breaches, GroupBy by,
                                                Zone zone, const Words& words, Paint paint,
                                                int width);

}  // namespace yankomas
