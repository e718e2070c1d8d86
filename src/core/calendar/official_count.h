// How many days of each kind a year has, as decrees count them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/calendar/calendar_source.h"

namespace yankomas {

// Returns how many days of a kind the rows give a year. Of two rows for a day the one decreed later
// counts.
[[nodiscard]] int days_of(const std::vector<DayRow>& rows, int year, DayKind kind);

// Returns the counts of a calendar once these rows are added to it. A new decree changes the
// numbers of the decrees before it.
[[nodiscard]] std::vector<OfficialCount> counts_with(const CalendarSource& source,
                                                     const std::vector<DayRow>& added);

}  // namespace yankomas
