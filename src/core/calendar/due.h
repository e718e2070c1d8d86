// When a time limit runs out: pure functions of start, limit, holds, calendar and zone
// (yankomas-deadlines(7)).
// SPDX-License-Identifier: Apache-2.0
//
// The source tables say only "7 hari" or "10 menit". Where they and the law are silent, the choice
// is this: the day on which a clock starts is never counted, minutes run through office hours
// alone, a hold is a half-open stretch of time, and the office's zone decides every local date.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/calendar/instant.h"
#include "core/calendar/limit.h"

namespace yankomas {

class Calendar;

// Touching and overlapping holds joined, empty ones dropped, sorted by start.
[[nodiscard]] std::vector<Interval> joined(std::vector<Interval> holds);

// The last second that is in time: 23:59:59 of a due date, and for minutes a second of office time.
// `holds` may be in any order. If the sum leaves the calendar's coverage, the error is that of
// `uncovered`, which names the missing year.
[[nodiscard]] Result<Instant> due_of(Instant start, const Limit& limit,
                                     std::span<const Interval> holds, const Calendar& calendar,
                                     Zone zone);

// The same with one more hold that has no end yet: nothing while that hold stops the clock; the due
// instant if the limit had run out before the hold began (a calendar-day limit runs out on the day
// that it rolled to).
[[nodiscard]] Result<std::optional<Instant>> due_with_open_hold(Instant start, const Limit& limit,
                                                                std::span<const Interval> holds,
                                                                Instant open_since,
                                                                const Calendar& calendar,
                                                                Zone zone);

// How late `t` is against `due`: whole working days after the due date (day limits; calendar-day
// limits count working days too), or office minutes begun (minute limits). Zero only if t <= due;
// at least 1 if later, even in closed time.
struct Lateness {
    LimitUnit unit = LimitUnit::working_days;  // working_days or minutes
    std::int64_t amount = 0;
};
[[nodiscard]] Result<Lateness> lateness(Instant due, Instant t, const Limit& limit,
                                        const Calendar& calendar, Zone zone);

// Working days after the local date of `start` through the local date of `end`.
[[nodiscard]] Result<int> working_days_between(Instant start, Instant end, const Calendar& calendar,
                                               Zone zone);

// True if the last hold takes more from a day limit than its own office time, and all together take
// more days than theirs, rounded up to days of the office's hours: two minutes over midnight cost a
// day, and so does each night that one office minute is on hold. The calendar must cover all ends.
[[nodiscard]] bool is_costly_hold(std::span<const Interval> holds, const Calendar& calendar,
                                  Zone zone);

// The sum behind a due date, line by line, as a reader could do it on paper.

enum class DayCount {
    day_zero,  // the clock started on it: never counted (minute limits: it started after closing)
    counted,
    weekend,
    holiday,  // national, collective leave or local
    on_hold,  // a hold covers the midnight that ends it (minute limits: all its office time)
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
