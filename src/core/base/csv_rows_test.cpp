// Tests the tables that spreadsheets save, and those that nobody can read in one way only.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/csv_rows.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

CsvRows rows_of(std::string_view text, char separator = ',') {
    const auto rows = read_csv(text, separator, "buku.csv");
    REQUIRE(rows.has_value());
    return *rows;
}

}  // namespace

TEST_CASE("a table as RFC 4180 has it") {
    CHECK(rows_of("a,b\n1,2\n") == CsvRows{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("a,b\r\n1,2") == CsvRows{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("\"a,\"\"b\"\"\",c\n") == CsvRows{{"a,\"b\"", "c"}});
    CHECK(rows_of("\"satu\ndua\",3\n") == CsvRows{{"satu\ndua", "3"}});
    CHECK(rows_of("a;b\n1,5;2\n", ';') == CsvRows{{"a", "b"}, {"1,5", "2"}});
    CHECK(rows_of(",\n\n") == CsvRows{{"", ""}, {""}});
    CHECK(rows_of("").empty());
    CHECK(rows_of("a\rb\n") == CsvRows{{"a\rb"}});
}

TEST_CASE("the separator is that of the first line") {
    CHECK(csv_separator("a;b;c\n1,2,3,4,5\n") == ';');
    CHECK(csv_separator("a,b\n;;;;\n") == ',');
    CHECK(csv_separator("\"a;b;c\",d\n") == ',');
    CHECK(csv_separator("a\n") == ',');
}

TEST_CASE("a quote out of place is an error that names it") {
    struct Case {
        std::string_view text;
        int line;
        int column;
    };
    for (const Case& one :
         {Case{"a,b\nx\"y,2\n", 2, 2}, Case{"a\n\"x\"y\n", 2, 4}, Case{"a\n1,\"x\n\n", 2, 3}}) {
        CAPTURE(one.text);
        const auto rows = read_csv(one.text, ',', "buku.csv");
        REQUIRE_FALSE(rows.has_value());
        CHECK(rows.error().kind == ErrorKind::refused);
        CHECK(rows.error().place.file == "buku.csv");
        CHECK(rows.error().place.line == one.line);
        CHECK(rows.error().place.column == one.column);
    }
}

}  // namespace yankomas
