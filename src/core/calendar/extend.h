// A calendar on top of another one: a province's own days over those of the country.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include "core/calendar/calendar.h"

namespace yankomas {

// Both calendars' rows. Where both have a row for a day and say when it was decreed, the later
// decree wins as within one file; otherwise the row of `own` does, and so does its row of hours
// that begins on the same day.
[[nodiscard]] CalendarSource laid_over(const CalendarSource& base, CalendarSource own);

// Looks for the calendar that another one extends; it gives one that extends nothing any more.
using FindBase = std::function<std::optional<CalendarSource>(const CalendarVersion&)>;

// The calendar with the rows of what it extends, if it extends something. A base that is not found
// is a finding (bad_calendar), and then there is nothing.
[[nodiscard]] std::optional<CalendarSource> with_base(CalendarSource source, const FindBase& find,
                                                      Findings& findings);

}  // namespace yankomas
