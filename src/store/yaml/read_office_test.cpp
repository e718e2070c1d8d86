// Tests of the reader of office.yaml.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

constexpr std::string_view kOffice =
    "office: kanwil-contoh\n"
    "title: Kanwil Contoh\n"
    "zone: WIB\n"
    "case-id:\n"
    "  default: \"YK-{year}-{number:4}\"\n"
    "  diseminasi-ham: \"DH-{year}-{number:4}\"\n"
    "areas:\n"
    "  kota-contoh: {title: Kota Contoh}\n";

}  // namespace

TEST_CASE("an office file") {
    Findings findings;
    const auto office = read_office(kOffice, "office.yaml", findings);
    CHECK(findings.empty());
    REQUIRE(office);
    CHECK(office->id == OfficeId("kanwil-contoh"));
    CHECK(office->zone == Zone::wib);
    CHECK(make_case_id(pattern_for(*office, SopId("yankomas")), 2026, 1) == CaseId("YK-2026-0001"));
    CHECK(make_case_id(pattern_for(*office, SopId("diseminasi-ham")), 2026, 1) ==
          CaseId("DH-2026-0001"));
    REQUIRE(office->areas.size() == 1);
    CHECK(title_of(office->areas, AreaId("kota-contoh")) == "Kota Contoh");
    CHECK(find(office->areas, AreaId("kota-lain")) == nullptr);
}

TEST_CASE("what is wrong in an office file is found at its place") {
    struct Row {
        std::string_view from;
        std::string_view to;
        int line;
        int column;
        std::string what;
    };
    const Row rows[] = {
        {"WIB", "wib", 3, 7, "expected WIB, WITA or WIT, found \"wib\""},
        {"YK-{year}", "yk-{year}", 5, 12,
         "expected a pattern such as \"YK-{year}-{number:4}\", found \"yk-{year}-{number:4}\""},
        {"  default", "  usual", 5, 3, "the key default is missing"},
        {"diseminasi-ham", "Diseminasi", 6, 3, "expected a word, found \"Diseminasi\""},
        {"kota-contoh: {title", "kota-contoh: {judul", 8, 16, "the key title is missing"},
        {"title: Kanwil Contoh\n", "title: Kanwil Contoh\nhook: rm\n", 3, 1,
         "unknown key \"hook\"; expected one of office, title, zone, case-id, areas, yankomas"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.to);
        std::string text(kOffice);
        text.replace(text.find(row.from), row.from.size(), row.to);
        Findings findings;
        CHECK_FALSE(read_office(text, "office.yaml", findings));
        REQUIRE_FALSE(findings.empty());
        CHECK(in_english(findings[0].what) == row.what);
        CHECK(findings[0].place.line == row.line);
        CHECK(findings[0].place.column == row.column);
    }
}

}  // namespace yankomas
