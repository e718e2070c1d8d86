// Tests of flowing text onto a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/page.h"

#include <doctest/doctest.h>

#include "support/plain_look.h"

namespace yankomas {

namespace {

constexpr std::string_view kText = "one two three four five six seven eight nine ten eleven";

std::string without_colours(std::string text) {
    for (std::size_t at = 0; (at = text.find('\x1b')) != std::string::npos;)
        text.erase(at, text.find('m', at) - at + 1);
    return text;
}

}  // namespace

TEST_CASE("the fields of a section stand behind its longest label") {
    Page page(test::kPlainWords);
    page.field(message("in all"), "14");
    page.field(message("a much longer label"), "6");
    page.more("and more");
    page.gap();
    page.field(message("in all"), "14");
    CHECK(page.text() ==
          "  in all               14\n"
          "  a much longer label  6\n"
          "                       and more\n"
          "\n"
          "  in all        14\n");
}

TEST_CASE("shifted fields are a section of their own") {
    Page page(test::kPlainWords);
    page.field(message("a much longer label"), "6");
    page.shift_fields(4);
    page.field(message("in all"), "14");
    CHECK(page.text() ==
          "  a much longer label  6\n"
          "      in all        14\n");
}

TEST_CASE("colours take no room beside a text") {
    const auto shown = [](bool colour, Tone tone) {
        Page page(test::kPlainWords, Paint(colour), 40);
        page.beside({{"  late  "}, {"12", tone}, {"  "}}, kText);
        page.beside({{"        "}, {"", tone}, {"  "}}, "x");
        return page.text();
    };
    for (const Tone tone : {Tone::late, Tone::quiet, Tone::soon}) {
        CHECK(without_colours(shown(true, tone)) == shown(false, tone));
        CHECK(shown(true, tone).find("m\x1b") == std::string::npos);
    }
}

TEST_CASE("the lines of an item go on below its first word") {
    Page page(test::kPlainWords, Paint(), 40);
    page.item(2, kText);
    page.paragraph(2, kText);
    CHECK(page.text() ==
          "  one two three four five six seven\n"
          "      eight nine ten eleven\n"
          "  one two three four five six seven\n"
          "  eight nine ten eleven\n");
}

TEST_CASE("a digest stands beside the labels where the screen has room for it") {
    const std::string digest(71, 'a');
    for (const int width : {80, 120}) {
        CAPTURE(width);
        Page page(test::plain_screen(width));
        page.field(message("calendar"), "2026");
        page.unbroken(digest);
        const int column = width == 80 ? 2 : 16;
        CHECK(page.text() == "  calendar      2026\n" + blanks(column) + digest + "\n");
    }
}

}  // namespace yankomas
