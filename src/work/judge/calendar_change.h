// Says what a calendar would change before it is published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/base/result.h"

namespace yankomas {

class Calendar;
struct CalendarDiff;
struct Docket;
struct Host;
struct Judgement;
struct OpenedOffice;

// Computes the clocks of a judged case that move, and returns what adds them to `diff`. Returns
// nothing if the case is not verified or its procedure is not here.
[[nodiscard]] std::function<void()> take_moved_clocks(const Docket& docket,
                                                      const Judgement& judgement,
                                                      CalendarDiff& diff);

// Compares a calendar with the one in force, in its days and in the running time limits of all
// cases, and says the difference in short on host.err. `file` is its path for the hint. Says
// nothing if no calendar is in force yet.
[[nodiscard]] Status tell_calendar_change(Host& host, const OpenedOffice& office,
                                          const std::string& file, const Calendar& calendar);

}  // namespace yankomas
