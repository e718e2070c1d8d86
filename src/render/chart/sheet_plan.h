// Puts the symbols of a sheet into their rows and columns, and says what connects them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "render/chart/chart.h"
#include "render/chart/route.h"

namespace yankomas {

// The columns of the actors, which are equally wide.
struct ActorColumns {
    [[nodiscard]] int actor_left(std::size_t column) const {
        return actors + static_cast<int>(column) * actor_width;
    }
    [[nodiscard]] int actor_centre(std::size_t column) const {
        return actor_left(column) + actor_width / 2;
    }

    int actors = 0;  // the left edge of the first
    int actor_width = 0;
    std::size_t actor_count = 0;
};

// The distances of the lines for connectors from the border of a column or row.
struct Lanes {
    std::vector<int> least;  // not empty
    int pitch = 0;           // of those that are added where there is room
    int arrow_room = 0;      // between the last one and a symbol

    // `half_room` is what there is between the border and the symbol in the middle.
    [[nodiscard]] std::vector<int> beside(int half_room) const;
};

// What a plan must know of the paper or the terminal.
struct SheetMeasures : ActorColumns {
    Lanes upright;
    Lanes level;
    // Returns a symbol with its size. The label is that of a pentagon.
    std::function<ChartSymbol(ChartShape, const std::string&)> symbol;
};

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
[[nodiscard]] SheetPlan plan_sheet(const ChartRows& chart, const SheetMeasures& measures,
                                   const SheetFrame& frame, const std::vector<std::size_t>& sheets);

// Returns the grid of a sheet whose symbols stand at their places.
[[nodiscard]] RouteGrid grid_of(const SheetMeasures& measures, const SheetFrame& frame,
                                const std::vector<ChartSymbol>& symbols);

}  // namespace yankomas
