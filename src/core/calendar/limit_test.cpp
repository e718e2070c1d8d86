// Tests of the spellings of time limits.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/limit.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("limits as they are written") {
    struct Row {
        const char* text;
        Limit limit;
        const char* spelled;
    };
    const Row rows[] = {
        {"7 hari", {LimitUnit::working_days, 7, false, false}, "7 hari kerja"},
        {"30 hari kerja", {LimitUnit::working_days, 30, false, false}, "30 hari kerja"},
        {"14 hari kalender", {LimitUnit::calendar_days, 14, false, false}, "14 hari kalender"},
        {"14 hari kalender (roll: forward)",
         {LimitUnit::calendar_days, 14, true, false},
         "14 hari kalender (roll: forward)"},
        {"2 jam", {LimitUnit::minutes, 120, false, true}, "2 jam"},
        {"120 menit", {LimitUnit::minutes, 120, false, false}, "120 menit"},
        {"9999 jam", {LimitUnit::minutes, 599940, false, true}, "9999 jam"},
        {"3 x 24 jam", {LimitUnit::clock_days, 3, false, false}, "3 x 24 jam"},
        {"3x24j", {LimitUnit::clock_days, 3, false, false}, "3 x 24 jam"},
        {"3hk", {LimitUnit::working_days, 3, false, false}, "3 hari kerja"},
        {"14hkal", {LimitUnit::calendar_days, 14, false, false}, "14 hari kalender"},
        {"2j", {LimitUnit::minutes, 120, false, true}, "2 jam"},
        {"10m", {LimitUnit::minutes, 10, false, false}, "10 menit"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(parse_limit(row.text, DayMeaning::working) == row.limit);
        CHECK(to_string(row.limit) == row.spelled);
        CHECK(parse_limit(row.spelled, DayMeaning::calendar) == row.limit);
    }
    CHECK(parse_limit("7 hari", DayMeaning::calendar) ==
          Limit{LimitUnit::calendar_days, 7, false, false});
}

TEST_CASE("what is no limit") {
    const char* rows[] = {
        "",
        "7",
        "hari",
        "0 hari",
        "0hk",
        "-1 hari",
        "+1 hari",
        "07 hari",
        "00 jam",
        "10000 hari",
        "99999999999 j",
        "7  hari",
        " 7 hari",
        "7 hari ",
        "7 hari  kerja",
        "7 Hari",
        "7 hari Kerja",
        "7 days",
        "7 hk",
        "3 x 24jam",
        "3x24 jam",
        "0 x 24 jam",
        "3 x 12 jam",
        "3 x 24 jam kerja",
        "7hari",
        "1.5 jam",
        "1,5 jam",
        "2 jam kerja",
        "2 jam (roll: forward)",
        "7 hari kerja (roll: forward)",
        "7 hari (roll: forward)",
        "7 hari kalender (roll:forward)",
        "7 hari kalender (roll: back)",
        "7 hari kalender ",
        "7\thari",
        "3hkl",
        "2jam",
        "10 m",
    };
    for (const char* text : rows) {
        CAPTURE(text);
        CHECK_FALSE(parse_limit(text, DayMeaning::working).has_value());
    }
}

}  // namespace yankomas
