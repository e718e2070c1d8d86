// Tests of tables.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/table.h"

#include <doctest/doctest.h>

namespace yankomas {

namespace {

const Table kCases = {
    {{"case"}, {"title", Align::left, true}, {"days", Align::right}},
    {{"YK-2026-0001", "Dugaan pelanggaran hak", "3"}, {"YK-2026-0002", "caf\xc3\xa9", "12"}}};

}  // namespace

TEST_CASE("columns line up by display width") {
    CHECK(render_table(kCases, 0) ==
          "case          title                   days\n"
          "YK-2026-0001  Dugaan pelanggaran hak     3\n"
          "YK-2026-0002  caf\xc3\xa9                      12\n");
}

TEST_CASE("a narrow terminal cuts what may be cut, a pipe nothing") {
    CHECK(render_table(kCases, 36) ==
          "case          title             days\n"
          "YK-2026-0001  Dugaan pelang...     3\n"
          "YK-2026-0002  caf\xc3\xa9                12\n");
    CHECK(render_table(kCases, 10).find("YK-2026-0001  Dugaan pe...") != std::string::npos);
}

TEST_CASE("cells are shown safely") {
    CHECK(render_table({{{"a"}}, {{"::error::\x1b"}}}, 0) == "a\n\\x3a:error::\\x1b\n");
}

TEST_CASE("a grid takes a word apart that is wider than its column") {
    CHECK(render_grid({{{"a"}, {"b"}}, {{"abcdefghij", "x y z"}}}, {4, 3}) ==
          "+------+-----+\n"
          "| a    | b   |\n"
          "+------+-----+\n"
          "| abcd | x y |\n"
          "| efgh | z   |\n"
          "| ij   |     |\n"
          "+------+-----+\n");
}

}  // namespace yankomas
