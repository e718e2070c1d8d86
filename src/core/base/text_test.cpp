// Tests of the spelling of text.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <string>

#include <doctest/doctest.h>

using namespace std::string_literals;

namespace yankomas {

TEST_CASE("record text") {
    struct Row {
        const char* name;
        std::string text;
        bool ok;
    };
    const Row rows[] = {
        {"plain", "Dugaan pelanggaran", true},
        {"composed", "caf\xc3\xa9", true},
        {"decomposed", "cafe\xcc\x81", false},
        {"newline", "a\nb", false},
        {"nul", "a\0b"s, false},
        {"bidi override", "a\xe2\x80\xae b", false},
        {"zero width joiner", "a\xe2\x80\x8d", false},
        {"line separator", "a\xe2\x80\xa8", false},
        {"private use", "\xee\x80\x80", false},
        {"noncharacter", "\xef\xbf\xbf", false},
        {"bad utf-8", "\xff", false},
        {"overlong", "\xc0\x80", false},
        {"surrogate", "\xed\xa0\x80", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(is_record_text(row.text) == row.ok);
    }
    CHECK(is_record_text("a\nb", true));
}

TEST_CASE("escaping leaves nothing that moves a cursor") {
    CHECK(escape_controls("\x1b[31mred") == "\\x1b[31mred");
    CHECK(escape_controls("a\xe2\x80\xae") == "a\\u{202e}");
    CHECK(escape_controls("\xff") == "\\xff");
    CHECK(escape_controls("a\nb") == "a\\x0ab");
    CHECK(escape_controls("a\nb", true) == "a\nb");
    CHECK(escape_controls("caf\xc3\xa9") == "caf\xc3\xa9");
}

TEST_CASE("digits of any script are digits") {
    CHECK(with_plain_digits("\xef\xbc\x93\xef\xbc\x94") == "34");          // full width
    CHECK(with_plain_digits("\xd9\xa3\xd9\xa4") == "34");                  // Arabic-Indic
    CHECK(with_plain_digits("\xdb\xb3\xdb\xb4") == "34");                  // Persian
    CHECK(with_plain_digits("\xea\xa7\x93\xea\xa7\x94") == "34");          // Javanese
    CHECK(with_plain_digits("\xf0\x9d\x9f\x91\xf0\x9d\x9f\x9c") == "34");  // mathematical
    CHECK(with_plain_digits("3\xe2\x80\x93"
                            "4\xc2\xa0"
                            "5") == "3-4 5");  // dash, blank
    CHECK(with_plain_digits("3\xe2\x80\x8b"
                            "4") == "34");  // zero width
    CHECK(with_plain_digits("caf\xc3\xa9") == "caf\xc3\xa9");
    CHECK(with_plain_digits("\xff"
                            "3") ==
          "\xff"
          "3");
}

TEST_CASE("numbers have one spelling") {
    CHECK(parse_number("0") == 0);
    CHECK(parse_number("12") == 12);
    for (const char* bad : {"", "01", "-1", "+1", "1 ", "1234567890", "1e3", "x"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_number(bad).has_value());
    }
}

TEST_CASE("did you mean") {
    CHECK(nearest("advnace", {"advance", "attach"}) == "advance");
    CHECK_FALSE(nearest("zzz", {"advance", "attach"}).has_value());
    CHECK(nearest("--formt", {"--bom", "--format"}) == "--format");
    CHECK(nearest("lsit", {"list", "lint"}) == "list");
    CHECK_FALSE(nearest("--for", {"--bom", "--format"}).has_value());
    CHECK_FALSE(nearest("pk", {"id"}).has_value());
}

TEST_CASE("columns count characters") {
    CHECK(column_of("caf\xc3\xa9 x", 6) == 6);
    CHECK(display_width("caf\xc3\xa9") == 4);
}

TEST_CASE("names that a folding disk takes for one fold to one") {
    CHECK(folded_name("Surat.PDF") == folded_name("surat.pdf"));
    CHECK(folded_name("caf\xc3\xa9") == folded_name("cafe\xcc\x81"));
    CHECK(folded_name("\xe2\x84\xaa") == "k");  // the Kelvin sign
    CHECK(folded_name("stra\xc3\x9f"
                      "e") == folded_name("STRASSE"));
    CHECK(folded_name("cafe") != folded_name("caf\xc3\xa9"));
    CHECK(folded_name("\xff\xfe") == "\xff\xfe");
}

TEST_CASE("a word is quoted for a shell only if it needs that") {
    CHECK(for_shell("cases/2026/YK-2026-0001.yaml") == "cases/2026/YK-2026-0001.yaml");
    CHECK(for_shell("my keys/id") == "'my keys/id'");
    CHECK(for_shell("it's;rm") == "'it'\\''s;rm'");
    CHECK(for_shell("") == "''");
}

TEST_CASE("what was typed is quoted also where it would be taken for a stand-in") {
    CHECK(typed_for_shell("surat=surat.pdf") == "surat=surat.pdf");
    CHECK(typed_for_shell("surat=FILE") == "'surat=FILE'");
    CHECK(typed_for_shell("YK-2026-0001") == "YK-2026-0001");
    CHECK(typed_for_shell("KEY") == "'KEY'");
    CHECK(typed_for_shell("Salah ketik") == "'Salah ketik'");
}

}  // namespace yankomas
