// Compares the end of the coverage with today.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_end.h"

#include "core/base/rules/calendar.h"

namespace yankomas {

namespace {

constexpr int kDaysAhead = 90;

}  // namespace

std::optional<Finding> calendar_end(const Calendar& calendar, Date today) {
    const CalendarSource& source = calendar.source();
    const int left = source.covers_until - today;
    if (left >= kDaysAhead) return std::nullopt;
    const int missing = civil_of(source.covers_until + 1).year;
    Message what =
        left < 0 ? message("this calendar, which is in force, ended on {}", source.covers_until)
                 : message("this calendar, which is in force, ends on {}, in {} days",
                           source.covers_until, left);
    // SKB 3 Menteri for 2024 to 2026: 12 September 2023, 14 October 2024, 19 September 2025.
    return finding(
        rule::calendar_ends, source.place, std::move(what),
        message(
            "the decree for {} usually comes in September or October before: yankomas calendar new "
            "--until {}-12-31 --day \"DATE KIND NAME\" --decree TEXT",
            missing, missing));
}

}  // namespace yankomas
