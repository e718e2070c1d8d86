// Draws a sheet of a chart as SVG.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "render/chart/chart.h"

namespace yankomas {

// Where a drawing stands: in a file of its own, which says on which paper it is printed, or in a
// page of HTML that says so itself.
enum class SvgPlace { own_file, in_page };

// Draws the sheet with this position, black on white whatever the reader prefers. `title` is that
// of the procedure. The drawing has a title and a description for readers who can't see it.
[[nodiscard]] std::string render_chart_svg(const Chart& chart, std::size_t sheet,
                                           const std::string& title, const Words& words,
                                           SvgPlace place);

}  // namespace yankomas
