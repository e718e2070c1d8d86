// A calendar as its file has it: rows of office hours and of single days (yankomas-calendar(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
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

// A stretch of office time within a day, in seconds since midnight. The office opens at `from` and
// closes at `until`.
struct OfficeWindow {
    int from = 0;
    int until = 0;

    bool operator==(const OfficeWindow&) const = default;
};
using DayHours = std::vector<OfficeWindow>;
// Returns the office time of the day in seconds.
[[nodiscard]] std::int64_t length_of(const DayHours& hours);

// Office hours for a range of days. If two rows cover a day, the one with the later `from` wins.
// The shipped rows follow Perpres 21/2023: 37.5 hours a week, and 32.5 in Ramadan.
struct WeekRow {
    Date from;
    std::optional<Date> until;      // inclusive; if unset, the end of the coverage
    std::string name;               // "Ramadan 1447 H", may be empty
    std::string basis;              // the regulation, may be empty
    bool provisional = false;       // expected, but not decreed yet
    std::array<DayHours, 7> hours;  // by Weekday; empty = closed
    Place place;
};

// Three ministers together (SKB 3 Menteri) and a Keppres decree the national holidays and the
// collective leave (cuti bersama) of a year. A province or regency adds local holidays.
enum class DayKind { national_holiday, collective_leave, local_holiday, working_day };
// Spells a kind as calendar files do: "libur-nasional".
[[nodiscard]] std::string_view name_of(DayKind kind);
[[nodiscard]] std::optional<DayKind> parse_day_kind(std::string_view name);

// One day that differs from its week row. If two rows have the same date, the one decreed later
// wins, because a decree may change an earlier one of the same year.
struct DayRow {
    Date date;
    DayKind kind = DayKind::national_holiday;
    std::string name;
    std::string decree;
    std::optional<Date> decreed;
    bool provisional = false;
    Place place;
};

// One version of a calendar. It is spelled "indonesia-2026b", which is also the usual name of its
// file.
struct CalendarVersion {
    CalendarId id;
    std::string version;

    bool operator==(const CalendarVersion&) const = default;
};
[[nodiscard]] std::string to_string(const CalendarVersion& version);

// How many days of each kind a year has by the decree that fixed them.
struct OfficialCount {
    int year = 0;
    std::vector<std::pair<DayKind, int>> days;
    Place place;
};

struct CalendarSource {
    CalendarId id;
    std::string version;  // "2026b"
    std::string title;
    std::optional<CalendarVersion> extends;  // the base, whose rows count too; see laid_over
    Date covers_from;
    Date covers_until;            // inclusive
    bool covers_as_base = false;  // the file has no `covers`; its base's counts
    std::vector<WeekRow> weeks;
    std::vector<DayRow> days;
    std::vector<OfficialCount> counts;
    Place place;  // of `covers`
};

// Returns a finding (bad_calendar) for each row that contradicts another one, lies outside the
// coverage or makes no sense by itself. If the coverage ends before it begins or is longer than 100
// years, it returns only that fault.
[[nodiscard]] Findings calendar_faults(const CalendarSource& source);

// Lays a calendar over another one, such as a province's own days over those of the country. If
// both have a row for a day and say when it was decreed, the later decree wins, as within one file.
// Otherwise the row of `own` wins. Of two rows of hours that begin on the same day, that of `own`
// wins.
[[nodiscard]] CalendarSource laid_over(const CalendarSource& base, CalendarSource own);

// Looks for the calendar that another one extends, and returns it with the rows of its own base.
using FindBase = std::function<std::optional<CalendarSource>(const CalendarVersion&)>;

// Returns the calendar, and if it extends another one also the rows of that base. If the base is
// not found, it adds a finding (bad_calendar) and returns nothing.
[[nodiscard]] std::optional<CalendarSource> with_base(CalendarSource source, const FindBase& find,
                                                      Findings& findings);

}  // namespace yankomas
