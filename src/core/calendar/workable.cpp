// Looks for rows and stretches of a calendar that leave no time to work.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/workable.h"

#include <algorithm>

#include "core/base/rules/calendar.h"

namespace yankomas {

namespace {

constexpr std::int64_t kShortestDay = 3600;  // seconds of office time
constexpr int kFourWeeks = 28;

bool is_worked(const Calendar& calendar, Date date) {
    return length_of(calendar.hours_of(date)) >= kShortestDay;
}

bool is_weekday(Date date) {
    const Weekday day = weekday_of(date);
    return day != Weekday::saturday && day != Weekday::sunday;
}

bool is_worked_weekday(const Calendar& calendar, Date date) {
    return is_weekday(date) && is_worked(calendar, date);
}

// Days from the first through the last: how many of them are weekdays, and how many of those are
// worked.
struct Stretch {
    Date from;
    Date until;
    int weekdays = 0;
    int worked = 0;

    [[nodiscard]] bool is_mostly_closed() const { return 2 * worked < weekdays; }
};

// Counts the days of the stretch once more, without the days at its ends that are as usual.
Stretch trimmed(const Calendar& calendar, Stretch stretch) {
    const auto is_usual = [&](Date date) {
        return is_worked_weekday(calendar, date) == is_weekday(date);
    };
    while (stretch.from < stretch.until && is_usual(stretch.from)) stretch.from = stretch.from + 1;
    while (stretch.from < stretch.until && is_usual(stretch.until))
        stretch.until = stretch.until - 1;
    stretch.weekdays = stretch.worked = 0;
    for (Date date = stretch.from; date <= stretch.until; date = date + 1) {
        stretch.weekdays += is_weekday(date) ? 1 : 0;
        stretch.worked += is_worked_weekday(calendar, date) ? 1 : 0;
    }
    return stretch;
}

// Lays a window of four weeks, or of the whole coverage if that is shorter, on every day, and joins
// the mostly closed windows that touch.
std::vector<Stretch> mostly_closed(const Calendar& calendar) {
    const CalendarSource& source = calendar.source();
    const int length = std::min(kFourWeeks, source.covers_until - source.covers_from + 1);
    std::vector<Stretch> found;
    Stretch window{source.covers_from, source.covers_from - 1};
    for (Date date = source.covers_from; date <= source.covers_until; date = date + 1) {
        window.until = date;
        window.weekdays += is_weekday(date) ? 1 : 0;
        window.worked += is_worked_weekday(calendar, date) ? 1 : 0;
        if (window.until - window.from + 1 < length) continue;
        if (window.is_mostly_closed()) {
            if (!found.empty() && window.from <= found.back().until + 1) {
                found.back().until = window.until;
            } else {
                found.push_back(window);
            }
        }
        window.weekdays -= is_weekday(window.from) ? 1 : 0;
        window.worked -= is_worked_weekday(calendar, window.from) ? 1 : 0;
        window.from = window.from + 1;
    }
    std::ranges::transform(found, found.begin(),
                           [&](const Stretch& stretch) { return trimmed(calendar, stretch); });
    return found;
}

}  // namespace

Findings unworkable_days(const Calendar& calendar) {
    const CalendarSource& source = calendar.source();
    Findings findings;
    for (const DayRow& row : source.days) {
        const bool is_own = row.place.file == source.place.file;
        if (!is_own || row.kind != DayKind::working_day || calendar.row_of(row.date) != &row ||
            is_worked(calendar, row.date))
            continue;
        findings.push_back(finding(
            rule::unworkable_day, row.place,
            message("{} is to be worked, and the office has no hours then", row.date),
            message("add a row to `weeks` from {} until {} with its hours, or leave the day out",
                    to_string(row.date), to_string(row.date))));
    }
    for (const Stretch& stretch : mostly_closed(calendar)) {
        findings.push_back(finding(
            rule::few_working_days, source.place,
            message("from {} to {} only {} of {} weekdays are worked", stretch.from, stretch.until,
                    stretch.worked, stretch.weekdays),
            message("mend the days in a new version of the calendar and look at it with yankomas "
                    "calendar show")));
    }
    return findings;
}

}  // namespace yankomas
