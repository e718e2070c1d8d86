// Shows a due instant, and how it was worked out, as a reader could do it on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

class Page;
struct DueExplanation;

// Names the calendar that a sum was made with. Its digest names the bytes, so that anybody can
// repeat the sum.
struct CalendarName {
    CalendarId id;
    std::string version;
    Digest digest;
};

// Shows one line per day, which says whether the day was counted, a weekend, a holiday (with its
// name and decree) or on hold. For a limit in hours the line has the office hours that were used.
// Long runs of plain days are folded unless `all_days` is set. The due instant stands at the end.
[[nodiscard]] std::string render_due_explanation(const DueExplanation& sum,
                                                 const CalendarName& calendar, Zone zone,
                                                 bool all_days, const Screen& screen);

// The parts of the same page: start, limit, ended holds and calendar; and the days, with a gap
// before and after them.
void show_due_terms(Page& page, const DueExplanation& sum, const CalendarName& calendar, Zone zone);
void show_due_days(Page& page, const DueExplanation& sum, Zone zone, bool all_days);

// A line of the sum: a day, or "..." for days that are folded, and what is said of it.
struct DueLine {
    std::string day;
    std::string text;
};
[[nodiscard]] std::vector<DueLine> due_lines(const DueExplanation& explained, Zone zone,
                                             bool all_days, const Words& words);

// Returns the item of yankomas.due/1: {start, limit, zone, due}. If `days` is set, it also has
// {calendar, holds, days: [{date, verdict, name, decree, total, windows}]}.
[[nodiscard]] Json json_of(const DueExplanation& sum, const CalendarName& calendar, Zone zone,
                           bool days);

}  // namespace yankomas
