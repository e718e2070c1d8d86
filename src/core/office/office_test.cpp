// Tests of case numbering.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/office.h"

#include <optional>

#include <doctest/doctest.h>

#include "core/base/spelling.h"

namespace yankomas {

TEST_CASE("patterns") {
    struct Row {
        const char* text;
        bool ok;
    };
    const Row rows[] = {
        {"YK-{year}-{number:4}", true},
        {"YK{number:1}", true},
        {"YK-{number:9}-{year}", true},
        {"A{year}{number:3}Z", true},
        {"", false},
        {"YK-{year}", false},
        {"YK-{number}", false},
        {"YK-{number:0}", false},
        {"YK-{number:10}", false},
        {"YK-{number:4", false},
        {"YK-{number:4}-{number:4}", false},
        {"{year}-{number:4}", false},
        {"YK-{year}-{year}-{number:4}", false},
        {"YK-{year}-{number:4}-{year}", false},
        {"yk-{number:4}", false},
        {"YK--{number:4}", false},
        {"YK-{number:4}-", false},
        {"{sop}-{number:4}", false},
        {"YK/{number:4}", false},
        {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA{number:4}", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(parse_case_pattern(row.text).has_value() == row.ok);
    }
}

TEST_CASE("ids from numbers and back") {
    for (const char* text :
         {"YK-{year}-{number:4}", "YK{number:1}", "YK-{number:9}-{year}", "A{year}{number:3}9Z"}) {
        CAPTURE(text);
        const auto pattern = parse_case_pattern(text);
        REQUIRE(pattern);
        for (const int number : {1, 9, 10, 999, 1000, 9999, 10'000, 999'999'999}) {
            const CaseId id = make_case_id(*pattern, 2026, number);
            CAPTURE(id.value);
            CHECK(is_case_id(id.value));
            CHECK(number_in(*pattern, 2026, id) == number);
        }
    }
    const auto pattern = parse_case_pattern("YK-{year}-{number:4}");
    REQUIRE(pattern);
    CHECK(make_case_id(*pattern, 2026, 7) == CaseId("YK-2026-0007"));
    CHECK(make_case_id(*pattern, 2026, 12345) == CaseId("YK-2026-12345"));
    for (const char* other :
         {"YK-2025-0001", "YK-2026-001", "YK-2026-00001", "YK-2026-0000", "YK-2026-",
          "YK-2026-00A1", "DH-2026-0001", "", "YK-2026-1000000000", "YK-2026-0001-X"}) {
        CAPTURE(other);
        CHECK(number_in(*pattern, 2026, CaseId(other)) == std::nullopt);
    }
}

TEST_CASE("the office's own files, on any disk") {
    for (const char* path : {"office.yaml", "roster.yaml", "seals.yaml", "cases/2026/YK-1.yaml",
                             "cases/surat.pdf", "seals/2026-03-02-1.txt", "sops/a-1.yaml",
                             "calendars/a.yaml", "Cases/2026/YK-1.yaml", "ROSTER.yaml"})
        CHECK_MESSAGE(is_office_file(path), path);
    for (const char* path : {"documents/2026/YK-1/surat.pdf", "documents/cases/surat.pdf",
                             "documents/roster.yaml", "surat.pdf", "cases-2026/surat.pdf"})
        CHECK_MESSAGE(!is_office_file(path), path);
}

}  // namespace yankomas
