// Tests of the sum of a due date as it is printed.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/due.h"

#include <doctest/doctest.h>

#include "core/calendar/due.h"
#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

using test::indonesia_calendar;
using test::instant;
using test::keys_of;
using test::member_of;
using test::plain_screen;

namespace {

const CalendarName kCalendar = {CalendarId("indonesia"), "test", Digest("sha256:1234")};

DueExplanation sum_of(const char* start, const char* time,
                      const std::vector<Interval>& holds = {}) {
    const auto sum = explain_due(instant(start), *parse_limit(time, DayMeaning::working), holds,
                                 indonesia_calendar(), Zone::wib);
    REQUIRE(sum.has_value());
    return *sum;
}

}  // namespace

TEST_CASE("a sum is a line a day") {
    CHECK(render_due_explanation(sum_of("2026-02-13T09:00:00+07:00", "2 hari"), kCalendar,
                                 Zone::wib, false, plain_screen())
              .find("\n"
                    "  Fri 13 Feb 2026  day zero, not counted\n"
                    "  Sat 14 Feb 2026  weekend\n"
                    "  Sun 15 Feb 2026  weekend\n"
                    "  Mon 16 Feb 2026  holiday: ") != std::string::npos);
    CHECK(render_due_explanation(sum_of("2026-03-02T09:15:00+07:00", "10 menit"), kCalendar,
                                 Zone::wib, false, plain_screen()) ==
          "  start         Mon 2 Mar 2026 09:15 WIB\n"
          "  limit         10 menit\n"
          "  calendar      indonesia test\n"
          "                sha256:1234\n"
          "\n"
          "  Mon 2 Mar 2026   09:15-09:25: 10 minutes so far\n"
          "\n"
          "  due           Mon 2 Mar 2026 09:25 WIB\n");
}

TEST_CASE("a sum in hours adds up to the second") {
    const std::string sum =
        render_due_explanation(sum_of("2026-03-02T07:50:43+07:00", "2 x 24 jam"), kCalendar,
                               Zone::wib, false, plain_screen());
    for (const char* line :
         {"07:50:43-24:00: 16 h 9 min 17 s so far\n", "00:00-24:00: 40 h 9 min 17 s so far\n",
          "00:00-07:50:43: 48 h so far\n"})
        CHECK(sum.find(line) != std::string::npos);
}

TEST_CASE("long runs of plain days are folded unless all are asked for") {
    const DueExplanation sum = sum_of("2026-07-01T09:00:00+07:00", "20 hari");
    const std::string folded =
        render_due_explanation(sum, kCalendar, Zone::wib, false, plain_screen());
    CHECK(
        folded.find(
            "\n  ...              Sun 5 Jul 2026 to Sun 26 Jul 2026: 15 days counted, 7 weekend\n                   days\n") !=
        std::string::npos);
    const std::string all = render_due_explanation(sum, kCalendar, Zone::wib, true, plain_screen());
    CHECK(all.find("...") == std::string::npos);
    CHECK(all.find("  Wed 15 Jul 2026  day 10\n") != std::string::npos);
}

TEST_CASE("the keys of yankomas.due/1 are stable") {
    const DueExplanation sum = sum_of("2026-03-02T09:15:00+07:00", "10 menit");
    CHECK(keys_of(json_of(sum, kCalendar, Zone::wib, false)) == "start limit zone due");
    const Json item = json_of(sum, kCalendar, Zone::wib, true);
    CHECK(keys_of(item) == "start limit zone due calendar holds days");
    const Json& days = member_of(item, "days");
    REQUIRE(days.size() == 1);
    CHECK(keys_of(days[0]) == "date verdict name decree total windows");
}

}  // namespace yankomas
