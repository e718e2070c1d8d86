// Tests of tables.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/table.h"

#include <doctest/doctest.h>

#include "support/plain_look.h"

namespace yankomas {

using test::plain_screen;

namespace {

const Table kCases = {
    {{"case"}, {"title", Align::left, Fit::cut}, {"days", Align::right}},
    {{"YK-2026-0001", "Dugaan pelanggaran hak", "3"}, {"YK-2026-0002", "caf\xc3\xa9", "12"}}};

}  // namespace

TEST_CASE("columns line up by display width") {
    CHECK(render_table(kCases, plain_screen()) ==
          "case          title                 days\n"
          "YK-2026-0001  Dugaan pelanggaran hak   3\n"
          "YK-2026-0002  caf\xc3\xa9                    12\n");
    const Table wide{{{"a"}, {"b"}}, {{"\xe6\xbc\xa2\xe5\xad\x97", "x"}, {"e\xcc\x81", "y"}}};
    CHECK(render_table(wide, plain_screen()) ==
          "a     b\n"
          "\xe6\xbc\xa2\xe5\xad\x97  x\n"
          "e\xcc\x81     y\n");
}

TEST_CASE("a narrow screen cuts what may be cut, with the mark that it has") {
    const Table table{{{"case"}, {"title", Align::left, Fit::cut}},
                      {{"YK-2026-0001", std::string(70, 'a')}}};
    const std::string ascii = render_table(table, plain_screen(70));
    CHECK(ascii == "case          title\nYK-2026-0001  " + std::string(53, 'a') + "...\n");
    const std::string marked = render_table(table, plain_screen(70, true));
    CHECK(marked ==
          "case          title\nYK-2026-0001  " + std::string(55, 'a') + "\xe2\x80\xa6\n");
}

TEST_CASE("texts that would look alike lose their middle") {
    const std::string same(60, 'a');
    const Table table{{{"case"}, {"title", Align::left, Fit::cut}},
                      {{"1", same + " satu"}, {"2", same + " dua"}, {"3", "b"}}};
    const std::string shown = render_table(table, plain_screen(70));
    CHECK(shown.find("aaa...\n") != std::string::npos);
    CHECK(shown.find(same + " dua\n") != std::string::npos);
    const Table alike{{{"case"}, {"title", Align::left, Fit::cut}},
                      {{"1", same + " satu dua tiga"}, {"2", same + " satu dua enam"}, {"3", "b"}}};
    const std::string cut = render_table(alike, plain_screen(70));
    CHECK(cut.find("aaa satu dua tiga\n") != std::string::npos);
    CHECK(cut.find("aaa satu dua enam\n") != std::string::npos);
    CHECK(cut.find("3     b\n") != std::string::npos);
}

TEST_CASE("below 70 columns, and where nothing may be cut, each row is a stack") {
    CHECK(render_table(kCases, plain_screen(40)) ==
          "YK-2026-0001\n"
          "  title  Dugaan pelanggaran hak\n"
          "  days   3\n"
          "\n"
          "YK-2026-0002\n"
          "  title  caf\xc3\xa9\n"
          "  days   12\n");
    const Table table{{{"a"}, {"b"}}, {{std::string(80, 'x'), "y"}}};
    CHECK(render_table(table, plain_screen(79)) == std::string(79, 'x') + "\nx\n  b  y\n");
}

TEST_CASE("a title hangs over to the left, and a state takes the room of two columns") {
    const Table table{{{"id"},
                       {"title"},
                       {"langkah", Align::right},
                       {"due", Align::right},
                       {"late", Align::right}},
                      {{"1", "abcdefghijklmn", "6/12", "21 Apr", "149"},
                       {"2", "b", "5/12", {"on hold", Tone::quiet, true}, ""}}};
    CHECK(render_table(table, plain_screen()) ==
          "id  title        langkah     due  late\n"
          "1   abcdefghijklmn  6/12  21 Apr   149\n"
          "2   b               5/12       on hold\n");
}

TEST_CASE("a title that the screen has no room for is broken into lines, and glued to none") {
    const Table table{{{"pokok, Pelayanan Komunikasi Masyarakat", Align::left, Fit::cut},
                       {"terbawa", Align::right},
                       {"diambil alih", Align::right},
                       {"dibuka kembali", Align::right},
                       {"selesai", Align::right},
                       {"terbuka", Align::right}},
                      {{"tanpa pokok", "0", "6", "*", "0", "*"}}};
    CHECK(render_table(table, plain_screen(72)) ==
          "pokok, Pelayanan                diambil   dibuka\n"
          "Komunikasi Masyarakat  terbawa     alih  kembali  selesai  terbuka\n"
          "tanpa pokok                  0        6        *        0        *\n");
}

TEST_CASE("a state uses the room of the titles above it") {
    const Table table{{{"title"}, {"batas", Align::right}, {"lewat", Align::right}},
                      {{"a", "21 Apr", "7"}, {"b", {"ditangguhkan", Tone::quiet, true}, ""}}};
    CHECK(render_table(table, plain_screen()) ==
          "title   batas  lewat\n"
          "a      21 Apr      7\n"
          "b       ditangguhkan\n");
}

TEST_CASE("a column that flows goes on below, beside empty cells") {
    const Table table{{{"day"}, {"basis", Align::left, Fit::flow}},
                      {{"Mon 2 Mar", "Cuti Bersama " + std::string(60, 'x')}, {"Tue", "y"}}};
    CHECK(render_table(table, plain_screen(75)) ==
          "day        basis\n"
          "Mon 2 Mar  Cuti Bersama\n"
          "           " +
              std::string(60, 'x') +
              "\n"
              "Tue        y\n");
}

TEST_CASE("a line of a cell that flows is no command to a build server either") {
    const std::string title = "Perkara contoh yang panjang sekali ::error title=x::y";
    const std::string shown = render_table(
        {{{"case"}, {"title", Align::left, Fit::flow}}, {{"A-1", title}}}, plain_screen(44));
    CHECK(shown.find("     \\x3a:error") != std::string::npos);
    CHECK(render_table({{{"title", Align::left, Fit::flow}}, {{title}}}, plain_screen(40))
              .find("\n::error") == std::string::npos);
}

TEST_CASE("cells are shown safely") {
    CHECK(render_table({{{"a"}}, {{"::error::\x1b"}}}, plain_screen()) ==
          "a\n\\x3a:error::\\x1b\n");
}

}  // namespace yankomas
