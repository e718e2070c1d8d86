// When a time limit runs out: pure functions of start, limit, holds, calendar and zone
// (yankomas-deadlines(7)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/calendar/calendar.h"
#include "core/calendar/instant.h"
#include "core/calendar/limit.h"

namespace yankomas {

// Touching and overlapping holds joined, empty ones dropped, sorted by start.
[[nodiscard]] std::vector<Interval> joined(std::vector<Interval> holds);

// The last second that is in time. `holds` in any order. An error (failed, rule uncovered_date in
// its words, naming the missing year) if the sum leaves the calendar's coverage.
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

// True if a hold takes more days from a day limit than its own office time, rounded up to days of
// the office's hours: two minutes over midnight cost a day.
[[nodiscard]] bool is_costly_hold(const Interval& hold, const Calendar& calendar, Zone zone);

}  // namespace yankomas
