// Tests of due dates: the vectors worked out outside this project, and the edges.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/due.h"

#include <array>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/indonesia_calendar.h"

namespace yankomas {

using test::compiled;
using test::day;
using test::indonesia_calendar;
using test::instant;
using test::ordinary_week;

namespace {

Limit limit(std::string_view text) { return parse_limit(text, DayMeaning::working).value(); }

Interval interval(std::string_view text) {
    const std::vector<std::string_view> ends = split(text, '/');
    return Interval{instant(ends.at(0)), instant(ends.at(1))};
}

std::vector<Interval> intervals(std::string_view text) {
    std::vector<Interval> result;
    if (text.empty()) return result;
    for (const std::string_view part : split(text, ' ')) result.push_back(interval(part));
    return result;
}

std::string due_text(const char* start, const char* time, const char* holds = "") {
    const Result<Instant> due =
        due_of(instant(start), limit(time), intervals(holds), indonesia_calendar(), Zone::wib);
    return due ? to_string(*due, Zone::wib) : in_english(due.error().what);
}

}  // namespace

TEST_CASE("the vectors") {
    std::ifstream file(YANKOMAS_SOURCE_DIR "/tests/vectors/deadlines.tsv");
    std::string line;
    int rows = 0;
    while (std::getline(file, line)) {
        if (line.front() == '#') continue;
        const std::vector<std::string_view> fields = split(line, '\t');
        REQUIRE(fields.size() == 8);
        CAPTURE(line);
        const Zone zone = parse_zone(fields[2]).value();
        std::string time(fields[3]);
        if (!fields[4].empty()) time += " (" + std::string(fields[4]) + ")";
        const std::vector<Interval> holds = intervals(fields[5]);
        const Result<Instant> due =
            due_of(instant(fields[1]), limit(time), holds, indonesia_calendar(), zone);
        REQUIRE(due.has_value());
        CHECK(to_string(*due, zone) == fields[6]);
        const Result<DueExplanation> sum =
            explain_due(instant(fields[1]), limit(time), holds, indonesia_calendar(), zone);
        REQUIRE(sum.has_value());
        CHECK(sum->due == *due);
        ++rows;
    }
    CHECK(rows == 36);
}

TEST_CASE("holds are joined, empty ones dropped") {
    const auto at = [](std::int64_t start, std::int64_t end) {
        return Interval{Instant{start}, Instant{end}};
    };
    CHECK(joined({}).empty());
    CHECK(joined({at(5, 5), at(9, 7)}).empty());
    CHECK(joined({at(20, 30), at(0, 10)}) == std::vector<Interval>{at(0, 10), at(20, 30)});
    CHECK(joined({at(10, 20), at(0, 10)}) == std::vector<Interval>{at(0, 20)});
    CHECK(joined({at(0, 30), at(5, 10), at(25, 40)}) == std::vector<Interval>{at(0, 40)});
}

TEST_CASE("holds before the start, over it and past the due date") {
    const char* start = "2026-04-06T10:00:00+07:00";
    const char* no_hold = "2026-04-08T23:59:59+07:00";
    CHECK(due_text(start, "2 hari") == no_hold);
    CHECK(due_text(start, "2 hari", "2026-04-01T10:00:00+07:00/2026-04-03T10:00:00+07:00") ==
          no_hold);
    CHECK(due_text(start, "2 hari", "2026-04-01T10:00:00+07:00/2026-04-07T00:00:00+07:00") ==
          no_hold);
    CHECK(due_text(start, "2 hari", "2026-04-01T10:00:00+07:00/2026-04-08T00:00:00+07:00") ==
          "2026-04-09T23:59:59+07:00");
    CHECK(due_text(start, "2 hari", "2026-04-09T00:00:00+07:00/2026-04-20T10:00:00+07:00") ==
          no_hold);
    CHECK(due_text(start, "2 hari", "2026-04-08T23:59:59+07:00/2026-04-09T00:00:00+07:00") ==
          "2026-04-09T23:59:59+07:00");
    CHECK(due_text(start, "1 jam", "2026-04-01T10:00:00+07:00/2026-04-06T10:30:00+07:00") ==
          "2026-04-06T11:30:00+07:00");
    CHECK(due_text(start, "1 jam", "2026-04-06T11:00:00+07:00/2026-04-07T10:30:00+07:00") ==
          "2026-04-06T11:00:00+07:00");
}

TEST_CASE("calendar days are held too, and roll over closed days and days on hold") {
    const char* start = "2026-04-06T10:00:00+07:00";
    CHECK(due_text(start, "5 hari kalender") == "2026-04-11T23:59:59+07:00");  // a Saturday
    CHECK(due_text(start, "5 hari kalender (roll: forward)") == "2026-04-13T23:59:59+07:00");
    const char* two_midnights = "2026-04-07T10:00:00+07:00/2026-04-09T10:00:00+07:00";
    CHECK(due_text(start, "5 hari kalender", two_midnights) == "2026-04-13T23:59:59+07:00");
    const char* rolled = "5 hari kalender (roll: forward)";
    const char* monday = "2026-04-12T10:00:00+07:00/2026-04-14T10:00:00+07:00";
    CHECK(due_text(start, rolled, monday) == "2026-04-14T23:59:59+07:00");
    CHECK(due_text(start, "5 hari kalender", monday) == "2026-04-11T23:59:59+07:00");
    // From Monday morning over the next weekend, and again from that Monday until midnight.
    CHECK(due_text(start, rolled,
                   "2026-04-13T08:00:00+07:00/2026-04-18T09:00:00+07:00 "
                   "2026-04-20T23:59:59+07:00/2026-04-21T00:00:00+07:00") ==
          "2026-04-21T23:59:59+07:00");
    // Holds within Monday, from its end on, or over closed days alone move nothing.
    CHECK(due_text(start, rolled,
                   "2026-04-11T23:59:59+07:00/2026-04-11T23:59:59+07:00 "
                   "2026-04-12T10:00:00+07:00/2026-04-13T08:00:00+07:00 "
                   "2026-04-13T09:00:00+07:00/2026-04-13T15:00:00+07:00 "
                   "2026-04-14T00:00:00+07:00/2026-04-20T10:00:00+07:00") ==
          "2026-04-13T23:59:59+07:00");
    CHECK(due_text("2027-12-25T10:00:00+07:00", "1 hari kalender (roll: forward)",
                   "2027-12-27T10:00:00+07:00/2028-01-02T10:00:00+07:00") ==
          "the calendar indonesia does not cover 2028; it runs from 2023-01-01 to 2027-12-31");
}

TEST_CASE("days on the clock run at night and on days off, and a hold takes out what it lasts") {
    const char* friday = "2026-04-10T15:30:00+07:00";
    CHECK(due_text(friday, "3 x 24 jam") == "2026-04-13T15:30:00+07:00");
    CHECK(due_text("2026-04-11T23:59:00+07:00", "1 x 24 jam") == "2026-04-12T23:59:00+07:00");
    CHECK(due_text(friday, "1 x 24 jam", "2026-04-10T20:00:00+07:00/2026-04-11T08:30:00+07:00") ==
          "2026-04-12T04:00:00+07:00");
    CHECK(due_text(friday, "1 x 24 jam", "2026-04-11T15:30:00+07:00/2026-04-12T08:30:00+07:00") ==
          "2026-04-11T15:30:00+07:00");
    const Instant due = instant("2026-04-13T15:30:00+07:00");
    const auto late = [&](const char* at) {
        return lateness(due, instant(at), limit("3 x 24 jam"), indonesia_calendar(), Zone::wib)
            .value()
            .amount;
    };
    CHECK(late("2026-04-13T15:30:00+07:00") == 0);
    CHECK(late("2026-04-13T15:30:01+07:00") == 1);
    CHECK(late("2026-04-15T08:00:00+07:00") == 2);
}

TEST_CASE("past the calendar's coverage the missing year is named") {
    const char* past =
        "the calendar indonesia does not cover 2028; it runs from 2023-01-01 to 2027-12-31";
    CHECK(due_text("2027-12-30T10:00:00+07:00", "1 hari") == "2027-12-31T23:59:59+07:00");
    CHECK(due_text("2027-12-30T10:00:00+07:00", "2 hari") == past);
    CHECK(due_text("2027-12-31T16:00:00+07:00", "30 menit") == "2027-12-31T16:30:00+07:00");
    CHECK(due_text("2027-12-31T16:00:00+07:00", "31 menit") == past);
    CHECK(due_text("2027-12-30T10:00:00+07:00", "1 hari kalender") == "2027-12-31T23:59:59+07:00");
    CHECK(due_text("2027-12-30T10:00:00+07:00", "2 hari kalender") == past);
    CHECK(due_text("2027-12-30T10:00:00+07:00", "9999 jam") == past);
    CHECK(due_text("2027-12-20T10:00:00+07:00", "1 jam",
                   "2027-12-20T10:30:00+07:00/2028-03-01T10:00:00+07:00") == past);
    CHECK(due_text("2027-12-20T10:00:00+07:00", "2 hari",
                   "2027-12-21T10:00:00+07:00/2028-03-01T10:00:00+07:00") == past);
    CHECK(due_text("2027-12-20T10:00:00+07:00", "1 jam",
                   "2028-01-30T10:30:00+07:00/2028-03-01T10:00:00+07:00") ==
          "2027-12-20T11:00:00+07:00");
    CHECK(due_text("2022-12-31T10:00:00+07:00", "1 hari") ==
          "the calendar indonesia does not cover 2022; it runs from 2023-01-01 to 2027-12-31");
    const Result<Instant> due = due_of(instant("2027-12-31T10:00:00+07:00"), limit("1 hari"), {},
                                       indonesia_calendar(), Zone::wib);
    REQUIRE_FALSE(due.has_value());
    CHECK(due.error().kind == ErrorKind::failed);
    REQUIRE(due.error().hints.size() == 1);
    CHECK(
        in_english(due.error().hints[0]) ==
        "add the year 2028: yankomas calendar new --until 2028-12-31 --day ROW, then yankomas roster publish");
}

TEST_CASE("an open hold stops the clock unless the limit had run out") {
    struct Row {
        const char* name;
        const char* time;
        const char* since;
        const char* due;  // empty: none
    };
    const Row rows[] = {
        {"day running", "2 hari", "2026-04-07T10:00:00+07:00", ""},
        {"day, last second", "2 hari", "2026-04-08T23:59:59+07:00", ""},
        {"day, midnight", "2 hari", "2026-04-09T00:00:00+07:00", "2026-04-08T23:59:59+07:00"},
        {"hour running", "1 jam", "2026-04-06T10:59:59+07:00", ""},
        {"hour over", "1 jam", "2026-04-06T11:00:00+07:00", "2026-04-06T11:00:00+07:00"},
        {"rolling", "5 hari kalender (roll: forward)", "2026-04-12T10:00:00+07:00", ""},
        {"rolled", "5 hari kalender (roll: forward)", "2026-04-14T00:00:00+07:00",
         "2026-04-13T23:59:59+07:00"},
        {"past the coverage", "9999 hari", "2026-04-12T10:00:00+07:00", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Result<std::optional<Instant>> due =
            due_with_open_hold(instant("2026-04-06T10:00:00+07:00"), limit(row.time), {},
                               instant(row.since), indonesia_calendar(), Zone::wib);
        REQUIRE(due.has_value());
        CHECK((*due ? to_string(**due, Zone::wib) : "") == row.due);
    }
    const std::vector<Interval> closed = {
        interval("2026-04-06T11:00:00+07:00/2026-04-08T10:00:00+07:00")};
    const auto due =
        due_with_open_hold(instant("2026-04-06T10:00:00+07:00"), limit("2 hari"), closed,
                           instant("2026-04-09T10:00:00+07:00"), indonesia_calendar(), Zone::wib);
    REQUIRE(due.has_value());
    CHECK_FALSE(due->has_value());
}

TEST_CASE("how late") {
    struct Row {
        const char* name;
        const char* due;
        const char* t;
        const char* time;
        std::int64_t amount;
    };
    const Row rows[] = {
        {"in the last second", "2026-04-08T23:59:59+07:00", "2026-04-08T23:59:59+07:00", "2 hari",
         0},
        {"early", "2026-04-08T23:59:59+07:00", "2026-04-01T10:00:00+07:00", "2 hari", 0},
        {"first second", "2026-04-08T23:59:59+07:00", "2026-04-09T00:00:00+07:00", "2 hari", 1},
        {"over a weekend", "2026-04-10T23:59:59+07:00", "2026-04-13T10:00:00+07:00", "2 hari", 1},
        {"in the weekend", "2026-04-10T23:59:59+07:00", "2026-04-11T10:00:00+07:00", "2 hari", 1},
        {"a week", "2026-04-10T23:59:59+07:00", "2026-04-17T10:00:00+07:00", "2 hari", 5},
        {"calendar days", "2026-04-11T23:59:59+07:00", "2026-04-14T10:00:00+07:00",
         "5 hari kalender", 2},
        {"minutes", "2026-04-10T11:00:00+07:00", "2026-04-10T13:10:00+07:00", "1 jam", 40},
        {"minutes begun", "2026-04-10T11:00:00+07:00", "2026-04-10T11:00:01+07:00", "1 jam", 1},
        {"two minutes begun", "2026-04-10T11:00:00+07:00", "2026-04-10T11:01:01+07:00", "1 jam", 2},
        {"in closed time", "2026-04-10T16:30:00+07:00", "2026-04-12T10:00:00+07:00", "1 jam", 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const Limit time = limit(row.time);
        const Result<Lateness> late =
            lateness(instant(row.due), instant(row.t), time, indonesia_calendar(), Zone::wib);
        REQUIRE(late.has_value());
        CHECK(late->amount == row.amount);
        CHECK((late->unit == LimitUnit::minutes) == (time.unit == LimitUnit::minutes));
    }
    for (const char* time : {"2 hari", "2 jam"}) {
        CHECK_FALSE(lateness(instant("2027-12-31T10:00:00+07:00"),
                             instant("2028-01-01T10:00:00+07:00"), limit(time),
                             indonesia_calendar(), Zone::wib));
    }
}

TEST_CASE("working days between two moments") {
    const auto between = [](const char* start, const char* end) {
        return working_days_between(instant(start), instant(end), indonesia_calendar(), Zone::wib);
    };
    CHECK(*between("2026-04-06T10:00:00+07:00", "2026-04-06T15:00:00+07:00") == 0);
    CHECK(*between("2026-04-06T23:59:59+07:00", "2026-04-07T00:00:00+07:00") == 1);
    CHECK(*between("2026-04-06T10:00:00+07:00", "2026-04-13T15:00:00+07:00") == 5);
    CHECK(*between("2026-04-13T10:00:00+07:00", "2026-04-06T15:00:00+07:00") == 0);
    CHECK_FALSE(between("2026-04-06T10:00:00+07:00", "2028-04-06T15:00:00+07:00"));
}

TEST_CASE("holds that cost more than their office time") {
    struct Row {
        const char* name;
        const char* hold;
        bool is_costly;
    };
    const Row rows[] = {
        {"two minutes over midnight", "2026-04-07T23:59:00+07:00/2026-04-08T00:01:00+07:00", true},
        {"until midnight", "2026-04-07T23:59:00+07:00/2026-04-08T00:00:00+07:00", true},
        {"from closing to opening", "2026-04-07T16:00:00+07:00/2026-04-08T07:30:00+07:00", true},
        {"a second before closing", "2026-04-07T15:59:59+07:00/2026-04-08T07:30:00+07:00", false},
        {"a second after opening", "2026-04-07T16:00:00+07:00/2026-04-08T07:30:01+07:00", false},
        {"within a day", "2026-04-07T09:00:00+07:00/2026-04-07T15:00:00+07:00", false},
        {"from midnight", "2026-04-08T00:00:00+07:00/2026-04-08T12:00:00+07:00", false},
        {"over a weekend", "2026-04-10T17:00:00+07:00/2026-04-13T07:00:00+07:00", true},
        {"the weekend itself", "2026-04-11T08:00:00+07:00/2026-04-13T07:00:00+07:00", false},
        {"four evenings", "2026-04-07T17:00:00+07:00/2026-04-10T06:00:00+07:00", true},
        {"two full days", "2026-04-07T07:00:00+07:00/2026-04-08T17:00:00+07:00", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(is_costly_hold(std::array{interval(row.hold)}, LimitUnit::working_days,
                             indonesia_calendar(), Zone::wib) == row.is_costly);
    }
}

TEST_CASE("holds of one pass are added up") {
    const auto is_costly = [](std::vector<const char*> texts) {
        std::vector<Interval> holds;
        for (const char* text : texts) holds.push_back(interval(text));
        return is_costly_hold(holds, LimitUnit::working_days, indonesia_calendar(), Zone::wib);
    };
    const char* const first = "2026-04-07T15:59:00+07:00/2026-04-08T07:00:00+07:00";
    const char* const second = "2026-04-08T15:59:00+07:00/2026-04-09T07:00:00+07:00";
    const char* const short_one = "2026-04-09T09:00:00+07:00/2026-04-09T09:01:00+07:00";
    const char* const whole_day = "2026-04-08T07:30:00+07:00/2026-04-09T07:30:00+07:00";
    CHECK_FALSE(is_costly({first}));
    CHECK(is_costly({first, second}));
    CHECK(is_costly({first, short_one, "2026-04-09T15:59:00+07:00/2026-04-10T07:30:01+07:00"}));
    // A hold that takes no more than its own time is not costly by what other holds took.
    CHECK_FALSE(is_costly({first, second, short_one}));
    CHECK_FALSE(is_costly({first, whole_day}));
    // A day has 7.5 hours: two holds of 2.5 hours are one day, and two of 5 hours are two.
    CHECK(is_costly({"2026-04-07T14:00:00+07:00/2026-04-08T08:00:00+07:00",
                     "2026-04-08T14:00:00+07:00/2026-04-09T08:00:00+07:00"}));
    CHECK_FALSE(is_costly({"2026-04-07T10:00:00+07:00/2026-04-08T07:00:00+07:00",
                           "2026-04-08T10:00:00+07:00/2026-04-09T07:00:00+07:00"}));
}

TEST_CASE("holds of one pass are added up, over whatever days and in whatever zone") {
    std::vector<Interval> holds;
    Zone zone = Zone::wib;
    SUBCASE("the second one lies over a weekend") {
        holds = {interval("2026-04-09T15:59:00+07:00/2026-04-10T07:00:00+07:00"),
                 interval("2026-04-10T16:29:00+07:00/2026-04-13T07:00:00+07:00")};
    }
    SUBCASE("each is of one office minute in Jayapura") {
        zone = Zone::wit;
        holds = {interval("2026-04-07T15:59:00+09:00/2026-04-08T07:00:00+09:00"),
                 interval("2026-04-08T15:59:00+09:00/2026-04-09T07:00:00+09:00")};
    }
    SUBCASE("between two that cost a day one costs nothing") {
        holds = {interval("2026-04-07T15:59:00+07:00/2026-04-08T07:00:00+07:00"),
                 interval("2026-04-08T10:00:00+07:00/2026-04-08T10:30:00+07:00"),
                 interval("2026-04-08T15:59:00+07:00/2026-04-09T07:00:00+07:00")};
    }
    SUBCASE("the last of three, which together are one day of office time") {
        holds = {interval("2026-04-07T14:00:00+07:00/2026-04-08T07:00:00+07:00"),
                 interval("2026-04-08T14:00:00+07:00/2026-04-09T07:00:00+07:00"),
                 interval("2026-04-09T14:00:00+07:00/2026-04-10T07:00:00+07:00")};
    }
    REQUIRE_FALSE(
        is_costly_hold({&holds.back(), 1}, LimitUnit::working_days, indonesia_calendar(), zone));
    CHECK(is_costly_hold(holds, LimitUnit::working_days, indonesia_calendar(), zone));
}

TEST_CASE("of calendar days a hold costs those that nobody works, too") {
    struct Row {
        const char* name;
        std::vector<Interval> holds;
        bool of_calendar_days;
        bool of_working_days;
    };
    const Row rows[] = {
        {"two minutes in the night to Sunday",
         {interval("2026-03-07T23:59:00+07:00/2026-03-08T00:01:00+07:00")},
         true,
         false},
        {"two minutes in the night to Monday",
         {interval("2026-03-08T23:59:00+07:00/2026-03-09T00:01:00+07:00")},
         true,
         false},
        {"two minutes in the night after a holiday",
         {interval("2026-04-03T23:59:00+07:00/2026-04-04T00:01:00+07:00")},
         true,
         false},
        {"an evening after work, and the night to Sunday",
         {interval("2026-03-06T13:00:00+07:00/2026-03-07T09:00:00+07:00"),
          interval("2026-03-07T23:59:00+07:00/2026-03-08T00:01:00+07:00")},
         true,
         false},
        {"two minutes in the night to Tuesday",
         {interval("2026-03-09T23:59:00+07:00/2026-03-10T00:01:00+07:00")},
         true,
         true},
        {"from Friday to Monday, both at ten",
         {interval("2026-03-06T10:00:00+07:00/2026-03-09T10:00:00+07:00")},
         false,
         false},
        {"from a Saturday to the next, both at noon",
         {interval("2026-03-07T12:00:00+07:00/2026-03-14T12:00:00+07:00")},
         false,
         false},
        {"from a Sunday to a holiday, both in the evening",
         {interval("2026-03-29T20:00:00+07:00/2026-04-03T20:00:00+07:00")},
         false,
         false},
        {"within a Saturday",
         {interval("2026-03-07T08:00:00+07:00/2026-03-07T23:59:00+07:00")},
         false,
         false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto is_costly = [&](LimitUnit unit) {
            return is_costly_hold(row.holds, unit, indonesia_calendar(), Zone::wib);
        };
        CHECK(is_costly(LimitUnit::calendar_days) == row.of_calendar_days);
        CHECK(is_costly(LimitUnit::working_days) == row.of_working_days);
    }
}

}  // namespace yankomas
