// What two calendars say differently about the days that both cover.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/calendar/calendar.h"

namespace yankomas {

// A day as one calendar has it; the rows are borrowed from the calendar.
struct DayFacts {
    DayVerdict verdict = DayVerdict::working;
    const DayRow* row = nullptr;    // null on a day like any other
    const WeekRow* week = nullptr;  // whose hours hold
};

// Days in a row about which both calendars say the same as about the first one. Closed days between
// days whose hours changed are not told apart from them: a month of other hours is one run.
struct ChangedDays {
    Date from;
    Date until;  // inclusive
    DayFacts before;
    DayFacts after;
};

// In the order of the days. A row whose name, decree or `provisional` was changed is a change too.
[[nodiscard]] std::vector<ChangedDays> changed_days(const Calendar& before, const Calendar& after);

}  // namespace yankomas
