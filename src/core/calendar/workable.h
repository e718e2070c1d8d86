// Finds days on which nobody can work, though the calendar or the week says so.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/calendar/calendar.h"

namespace yankomas {

// Returns a warning (unworkable_day) for each row of the calendar's own file that calls a day a
// working day although it has less than an hour of office time. It returns one more
// (few_working_days) where in a window of four weeks, or of the whole coverage if that is shorter,
// less than half of the weekdays are worked. Windows that touch are one, and the warning names it
// without the ordinary days at its ends.
[[nodiscard]] Findings unworkable_days(const Calendar& calendar);

}  // namespace yankomas
