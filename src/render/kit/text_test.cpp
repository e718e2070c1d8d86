// Tests of showing foreign text and of fitting text into columns.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/text.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("nothing from a file is a command to a terminal or a build log") {
    CHECK(show_safely("\x1b[2J") == "\\x1b[2J");
    CHECK(show_safely("::error::x") == "\\x3a:error::x");
    CHECK(show_safely("  ::set-output::x") == "  \\x3a:set-output::x");
    CHECK(show_safely("a ##[error]x") == "a \\x23#[error]x");
    CHECK(show_safely("##vso[task]") == "\\x23#vso[task]");
    CHECK(show_safely("a::b") == "a::b");
    CHECK(show_safely("caf\xc3\xa9") == "caf\xc3\xa9");
}

TEST_CASE("nor is a line that text is flowed into") {
    CHECK(wrap("satu dua ::error::x", 10) == "satu dua\n\\x3a:error::x");
    CHECK(wrap("satu dua ::error::x", 12, 2) == "satu dua\n  \\x3a:error::x");
    CHECK(wrap("::error::x dua", 20) == "\\x3a:error::x dua");
    CHECK(wrap("satu\x1b dua", 9) == "satu\\x1b\ndua");
    CHECK(wrap_to_command("satu dua ::error::x tiga", 10, 0) == "satu dua\n\\x3a:error::x\ntiga");
}

TEST_CASE("text is cut and padded by display width") {
    CHECK(cut_to("Dugaan pelanggaran", 10) == "Dugaan...");
    CHECK(cut_to("Dugaan", 6) == "Dugaan");
    CHECK(cut_to("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", 5) ==
          "\xe6\x97\xa5...");  // wide characters take two columns
    CHECK(pad_to("caf\xc3\xa9", 6) == "caf\xc3\xa9  ");
    CHECK(cut_middle("Dugaan hak atas rasa aman", 20) == "Dugaan h...rasa aman");
    CHECK(cut_middle("Dugaan hak atas rasa aman", 25) == "Dugaan hak atas rasa aman");
    CHECK(cut_middle("abcdefghijklmnopqrstuvwxyz", 13) == "abcd...uvwxyz");
    CHECK(display_width(cut_middle("caf\xc3\xa9 e\xcc\x81 \xe6\x97\xa5\xe6\x9c\xac", 9)) <= 9);
}

TEST_CASE("words flow into lines") {
    CHECK(wrap("one two three", 7) == "one two\nthree");
    CHECK(wrap("one two three", 9, 2) == "one two\n  three");
    CHECK(wrap("one\n\ntwo", 20) == "one\n\ntwo");
    CHECK(wrap("longerthanthat x", 5) == "longe\nrthan\nthat\nx");
    CHECK(wrap("run `a b` now", 7) == "run\n`a b`\nnow");
}

TEST_CASE("no line is wider than asked for, whatever a word or a command has") {
    CHECK(wrap("see `yankomas roster show` now", 30) == "see `yankomas roster show` now");
    CHECK(wrap("see `yankomas roster show` now", 16) == "see `yankomas\nroster show` now");
    CHECK(wrap("ab abcdefghij", 6, 2) == "ab\n  abcd\n  efgh\n  ij");
}

}  // namespace yankomas
