// Working hours and holidays of an office, compiled for fast counting over the days it covers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/calendar/calendar_source.h"
#include "core/calendar/instant.h"

namespace yankomas {

// Why a day counts or does not.
enum class DayVerdict { working, weekend, national_holiday, collective_leave, local_holiday };

class Calendar {
public:
    // Appends a finding (bad_calendar) for each of the calendar_faults and for a day without a week
    // row. If there is any, it returns an error and no calendar.
    static Result<Calendar> compile(CalendarSource source, Findings& findings);

    [[nodiscard]] const CalendarSource& source() const { return source_; }
    [[nodiscard]] bool covers(Date date) const {
        return date >= source_.covers_from && date <= source_.covers_until;
    }

    // The functions below expect a covered date.

    // A working day has at least one window of office time.
    [[nodiscard]] bool is_working_day(Date date) const;
    [[nodiscard]] DayVerdict verdict_of(Date date) const;
    // row_of returns the row of a day that differs from its week, or null if the day has no row of
    // its own. week_of returns the row of its office hours. If several rows cover the day, each
    // returns the one that wins.
    [[nodiscard]] const DayRow* row_of(Date date) const;
    [[nodiscard]] const WeekRow* week_of(Date date) const;
    // Returns the office hours of the day, which are empty if it is no working day.
    [[nodiscard]] const DayHours& hours_of(Date date) const;

    // Counts the working days from the first covered day through `date`. The difference of two such
    // counts is the number of working days after the one date through the other.
    [[nodiscard]] int working_days_through(Date date) const;
    // Returns the date of the n-th working day of the coverage (n from 1), if there are that many.
    [[nodiscard]] std::optional<Date> working_day(int n) const;
    // Counts the office seconds from the start of the coverage to a moment, whose local date must
    // be covered.
    [[nodiscard]] std::int64_t office_seconds_until(Instant at, Zone zone) const;
    // Returns the earliest moment at which `office_seconds_until` reaches the amount (> 0), if the
    // coverage has that much office time.
    [[nodiscard]] std::optional<Instant> moment_of_office_second(std::int64_t seconds,
                                                                 Zone zone) const;

private:
    explicit Calendar(CalendarSource source) : source_(std::move(source)) {}

    [[nodiscard]] std::size_t index_of(Date date) const;
    void choose_rows();
    void count_days();

    CalendarSource source_;
    // Each of these has one element per day of the coverage; the sums have one more.
    std::vector<std::int32_t> day_row_;         // index into source_.days or -1
    std::vector<std::int32_t> week_row_;        // index into source_.weeks or -1
    std::vector<std::int32_t> working_before_;  // working days before the day
    std::vector<std::int64_t> seconds_before_;  // office seconds before the day
    std::vector<Date> working_days_;            // of the coverage, in order
};

// The error of a sum that needs a day which the calendar does not cover; it names the missing year.
[[nodiscard]] Error uncovered(const Calendar& calendar, Date date);

// Returns a warning (calendar_ends) if the calendar covers less than 90 days after `today`, or no
// longer covers today. A limit of 30 working days may then run past its end and has no due date.
// The decree for the next year is usually there by then: the SKB 3 Menteri for 2024, 2025 and 2026
// are of 12 September 2023, 14 October 2024 and 19 September 2025.
[[nodiscard]] std::optional<Finding> calendar_end(const Calendar& calendar, Date today);

}  // namespace yankomas
