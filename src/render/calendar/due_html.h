// The sum behind a due time on a page for browsers and paper, to be ticked off with a pencil.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/calendar/clock.h"
#include "render/calendar/due.h"
#include "render/kit/markup.h"

namespace yankomas {

// CSS for the calendar of due_calendar.
[[nodiscard]] std::string_view due_style();

// Shows the days as a calendar from Monday to Sunday, with the count in each day. Below it stand
// the names and decrees of the days that were not counted. A limit in minutes or in `x 24 jam`, and
// one that takes more than 100 days, is a table with the lines of due_lines.
[[nodiscard]] std::string due_calendar(const Markup& page, const DueExplanation& sum, Zone zone);

// Says the same in a few lines: "days 2 to 5: Mon 27 Apr to Thu 30 Apr" for a run of counted days,
// and one line for each run on hold, each holiday and each run past which the due date moves. A
// limit in minutes or in `x 24 jam` has a line per day.
[[nodiscard]] std::vector<std::string> due_runs(const DueExplanation& sum, const ShortTimes& times);

// Says in a sentence how the limit is counted: which day is the first, and what does not count.
[[nodiscard]] Message rule_of(const Limit& limit);

// Shows start, limit, holds and calendar as a table.
[[nodiscard]] std::string due_terms(const Markup& page, const DueExplanation& sum,
                                    const CalendarName& calendar, Zone zone);

// Shows on a page of its own a due time that belongs to no case.
struct SumPage {
    const DueExplanation& sum;
    CalendarName calendar;
    Zone zone;
};
[[nodiscard]] HtmlPage sum_page(const SumPage& shown, const Words& words,
                                std::string_view language);

}  // namespace yankomas
