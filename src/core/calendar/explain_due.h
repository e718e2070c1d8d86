// The sum behind a due date, line by line, as a reader could do it on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/calendar/due.h"

namespace yankomas {

enum class DayCount {
    day_zero,  // the day the clock started: never counted (minute limits: it started after closing)
    counted,
    weekend,
    holiday,  // national, collective leave or local
    on_hold,  // the midnight that ends it lies in a hold (minute limits: holds took all its office
              // time)
    rolled,   // a calendar-day due date moved past this closed day, or onto this working day
};

struct ExplainedWindow {
    Instant from;
    Instant until;  // the part of an office window that was used
};

struct ExplainedDay {
    Date date;
    DayCount count = DayCount::counted;
    int total = 0;     // days or office minutes counted through this day
    std::string name;  // of the calendar's row for this day, if it has one
    std::string decree;
    std::vector<ExplainedWindow> windows;  // minute limits: the office time used that day
};

struct DueExplanation {
    Instant start;
    Limit limit;
    std::vector<Interval> holds;  // joined
    Instant due;
    std::vector<ExplainedDay> days;  // every day from the start's to the due date
};

// Agrees with due_of for every input (a property test holds it to that).
[[nodiscard]] Result<DueExplanation> explain_due(Instant start, const Limit& limit,
                                                 std::span<const Interval> holds,
                                                 const Calendar& calendar, Zone zone);

}  // namespace yankomas
