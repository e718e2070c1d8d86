// Dijkstra's algorithm over the points of a sheet's grid and the directions in which they are
// passed.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/router.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace yankomas {

namespace {

// Prices in units of length.
constexpr int kBend = 45;
constexpr int kCrossing = 400;
constexpr int kTwin = 900;      // to leave a symbol by a side that a link of one source uses
constexpr int kOverlap = 3000;  // a piece along a link of another target
constexpr std::int64_t kTenths = 10;
constexpr std::int64_t kShared = 3;  // tenths of the length of a piece that is shared
constexpr std::size_t kDirections = 4;

bool is_level(Side side) { return side == Side::left || side == Side::right; }

std::size_t position(const std::vector<int>& lines, int at) {
    return static_cast<std::size_t>(std::ranges::lower_bound(lines, at) - lines.begin());
}

}  // namespace

Router::Router(const RouteGrid& grid, const std::vector<ChartSymbol>& symbols,
               const std::vector<RouteLink>& links)
    : grid_(grid), links_(links), passes_(grid.open.size()), ways_(links.size()) {
    for (const ChartSymbol& symbol : symbols) {
        centres_.push_back(
            grid.point(position(grid.xs, symbol.centre.x), position(grid.ys, symbol.centre.y)));
    }
}

std::optional<std::size_t> Router::neighbour(std::size_t point, Side side) const {
    const std::size_t column = point % grid_.columns();
    const std::size_t row = point / grid_.columns();
    switch (side) {
        case Side::left: return column == 0 ? std::nullopt : std::optional(point - 1);
        case Side::right:
            return column + 1 == grid_.columns() ? std::nullopt : std::optional(point + 1);
        case Side::top: return row == 0 ? std::nullopt : std::optional(point - grid_.columns());
        case Side::bottom:
            return row + 1 == grid_.ys.size() ? std::nullopt
                                              : std::optional(point + grid_.columns());
    }
    return std::nullopt;
}

std::optional<std::size_t> Router::symbol_at(std::size_t point,
                                             const std::vector<std::size_t>& among) const {
    for (const std::size_t symbol : among) {
        if (centres_[symbol] == point) return symbol;
    }
    return std::nullopt;
}

bool Router::weigh(const Pass& other, std::size_t link, const Visit& from, Side side, Move& move,
                   bool& is_shared) const {
    const bool has_same_target = links_[other.link].target == links_[link].target;
    const bool has_same_source = links_[other.link].source == links_[link].source;
    if (other.in && *other.in == opposite(side)) return false;  // it comes over this edge
    if (other.out && *other.out == side) {                      // it goes the same way
        if (has_same_target && other.in) return is_shared = true;
        if (!has_same_source || (from.in && other.in != from.in)) return false;
        if (!from.in) move.cost += kTwin * kTenths;
        return true;
    }
    if (!from.in) return true;                  // both leave the symbol here, by two sides
    if (!other.in || !other.out) return false;  // the centre of a symbol
    if (has_same_source && *other.in == *from.in) return true;  // here they part
    const bool cross =
        *other.in == *other.out && *from.in == side && is_level(*other.in) != is_level(side);
    if (!cross) return false;
    move.cost += kCrossing * kTenths;
    ++move.crossings;
    return true;
}

std::optional<Router::Move> Router::move(const Search& search, const Visit& from, Side side) const {
    const std::size_t link = search.link;
    const auto next = neighbour(from.point, side);
    if (!next) return std::nullopt;
    const bool has_line = is_level(side) || (grid_.upright[from.point] && grid_.upright[*next]);
    if (!has_line) return std::nullopt;
    Move move;
    const RouteLink& wanted = links_[link];
    if (!grid_.open[*next]) {
        if (!symbol_at(*next, wanted.to)) return std::nullopt;
        const int price = wanted.enter.of(opposite(side));
        if (price == kNoWay || search.port == opposite(side)) return std::nullopt;
        move.cost += price * kTenths;
    }
    if (!from.in) {
        const int price = wanted.leave.of(side);
        if (price == kNoWay || (search.port && *search.port != side)) return std::nullopt;
        move.cost += price * kTenths;
    } else {
        if (side == opposite(*from.in)) return std::nullopt;
        if (side != *from.in) move.cost += kBend * kTenths;
    }
    bool is_shared = false;
    for (const Pass& other : passes_[from.point]) {
        if (weigh(other, link, from, side, move, is_shared)) continue;
        if (!search.may_overlap) return std::nullopt;
        move.cost += kOverlap * kTenths;
        ++move.overlaps;
    }
    const ChartPoint a = grid_.place(from.point);
    const ChartPoint b = grid_.place(*next);
    const int length = box_of(a, b).width() + box_of(a, b).height();
    move.cost += length * (is_shared ? kShared : kTenths);
    return move;
}

