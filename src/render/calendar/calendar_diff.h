// How two calendars differ: in their days, and in the time limits of cases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/calendar/calendar_change.h"
#include "render/calendar/due.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

struct MovedClock;

// Holds what was compared and what differs. The days and clocks point into the calendars, which
// must outlive this.
struct CalendarDiff {
    const Calendar& before;
    const Calendar& after;
    CalendarName before_name;
    CalendarName after_name;
    std::vector<ChangedDays> days;
    std::vector<MovedClock> clocks;  // of all cases, in their order
    bool has_cases = false;          // false: no office was there to look for cases
};

[[nodiscard]] std::string render_calendar_diff(const CalendarDiff& diff, Zone zone,
                                               const Screen& screen);

// Says in a few lines what changes if the second calendar takes the place of the first: how many
// days, hours and running time limits. `today` tells which of the days are over.
[[nodiscard]] std::vector<Message> calendar_diff_in_short(const CalendarDiff& diff, Date today);

// The items of yankomas.calendar-diff/1, each with `about`: days {from, until, before, after, name,
// decree}, where "not-covered" is before or after if only the other calendar covers them; running
// and finished clocks {case, sop, step, pass, step_title, due_before, due_after, moved,
// verdict_before, verdict_after}.
[[nodiscard]] std::vector<Json> json_of(const CalendarDiff& diff, Zone zone);

}  // namespace yankomas
