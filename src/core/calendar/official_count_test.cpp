// Tests of the counts of a year.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/official_count.h"

#include <doctest/doctest.h>

#include "core/calendar/calendar_text.h"

namespace yankomas {

namespace {

DayRow day_of(const char* date, DayKind kind, const char* decreed = "") {
    DayRow row;
    row.date = *parse_date(date);
    row.kind = kind;
    row.decreed = parse_date(decreed);
    return row;
}

}  // namespace

TEST_CASE("new rows change the counts of their year, and of a day that had another kind") {
    using enum DayKind;
    CalendarSource source;
    source.days = {day_of("2026-12-24", collective_leave, "2025-09-19"),
                   day_of("2026-12-25", national_holiday, "2025-09-19"),
                   day_of("2027-01-01", national_holiday)};
    source.counts = {{2026, {{national_holiday, 1}, {collective_leave, 1}}, {}},
                     {2027, {{national_holiday, 1}}, {}}};
    CHECK(days_of(source.days, 2026, collective_leave) == 1);
    const auto counts = counts_with(
        source, {day_of("2026-12-24", working_day, "2026-11-12"),
                 day_of("2026-12-25", national_holiday, "2026-11-12"),
                 day_of("2026-12-28", collective_leave), day_of("2026-12-29", collective_leave)});
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].days[0].second == 1);
    CHECK(counts[0].days[1].second == 2);
    CHECK(counts[1].days[0].second == 1);
}

TEST_CASE("the counts of a text are replaced where they stand on one line") {
    const std::vector<OfficialCount> counts = {
        {2026, {{DayKind::national_holiday, 17}, {DayKind::collective_leave, 9}}, {}}};
    CHECK(with_counts("days:\ncounts:\n- {year: 2025, libur-nasional: 1}\n"
                      "- {year: 2026, libur-nasional: 17, cuti-bersama: 8}\n",
                      counts) ==
          "days:\ncounts:\n- {year: 2025, libur-nasional: 1}\n"
          "- {year: 2026, libur-nasional: 17, cuti-bersama: 9}\n");
    for (const char* text : {"days:\n", "counts:\n- year: 2026\n  cuti-bersama: 8\n"})
        CHECK(with_counts(text, counts) == text);
}

}  // namespace yankomas
