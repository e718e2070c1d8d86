// Tests of compiled calendars: which row wins, what is refused, and the sums.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar.h"

#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "core/base/rules/calendar.h"
#include "support/indonesia_calendar.h"

namespace yankomas {

using test::clock_time;
using test::compiled;
using test::day;
using test::indonesia_calendar;
using test::instant;
using test::ordinary_week;

namespace {

// Makes a calendar of March 2026 without holidays. Its Mondays are 2, 9, 16, 23 and 30.
CalendarSource plain_march() {
    CalendarSource source;
    source.id = CalendarId("maret");
    source.covers_from = day("2026-03-01");
    source.covers_until = day("2026-03-31");
    source.weeks = {ordinary_week(day("2026-03-01"))};
    source.weeks[0].place.line = 10;
    source.place.line = 4;
    return source;
}

DayRow row(const char* date, DayKind kind, const char* decreed, int line) {
    DayRow result;
    result.date = day(date);
    result.kind = kind;
    if (*decreed != 0) result.decreed = day(decreed);
    result.place.line = line;
    return result;
}

constexpr auto kHoliday = DayKind::national_holiday;

}  // namespace

TEST_CASE("verdicts and rows of a day") {
    const Calendar& calendar = indonesia_calendar();
    CHECK(calendar.verdict_of(day("2026-03-02")) == DayVerdict::working);
    CHECK(calendar.verdict_of(day("2026-03-07")) == DayVerdict::weekend);
    CHECK(calendar.verdict_of(day("2026-03-19")) == DayVerdict::national_holiday);
    CHECK(calendar.verdict_of(day("2026-03-20")) == DayVerdict::collective_leave);
    CHECK(calendar.row_of(day("2026-03-02")) == nullptr);
    REQUIRE(calendar.row_of(day("2026-03-19")) != nullptr);
    CHECK(calendar.row_of(day("2026-03-19"))->name.find("Nyepi") != std::string::npos);
    CHECK(calendar.week_of(day("2026-02-18"))->name.empty());
    CHECK(calendar.week_of(day("2026-02-19"))->name == "Ramadan");
    CHECK(calendar.week_of(day("2026-03-20"))->name == "Ramadan");
    CHECK(calendar.week_of(day("2026-03-21"))->name.empty());
    CHECK(calendar.hours_of(day("2026-03-19")).empty());
    CHECK(calendar.covers(day("2027-12-31")));
    CHECK_FALSE(calendar.covers(day("2028-01-01")));
    CHECK_FALSE(calendar.covers(day("2022-12-31")));
}

TEST_CASE("a day given back works again, but a weekend has no hours to give") {
    CalendarSource source = plain_march();
    source.days = {
        row("2026-03-10", DayKind::working_day, "2026-02-01", 21),  // stands first, decreed later
        row("2026-03-10", DayKind::collective_leave, "2025-09-19", 20),
        row("2026-03-11", kHoliday, "2025-09-19", 22),
        row("2026-03-11", DayKind::local_holiday, "2026-01-01", 23),
        row("2026-03-14", DayKind::working_day, "", 24)};
    const Calendar calendar = compiled(source);
    CHECK(calendar.is_working_day(day("2026-03-10")));
    CHECK(calendar.verdict_of(day("2026-03-10")) == DayVerdict::working);
    CHECK(calendar.row_of(day("2026-03-10"))->place.line == 21);
    CHECK(calendar.verdict_of(day("2026-03-11")) == DayVerdict::local_holiday);
    CHECK_FALSE(calendar.is_working_day(day("2026-03-14")));
    CHECK(calendar.verdict_of(day("2026-03-14")) == DayVerdict::weekend);
    CHECK(calendar.working_days_through(day("2026-03-31")) == 21);
}

TEST_CASE("of two week rows the one that begins later wins, in any order") {
    CalendarSource source = plain_march();
    WeekRow since_january = ordinary_week(day("2026-01-01"));  // older than the file, and longer
    since_january.name = "old";
    source.weeks.push_back(since_january);
    WeekRow middle = ordinary_week(day("2026-03-10"));
    middle.until = day("2026-03-12");
    middle.name = "middle";
    source.weeks.insert(source.weeks.begin(), middle);
    const Calendar calendar = compiled(source);
    CHECK(calendar.week_of(day("2026-03-09"))->name.empty());
    CHECK(calendar.week_of(day("2026-03-10"))->name == "middle");
    CHECK(calendar.week_of(day("2026-03-12"))->name == "middle");
    CHECK(calendar.week_of(day("2026-03-13"))->name.empty());
}

TEST_CASE("faults of a calendar") {
    struct Row {
        const char* name;
        std::function<void(CalendarSource&)> spoil;
        int line;
        const char* what;
    };
    const auto add = [](DayRow added) {
        return [added](CalendarSource& s) { s.days.push_back(added); };
    };
    const auto open = [](OfficeWindow window) {
        return [window](CalendarSource& s) { s.weeks[0].hours[0].push_back(window); };
    };
    const Row rows[] = {
        {"upside down", [](CalendarSource& s) { s.covers_until = s.covers_from - 1; }, 4,
         "the coverage ends on 2026-02-28, before it begins on 2026-03-01"},
        {"too long", [](CalendarSource& s) { s.covers_until = s.covers_from + 36525; }, 4,
         "the coverage from 2026-03-01 to 2126-03-02 is longer than 100 years"},
        {"no hours", [](CalendarSource& s) { s.weeks[0].from = day("2026-03-03"); }, 4,
         "no row gives the hours of 2026-03-01"},
        {"day before", add(row("2026-02-28", kHoliday, "", 20)), 20,
         "2026-02-28 lies outside the coverage, 2026-03-01 to 2026-03-31"},
        {"day after", add(row("2026-04-01", kHoliday, "", 20)), 20,
         "2026-04-01 lies outside the coverage, 2026-03-01 to 2026-03-31"},
        {"week upside down", [](CalendarSource& s) { s.weeks[0].until = day("2026-02-20"); }, 10,
         "the hours end on 2026-02-20, before they begin on 2026-03-01"},
        {"week after",
         [](CalendarSource& s) {
             s.weeks.push_back(ordinary_week(day("2026-04-01")));
             s.weeks[1].place.line = 11;
         },
         11, "the hours from 2026-04-01 lie outside the coverage, 2026-03-01 to 2026-03-31"},
        {"week before",
         [](CalendarSource& s) {
             s.weeks.push_back(ordinary_week(day("2026-01-01")));
             s.weeks[1].until = day("2026-02-28");
             s.weeks[1].place.line = 11;
         },
         11, "the hours from 2026-01-01 lie outside the coverage, 2026-03-01 to 2026-03-31"},
        {"same from",
         [](CalendarSource& s) {
             s.weeks.push_back(s.weeks[0]);
             s.weeks[1].place.line = 11;
         },
         11, "two rows of hours begin on 2026-03-01"},
        {"empty window", open({clock_time(17, 0), clock_time(17, 0)}), 10,
         "the window 17:00-17:00 of mon ends before it begins"},
        {"past midnight", open({clock_time(23, 0), clock_time(24, 1)}), 10,
         "the window 23:00-24:01 of mon leaves the day"},
        {"overlap", open({clock_time(15, 0), clock_time(17, 0)}), 10,
         "the window 15:00-17:00 of mon overlaps the one before it"},
        {"out of order", open({clock_time(6, 0), clock_time(7, 0)}), 10,
         "the window 06:00-07:00 of mon overlaps the one before it"},
    };
    for (const Row& fault : rows) {
        CAPTURE(fault.name);
        CalendarSource source = plain_march();
        fault.spoil(source);
        Findings findings = {finding(rule::breach, {}, message("found before"))};
        const Result<Calendar> calendar = Calendar::compile(source, findings);
        REQUIRE_FALSE(calendar.has_value());
        CHECK(calendar.error().kind == ErrorKind::refused);
        REQUIRE(findings.size() == 2);
        CHECK(findings[1].rule == rule::bad_calendar);
        CHECK(findings[1].place.line == fault.line);
        CHECK(in_english(findings[1].what) == fault.what);
    }
}

TEST_CASE("two rows for a date need different decree dates") {
    struct Row {
        const char* name;
        const char* first;
        const char* second;
        int line;  // of the finding, 0 if there is none
    };
    const Row rows[] = {
        {"neither", "", "", 21},
        {"only the first", "2025-09-19", "", 21},
        {"only the second", "", "2025-09-19", 20},
        {"the same day", "2025-09-19", "2025-09-19", 21},
        {"both", "2025-09-19", "2025-09-20", 0},
    };
    for (const Row& pair : rows) {
        CAPTURE(pair.name);
        CalendarSource source = plain_march();
        source.days = {row("2026-03-10", kHoliday, pair.first, 20),
                       row("2026-03-10", kHoliday, pair.second, 21)};
        Findings findings;
        CHECK(Calendar::compile(source, findings).has_value() == (pair.line == 0));
        CHECK(findings.empty() == (pair.line == 0));
        if (!findings.empty()) CHECK(findings[0].place.line == pair.line);
    }
}

TEST_CASE("a hundred years are not too long, an hour before midnight is not too late") {
    CalendarSource source = plain_march();
    source.covers_until = source.covers_from + 36524;
    source.weeks[0].hours[0] = {{clock_time(23, 0), clock_time(24, 0)}};
    CHECK(compiled(source).working_day(1) == day("2026-03-02"));
}

TEST_CASE("sums over the days") {
    const Calendar calendar = compiled(plain_march());
    CHECK(calendar.working_days_through(day("2026-03-01")) == 0);
    CHECK(calendar.working_days_through(day("2026-03-02")) == 1);
    CHECK(calendar.working_days_through(day("2026-03-08")) == 5);
    CHECK(calendar.working_days_through(day("2026-03-31")) == 22);
    CHECK(calendar.working_day(6) == day("2026-03-09"));
    CHECK(calendar.working_day(22) == day("2026-03-31"));
    CHECK_FALSE(calendar.working_day(23).has_value());
    CHECK_FALSE(calendar.working_day(0).has_value());
}

TEST_CASE("office seconds and the moments where they are over") {
    const Calendar calendar = compiled(plain_march());
    const Zone wib = Zone::wib;
    const std::int64_t full = 27000;  // 7.5 hours
    const auto until = [&](const char* at) {
        return calendar.office_seconds_until(instant(at), wib);
    };
    CHECK(until("2026-03-02T07:30:00+07:00") == 0);
    CHECK(until("2026-03-02T07:30:01+07:00") == 1);
    CHECK(until("2026-03-02T12:30:00+07:00") == 16200);
    CHECK(until("2026-03-02T16:00:00+07:00") == full);
    CHECK(until("2026-03-02T23:59:59+07:00") == full);
    CHECK(until("2026-03-08T10:00:00+07:00") == 5 * full);
    CHECK(calendar.moment_of_office_second(1, wib) == instant("2026-03-02T07:30:01+07:00"));
    CHECK(calendar.moment_of_office_second(16200, wib) == instant("2026-03-02T12:00:00+07:00"));
    CHECK(calendar.moment_of_office_second(full, wib) == instant("2026-03-02T16:00:00+07:00"));
    CHECK(calendar.moment_of_office_second(full + 1, wib) == instant("2026-03-03T07:30:01+07:00"));
    CHECK(calendar.moment_of_office_second(5 * full, wib) == instant("2026-03-06T16:30:00+07:00"));
    CHECK(calendar.moment_of_office_second(22 * full, wib) == instant("2026-03-31T16:00:00+07:00"));
    CHECK_FALSE(calendar.moment_of_office_second(22 * full + 1, wib).has_value());
    CHECK_FALSE(calendar.moment_of_office_second(0, wib).has_value());
}

TEST_CASE("weeks of 37.5 hours, and of 32.5 in Ramadan") {
    const auto week = [](const char* monday) {
        const Instant from = instant_at(day(monday), 0, Zone::wit);
        return indonesia_calendar().office_seconds_until(from + 7 * 86400, Zone::wit) -
               indonesia_calendar().office_seconds_until(from, Zone::wit);
    };
    CHECK(week("2026-04-20") == 135000);
    CHECK(week("2026-03-09") == 117000);
}

}  // namespace yankomas
