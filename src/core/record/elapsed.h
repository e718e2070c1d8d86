// How many working days a case has taken, in all and step by step, with outside parties apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/record/progress.h"

namespace yankomas {

// All counts are of working days after the day on which something began through the day on which it
// ended, or through the day of `now`.
struct StepElapsed {
    SopVersion sop;  // the version in force now, or an older one that alone has the step
    StepNumber step;
    int passes = 0;
    int working_days = 0;  // over all passes
    bool outside = false;  // done by an outside party
};

struct Elapsed {
    int working_days = 0;
    int outside = 0;                 // of these, in steps of outside parties
    int on_hold = 0;                 // of these, taken out of a clock by a hold
    int on_paper = 0;                // of these, before the case was taken over
    std::vector<StepElapsed> steps;  // in the order in which the case came to them
    std::vector<int> passes;         // one for each pass of the progress
};

// Returns nothing if the calendar does not cover the whole time of the case.
[[nodiscard]] std::optional<Elapsed> elapsed_of(const Progress& progress, const Calendar& calendar,
                                                Zone zone, Instant now);

}  // namespace yankomas
