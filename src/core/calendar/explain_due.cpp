// Adds up the sum behind a due date day by day. On purpose it shares no code with due_of, so that
// each of the two checks the other.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/bug.h"
#include "core/calendar/calendar.h"
#include "core/calendar/due.h"

namespace yankomas {

namespace {

struct Walk {
    const DueExplanation& sum;
    const Calendar& calendar;
    Zone zone;
};

ExplainedDay plain_day(Date date, const Calendar& calendar) {
    ExplainedDay day;
    day.date = date;
    if (const DayRow* row = calendar.row_of(date)) {
        day.name = row->name;
        day.decree = row->decree;
    }
    return day;
}

// Says why no time can run on a closed day.
DayCount closed_as(Date date, const Calendar& calendar) {
    return calendar.verdict_of(date) == DayVerdict::weekend ? DayCount::weekend : DayCount::holiday;
}

bool is_held(Date date, const Walk& walk) {
    const Instant midnight = instant_at(date + 1, 0, walk.zone);
    return std::ranges::any_of(walk.sum.holds, [midnight](const Interval& hold) {
        return hold.start < midnight && midnight <= hold.end;
    });
}

DayCount count_of(Date date, const Walk& walk) {
    if (date == local_date(walk.sum.start, walk.zone)) return DayCount::day_zero;
    const bool needs_working_day = walk.sum.limit.unit == LimitUnit::working_days;
    if (needs_working_day && !walk.calendar.is_working_day(date))
        return closed_as(date, walk.calendar);
    return is_held(date, walk) ? DayCount::on_hold : DayCount::counted;
}

// Returns the parts of a stretch of time that lie in no hold.
std::vector<ExplainedWindow> outside_holds(ExplainedWindow stretch,
                                           const std::vector<Interval>& holds) {
    std::vector<ExplainedWindow> parts;
    for (const Interval& hold : holds) {
        if (hold.start >= stretch.until) break;
        if (hold.end <= stretch.from) continue;
        if (hold.start > stretch.from) parts.push_back({stretch.from, hold.start});
        stretch.from = hold.end;
    }
    if (stretch.from < stretch.until) parts.push_back(stretch);
    return parts;
}

// Returns the time of a day at or after the start of the clock in which the limit runs: that of the
// office or, of days on the clock, all. Time on hold is still in it.
std::vector<ExplainedWindow> running_time(Date date, const Walk& walk) {
    const bool is_on_clock = walk.sum.limit.unit == LimitUnit::clock_days;
    const DayHours whole_day{{0, kLastSecondOfDay + 1}};
    std::vector<ExplainedWindow> windows;
    for (const OfficeWindow& window : is_on_clock ? whole_day : walk.calendar.hours_of(date)) {
        const Instant from = std::max(walk.sum.start, instant_at(date, window.from, walk.zone));
        const Instant until = instant_at(date, window.until, walk.zone);
        if (from < until) windows.push_back({from, until});
    }
    return windows;
}

// Appends the running time of a day to its windows until `left` seconds are used up, and returns
// how many seconds are left.
std::int64_t use_running_time(ExplainedDay& day, std::int64_t left, const Walk& walk) {
    for (const ExplainedWindow& window : running_time(day.date, walk)) {
        for (ExplainedWindow part : outside_holds(window, walk.sum.holds)) {
            if (left == 0) return 0;
            part.until = std::min(part.until, part.from + left);
            left -= part.until - part.from;
            day.windows.push_back(part);
        }
    }
    return left;
}

DayCount count_of_windows(const ExplainedDay& day, const Walk& walk) {
    if (!day.windows.empty()) return DayCount::counted;
    if (walk.sum.limit.unit == LimitUnit::clock_days) return DayCount::on_hold;
    if (!walk.calendar.is_working_day(day.date)) return closed_as(day.date, walk.calendar);
    return running_time(day.date, walk).empty() ? DayCount::day_zero : DayCount::on_hold;
}

// Says of a day after the last counted one whether a hold keeps the due date from it. On a closed
// day the due date can't stay anyway.
DayCount count_of_rolled(Date date, const Walk& walk) {
    return walk.calendar.is_working_day(date) && is_held(date, walk) ? DayCount::on_hold
                                                                     : DayCount::rolled;
}

// Counts a day of a day limit, and returns whether it is the due date.
bool count_day(ExplainedDay& day, int& total, const Walk& walk) {
    const Limit& limit = walk.sum.limit;
    const bool is_after = total == limit.count;
    day.count = is_after ? count_of_rolled(day.date, walk) : count_of(day.date, walk);
    if (day.count == DayCount::counted) ++total;
    day.total = total;
    if (total < limit.count || day.count == DayCount::on_hold) return false;
    return !limit.roll_forward || walk.calendar.is_working_day(day.date);
}

// Returns the length of a limit that runs out within a day.
std::int64_t seconds_of(const Limit& limit) {
    return std::int64_t{limit.count} *
           (limit.unit == LimitUnit::minutes ? kSecondsOfMinute : kSecondsOfDay);
}

// Returns the days from the date of the start to the due date, or nothing if the calendar ends
// before.
std::optional<std::vector<ExplainedDay>> days_until_due(const Walk& walk) {
    const bool in_seconds = runs_in_seconds(walk.sum.limit.unit);
    const std::int64_t all = seconds_of(walk.sum.limit);
    std::int64_t left = all;
    int total = 0;
    std::vector<ExplainedDay> days;
    for (Date date = local_date(walk.sum.start, walk.zone); walk.calendar.covers(date);
         date = date + 1) {
        ExplainedDay& day = days.emplace_back(plain_day(date, walk.calendar));
        if (!in_seconds) {
            if (count_day(day, total, walk)) return days;
            continue;
        }
        left = use_running_time(day, left, walk);
        day.count = count_of_windows(day, walk);
        day.seconds = all - left;
        day.total = static_cast<int>(day.seconds / kSecondsOfMinute);
        if (left == 0) return days;
    }
    return std::nullopt;
}

Instant due_after(const ExplainedDay& last, const Walk& walk) {
    if (runs_in_seconds(walk.sum.limit.unit)) return last.windows.back().until;
    return instant_at(last.date, kLastSecondOfDay, walk.zone);
}

}  // namespace

Result<DueExplanation> explain_due(Instant start, const Limit& limit,
                                   std::span<const Interval> holds, const Calendar& calendar,
                                   Zone zone) {
    if (limit.count <= 0) bug("a limit is never empty");
    const Date day_zero = local_date(start, zone);
    if (!calendar.covers(day_zero)) return uncovered(calendar, day_zero);
    DueExplanation sum{start, limit, joined({holds.begin(), holds.end()}), start, {}};
    const Walk walk{sum, calendar, zone};
    std::optional<std::vector<ExplainedDay>> days = days_until_due(walk);
    if (!days) return uncovered(calendar, calendar.source().covers_until + 1);
    sum.due = due_after(days->back(), walk);
    if (!calendar.covers(local_date(sum.due, zone)))
        return uncovered(calendar, calendar.source().covers_until + 1);
    sum.days = std::move(*days);
    return sum;
}

}  // namespace yankomas
