// Shows a calendar to people and as data: its hours, its months, and the days that differ.
// SPDX-License-Identifier: Apache-2.0

// This room shows what calendars and clocks say. clock.h spells times, delays and verdicts and is
// used by every page about a case. due.h shows the sum behind one due time, calendar_days.h one
// calendar, calendar_diff.h what changes from one calendar to another, and law.h on what the rules
// rest. *_html.h are pages for browsers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar/calendar.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

// Shows what the calendar is, and then the office hours, the months and the special days of one
// year. The calendar must cover at least one day of that year.
[[nodiscard]] std::string render_calendar(const Calendar& calendar, int year, const Screen& screen);

// Draws the months of such a year like a calendar on a wall. Weeks begin on Monday, and a mark
// stands on each day that differs from its week. Up to three months stand side by side if the
// screen has room for them. A legend explains the marks that were used, and colour only repeats
// what the marks say.
[[nodiscard]] std::string render_year(const Calendar& calendar, int year, const Screen& screen);

// Returns the rows of days that win over others for their day, in the order of their dates: those
// of a year or, without one, all.
[[nodiscard]] std::vector<const DayRow*> day_rows(const Calendar& calendar,
                                                  std::optional<int> year);
[[nodiscard]] std::string title_of(const DayRow& row, const Words& words);

// Office hours of weekdays that follow each other: "Mon-Thu", "08:00-12:00, 13:00-16:30".
struct SpelledHours {
    std::string days;
    std::string hours;
};
[[nodiscard]] std::vector<SpelledHours> spelled_hours(const WeekRow& week, const Words& words);
// Names a row of office hours by its name or its regulation, which may be empty.
[[nodiscard]] std::string title_of(const WeekRow& week, const Words& words);

// Returns {date, weekday, kind, name, decree, provisional, decreed} for each day row in force, of
// the given year or, without one, of all years.
[[nodiscard]] std::vector<Json> json_of_days(const Calendar& calendar, std::optional<int> year);

}  // namespace yankomas
