// Shows why one pass of a step is late, or is not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/calendar/due.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

struct CaseSummary;
struct Docket;
struct PassClock;
struct Step;

// A pass of a case that was judged at `now`. The calendar is that of the clock's verdict.
struct PassDue {
    const CaseSummary& summary;
    const PassClock& clock;
    CalendarName calendar;
    Zone zone;
    Instant now;
};

// Names the calendar by which the clock of a judged case was counted.
[[nodiscard]] PassDue pass_due_of(const Docket& docket, const CaseSummary& summary,
                                  const PassClock& clock);

// Says which step it is and what came of it: "Step 5/12, 2nd time: late by 3 working days, outside
// party".
[[nodiscard]] std::string say_verdict(const PassDue& due, const Words& words);
// Says how the pass ended and when, or that it runs now.
[[nodiscard]] Message say_end_of(const PassDue& due, const Words& words);

// Shows the case and the step, the sum of its due time, when the pass ended, and whether that was
// in time.
[[nodiscard]] std::string render_pass_due(const PassDue& due, bool all_days, const Screen& screen);

// Says that a clock stands still, and when it would run out if the case were resumed now.
[[nodiscard]] Message say_standing_clock(const PassDue& due, const Words& words);

// Returns the item of yankomas.due/1 for a case: that of json_of(DueExplanation) and {case, step,
// pass, end, stopped, signed_at, verdict, late, outside, valid, held_since, due_if_resumed}. `due`
// is null while the clock stands still.
[[nodiscard]] Json json_of(const PassDue& due, bool days);

// Returns the item for a step that has not begun: it has a limit, and all else is null.
[[nodiscard]] Json json_of_unbegun(const CaseSummary& summary, const Step& step, Zone zone);

}  // namespace yankomas
