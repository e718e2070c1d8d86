// Tests of the reader of calendar files.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

constexpr std::string_view kCalendar =
    "calendar: indonesia\n"
    "version: 2026b\n"
    "title: Hari kerja\n"
    "covers: {from: 2026-01-01, until: 2026-12-31}\n"
    "weeks:\n"
    "- {from: 2026-01-01, basis: B, mon-thu: [07:30-12:00, 13:00-16:00], fri: [07:30-11:30], sat: []}\n"
    "- {from: 2026-02-19, until: 2026-03-20, name: N, provisional: true, mon-fri: [08:00-24:00]}\n"
    "days:\n"
    "- {date: 2026-03-19, kind: libur-nasional, name: Nyepi, decree: \"SKB 1, 2\", decreed: 2025-09-19}\n"
    "- {date: 2026-03-20, kind: hari-kerja, name: Kembali}\n";

}  // namespace

TEST_CASE("a calendar file with everything in it") {
    Findings findings;
    const auto calendar = read_calendar(kCalendar, "c.yaml", findings);
    CHECK(findings.empty());
    REQUIRE(calendar);
    CHECK(calendar->id == CalendarId("indonesia"));
    CHECK(calendar->version == "2026b");
    CHECK(to_string(calendar->covers_until) == "2026-12-31");
    REQUIRE(calendar->weeks.size() == 2);
    const WeekRow& usual = calendar->weeks[0];
    CHECK(usual.hours[0] == DayHours{{27'000, 43'200}, {46'800, 57'600}});
    CHECK(usual.hours[3] == usual.hours[0]);
    CHECK(usual.hours[4] == DayHours{{27'000, 41'400}});
    CHECK(usual.hours[5].empty());
    CHECK_FALSE(usual.until);
    CHECK(calendar->weeks[1].provisional);
    CHECK(calendar->weeks[1].hours[4] == DayHours{{28'800, 86'400}});
    CHECK(calendar->weeks[1].place.line == 7);
    REQUIRE(calendar->days.size() == 2);
    CHECK(calendar->days[0].kind == DayKind::national_holiday);
    CHECK(calendar->days[0].decreed == parse_date("2025-09-19"));
    CHECK(calendar->days[1].kind == DayKind::working_day);
    CHECK_FALSE(calendar->days[1].decreed);
}

TEST_CASE("what is wrong in a calendar file is found at its place") {
    struct Row {
        std::string_view from;
        std::string_view to;
        int line;
        int column;
        std::string what;
    };
    const Row rows[] = {
        {"2026b", "2026-b", 2, 10, "expected a version such as 2026b, found \"2026-b\""},
        {"until: 2026-12-31", "until: 2025-12-31", 4, 9,
         "until (2025-12-31) comes before from (2026-01-01)"},
        {"from: 2026-01-01, until", "from: 2026-02-30, until", 4, 16,
         "expected a date from 2000 to 2099 such as 2026-03-02, found \"2026-02-30\""},
        {"07:30-12:00", "7:30-12:00", 6, 42,
         "expected office hours such as 07:30-12:00, found \"7:30-12:00\""},
        {"07:30-12:00", "12:00-07:30", 6, 42,
         "expected office hours such as 07:30-12:00, found \"12:00-07:30\""},
        {"07:30-12:00", "07:60-12:00", 6, 42,
         "expected office hours such as 07:30-12:00, found \"07:60-12:00\""},
        {"08:00-24:00", "08:00-24:01", 7, 79,
         "expected office hours such as 07:30-12:00, found \"08:00-24:01\""},
        {"sat: []", "thu: []", 6, 89, "the hours of thu are given twice in this row"},
        {"sat: []", "thu-mon: []", 6, 89,
         "unknown key \"thu-mon\"; expected one of from, until, name, basis, provisional, mon-thu, fri"},
        {", mon-fri: [08:00-24:00]", "", 7, 3, "a row of weeks without office hours"},
        {"libur-nasional", "libur", 9, 28,
         "expected libur-nasional, cuti-bersama, libur-setempat or hari-kerja, found \"libur\""},
        {", name: Kembali", "", 10, 3, "the key name is missing"},
        {"provisional: true", "provisional: \"no\"", 7, 63, "expected true or false, found \"no\""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.to);
        std::string text(kCalendar);
        text.replace(text.find(row.from), row.from.size(), row.to);
        Findings findings;
        CHECK_FALSE(read_calendar(text, "c.yaml", findings));
        REQUIRE_FALSE(findings.empty());
        CHECK(in_english(findings[0].what) == row.what);
        CHECK(findings[0].place.line == row.line);
        CHECK(findings[0].place.column == row.column);
    }
}

}  // namespace yankomas
