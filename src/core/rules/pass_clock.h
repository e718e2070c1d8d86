// The clock of one pass of a step, whether it runs, is held or has stopped, with the sum behind it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "core/calendar/due.h"
#include "core/rules/standing.h"

namespace yankomas {

struct Judgement;

struct PassClock {
    StepOf shown;  // by which people know it; the pass says which terms count
    Pass pass;
    ClockVerdict verdict;
    // The hold that lasts. Its clock stands still unless the limit had run out before.
    std::optional<OpenHold> hold;
    // The sum of the due time by the calendar of the verdict. If the clock stands still, it is that
    // of a hold which ends at the moment asked for.
    DueExplanation sum;
};

// Returns the index of a pass in the progress, or that of the last pass of the step if no number is
// given. It returns nothing if the case had no such pass.
[[nodiscard]] std::optional<std::size_t> find_pass(const Progress& progress, StepNumber step,
                                                   std::optional<int> number);

// Returns the clock of a pass by its index. It is an error if no calendar covers the sum.
[[nodiscard]] Result<PassClock> clock_of_pass(const Docket& docket, const Judgement& judgement,
                                              std::size_t index);

}  // namespace yankomas
