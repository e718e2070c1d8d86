// Tests of the ways of connectors.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/route.h"

#include <doctest/doctest.h>

#include "render/chart/paper.h"

namespace yankomas {

namespace {

// Three rows of 80 units under two actors of 100 units.
struct SmallSheet {
    ChartColumns columns{2};
    SheetFrame frame;
    std::vector<ChartSymbol> symbols;

    SmallSheet() {
        const int right = columns.actor_left(2);
        for (int top = 0; top < 240; top += 80)
            frame.rows.push_back({columns.actors, top, right, top + 80});
    }
    std::size_t add(std::size_t column, int row) {
        ChartSymbol symbol = symbol_of(ChartShape::box, columns, {});
        symbol.centre = {columns.actor_centre(column), row * 80 + 40};
        symbols.push_back(symbol);
        return symbols.size() - 1;
    }
    [[nodiscard]] Routes route(const std::vector<RouteLink>& links) const {
        return route_links(grid_of(measures_of(columns, {}), frame, symbols), symbols, links);
    }
};

RouteLink forward(std::size_t from, std::size_t to) {
    return {{from},
            {to},
            {0, 0, kNoWay, 0},
            {90, 90, 0, kNoWay},
            static_cast<int>(from),
            static_cast<int>(to),
            true,
            {}};
}

RouteLink loop(std::size_t from, std::size_t to) {
    return {{from},
            {to},
            {0, 0, kNoWay, 60},
            {0, 0, kNoWay, kNoWay},
            static_cast<int>(from),
            static_cast<int>(to),
            true,
            {}};
}

}  // namespace

TEST_CASE("a step to the next one has one bend, or none below each other") {
    SmallSheet sheet;
    const auto a = sheet.add(0, 0);
    const auto b = sheet.add(1, 1);
    const auto c = sheet.add(1, 2);
    const Routes routes = sheet.route({forward(a, b), forward(b, c)});
    REQUIRE(routes.connectors.size() == 2);
    CHECK(routes.connectors[0].way.size() == 3);
    CHECK(routes.connectors[0].way.back() == ChartPoint{sheet.symbols[b].centre.x, 80 + 26});
    CHECK(routes.connectors[1].way.size() == 2);
    CHECK(routes.crossings + routes.overlaps == 0);
}

TEST_CASE("a loop goes up beside the symbols, and a way to the own step goes around it") {
    SmallSheet sheet;
    const auto a = sheet.add(0, 0);
    const auto b = sheet.add(0, 1);
    const auto c = sheet.add(0, 2);
    const Routes routes = sheet.route({forward(a, b), forward(b, c), loop(c, a), loop(b, b)});
    REQUIRE(routes.connectors.size() == 4);
    CHECK(routes.overlaps == 0);
    CHECK(routes.connectors[2].way.size() == 4);
    CHECK(routes.connectors[2].way.back().y == 40);
    CHECK(routes.connectors[3].way.front().y == 120);
    CHECK(routes.connectors[3].from == routes.connectors[3].to);
}

TEST_CASE("ways to one target join, ways to others keep apart") {
    SmallSheet sheet;
    const auto a = sheet.add(0, 0);
    const auto b = sheet.add(1, 0);
    const auto c = sheet.add(1, 2);
    const Routes joined = sheet.route({forward(a, c), forward(b, c)});
    CHECK(joined.connectors[0].way.back() == joined.connectors[1].way.back());
    RouteLink other = forward(b, c);
    other.target = 99;
    const Routes apart = sheet.route({forward(a, c), other});
    CHECK(apart.overlaps == 0);
    CHECK_FALSE(apart.connectors[0].way.back() == apart.connectors[1].way.back());
}

}  // namespace yankomas
