// Tests of the widths of text and of its lines.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/font.h"

#include <doctest/doctest.h>

namespace yankomas {

using Lines = std::vector<std::string>;

TEST_CASE("a text is as wide as Helvetica prints it") {
    CHECK(text_width("", {10, false}) == 0);
    CHECK(text_width("Disposisi", {1000, false}) ==
          722 + 222 + 500 + 556 + 556 + 500 + 222 + 500 + 222);
    CHECK(text_width("Ya", {10, true}) == 13);
    CHECK(text_width("\xe2\x80\x93", {1000, false}) == 556);
    // A letter that is not in the table counts as one of the widest, and a mark on it as nothing.
    CHECK(text_width("\xc3\xa9", {1000, false}) == 1015);
    CHECK(text_width("e\xcc\x81", {1000, false}) == 556);
}

TEST_CASE("lines break at blanks and after a slash between longer words") {
    const Face face{10, false};
    CHECK(break_lines("Menyetujui / tidak menyetujui", face, 90) ==
          Lines{"Menyetujui / tidak", "menyetujui"});
    CHECK(break_lines("koordinasi/audiensi", face, 70) == Lines{"koordinasi/", "audiensi"});
    CHECK(break_lines("Menyetujui / tidak", face, 60) == Lines{"Menyetujui /", "tidak"});
    CHECK(break_lines("   ", face, 50).empty());
}

TEST_CASE("a word wider than its line is broken with a hyphen, and controls are escaped") {
    const Face face{10, false};
    for (const std::string& line : break_lines("Pertanggungjawaban", face, 40))
        CHECK(text_width(line, face) <= 40);
    CHECK(break_lines("Pertanggungjawaban", face, 60).front().ends_with('-'));
    CHECK(break_lines("a\x1b[b", face, 90) == Lines{"a\\x1b[b"});
}

TEST_CASE("lines are cut with an ellipsis that fits") {
    const Face face{10, false};
    const Lines lines = cut_lines({"satu", "dua tiga empat", "lima"}, 2, face, 62);
    CHECK(lines == Lines{"satu", "dua tiga e..."});
    CHECK(text_width(lines.back(), face) <= 62);
    CHECK(cut_lines({"satu"}, 2, face, 62) == Lines{"satu"});
}

}  // namespace yankomas
