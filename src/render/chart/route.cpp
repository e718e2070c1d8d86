// Routes all links of a sheet, and improves what it found.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/route.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "render/chart/router.h"

namespace yankomas {

namespace {

constexpr int kMostOrders = 12;  // in which the links are tried
constexpr int kMostPasses = 4;   // of improvement

// Routes the links in the order. A link without a way moves forward in the order, but not before
// the first ones, whose ways are fixed, and all begin anew. At last it runs along others.
void route_all(Router& router, std::vector<std::size_t> order, std::ptrdiff_t fixed) {
    for (int attempt = 0; attempt < kMostOrders; ++attempt) {
        const auto failed = std::ranges::find_if(
            order, [&](std::size_t link) { return !router.route(link, false); });
        if (failed == order.end()) return;
        std::rotate(order.begin() + fixed, failed, failed + 1);
        for (const std::size_t link : order) router.lift(link);
    }
    for (const std::size_t link : order) {
        if (!router.route(link, false)) router.route(link, true);
    }
}

// Takes each link out and routes it anew. Returns true if a way became cheaper.
bool improve(Router& router, std::size_t links) {
    bool is_better = false;
    for (std::size_t link = 0; link < links; ++link) {
        auto before = router.lift(link);
        if (!before) continue;
        const bool found = router.route(link, before->overlaps > 0);
        if (found && router.way(link)->cost < before->cost) {
            is_better = true;
        } else {
            router.lift(link);
            router.put(link, std::move(before));
        }
    }
    return is_better;
}

ChartPoint moved(ChartPoint point, Side side, int by) {
    switch (side) {
        case Side::left: return {point.x - by, point.y};
        case Side::right: return {point.x + by, point.y};
        case Side::top: return {point.x, point.y - by};
        case Side::bottom: return {point.x, point.y + by};
    }
    return point;
}

// Returns the middle of a side of the symbol.
ChartPoint edge_of(const ChartSymbol& symbol, Side side) {
    const bool is_level = side == Side::left || side == Side::right;
    return moved(symbol.centre, side, is_level ? symbol.half_width : symbol.half_height);
}

// Turns a way over the grid into a line with a point per bend, from edge to edge.
ChartConnector drawn(const RouteGrid& grid, const std::vector<ChartSymbol>& symbols,
                     const RouteLink& link, const GridWay& way) {
    ChartConnector connector;
    connector.from = way.from;
    connector.to = way.to;
    connector.has_arrow = link.has_arrow;
    connector.target = link.target;
    connector.label = link.label;
    connector.way.push_back(edge_of(symbols[way.from], way.steps.front()));
    for (std::size_t i = 1; i + 1 < way.points.size(); ++i) {
        if (way.steps[i] != way.steps[i - 1]) connector.way.push_back(grid.place(way.points[i]));
    }
    connector.way.push_back(edge_of(symbols[way.to], opposite(way.steps.back())));
    return connector;
}

}  // namespace

Routes route_links(const RouteGrid& grid, const std::vector<ChartSymbol>& symbols,
                   const std::vector<RouteLink>& links) {
    Router router(grid, symbols, links);
    std::vector<std::size_t> order(links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto joins =
        std::ranges::count_if(links, [](const RouteLink& link) { return !link.has_arrow; });
    route_all(router, std::move(order), joins);
    for (int pass = 0; pass < kMostPasses && improve(router, links.size()); ++pass) {
    }
    Routes routes;
    for (std::size_t link = 0; link < links.size(); ++link) {
        const auto& way = router.way(link);
        if (!way) {
            ++routes.overlaps;
            continue;
        }
        routes.crossings += way->crossings;
        routes.overlaps += way->overlaps;
        routes.connectors.push_back(drawn(grid, symbols, links[link], *way));
    }
    return routes;
}

}  // namespace yankomas