std::optional<GridWay> Router::cheapest(const Search& search) const {
    const std::size_t link = search.link;
    struct State {
        std::int64_t cost = -1;  // -1: not reached
        std::size_t before = 0;
        Move move;
        bool is_start = false;  // the state before is a symbol, by its number
    };
    // A state is a point with the side to which the way came there.
    std::vector<State> states(grid_.open.size() * kDirections);
    using Waiting = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting;
    const auto reach = [&](const Visit& from, std::int64_t cost, std::size_t before,
                           bool is_start) {
        for (const Side side : kSides) {
            const auto step = move(search, from, side);
            if (!step) continue;
            const std::size_t next =
                *neighbour(from.point, side) * kDirections + static_cast<std::size_t>(side);
            const std::int64_t sum = cost + step->cost;
            if (states[next].cost >= 0 && states[next].cost <= sum) continue;
            states[next] = {sum, before, *step, is_start};
            waiting.emplace(sum, next);
        }
    };
    for (const std::size_t symbol : links_[link].from)
        reach({centres_[symbol], {}}, 0, symbol, true);
    while (!waiting.empty()) {
        const auto [cost, at] = waiting.top();
        waiting.pop();
        if (states[at].cost != cost) continue;
        const std::size_t point = at / kDirections;
        if (grid_.open[point]) {
            reach({point, kSides.at(at % kDirections)}, cost, at, false);
            continue;
        }
        GridWay way;
        way.cost = cost;
        way.to = *symbol_at(point, links_[link].to);
        for (std::size_t state = at;; state = states[state].before) {
            way.points.push_back(state / kDirections);
            way.steps.push_back(kSides.at(state % kDirections));
            way.crossings += states[state].move.crossings;
            way.overlaps += states[state].move.overlaps;
            if (!states[state].is_start) continue;
            way.from = states[state].before;
            break;
        }
        way.points.push_back(centres_[way.from]);
        std::ranges::reverse(way.points);
        std::ranges::reverse(way.steps);
        return way;
    }
    return std::nullopt;
}

void Router::put(std::size_t link, std::optional<GridWay> way) {
    ways_[link] = std::move(way);
    if (!ways_[link]) return;
    const GridWay& kept = *ways_[link];
    for (std::size_t i = 0; i < kept.points.size(); ++i) {
        Pass pass{link, {}, {}};
        if (i > 0) pass.in = kept.steps[i - 1];
        if (i < kept.steps.size()) pass.out = kept.steps[i];
        passes_[kept.points[i]].push_back(pass);
    }
}

std::optional<GridWay> Router::lift(std::size_t link) {
    if (ways_[link]) {
        for (const std::size_t point : ways_[link]->points)
            std::erase_if(passes_[point], [&](const Pass& pass) { return pass.link == link; });
    }
    return std::exchange(ways_[link], std::nullopt);
}

std::optional<GridWay> Router::cheapest_loop(Search search) const {
    std::optional<GridWay> best;
    for (const Side side : kSides) {
        search.port = side;
        auto way = cheapest(search);
        if (way && (!best || way->cost < best->cost)) best = std::move(way);
    }
    return best;
}

bool Router::route(std::size_t link, bool may_overlap) {
    const std::vector<std::size_t>& ends = links_[link].to;
    const bool is_loop = std::ranges::any_of(links_[link].from, [&](std::size_t symbol) {
        return std::ranges::find(ends, symbol) != ends.end();
    });
    const Search search{link, may_overlap, {}};
    put(link, is_loop ? cheapest_loop(search) : cheapest(search));
    return ways_[link].has_value();
}

}  // namespace yankomas
