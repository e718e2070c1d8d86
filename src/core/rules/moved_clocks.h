// The time limits of a case under one calendar and under another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/calendar/calendar.h"
#include "core/rules/docket.h"
#include "core/rules/standing.h"

namespace yankomas {

// A pass whose due time or verdict depends on which of two calendars counts.
struct MovedClock {
    CaseId id;
    SopVersion sop;
    StepNumber step;
    std::string step_title;
    int pass = 1;
    bool running = true;
    ClockVerdict before;
    ClockVerdict after;
    Lateness moved;  // by how much the due time moves, as the second calendar counts; below 0 if it
                     // comes earlier
};

// Of the passes of a judged case those that differ: a running one if its due time does, a finished
// one if its verdict would have been another (the verdict that was signed stays).
[[nodiscard]] std::vector<MovedClock> moved_clocks(const Docket& docket, const Progress& progress,
                                                   const Calendar& before, const Calendar& after);

}  // namespace yankomas
