// A due instant, and the sum behind it as a reader could do it on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "render/kit/json_fwd.h"
#include "render/kit/words.h"

namespace yankomas {

struct DueExplanation;

// Which calendar a sum was made with: its digest names the bytes, so that the sum can be repeated.
struct CalendarName {
    CalendarId id;
    std::string version;
    Digest digest;
};

// One line per day: counted, weekend, holiday with its name and decree, or on hold; for limits in
// hours the office hours used. Long runs of plain days are folded unless `all_days`. The due
// instant stands at the end.
[[nodiscard]] std::string render_due_explanation(const DueExplanation& sum,
                                                 const CalendarName& calendar, Zone zone,
                                                 bool all_days, const Words& words);

// The item of yankomas.due/1: {start, limit, zone, due}, and with `days` also {calendar, holds,
// days: [{date, verdict, name, decree, total}]}.
[[nodiscard]] Json json_of(const DueExplanation& sum, const CalendarName& calendar, Zone zone,
                           bool days);

}  // namespace yankomas
