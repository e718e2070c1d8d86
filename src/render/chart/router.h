// One state of a sheet's connectors: which link uses which point of the grid.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "render/chart/route.h"

namespace yankomas {

// A way over the grid: each point, and the side to which the way leaves it.
struct GridWay {
    std::vector<std::size_t> points;
    std::vector<Side> steps;  // one less than the points
    std::size_t from = 0;     // symbols
    std::size_t to = 0;
    std::int64_t cost = 0;  // in tenths of a unit
    int crossings = 0;
    int overlaps = 0;
};

// Keeps the way of each link and finds the cheapest one for a link among the ways of the others.
class Router {
public:
    // All three must outlive the router.
    Router(const RouteGrid& grid, const std::vector<ChartSymbol>& symbols,
           const std::vector<RouteLink>& links);

    // Finds and keeps a way for the link, which has none. It returns false if there is none.
    bool route(std::size_t link, bool may_overlap);
    // Takes the link's way away and returns it.
    std::optional<GridWay> lift(std::size_t link);
    void put(std::size_t link, std::optional<GridWay> way);
    [[nodiscard]] const std::optional<GridWay>& way(std::size_t link) const { return ways_[link]; }

private:
    // How a link passes a point: the sides to which it came and goes on.
    struct Pass {
        std::size_t link = 0;
        std::optional<Side> in;  // empty at the start of the way
        std::optional<Side> out;
    };
    // A point, and the side to which the way came there.
    struct Visit {
        std::size_t point = 0;
        std::optional<Side> in;
    };
    struct Move {
        std::int64_t cost = 0;
        int crossings = 0;
        int overlaps = 0;
    };

    [[nodiscard]] std::optional<std::size_t> neighbour(std::size_t point, Side side) const;
    // How a way is looked for.
    struct Search {
        std::size_t link = 0;
        bool may_overlap = false;
        std::optional<Side> port;  // by which alone it leaves its symbol, and never comes in
    };

    // What the move costs from a point over the edge to its side, or nothing if it is forbidden.
    [[nodiscard]] std::optional<Move> move(const Search& search, const Visit& from,
                                           Side side) const;
    // What another link at the point does to the move. False: it forbids it.
    [[nodiscard]] bool weigh(const Pass& other, std::size_t link, const Visit& from, Side side,
                             Move& move, bool& is_shared) const;
    [[nodiscard]] std::optional<GridWay> cheapest(const Search& search) const;
    // The same for a link that may come back to its own symbol. It does so by another side than
    // that by which it left, or its arrow would stand on its own beginning.
    [[nodiscard]] std::optional<GridWay> cheapest_loop(Search search) const;
    [[nodiscard]] std::optional<std::size_t> symbol_at(std::size_t point,
                                                       const std::vector<std::size_t>& among) const;

    const RouteGrid& grid_;
    const std::vector<RouteLink>& links_;
    std::vector<std::size_t> centres_;       // per symbol, its point
    std::vector<std::vector<Pass>> passes_;  // per point
    std::vector<std::optional<GridWay>> ways_;
};

}  // namespace yankomas
