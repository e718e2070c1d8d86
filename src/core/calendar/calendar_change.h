// What two calendars say differently about the days that they cover.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/calendar/calendar.h"

namespace yankomas {

// A day as one calendar has it; the rows are borrowed from the calendar.
struct DayFacts {
    bool covered = true;  // false: the rest says nothing
    DayVerdict verdict = DayVerdict::working;
    const DayRow* row = nullptr;    // null if the day has no row of its own
    const WeekRow* week = nullptr;  // the row of the day's office hours
};

// Consecutive days that changed in the same way as the first of them. Closed days between days
// whose hours changed belong to the same run, so a month of other hours is one run.
struct ChangedDays {
    Date from;
    Date until;  // inclusive
    DayFacts before;
    DayFacts after;
};

// Returns the runs of changed days in the order of the days. A day also counts as changed if only
// the name, the decree or `provisional` of its row changed. A day that only one of them covers
// counts if it has a row, or hours with a name.
[[nodiscard]] std::vector<ChangedDays> changed_days(const Calendar& before, const Calendar& after);

}  // namespace yankomas
