// Places the words of decisions beside their connectors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/chart/chart.h"

namespace yankomas {

inline constexpr Face kLabelFace = {10, true};

// Gives each connector with a label the box of its words, near the decision: above a level piece or
// right of an upright one if there is room, else on the other side, further along, or on the line
// itself, which the words then interrupt. Connectors that leave a symbol together are named where
// they part.
void place_labels(ChartSheet& sheet);

}  // namespace yankomas
