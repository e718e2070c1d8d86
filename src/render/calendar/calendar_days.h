// The days of a calendar that differ from an ordinary week.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/calendar.h"
#include "render/kit/json.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// What the calendar is, and of one year, of which it covers a day, its hours, its months and its
// days that differ. A width of 0 is for a pipe.
[[nodiscard]] std::string render_calendar(const Calendar& calendar, int year, const Words& words,
                                          const Paint& paint, int width);

// {date, weekday, kind, name, decree, provisional, decreed} for each day in force, of one year or
// of all.
[[nodiscard]] std::vector<JsonValue> json_of_days(const Calendar& calendar,
                                                  std::optional<int> year);

}  // namespace yankomas
