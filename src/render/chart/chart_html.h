// Shows all sheets of a chart on a page for browsers and paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "render/chart/chart.h"
#include "render/kit/html.h"

namespace yankomas {

// Printed, each sheet is a page of A4 landscape and nothing else is. On a screen the same facts
// follow as a table, for those who can't see the drawing or whose screen is narrow, and then the
// exits and holds, which the official chart has no place for. `language` is that of the words.
[[nodiscard]] HtmlPage chart_page(const Sop& sop, const Chart& chart, const Words& words,
                                  std::string_view language);

}  // namespace yankomas
