// Tests of the sum that a reader can do on paper.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/calendar/due.h"
#include "support/indonesia_calendar.h"

namespace yankomas {

using test::indonesia_calendar;
using test::instant;

namespace {

std::string_view word_of(DayCount count) {
    switch (count) {
        case DayCount::day_zero: return "zero";
        case DayCount::counted: return "counted";
        case DayCount::weekend: return "weekend";
        case DayCount::holiday: return "holiday";
        case DayCount::on_hold: return "on hold";
        case DayCount::rolled: return "rolled";
    }
    return "";
}

// Writes one line per day: its date, why it counts or not, the total, and the office time used.
std::string lines(const char* start, const char* time, std::vector<Interval> holds = {}) {
    const Limit limit = parse_limit(time, DayMeaning::working).value();
    const Result<DueExplanation> sum =
        explain_due(instant(start), limit, holds, indonesia_calendar(), Zone::wib);
    REQUIRE(sum.has_value());
    std::string text;
    for (const ExplainedDay& day : sum->days) {
        text +=
            fmt::format("{} {} {}", to_string(day.date).substr(5), word_of(day.count), day.total);
        for (const ExplainedWindow& window : day.windows) {
            text += fmt::format(" {}-{}", to_string(window.from, Zone::wib).substr(11, 5),
                                to_string(window.until, Zone::wib).substr(11, 5));
        }
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("working days, line by line") {
    CHECK(lines("2026-04-02T10:00:00+07:00", "2 hari",
                {{instant("2026-04-06T15:00:00+07:00"), instant("2026-04-07T09:00:00+07:00")}}) ==
          "04-02 zero 0\n"
          "04-03 holiday 0\n"
          "04-04 weekend 0\n"
          "04-05 holiday 0\n"
          "04-06 on hold 0\n"
          "04-07 counted 1\n"
          "04-08 counted 2\n");
}

TEST_CASE("calendar days roll over closed days") {
    CHECK(lines("2026-03-17T10:00:00+07:00", "2 hari kalender") ==
          "03-17 zero 0\n"
          "03-18 counted 1\n"
          "03-19 counted 2\n");
    CHECK(lines("2026-03-17T10:00:00+07:00", "2 hari kalender (roll: forward)") ==
          "03-17 zero 0\n"
          "03-18 counted 1\n"
          "03-19 counted 2\n"
          "03-20 rolled 2\n"
          "03-21 rolled 2\n"
          "03-22 rolled 2\n"
          "03-23 rolled 2\n"
          "03-24 rolled 2\n"
          "03-25 rolled 2\n");
}

TEST_CASE("a due date that rolls on goes past days on hold") {
    CHECK(lines("2026-04-06T10:00:00+07:00", "5 hari kalender (roll: forward)",
                {{instant("2026-04-13T08:00:00+07:00"), instant("2026-04-15T09:00:00+07:00")}}) ==
          "04-06 zero 0\n"
          "04-07 counted 1\n"
          "04-08 counted 2\n"
          "04-09 counted 3\n"
          "04-10 counted 4\n"
          "04-11 counted 5\n"
          "04-12 rolled 5\n"
          "04-13 on hold 5\n"
          "04-14 on hold 5\n"
          "04-15 rolled 5\n");
}

TEST_CASE("hours, window by window") {
    CHECK(lines("2026-04-02T15:30:00+07:00", "6 jam") ==
          "04-02 counted 30 15:30-16:00\n"
          "04-03 holiday 30\n"
          "04-04 weekend 30\n"
          "04-05 holiday 30\n"
          "04-06 counted 360 07:30-12:00 13:00-14:00\n");
    CHECK(lines("2026-04-07T16:00:00+07:00", "30 menit") ==
          "04-07 zero 0\n"
          "04-08 counted 30 07:30-08:00\n");
    CHECK(lines("2026-04-07T10:00:00+07:00", "2 jam",
                {{instant("2026-04-07T10:30:00+07:00"), instant("2026-04-07T11:30:00+07:00")},
                 {instant("2026-04-07T11:45:00+07:00"), instant("2026-04-09T09:00:00+07:00")}}) ==
          "04-07 counted 45 10:00-10:30 11:30-11:45\n"
          "04-08 on hold 45\n"
          "04-09 counted 120 09:00-10:15\n");
}

TEST_CASE("holidays are named with their decree, holds are joined") {
    const Limit limit = parse_limit("1hk", DayMeaning::working).value();
    const std::vector<Interval> holds = {
        {instant("2026-04-02T11:00:00+07:00"), instant("2026-04-02T12:00:00+07:00")},
        {instant("2026-04-02T10:30:00+07:00"), instant("2026-04-02T11:00:00+07:00")}};
    const auto sum = explain_due(instant("2026-04-02T10:00:00+07:00"), limit, holds,
                                 indonesia_calendar(), Zone::wib);
    REQUIRE(sum.has_value());
    CHECK(sum->holds.size() == 1);
    REQUIRE(sum->days.size() == 5);
    CHECK(sum->days[1].name.find("Wafat") != std::string::npos);
    CHECK(sum->days[1].decree.find("SKB") != std::string::npos);
    CHECK(sum->days[4].name.empty());
}

TEST_CASE("past the coverage there is no explanation") {
    const Limit limit = parse_limit("2hk", DayMeaning::working).value();
    CHECK_FALSE(explain_due(instant("2027-12-31T10:00:00+07:00"), limit, {}, indonesia_calendar(),
                            Zone::wib));
    CHECK_FALSE(explain_due(instant("2022-12-31T10:00:00+07:00"), limit, {}, indonesia_calendar(),
                            Zone::wib));
}

}  // namespace yankomas
