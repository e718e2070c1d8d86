// Compares two calendars day by day.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_change.h"

#include <algorithm>

namespace yankomas {

namespace {

DayFacts facts_of(const Calendar& calendar, Date date) {
    return {calendar.verdict_of(date), calendar.row_of(date), calendar.week_of(date)};
}

bool say_the_same(const DayRow* left, const DayRow* right) {
    if (left == nullptr || right == nullptr) return left == right;
    return left->kind == right->kind && left->name == right->name &&
           left->decree == right->decree && left->provisional == right->provisional;
}

enum class Change { none, row, hours };

Change change_on(const Calendar& before, const Calendar& after, Date date) {
    if (!say_the_same(before.row_of(date), after.row_of(date))) return Change::row;
    if (before.hours_of(date) != after.hours_of(date)) return Change::hours;
    return Change::none;
}

// Whether a day changed like the days of the run before it.
bool belongs_to(const ChangedDays& run, Change kind, const DayFacts& before,
                const DayFacts& after) {
    const bool is_row = run.before.row != nullptr || run.after.row != nullptr;
    if (is_row != (kind == Change::row)) return false;
    if (is_row) {
        return say_the_same(run.before.row, before.row) && say_the_same(run.after.row, after.row) &&
               run.before.verdict == before.verdict && run.after.verdict == after.verdict;
    }
    return run.before.week == before.week && run.after.week == after.week;
}

bool is_closed_in_both(const Calendar& before, const Calendar& after, Date date) {
    return !before.is_working_day(date) && !after.is_working_day(date);
}

}  // namespace

std::vector<ChangedDays> changed_days(const Calendar& before, const Calendar& after) {
    std::vector<ChangedDays> runs;
    const Date last = std::min(before.source().covers_until, after.source().covers_until);
    bool broken = true;  // no run reaches up to this day
    for (Date date = std::max(before.source().covers_from, after.source().covers_from);
         date <= last; date = date + 1) {
        const Change kind = change_on(before, after, date);
        if (kind == Change::none) {
            broken = broken || !is_closed_in_both(before, after, date);
            continue;
        }
        const DayFacts was = facts_of(before, date);
        const DayFacts is = facts_of(after, date);
        // Only a change of hours goes on behind a weekend.
        const bool adjoins =
            !runs.empty() && (kind == Change::hours || runs.back().until + 1 == date);
        if (!broken && adjoins && belongs_to(runs.back(), kind, was, is)) {
            runs.back().until = date;
        } else {
            runs.push_back({date, date, was, is});
        }
        broken = false;
    }
    return runs;
}

}  // namespace yankomas
