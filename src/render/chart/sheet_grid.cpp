// Lays the lines for connectors over a sheet.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "render/chart/sheet_plan.h"

namespace yankomas {

namespace {

constexpr int kClearance = 3;  // around a symbol

// The lines beside both borders of a column or row, and through its middle.
void add_lanes(std::set<int>& lines, int from, int to, const std::vector<int>& lanes) {
    for (const int lane : lanes) {
        lines.insert(from + lane);
        lines.insert(to - lane);
    }
    lines.insert(from + (to - from) / 2);
}

bool is_inside(ChartPoint point, const ChartBox& box) {
    return point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;
}

}  // namespace

std::vector<int> Lanes::beside(int half_room) const {
    std::vector<int> lanes = least;
    while (lanes.back() + pitch <= half_room - arrow_room) lanes.push_back(lanes.back() + pitch);
    return lanes;
}

// A line that only a pentagon between two columns needs is upright in its strip and up to the
// nearest line of the rows.
RouteGrid grid_of(const SheetMeasures& measures, const SheetFrame& frame,
                  const std::vector<ChartSymbol>& symbols) {
    const int half_width = measures.symbol(ChartShape::box, {}).half_width;
    const auto beside = measures.upright.beside(measures.actor_width / 2 - half_width);
    std::set<int> xs;
    std::set<int> ys;
    for (std::size_t column = 0; column < measures.actor_count; ++column) {
        const int left = measures.actor_left(column);
        add_lanes(xs, left, left + measures.actor_width, beside);
    }
    const std::set<int> everywhere = xs;
    for (const ChartSymbol& symbol : symbols) xs.insert(symbol.centre.x);
    for (const ChartBox& row : frame.rows) {
        int half_height = 0;
        for (const ChartSymbol& symbol : symbols) {
            if (row.contains(symbol.box())) half_height = std::max(half_height, symbol.half_height);
        }
        add_lanes(ys, row.top, row.bottom, measures.level.beside(row.height() / 2 - half_height));
    }
    const int highest = *ys.begin();
    const int lowest = *ys.rbegin();
    for (const auto& strip : {frame.top_strip, frame.bottom_strip}) {
        if (strip) ys.insert(strip->centre().y);
    }
    RouteGrid grid{{xs.begin(), xs.end()}, {ys.begin(), ys.end()}, {}, {}};
    for (const int y : grid.ys) {
        for (const int x : grid.xs) {
            grid.upright.push_back(everywhere.contains(x) || y <= highest || y >= lowest);
            grid.open.push_back(std::ranges::none_of(symbols, [&](const ChartSymbol& symbol) {
                return is_inside({x, y}, symbol.box().grown(kClearance));
            }));
        }
    }
    return grid;
}

}  // namespace yankomas
