// The checks of a calendar: its coverage, its week rows, its day rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_faults.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/base/rules/calendar.h"

namespace yankomas {

namespace {

constexpr int kLongestCoverage = 36525;  // days of 100 years

Finding fault(const Place& place, Message what,
              Message hint = message("mend the row and run yankomas calendar check")) {
    return finding(rule::bad_calendar, place, std::move(what), std::move(hint));
}

bool lies_outside(Date date, const CalendarSource& source) {
    return date < source.covers_from || date > source.covers_until;
}

std::string clock_time(int second) {
    return fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
}

Findings coverage_faults(const CalendarSource& source) {
    Findings faults;
    if (source.covers_until < source.covers_from) {
        faults.push_back(
            fault(source.place, message("the coverage ends on {}, before it begins on {}",
                                        source.covers_until, source.covers_from)));
    } else if (source.covers_until - source.covers_from >= kLongestCoverage) {
        faults.push_back(
            fault(source.place, message("the coverage from {} to {} is longer than 100 years",
                                        source.covers_from, source.covers_until)));
    }
    return faults;
}

Findings window_faults(const WeekRow& week) {
    Findings faults;
    for (std::size_t weekday = 0; weekday < week.hours.size(); ++weekday) {
        const std::string_view name = short_name(static_cast<Weekday>(weekday));
        int open_until = 0;
        for (const OfficeWindow& window : week.hours[weekday]) {
            const std::string from = clock_time(window.from);
            const std::string until = clock_time(window.until);
            if (window.until <= window.from) {
                faults.push_back(fault(
                    week.place,
                    message("the window {}-{} of {} ends before it begins", from, until, name)));
            } else if (window.from < 0 || window.until > kSecondsOfDay) {
                faults.push_back(fault(week.place, message("the window {}-{} of {} leaves the day",
                                                           from, until, name)));
            } else if (window.from < open_until) {
                faults.push_back(
                    fault(week.place, message("the window {}-{} of {} overlaps the one before it",
                                              from, until, name)));
            }
            open_until = std::max(open_until, window.until);
        }
    }
    return faults;
}

// A week row may begin before the coverage (its regulation is older than the file), but it has to
// reach into it.
Findings week_faults(const CalendarSource& source) {
    Findings faults;
    for (const WeekRow& week : source.weeks) {
        if (week.until && *week.until < week.from) {
            faults.push_back(fault(
                week.place,
                message("the hours end on {}, before they begin on {}", *week.until, week.from)));
        } else if (week.from > source.covers_until ||
                   (week.until && *week.until < source.covers_from)) {
            faults.push_back(
                fault(week.place, message("the hours from {} lie outside the coverage, {} to {}",
                                          week.from, source.covers_from, source.covers_until)));
        }
        const auto same_from = [&week](const WeekRow& other) { return other.from == week.from; };
        if (&*std::ranges::find_if(source.weeks, same_from) != &week) {
            faults.push_back(
                fault(week.place, message("two rows of hours begin on {}", week.from)));
        }
        std::ranges::move(window_faults(week), std::back_inserter(faults));
    }
    return faults;
}

// Of two rows for a date `second` is the one decreed later, or else the one further down.
std::optional<Finding> fault_of_two(const DayRow& first, const DayRow& second) {
    if (!first.decreed) {
        return fault(
            second.decreed ? first.place : second.place,
            message("{} has two rows, and not both say when they were decreed", first.date),
            message(
                "write the day of the decree into both, such as decreed: 2025-08-07; the later decree wins"));
    }
    if (first.decreed == second.decreed) {
        return fault(second.place, message("{} has two rows decreed on the same day", first.date));
    }
    return std::nullopt;
}

Findings day_faults(const CalendarSource& source) {
    Findings faults;
    std::vector<const DayRow*> rows;
    for (const DayRow& row : source.days) {
        rows.push_back(&row);
        if (lies_outside(row.date, source)) {
            faults.push_back(
                fault(row.place, message("{} lies outside the coverage, {} to {}", row.date,
                                         source.covers_from, source.covers_until)));
        }
    }
    std::ranges::stable_sort(rows, [](const DayRow* left, const DayRow* right) {
        return left->date != right->date ? left->date < right->date
                                         : left->decreed < right->decreed;
    });
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i]->date != rows[i - 1]->date) continue;
        if (std::optional<Finding> found = fault_of_two(*rows[i - 1], *rows[i]))
            faults.push_back(std::move(*found));
    }
    return faults;
}

// Of two rows for a day the one that wins is counted.
int days_of(const CalendarSource& source, int year, DayKind kind) {
    std::map<Date, const DayRow*> winners;
    for (const DayRow& row : source.days) {
        const DayRow*& winner = winners[row.date];
        if (winner == nullptr || winner->decreed < row.decreed) winner = &row;
    }
    return static_cast<int>(std::ranges::count_if(winners, [&](const auto& day) {
        return civil_of(day.first).year == year && day.second->kind == kind;
    }));
}

Findings count_faults(const CalendarSource& source) {
    Findings faults;
    for (const OfficialCount& count : source.counts) {
        for (const auto& [kind, official] : count.days) {
            const int found = days_of(source, count.year, kind);
            if (found == official) continue;
            faults.push_back(fault(count.place,
                                   message("{} has {} days of {} here, and {} by its decree",
                                           count.year, found, name_of(kind), official),
                                   message("compare the rows of {} with the decree", count.year)));
        }
    }
    return faults;
}

}  // namespace

Findings calendar_faults(const CalendarSource& source) {
    Findings faults = coverage_faults(source);
    if (!faults.empty()) return faults;
    faults = week_faults(source);
    std::ranges::move(day_faults(source), std::back_inserter(faults));
    std::ranges::move(count_faults(source), std::back_inserter(faults));
    return faults;
}

}  // namespace yankomas
