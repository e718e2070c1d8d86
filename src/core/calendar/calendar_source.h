// A calendar as its file says it: rows of office hours and of single days (yankomas-calendar(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/finding.h"
#include "core/base/ident.h"
#include "core/calendar/date.h"

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
// wins. The shipped rows follow Perpres 21/2023: 37.5 hours a week, and 32.5 in Ramadan.
struct WeekRow {
    Date from;
    std::optional<Date> until;      // inclusive; to the end of the coverage if unset
    std::string name;               // "Ramadan 1447 H", may be empty
    std::string basis;              // the regulation, may be empty
    bool provisional = false;       // expected, but not decreed yet
    std::array<DayHours, 7> hours;  // by Weekday; empty = closed
    Place place;
};

// National holidays and collective leave (cuti bersama) are decreed for a year by three ministers
// together (SKB 3 Menteri) and by Keppres; a province or regency adds local ones.
enum class DayKind { national_holiday, collective_leave, local_holiday, working_day };
// "libur-nasional", as calendar files spell it.
[[nodiscard]] std::string_view name_of(DayKind kind);
[[nodiscard]] std::optional<DayKind> parse_day_kind(std::string_view name);

// One day that differs from its week row. Of two rows for a date the one decreed later wins: a
// decree of the same year may change an earlier one.
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

struct CalendarSource {
    CalendarId id;
    std::string version;  // "2026b"
    std::string title;
    std::optional<CalendarVersion> extends;  // its rows count too; see laid_over
    Date covers_from;
    Date covers_until;            // inclusive
    bool covers_as_base = false;  // it does not say, and covers what it extends
    std::vector<WeekRow> weeks;
    std::vector<DayRow> days;
    std::vector<OfficialCount> counts;
    Place place;  // of `covers`
};

// Rows that contradict each other, lie outside the coverage or make no sense by themselves
// (bad_calendar). Only the fault of the coverage if that is upside down or longer than 100 years.
[[nodiscard]] Findings calendar_faults(const CalendarSource& source);

// A calendar on top of another one, such as a province's own days over those of the country. Where
// both have a row for a day and say when it was decreed, the later decree wins as within one file;
// otherwise the row of `own` does, and so does its row of hours that begins on the same day.
[[nodiscard]] CalendarSource laid_over(const CalendarSource& base, CalendarSource own);

// Looks for the calendar that another one extends, and returns it with the rows of its own base.
using FindBase = std::function<std::optional<CalendarSource>(const CalendarVersion&)>;

// The calendar with the rows of what it extends, if it extends something. A base that is not found
// is a finding (bad_calendar), and then there is nothing.
[[nodiscard]] std::optional<CalendarSource> with_base(CalendarSource source, const FindBase& find,
                                                      Findings& findings);

}  // namespace yankomas
