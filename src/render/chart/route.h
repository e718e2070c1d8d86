// Routes the connectors between the symbols of a sheet.
// SPDX-License-Identifier: Apache-2.0
//
// Connectors run on the lines of a grid: beside the borders of columns and rows, never on them, and
// through the middle of each. A grid point inside a symbol is the symbol's centre, and only a
// connector that begins or ends there may use it. So no connector can cross a symbol.
//
// Each connector takes the cheapest way that the others leave (Dijkstra's algorithm over points and
// directions): its length, a price for each bend, a high price for each crossing. Running along
// another connector is forbidden, except for one to the same target, whose way may be shared at a
// low price: two arrows that join before one symbol read well. When all have a way, each is taken
// out and routed once more, as long as that lowers the sum.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "render/chart/chart.h"

namespace yankomas {

// The sides of a symbol, and the directions of a piece of a way.
enum class Side { left, right, top, bottom };
inline constexpr std::array<Side, 4> kSides = {Side::left, Side::right, Side::top, Side::bottom};
[[nodiscard]] constexpr Side opposite(Side side) {
    switch (side) {
        case Side::left: return Side::right;
        case Side::right: return Side::left;
        case Side::top: return Side::bottom;
        case Side::bottom: return Side::top;
    }
    return side;
}

// What it costs to use each side of a symbol, in units of length.
inline constexpr int kNoWay = -1;
struct SideCosts {
    int left = kNoWay;
    int right = kNoWay;
    int top = kNoWay;
    int bottom = kNoWay;

    [[nodiscard]] int of(Side side) const {
        switch (side) {
            case Side::left: return left;
            case Side::right: return right;
            case Side::top: return top;
            case Side::bottom: return bottom;
        }
        return kNoWay;
    }
};

// A connector that is looked for. It may begin and end at any of the symbols named.
struct RouteLink {
    std::vector<std::size_t> from;
    std::vector<std::size_t> to;
    SideCosts leave;
    SideCosts enter;
    int source = 0;  // links of one source may leave a symbol together if there is no other way
    int target = 0;  // links to one target may run together
    bool has_arrow = true;
    std::string label;
};

// The lines that connectors may use.
struct RouteGrid {
    std::vector<int> xs;  // ascending
    std::vector<int> ys;
    std::vector<bool> open;     // per point: it lies outside all symbols
    std::vector<bool> upright;  // per point: it lies on an upright line; on a level one all do

    [[nodiscard]] std::size_t columns() const { return xs.size(); }
    [[nodiscard]] std::size_t point(std::size_t column, std::size_t row) const {
        return row * xs.size() + column;
    }
    [[nodiscard]] ChartPoint place(std::size_t point) const {
        return {xs[point % xs.size()], ys[point / xs.size()]};
    }
};

struct Routes {
    std::vector<ChartConnector> connectors;  // one per link, in the order of the links
    int crossings = 0;
    int overlaps = 0;  // pieces that had to run along a connector of another target
};

// Every symbol's centre is a point of the grid. Links without an arrow come first.
[[nodiscard]] Routes route_links(const RouteGrid& grid, const std::vector<ChartSymbol>& symbols,
                                 const std::vector<RouteLink>& links);

}  // namespace yankomas
