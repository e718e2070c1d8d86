// Working hours and holidays of an office, compiled for fast counting over the days it covers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/finding.h"
#include "core/base/ident.h"
#include "core/base/result.h"
#include "core/calendar/date.h"
#include "core/calendar/instant.h"

namespace yankomas {

// A stretch of office time within a day, in seconds since midnight, open at `from`, closed at
// `until`.
struct OfficeWindow {
    int from = 0;
    int until = 0;

    bool operator==(const OfficeWindow&) const = default;
};
using DayHours = std::vector<OfficeWindow>;

// Office hours for a range of days; of two rows that cover a day the one with the later `from`
// wins.
struct WeekRow {
    Date from;
    std::optional<Date> until;  // inclusive; to the end of the coverage if unset
    std::string name;           // "Ramadan 1447 H", may be empty
    std::string basis;          // the regulation, may be empty
    bool provisional = false;
    std::array<DayHours, 7> hours;  // by Weekday; empty = closed
    Place place;
};

enum class DayKind { national_holiday, collective_leave, local_holiday, working_day };
// "libur-nasional", as calendar files spell it.
[[nodiscard]] std::string_view name_of(DayKind kind);
[[nodiscard]] std::optional<DayKind> parse_day_kind(std::string_view name);

// One day that differs from its week row. Of two rows for a date the one decreed later wins.
struct DayRow {
    Date date;
    DayKind kind = DayKind::national_holiday;
    std::string name;
    std::string decree;
    std::optional<Date> decreed;
    bool provisional = false;
    Place place;
};

// One version of a calendar; spelled "indonesia-2026b", which is also the usual name of its file.
struct CalendarVersion {
    CalendarId id;
    std::string version;

    bool operator==(const CalendarVersion&) const = default;
};
[[nodiscard]] std::string to_string(const CalendarVersion& version);

// How many days of a kind a year has by the decree that fixed them.
struct OfficialCount {
    int year = 0;
    std::vector<std::pair<DayKind, int>> days;
    Place place;
};

// A calendar file as it is written.
struct CalendarSource {
    CalendarId id;
    std::string version;  // "2026b"
    std::string title;
    std::optional<CalendarVersion> extends;  // its rows count too; see extend.h
    Date covers_from;
    Date covers_until;            // inclusive
    bool covers_as_base = false;  // it does not say, and covers what it extends
    std::vector<WeekRow> weeks;
    std::vector<DayRow> days;
    std::vector<OfficialCount> counts;
    Place place;  // of `covers`
};

// Why a day counts or does not.
enum class DayVerdict { working, weekend, national_holiday, collective_leave, local_holiday };

class Calendar {
public:
    // Appends a finding (bad_calendar) for each fault: an upside-down or too long coverage, a row
    // outside it, a day without a week row, an empty or overlapping window, two rows for a date of
    // which `decreed` does not make one the later. With any of them there is no calendar.
    static Result<Calendar> compile(CalendarSource source, Findings& findings);

    [[nodiscard]] const CalendarSource& source() const { return source_; }
    [[nodiscard]] bool covers(Date date) const;

    // The following expect a covered date.
    [[nodiscard]] bool is_working_day(Date date) const;
    [[nodiscard]] DayVerdict verdict_of(Date date) const;
    [[nodiscard]] const DayRow* row_of(Date date) const;  // the winning row, or null
    [[nodiscard]] const WeekRow* week_of(
        Date date) const;  // the row whose hours hold; every covered day has one
    [[nodiscard]] const DayHours& hours_of(
        Date date) const;  // empty on a day that is no working day

    // Working days from the first covered day through `date`; so a difference of two counts days
    // after the first through the second.
    [[nodiscard]] int working_days_through(Date date) const;
    // The date of the n-th working day of the coverage (n from 1), if there are that many.
    [[nodiscard]] std::optional<Date> working_day(int n) const;
    // Office seconds from the start of the coverage to a moment; expects a covered local date.
    [[nodiscard]] std::int64_t office_seconds_until(Instant at, Zone zone) const;
    // The earliest moment at which `office_seconds_until` reaches the amount (> 0), if the coverage
    // has it.
    [[nodiscard]] std::optional<Instant> moment_of_office_second(std::int64_t seconds,
                                                                 Zone zone) const;

private:
    explicit Calendar(CalendarSource source) : source_(std::move(source)) {}

    [[nodiscard]] std::size_t index_of(Date date) const;
    void choose_rows();
    void count_days();

    CalendarSource source_;
    std::vector<std::int32_t>
        working_before_;  // by day of coverage, and one more: working days before it
    std::vector<Date> working_days_;
    std::vector<std::int64_t>
        seconds_before_;  // by day of coverage, and one more: office seconds before it
    std::vector<std::int32_t> day_row_;   // by day of coverage: index into source_.days or -1
    std::vector<std::int32_t> week_row_;  // by day of coverage: index into source_.weeks or -1
};

// The error of a sum that needs a day which the calendar does not cover; it names the missing year.
[[nodiscard]] Error uncovered(const Calendar& calendar, Date date);

}  // namespace yankomas
