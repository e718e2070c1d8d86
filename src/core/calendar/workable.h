// Finds days on which nobody can work, though the calendar or the week says so.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/calendar/calendar.h"

namespace yankomas {

// Returns a warning (unworkable_day) for each row of the calendar's own file that makes a working
// day of one with less than an hour of office time, and one (few_working_days) for each stretch of
// four weeks or more of which less than half of the weekdays are worked.
[[nodiscard]] Findings unworkable_days(const Calendar& calendar);

}  // namespace yankomas
