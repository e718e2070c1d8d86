// Tests of the next number of a case.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/numbering.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("one odd number does not use up those of the office") {
    const auto pattern = parse_case_pattern("YK-{year}-{number:2}");
    REQUIRE(pattern);
    CHECK(largest_in_width(*pattern) == 99);
    struct Row {
        std::set<int> used;
        int next;
    };
    for (const Row& row : {Row{{}, 1}, Row{{1, 2}, 3}, Row{{7}, 8}, Row{{1, 999'999'999}, 2},
                           Row{{1, 100}, 2}, Row{{99}, 100}, Row{{1, 2, 99}, 3},
                           Row{{1, 98, 99, 100}, 2}, Row{{98, 99, 100, 101, 500}, 102}}) {
        CAPTURE(row.next);
        CHECK(next_number(*pattern, row.used) == row.next);
    }
    const auto widest = parse_case_pattern("YK{number:9}");
    REQUIRE(widest);
    CHECK(next_number(*widest, {5, 999'999'998}) == 999'999'999);
    CHECK(next_number(*widest, {5, 999'999'998, 999'999'999}) == 6);
    CHECK(next_number(*widest, {999'999'998, 999'999'999}) == 999'999'997);
}

TEST_CASE("an id is found also where the highest numbers are used up") {
    const auto pattern = parse_case_pattern("YK{number:9}");
    REQUIRE(pattern);
    SUBCASE("the highest alone") { CHECK(next_number(*pattern, {999'999'999}) == 999'999'998); }
    SUBCASE("the three highest") {
        CHECK(next_number(*pattern, {999'999'997, 999'999'998, 999'999'999}) == 999'999'996);
    }
    SUBCASE("the highest and the third") {
        CHECK(next_number(*pattern, {1, 999'999'997, 999'999'999}) == 999'999'998);
    }
    SUBCASE("of a pattern that is filled up to numbers wider than itself") {
        const auto narrow = parse_case_pattern("YK-{year}-{number:8}");
        REQUIRE(narrow);
        CHECK(next_number(*narrow, {99'999'999, 100'000'000, 999'999'999}) == 100'000'001);
    }
}

}  // namespace yankomas
