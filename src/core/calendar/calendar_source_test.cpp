// Tests of a province's days laid over those of the country, of the text of the next version, and
// of how two calendars differ.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_source.h"

#include <doctest/doctest.h>

#include "core/calendar/calendar_change.h"
#include "core/calendar/calendar_text.h"
#include "support/indonesia_calendar.h"

namespace yankomas {

namespace {

Date on(std::string_view text) { return *parse_date(text); }

DayRow row_on(std::string_view date, DayKind kind, std::string name,
              std::string_view decreed = {}) {
    DayRow row;
    row.date = on(date);
    row.kind = kind;
    row.name = std::move(name);
    if (!decreed.empty()) row.decreed = on(decreed);
    return row;
}

CalendarSource small_year() {
    CalendarSource source;
    source.id = CalendarId("kecil");
    source.version = "2026a";
    source.covers_from = on("2026-01-01");
    source.covers_until = on("2026-12-31");
    WeekRow week;
    week.from = source.covers_from;
    for (std::size_t day = 0; day < 5; ++day) week.hours[day] = {{8 * 3600, 16 * 3600}};
    source.weeks = {week};
    source.days = {row_on("2026-03-04", DayKind::national_holiday, "Libur", "2025-09-19")};
    return source;
}

CalendarSource province(std::vector<DayRow> days) {
    CalendarSource own;
    own.id = CalendarId("provinsi");
    own.version = "2026a";
    own.covers_as_base = true;
    own.days = std::move(days);
    return own;
}

DayVerdict verdict_with(std::string_view decreed) {
    const auto row = row_on("2026-03-04", DayKind::working_day, "Masuk", decreed);
    return test::compiled(laid_over(small_year(), province({row}))).verdict_of(on("2026-03-04"));
}

}  // namespace

TEST_CASE("a calendar without coverage and hours has those of what it extends") {
    const Calendar calendar = test::compiled(laid_over(
        small_year(), province({row_on("2026-03-05", DayKind::local_holiday, "Hari Jadi")})));
    CHECK(calendar.source().covers_until == on("2026-12-31"));
    CHECK(calendar.verdict_of(on("2026-03-04")) == DayVerdict::national_holiday);
    CHECK(calendar.verdict_of(on("2026-03-05")) == DayVerdict::local_holiday);
}

TEST_CASE(
    "of two rows for a day the later decree wins, and without days of both the extending file") {
    CHECK(verdict_with("2026-02-01") == DayVerdict::working);
    CHECK(verdict_with("2025-02-01") == DayVerdict::national_holiday);
    CHECK(verdict_with("2025-09-19") == DayVerdict::working);
    CHECK(verdict_with("") == DayVerdict::working);
}

TEST_CASE("a shorter coverage leaves out rows of the base, not its own") {
    CalendarSource own = province({row_on("2026-12-01", DayKind::local_holiday, "Di luar")});
    own.covers_as_base = false;
    own.covers_from = on("2026-06-01");
    own.covers_until = on("2026-06-30");
    Findings findings;
    CHECK_FALSE(Calendar::compile(laid_over(small_year(), own), findings));
    REQUIRE(findings.size() == 1);
    CHECK(in_english(findings[0].what) ==
          "2026-12-01 lies outside the coverage, 2026-06-01 to 2026-06-30");
}

TEST_CASE("a base that is not there is a finding") {
    CalendarSource own = province({});
    own.extends = CalendarVersion{CalendarId("kecil"), "2026a"};
    Findings findings;
    CHECK_FALSE(with_base(
        own, [](const CalendarVersion&) { return std::nullopt; }, findings));
    CHECK(findings.size() == 1);
    CHECK(with_base(
        own, [](const CalendarVersion&) { return std::optional(small_year()); }, findings));
    CHECK(findings.size() == 1);
}

TEST_CASE("a year has as many days of a kind as its decree says") {
    CalendarSource source = small_year();
    source.counts = {{2026, {{DayKind::national_holiday, 1}, {DayKind::collective_leave, 1}}, {}}};
    Findings findings;
    CHECK_FALSE(Calendar::compile(source, findings));
    REQUIRE(findings.size() == 1);
    CHECK(in_english(findings[0].what) ==
          "2026 has 0 days of cuti-bersama here, and 1 by its decree");
}

TEST_CASE("versions follow each other by their last letter") {
    CHECK(next_version("2026b") == "2026c");
    CHECK(next_version("2026") == "2026b");
    CHECK(next_version("2026z") == std::nullopt);
    CHECK(parse_calendar_version("jawa-barat-2026a") ==
          CalendarVersion{CalendarId("jawa-barat"), "2026a"});
    for (const auto* wrong :
         {"indonesia", "indonesia-", "-2026a", "indonesia-2026A", "a-12345678901234567"})
        CHECK_FALSE(parse_calendar_version(wrong));
}

TEST_CASE("rows go to the end of the days, and remarks stay where they belong") {
    const std::vector<DayRow> rows{
        row_on("2026-03-05", DayKind::local_holiday, "Hari \"Jadi\"", "2026-01-02")};
    const std::string row =
        "- {date: 2026-03-05, kind: libur-setempat, name: \"Hari \\\"Jadi\\\"\", decreed: 2026-01-02}\n";
    CHECK(with_rows("days:\n- {a: b}\n", rows) == "days:\n- {a: b}\n" + row);
    CHECK(with_rows("days:\n  - {a: b}\n\n# after\ncounts:\n- x\n", rows) ==
          "days:\n  - {a: b}\n  " + row + "\n# after\ncounts:\n- x\n");
    CHECK(with_rows("version: 1", rows) == "version: 1\ndays:\n" + row);
    CHECK_FALSE(with_rows("days: []\n", rows));
    CHECK(renamed("# x\ncalendar: a\nversion: b # c\n", {CalendarId("d"), "e"}) ==
          "# x\ncalendar: d\nversion: e\n");
    CHECK_FALSE(renamed("{calendar: a, version: b}\n", {CalendarId("d"), "e"}));
}

TEST_CASE("a month of other hours is one change, and a day that changes its kind is another") {
    CalendarSource own = province({row_on("2026-05-06", DayKind::local_holiday, "Hari Jadi")});
    WeekRow week = small_year().weeks[0];
    week.from = on("2026-05-01");
    week.until = on("2026-05-31");
    for (std::size_t day = 0; day < 5; ++day) week.hours[day] = {{9 * 3600, 16 * 3600}};
    own.weeks = {week};
    const Calendar before = test::compiled(small_year());
    const Calendar after = test::compiled(laid_over(small_year(), own));
    const auto changes = changed_days(before, after);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].from == on("2026-05-01"));
    CHECK(changes[0].until == on("2026-05-05"));
    CHECK(changes[1].from == on("2026-05-06"));
    CHECK(changes[1].after.verdict == DayVerdict::local_holiday);
    CHECK(changes[2].until == on("2026-05-29"));
    CHECK(changed_days(before, before).empty());
}

TEST_CASE("hours with a name in what one calendar alone covers are one change") {
    CalendarSource longer = small_year();
    longer.covers_until = longer.covers_until + 60;
    WeekRow week = longer.weeks[0];
    week.name = "Ramadan";
    week.from = small_year().covers_until + 11;
    week.until = week.from + 20;
    longer.weeks.push_back(week);
    const Calendar before = test::compiled(small_year());
    const Calendar after = test::compiled(longer);
    const auto added = changed_days(before, after);
    REQUIRE(added.size() == 1);
    CHECK(added[0].from >= week.from);
    CHECK(added[0].until <= *week.until);
    CHECK_FALSE(added[0].before.covered);
    CHECK(added[0].after.week->name == "Ramadan");
    CHECK(changed_days(after, before).size() == 1);
}

}  // namespace yankomas
