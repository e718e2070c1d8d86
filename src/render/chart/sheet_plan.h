// Puts the symbols of a sheet into their rows and columns, and says what connects them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "render/chart/paper.h"
#include "render/chart/route.h"

namespace yankomas {

// Where the rows of a sheet lie. The boxes of rows and strips are as wide as all actors together.
struct SheetFrame {
    std::size_t first_row = 0;
    std::vector<ChartBox> rows;
    std::optional<ChartBox> top_strip;     // for pentagons to and from sheets before
    std::optional<ChartBox> bottom_strip;  // for those to and from later sheets

    [[nodiscard]] bool holds(std::size_t row) const {
        return row >= first_row && row < first_row + rows.size();
    }
};

// The sheets to which the pentagons of a strip lead, and those that they come from.
struct StripSheets {
    std::set<std::size_t> to;
    std::set<std::size_t> from;
};

struct SheetPlan {
    std::vector<ChartSymbol> symbols;
    std::vector<RouteLink> links;  // in the order in which they are best routed
    RouteGrid grid;
    StripSheets top;
    StripSheets bottom;
};

// `sheets` has the number of its sheet for each row of the chart, counted from 0.
[[nodiscard]] SheetPlan plan_sheet(const ChartRows& chart, const ChartColumns& columns,
                                   Density density, const SheetFrame& frame,
                                   const std::vector<std::size_t>& sheets);

// Returns the grid of a sheet whose symbols stand at their places.
[[nodiscard]] RouteGrid grid_of(const ChartColumns& columns, Density density,
                                const SheetFrame& frame, const std::vector<ChartSymbol>& symbols);

}  // namespace yankomas
