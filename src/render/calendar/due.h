// A due instant, and the sum behind it as a reader could do it on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/calendar/due.h"
#include "render/kit/json.h"
#include "render/kit/words.h"

namespace yankomas {

// Which calendar a sum was made with.
struct CalendarName {
    CalendarId id;
    std::string version;
    Digest digest;
};

// A line a day: counted, weekend, holiday with its name and decree, on hold; the office hours used,
// for limits in hours. Long runs of plain days are folded unless `all_days`. Ends with the due
// instant.
[[nodiscard]] std::string render_due_explanation(const DueExplanation& sum,
                                                 const CalendarName& calendar, Zone zone,
                                                 bool all_days, const Words& words);

// {start, limit, zone, due}, and with `days` also {calendar, holds, days: [{date, verdict, name,
// decree, total}]}.
[[nodiscard]] JsonValue json_of(const DueExplanation& sum, const CalendarName& calendar, Zone zone,
                                bool days);

}  // namespace yankomas
