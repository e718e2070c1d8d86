// Computes when a time limit runs out, by pure functions of start, limit, holds, calendar and zone
// (yankomas-deadlines(7)).
// SPDX-License-Identifier: Apache-2.0
//
// The source tables say only "7 hari" or "10 menit". Where they and the law are silent, this
// program decides: the day on which a clock starts is never counted, minutes run only in office
// hours, a hold is a half-open stretch of time, and the zone of the office decides every local
// date.
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

// Joins holds that touch or overlap, drops empty ones, and sorts them by start.
[[nodiscard]] std::vector<Interval> joined(std::vector<Interval> holds);

// Returns the last second that is in time: 23:59:59 of the due date, for limits in minutes a second
// of office time, and for days on the clock any second. `holds` may be in any order. If the sum
// needs a day outside the coverage of the calendar, the error is that of `uncovered`, which names
// the missing year.
[[nodiscard]] Result<Instant> due_of(Instant start, const Limit& limit,
                                     std::span<const Interval> holds, const Calendar& calendar,
                                     Zone zone);

// Computes the same with one more hold that has no end yet. This returns nothing while that hold
// stops the clock, and the due instant if the limit had run out before the hold began. A limit in
// calendar days runs out at the end of the day to which it was rolled forward, so a closed hold
// over that moment rolls it on.
[[nodiscard]] Result<std::optional<Instant>> due_with_open_hold(Instant start, const Limit& limit,
                                                                std::span<const Interval> holds,
                                                                Instant open_since,
                                                                const Calendar& calendar,
                                                                Zone zone);

// How late a time `t` is against `due`. Limits in days, also in calendar days and in days on the
// clock, count the whole working days after the due date. Limits in minutes count the office
// minutes that have begun. The amount is 0 only if t <= due; if `t` is later, it is at least 1,
// even outside office hours.
struct Lateness {
    LimitUnit unit = LimitUnit::working_days;  // working_days or minutes
    std::int64_t amount = 0;
};
[[nodiscard]] Result<Lateness> lateness(Instant due, Instant t, const Limit& limit,
                                        const Calendar& calendar, Zone zone);

// Counts the working days after the local date of `start` through the local date of `end`.
[[nodiscard]] Result<int> working_days_between(Instant start, Instant end, const Calendar& calendar,
                                               Zone zone);

// Returns for how long a clock of this unit runs from `start` to `end` outside the holds, by the
// same sum as due_of: in days, or in seconds for limits that run out within a day. A day counts as
// soon as it has begun. It is 0 if the end is earlier than the start.
[[nodiscard]] Result<std::int64_t> time_outside_holds(Instant start, Instant end, LimitUnit unit,
                                                      std::span<const Interval> holds,
                                                      const Calendar& calendar, Zone zone);

// Returns true if the last hold takes more out of a limit in days than its own office time, and all
// holds together take more days than theirs, rounded up to whole office days. For example, a hold
// of two minutes over midnight takes out a day, and so does each night with one office minute on
// hold. The calendar must cover the first and the last day of each hold.
[[nodiscard]] bool is_costly_hold(std::span<const Interval> holds, LimitUnit unit,
                                  const Calendar& calendar, Zone zone);

// The sum behind a due date, line by line, as a reader could do it on paper.

enum class DayCount {
    day_zero,  // the clock started on it, so it does not count (minute limits: after closing)
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
    int total = 0;             // days or minutes counted so far, this day included
    std::int64_t seconds = 0;  // the same in seconds, of limits that run out within a day
    std::string name;          // the name of the day's row in the calendar, if it has one
    std::string decree;
    // The time used that day: of minute limits office time, of days on the clock any.
    std::vector<ExplainedWindow> windows;
};

struct DueExplanation {
    Instant start;
    Limit limit;
    std::vector<Interval> holds;  // joined
    Instant due;
    std::vector<ExplainedDay> days;  // every day from the start's to the due date
};

// Explains the due instant that due_of computes. The two agree for every input, which a property
// test checks.
[[nodiscard]] Result<DueExplanation> explain_due(Instant start, const Limit& limit,
                                                 std::span<const Interval> holds,
                                                 const Calendar& calendar, Zone zone);

}  // namespace yankomas
