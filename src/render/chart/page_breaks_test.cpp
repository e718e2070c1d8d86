// Tests of the break of rows into sheets.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/page_breaks.h"

#include <doctest/doctest.h>

namespace yankomas {

using Ends = std::vector<std::size_t>;

TEST_CASE("rows that fit one sheet stay on it") {
    CHECK(break_pages({100, 100, 100}, {}, {300, 300, 40, false}) == Ends{3});
    // A strip for the steps that are missing takes room.
    CHECK(break_pages({100, 100, 100}, {}, {300, 300, 40, true}) == Ends{2, 3});
}

TEST_CASE("no sheet has one row or two if another break avoids it") {
    const std::vector<int> heights(7, 80);
    CHECK(break_pages(heights, {}, {540, 540, 40, false}) == Ends{4, 7});
    CHECK_FALSE(has_short_sheet({4, 7}));
    CHECK(has_short_sheet({6, 7}));
    CHECK_FALSE(has_short_sheet({2}));
}

TEST_CASE("of two breaks the one is taken that cuts fewer ways, then the more even one") {
    const std::vector<int> heights(8, 60);
    const SheetRoom room{400, 400, 40, false};
    CHECK(break_pages(heights, {}, room) == Ends{4, 8});
    std::vector<ChartWay> ways;
    for (std::size_t row = 0; row + 1 < heights.size(); ++row)
        ways.push_back({row, row + 1, ChartAnswer::none, {}});
    ways.push_back({4, 2, ChartAnswer::no, "No"});
    CHECK(break_pages(heights, ways, room) == Ends{5, 8});
}

TEST_CASE("a row that is higher than a sheet has no break") {
    CHECK(break_pages({100, 500}, {}, {300, 400, 40, false}) == std::nullopt);
}

}  // namespace yankomas
