// The days of a calendar that differ from an ordinary week.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/calendar/calendar.h"
#include "render/json.h"
#include "render/words.h"

namespace yankomas {

// What the calendar is, its week rows, and the days of one year or of all. 0 for a pipe.
[[nodiscard]] std::string render_calendar(const Calendar& calendar, std::optional<int> year, const Words& words,
                                          int width);

// {date, weekday, kind, name, decree, provisional} for each day in force.
[[nodiscard]] std::vector<JsonValue> json_of_days(const Calendar& calendar, std::optional<int> year);

}  // namespace yankomas
