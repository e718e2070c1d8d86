// Finds what is wrong with a calendar as it is written: its coverage, its week rows, its day rows.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/base/rules/calendar.h"
#include "core/calendar/calendar_source.h"
#include "core/calendar/instant.h"
#include "core/calendar/official_count.h"

namespace yankomas {

namespace {

constexpr int kLongestCoverage = 36525;  // days of 100 years

std::string clock_time(int second) {
    return fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
}

class CalendarCheck {
public:
    explicit CalendarCheck(const CalendarSource& source) : source_(source) {}

    void coverage();
    void weeks();
    void days();
    void counts();

    Findings faults;

private:
    void report(const Place& place, Message what,
                Message hint = message("mend the row and run yankomas calendar check")) {
        faults.push_back(finding(rule::bad_calendar, place, std::move(what), std::move(hint)));
    }
    void windows(const WeekRow& week);
    void two_rows(const DayRow& first, const DayRow& second);

    const CalendarSource& source_;
};

void CalendarCheck::coverage() {
    if (source_.covers_until < source_.covers_from) {
        report(source_.place, message("the coverage ends on {}, before it begins on {}",
                                      source_.covers_until, source_.covers_from));
    } else if (source_.covers_until - source_.covers_from >= kLongestCoverage) {
        report(source_.place, message("the coverage from {} to {} is longer than 100 years",
                                      source_.covers_from, source_.covers_until));
    }
}

void CalendarCheck::windows(const WeekRow& week) {
    for (std::size_t weekday = 0; weekday < week.hours.size(); ++weekday) {
        const std::string_view name = short_name(static_cast<Weekday>(weekday));
        int open_until = 0;
        for (const OfficeWindow& window : week.hours[weekday]) {
            const std::string from = clock_time(window.from);
            const std::string until = clock_time(window.until);
            if (window.until <= window.from) {
                report(week.place,
                       message("the window {}-{} of {} ends before it begins", from, until, name));
            } else if (window.from < 0 || window.until > kSecondsOfDay) {
                report(week.place,
                       message("the window {}-{} of {} leaves the day", from, until, name));
            } else if (window.from < open_until) {
                report(week.place, message("the window {}-{} of {} overlaps the one before it",
                                           from, until, name));
            }
            open_until = std::max(open_until, window.until);
        }
    }
}

// A week row may begin before the coverage, because its regulation may be older than the file, but
// it must overlap the coverage.
void CalendarCheck::weeks() {
    for (const WeekRow& week : source_.weeks) {
        if (week.until && *week.until < week.from) {
            report(week.place,
                   message("the hours end on {}, before they begin on {}", *week.until, week.from));
        } else if (week.from > source_.covers_until ||
                   (week.until && *week.until < source_.covers_from)) {
            report(week.place, message("the hours from {} lie outside the coverage, {} to {}",
                                       week.from, source_.covers_from, source_.covers_until));
        }
        if (&*std::ranges::find(source_.weeks, week.from, &WeekRow::from) != &week)
            report(week.place, message("two rows of hours begin on {}", week.from));
        windows(week);
    }
}

// Checks two rows for a date; `second` is the one decreed later, or else the one further down.
void CalendarCheck::two_rows(const DayRow& first, const DayRow& second) {
    if (!first.decreed) {
        report(second.decreed ? first.place : second.place,
               message("{} has two rows, and not both say when they were decreed", first.date),
               message("write the day of the decree into both, such as decreed: 2025-08-07; "
                       "the later decree wins"));
    } else if (first.decreed == second.decreed) {
        report(second.place, message("{} has two rows decreed on the same day", first.date));
    }
}

void CalendarCheck::days() {
    std::vector<const DayRow*> rows;
    for (const DayRow& row : source_.days) {
        rows.push_back(&row);
        if (row.date < source_.covers_from || row.date > source_.covers_until)
            report(row.place, message("{} lies outside the coverage, {} to {}", row.date,
                                      source_.covers_from, source_.covers_until));
    }
    std::ranges::stable_sort(rows, {},
                             [](const DayRow* row) { return std::pair(row->date, row->decreed); });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i]->date == rows[i - 1]->date) two_rows(*rows[i - 1], *rows[i]);
    }
}

void CalendarCheck::counts() {
    for (const OfficialCount& count : source_.counts) {
        for (const auto& [kind, official] : count.days) {
            const int found = days_of(source_.days, count.year, kind);
            if (found == official) continue;
            report(count.place,
                   message("{} has {} days of {} here, and {} by its decree", count.year, found,
                           name_of(kind), official),
                   message("compare the rows of {} with the decree", count.year));
        }
    }
}

}  // namespace

Findings calendar_faults(const CalendarSource& source) {
    CalendarCheck check(source);
    check.coverage();
    if (check.faults.empty()) {
        check.weeks();
        check.days();
        check.counts();
    }
    return std::move(check.faults);
}

}  // namespace yankomas
