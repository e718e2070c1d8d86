// Compiles a calendar into sums by day, so that days or hours are counted by a subtraction and a
// look-up.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/base/bug.h"
#include "core/base/rules/calendar.h"

namespace yankomas {

namespace {

constexpr std::int32_t kNoRow = -1;
constexpr int kDaysAhead = 90;

const DayHours kClosed;

// Returns the second of the day at which `seconds` (> 0) of office time are over. The day must have
// that much office time.
int second_after(const DayHours& hours, std::int64_t seconds) {
    for (const OfficeWindow& window : hours) {
        const int length = window.until - window.from;
        if (seconds <= length) return window.from + static_cast<int>(seconds);
        seconds -= length;
    }
    bug("the day has too little office time");
}

// Returns the positions of the rows in such an order that a row which wins over another one comes
// after it.
template <class Row, class Key>
std::vector<std::size_t> winners_last(const std::vector<Row>& rows, Key Row::*key) {
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t row) { return rows[row].*key; });
    return order;
}

}  // namespace

Result<Calendar> Calendar::compile(CalendarSource source, Findings& findings) {
    Findings faults = calendar_faults(source);
    Calendar calendar(std::move(source));
    if (faults.empty()) {
        calendar.choose_rows();
        const auto gap = std::ranges::find(calendar.week_row_, kNoRow);
        if (gap != calendar.week_row_.end()) {
            const auto day = static_cast<int>(gap - calendar.week_row_.begin());
            faults.push_back(
                finding(rule::bad_calendar, calendar.source_.place,
                        message("no row gives the hours of {}", calendar.source_.covers_from + day),
                        message("add a row to `weeks` and run yankomas calendar check")));
        }
    }
    if (!faults.empty()) {
        std::ranges::move(faults, std::back_inserter(findings));
        return refused(message("the calendar {} is faulty", calendar.source_.id),
                       calendar.source_.place, {message("run yankomas calendar check")});
    }
    calendar.count_days();
    return calendar;
}

// Assigns the rows to their days. The row that wins comes last and replaces the others. If the
// calendar has no faults, no two rows have the same rank.
void Calendar::choose_rows() {
    const auto size = static_cast<std::size_t>(source_.covers_until - source_.covers_from + 1);
    week_row_.assign(size, kNoRow);
    day_row_.assign(size, kNoRow);
    for (const std::size_t row : winners_last(source_.weeks, &WeekRow::from)) {
        const WeekRow& week = source_.weeks[row];
        const Date from = std::max(week.from, source_.covers_from);
        const Date until =
            std::min(week.until.value_or(source_.covers_until), source_.covers_until);
        std::fill_n(week_row_.begin() + (from - source_.covers_from), until - from + 1,
                    static_cast<std::int32_t>(row));
    }
    for (const std::size_t row : winners_last(source_.days, &DayRow::decreed))
        day_row_[index_of(source_.days[row].date)] = static_cast<std::int32_t>(row);
}

void Calendar::count_days() {
    std::int32_t days = 0;
    std::int64_t seconds = 0;
    for (Date date = source_.covers_from; date <= source_.covers_until; date = date + 1) {
        working_before_.push_back(days);
        seconds_before_.push_back(seconds);
        const DayHours& hours = hours_of(date);
        if (hours.empty()) continue;
        ++days;
        seconds += length_of(hours);
        working_days_.push_back(date);
    }
    working_before_.push_back(days);
    seconds_before_.push_back(seconds);
}

std::size_t Calendar::index_of(Date date) const {
    if (!covers(date)) bug("a date outside the calendar's coverage");
    return static_cast<std::size_t>(date - source_.covers_from);
}

bool Calendar::is_working_day(Date date) const {
    const std::size_t day = index_of(date);
    return working_before_[day] != working_before_[day + 1];
}

