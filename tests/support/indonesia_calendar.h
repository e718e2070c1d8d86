// The real holidays and office hours of 2023 to 2027, for tests of the arithmetic
// (tests/vectors/holidays.csv).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/calendar/calendar.h"

namespace yankomas::test {

// The text must be well spelled.
inline Date day(std::string_view text) { return parse_date(text).value(); }
inline Instant instant(std::string_view text) { return parse_instant(text).value(); }
inline constexpr int clock_time(int hour, int minute) { return (hour * 60 + minute) * 60; }

// A week in which Monday to Thursday are alike, Friday is different, and the weekend is closed.
inline WeekRow week_row(Date from, const DayHours& mon_thu, const DayHours& fri) {
    WeekRow week;
    week.from = from;
    week.hours = {mon_thu, mon_thu, mon_thu, mon_thu, fri, {}, {}};
    return week;
}

// The office hours of Perpres 21/2023: 37.5 hours per week.
inline WeekRow ordinary_week(Date from) {
    return week_row(
        from, {{clock_time(7, 30), clock_time(12, 0)}, {clock_time(13, 0), clock_time(16, 0)}},
        {{clock_time(7, 30), clock_time(11, 30)}, {clock_time(13, 0), clock_time(16, 30)}});
}

// The office hours of the same regulation in Ramadan: 32.5 hours per week.
inline WeekRow ramadan_week(Date from, Date until) {
    WeekRow week = week_row(
        from, {{clock_time(8, 0), clock_time(12, 0)}, {clock_time(12, 30), clock_time(15, 0)}},
        {{clock_time(8, 0), clock_time(11, 30)}, {clock_time(12, 30), clock_time(15, 30)}});
    week.until = until;
    week.name = "Ramadan";
    return week;
}

// The fields of a line of CSV. Quotes stand around a field with a comma, and no field holds quotes.
inline std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    bool is_quoted = false;
    for (const char c : line) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (c == ',' && !is_quoted) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

inline std::vector<DayRow> indonesia_holidays() {
    std::ifstream file(YANKOMAS_SOURCE_DIR "/tests/vectors/holidays.csv");
    std::vector<DayRow> rows;
    std::string line;
    std::getline(file, line);  // date,day,kind,name,decree
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = fields_of(line);
        DayRow row;
        row.date = day(fields.at(0));
        row.kind =
            fields.at(2) == "cuti_bersama" ? DayKind::collective_leave : DayKind::national_holiday;
        row.name = fields.at(3);
        row.decree = fields.at(4);
        rows.push_back(row);
    }
    REQUIRE(rows.size() > 100);
    return rows;
}

inline CalendarSource indonesia_source() {
    CalendarSource source;
    source.id = CalendarId("indonesia");
    source.version = "test";
    source.covers_from = day("2023-01-01");
    source.covers_until = day("2027-12-31");
    source.weeks = {ordinary_week(day("2023-01-01")),
                    ramadan_week(day("2023-03-23"), day("2023-04-21")),
                    ramadan_week(day("2024-03-12"), day("2024-04-09")),
                    ramadan_week(day("2025-03-01"), day("2025-03-30")),
                    ramadan_week(day("2026-02-19"), day("2026-03-20")),
                    ramadan_week(day("2027-02-08"), day("2027-03-09"))};
    source.weeks.back().provisional = true;
    source.days = indonesia_holidays();
    return source;
}

// The source must have no faults.
inline Calendar compiled(CalendarSource source) {
    Findings findings;
    Result<Calendar> calendar = Calendar::compile(std::move(source), findings);
    REQUIRE(findings.empty());
    return std::move(calendar).value();
}

inline const Calendar& indonesia_calendar() {
    static const Calendar calendar = compiled(indonesia_source());
    return calendar;
}

}  // namespace yankomas::test
