// Tests of days that can't be worked.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/workable.h"

#include <doctest/doctest.h>

#include "core/base/rules/calendar.h"
#include "support/indonesia_calendar.h"

namespace yankomas {

using test::compiled;
using test::day;
using test::ordinary_week;

namespace {

// A calendar of the first half of 2026 without holidays.
CalendarSource half_a_year() {
    CalendarSource source;
    source.id = CalendarId("paruh");
    source.covers_from = day("2026-01-01");
    source.covers_until = day("2026-06-30");
    source.weeks = {ordinary_week(day("2026-01-01"))};
    return source;
}

void add_days(CalendarSource& source, std::string_view from, std::string_view until,
              DayKind kind = DayKind::local_holiday) {
    for (Date date = day(from); date <= day(until); date = date + 1) {
        DayRow row;
        row.date = date;
        row.kind = kind;
        source.days.push_back(row);
    }
}

std::string told(CalendarSource source) {
    std::string text;
    for (const Finding& found : unworkable_days(compiled(std::move(source))))
        text += in_english(found.what) + "\n";
    return text;
}

}  // namespace

TEST_CASE("workable: a day given back without office hours is told") {
    CalendarSource source = half_a_year();
    add_days(source, "2026-03-07", "2026-03-07", DayKind::working_day);
    CHECK(told(source) == "2026-03-07 is to be worked, and the office has no hours then\n");
    SUBCASE("with less than an hour") {
        WeekRow week = ordinary_week(day("2026-03-07"));
        week.until = day("2026-03-07");
        week.hours[static_cast<std::size_t>(Weekday::saturday)] = {{28800, 31800}};
        source.weeks.push_back(week);
        CHECK(told(source).starts_with("2026-03-07"));
        source.weeks.back().hours[static_cast<std::size_t>(Weekday::saturday)] = {{28800, 43200}};
        CHECK(told(source).empty());
    }
    SUBCASE("a later row takes it away again") {
        source.days.back().decreed = day("2026-01-05");
        add_days(source, "2026-03-07", "2026-03-07");
        source.days.back().decreed = day("2026-02-05");
        CHECK(told(source).empty());
    }
    SUBCASE("a day that has hours anyway") {
        source.days.clear();
        add_days(source, "2026-03-02", "2026-03-06", DayKind::working_day);
        CHECK(told(source).empty());
    }
}

TEST_CASE("workable: weeks of which most days are taken away are told") {
    struct Row {
        const char* name;
        std::string_view from;
        std::string_view until;
        const char* told;
    };
    const Row rows[] = {
        {"a month", "2026-03-01", "2026-03-31",
         "from 2026-03-02 to 2026-03-31 only 0 of 22 weekdays are worked\n"},
        {"the middles of two months", "2026-03-16", "2026-04-03",
         "from 2026-03-16 to 2026-04-03 only 0 of 15 weekdays are worked\n"},
        {"the beginning of the coverage", "2026-01-01", "2026-01-16",
         "from 2026-01-01 to 2026-01-16 only 0 of 12 weekdays are worked\n"},
        {"two weeks, as no decree gives", "2026-03-16", "2026-03-27", ""},
        {"a long feast", "2026-03-18", "2026-03-25", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CalendarSource source = half_a_year();
        add_days(source, row.from, row.until);
        CHECK(told(source) == row.told);
    }
}

TEST_CASE("workable: weeks without hours, or with minutes only, are told like holidays") {
    CalendarSource source = half_a_year();
    WeekRow week = ordinary_week(day("2026-05-01"));
    for (DayHours& hours : week.hours) hours.clear();
    week.until = day("2026-05-31");
    source.weeks.push_back(week);
    const char* expected = "from 2026-05-01 to 2026-05-29 only 0 of 21 weekdays are worked\n";
    CHECK(told(source) == expected);
    for (DayHours& hours : source.weeks.back().hours) hours = {{28800, 28860}};
    CHECK(told(source) == expected);
    source.weeks.back().hours.fill({{28800, 43200}});
    CHECK(told(source).empty());
}

TEST_CASE("workable: the Saturdays of a closed month are no weekdays that are worked") {
    CalendarSource source = half_a_year();
    WeekRow week = ordinary_week(day("2026-03-01"));
    week.until = day("2026-03-31");
    week.hours[static_cast<std::size_t>(Weekday::saturday)] = {{28800, 43200}};
    source.weeks.push_back(week);
    SUBCASE("of which no other day is worked") {
        for (std::size_t at = 0; at < 5; ++at) source.weeks.back().hours[at].clear();
        CHECK(told(source) == "from 2026-03-02 to 2026-03-31 only 0 of 22 weekdays are worked\n");
    }
    SUBCASE("of which two days of five are worked") {
        for (std::size_t at = 0; at < 3; ++at) source.weeks.back().hours[at].clear();
        CHECK(told(source).ends_with(" weekdays are worked\n"));
    }
    SUBCASE("of an office that works six days a week") {
        week.from = day("2026-01-01");
        week.until.reset();
        source.weeks = {week};
        add_days(source, "2026-03-16", "2026-04-03");
        CHECK(told(source) == "from 2026-03-16 to 2026-04-03 only 0 of 15 weekdays are worked\n");
    }
}

TEST_CASE("workable: most days are taken away, by whatever rows and at whatever time") {
    CalendarSource source = half_a_year();
    SUBCASE("every other day") {
        for (const char* date :
             {"2026-04-06", "2026-04-08", "2026-04-10", "2026-04-13", "2026-04-15", "2026-04-17",
              "2026-04-20", "2026-04-22", "2026-04-24", "2026-04-27", "2026-04-29", "2026-05-01"})
            add_days(source, date, date);
    }
    SUBCASE("at the end of the coverage") { add_days(source, "2026-06-08", "2026-06-30"); }
    SUBCASE("by leave and by holidays together") {
        add_days(source, "2026-02-02", "2026-02-13", DayKind::collective_leave);
        add_days(source, "2026-02-16", "2026-02-27", DayKind::national_holiday);
    }
    CHECK(told(source).find(" weekdays are worked\n") != std::string::npos);
}

TEST_CASE("workable: less than an hour is no day of work") {
    CalendarSource source = half_a_year();
    WeekRow week = ordinary_week(day("2026-03-01"));
    week.until = day("2026-03-31");
    SUBCASE("on a day given back") {
        week.hours[static_cast<std::size_t>(Weekday::sunday)] = {{28800, 32399}};
        add_days(source, "2026-03-08", "2026-03-08", DayKind::working_day);
    }
    SUBCASE("in two pieces, all through the month") {
        for (DayHours& hours : week.hours) hours = {{28800, 30000}, {36000, 37200}};
    }
    SUBCASE("on most days of the month") {
        for (std::size_t at = 0; at < 4; ++at) week.hours[at] = {{28800, 29400}};
    }
    source.weeks.push_back(week);
    CHECK_FALSE(told(source).empty());
    for (DayHours& hours : source.weeks.back().hours) hours = {{28800, 32400}};
    CHECK(told(source).empty());
}

}  // namespace yankomas