DayVerdict Calendar::verdict_of(Date date) const {
    if (const DayRow* row = row_of(date)) {
        switch (row->kind) {
            case DayKind::national_holiday: return DayVerdict::national_holiday;
            case DayKind::collective_leave: return DayVerdict::collective_leave;
            case DayKind::local_holiday: return DayVerdict::local_holiday;
            case DayKind::working_day: break;
        }
    }
    return hours_of(date).empty() ? DayVerdict::weekend : DayVerdict::working;
}

const DayRow* Calendar::row_of(Date date) const {
    const std::int32_t row = day_row_[index_of(date)];
    return row == kNoRow ? nullptr : &source_.days[static_cast<std::size_t>(row)];
}

const WeekRow* Calendar::week_of(Date date) const {
    const std::int32_t row = week_row_[index_of(date)];
    return row == kNoRow ? nullptr : &source_.weeks[static_cast<std::size_t>(row)];
}

const DayHours& Calendar::hours_of(Date date) const {
    const DayRow* row = row_of(date);
    if (row != nullptr && row->kind != DayKind::working_day) return kClosed;
    return week_of(date)->hours[static_cast<std::size_t>(weekday_of(date))];
}

int Calendar::working_days_through(Date date) const { return working_before_[index_of(date) + 1]; }

std::optional<Date> Calendar::working_day(int n) const {
    if (n < 1 || static_cast<std::size_t>(n) > working_days_.size()) return std::nullopt;
    return working_days_[static_cast<std::size_t>(n - 1)];
}

std::int64_t Calendar::office_seconds_until(Instant at, Zone zone) const {
    const Date date = local_date(at, zone);
    const int second = local_second(at, zone);
    std::int64_t seconds = seconds_before_[index_of(date)];
    for (const OfficeWindow& window : hours_of(date))
        seconds += std::clamp(second, window.from, window.until) - window.from;
    return seconds;
}

std::optional<Instant> Calendar::moment_of_office_second(std::int64_t seconds, Zone zone) const {
    if (seconds < 1 || seconds > seconds_before_.back()) return std::nullopt;
    // Each sum is that before its day, so the first sum with at least `seconds` belongs to the day
    // after the one that reaches them.
    const auto after = std::ranges::lower_bound(seconds_before_, seconds);
    const Date date = source_.covers_from + static_cast<int>(after - seconds_before_.begin()) - 1;
    return instant_at(date, second_after(hours_of(date), seconds - *std::prev(after)), zone);
}

Error uncovered(const Calendar& calendar, Date date) {
    const CalendarSource& source = calendar.source();
    const int year = civil_of(date).year;
    Message what = message("the calendar {} does not cover {}; it runs from {} to {}", source.id,
                           year, source.covers_from, source.covers_until);
    // A calendar grows at its end only, so no command adds a year before its first one.
    if (date < source.covers_from) {
        return failed(std::move(what), {},
                      {message("nothing before {} can be counted with it; copy its file, add the "
                               "earlier days by hand and name it with --calendar FILE",
                               source.covers_from)});
    }
    return failed(std::move(what), {},
                  {message("add the year {}: yankomas calendar new --until {}-12-31 --day ROW, "
                           "then yankomas roster publish",
                           year, year)});
}

std::optional<Finding> calendar_end(const Calendar& calendar, Date today) {
    const CalendarSource& source = calendar.source();
    const int left = source.covers_until - today;
    if (left >= kDaysAhead) return std::nullopt;
    const int missing = civil_of(source.covers_until + 1).year;
    Message what =
        left < 0 ? message("this calendar, which is in force, ended on {}", source.covers_until)
                 : message("this calendar, which is in force, ends on {}, in {} days",
                           source.covers_until, left);
    return finding(rule::calendar_ends, source.place, std::move(what),
                   message("the decree for {} usually comes in September or October before: "
                           "yankomas calendar new --until {}-12-31 --day \"DATE KIND NAME\" "
                           "--decree TEXT",
                           missing, missing));
}

}  // namespace yankomas
