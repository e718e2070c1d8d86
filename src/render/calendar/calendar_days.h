// A calendar for people and as data: its hours, its months, and the days that differ.
// SPDX-License-Identifier: Apache-2.0

// This room shows what calendars and clocks say. clock.h spells times, delays and verdicts and is
// used by every page about a case. due.h shows the sum behind one due time, calendar_days.h one
// calendar, calendar_diff.h what changes from one calendar to another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar/calendar.h"
#include "render/kit/json_fwd.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// What the calendar is, and of one year, of which it covers a day, its hours, its months and its
// days that differ. A width of 0 is for a pipe.
[[nodiscard]] std::string render_calendar(const Calendar& calendar, int year, const Words& words,
                                          const Paint& paint, int width);

// The months of such a year as people hang them on a wall: weeks from Monday, a mark on each day
// that differs, as many months side by side as `width` columns have room for, three at most; 0, for
// pipes, is 80. A legend says what the marks mean that were used. Colour only repeats it.
[[nodiscard]] std::string render_year(const Calendar& calendar, int year, const Words& words,
                                      const Paint& paint, int width);

// {date, weekday, kind, name, decree, provisional, decreed} for each day in force, of one year or
// of all.
[[nodiscard]] std::vector<Json> json_of_days(const Calendar& calendar, std::optional<int> year);

}  // namespace yankomas
