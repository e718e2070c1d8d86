// Compares two calendars day by day.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_change.h"

#include <algorithm>

namespace yankomas {

namespace {

DayFacts facts_of(const Calendar& calendar, Date date) {
    if (!calendar.covers(date)) return {.covered = false};
    return {true, calendar.verdict_of(date), calendar.row_of(date), calendar.week_of(date)};
}

bool is_worked(const DayFacts& facts) {
    return facts.covered && facts.verdict == DayVerdict::working;
}

// True if the day has office hours with a name, such as those of Ramadan.
bool has_named_hours(const DayFacts& facts) {
    return is_worked(facts) && facts.week != nullptr && !facts.week->name.empty();
}

bool say_the_same(const DayRow* left, const DayRow* right) {
    if (left == nullptr || right == nullptr) return left == right;
    return left->kind == right->kind && left->name == right->name &&
           left->decree == right->decree && left->provisional == right->provisional;
}

// True if a day changed in the same way as the days of the run before it: in its row, or only in
// its hours.
bool belongs_to(const ChangedDays& run, bool by_row, const DayFacts& before,
                const DayFacts& after) {
    const bool run_is_by_row = run.before.row != nullptr || run.after.row != nullptr;
    if (run_is_by_row != by_row || run.before.covered != before.covered ||
        run.after.covered != after.covered)
        return false;
    if (!by_row) return run.before.week == before.week && run.after.week == after.week;
    return say_the_same(run.before.row, before.row) && say_the_same(run.after.row, after.row) &&
           run.before.verdict == before.verdict && run.after.verdict == after.verdict;
}

}  // namespace

std::vector<ChangedDays> changed_days(const Calendar& before, const Calendar& after) {
    std::vector<ChangedDays> runs;
    const Date last = std::max(before.source().covers_until, after.source().covers_until);
    bool broken = true;  // true if the last run does not reach this day
    for (Date date = std::min(before.source().covers_from, after.source().covers_from);
         date <= last; date = date + 1) {
        const DayFacts was = facts_of(before, date);
        const DayFacts is = facts_of(after, date);
        const bool by_row = !say_the_same(was.row, is.row);
        const bool by_hours = was.covered && is.covered
                                  ? before.hours_of(date) != after.hours_of(date)
                                  : has_named_hours(was) || has_named_hours(is);
        if (!by_row && !by_hours) {
            broken = broken || is_worked(was) || is_worked(is);
            continue;
        }
        // Only a change of hours continues over a weekend in the same run.
        const bool adjoins = !runs.empty() && (!by_row || runs.back().until + 1 == date);
        if (!broken && adjoins && belongs_to(runs.back(), by_row, was, is)) {
            runs.back().until = date;
        } else {
            runs.push_back({date, date, was, is});
        }
        broken = false;
    }
    return runs;
}

}  // namespace yankomas
