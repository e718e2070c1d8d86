// Where a case stands after judgement: the verdict of every clock, and what waits for whom.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/calendar/due.h"
#include "core/record/progress.h"

namespace yankomas {

enum class Verdict {
    running,  // not due yet
    overdue,
    on_hold,  // no due time while the hold lasts
    in_time,
    recorded_late,  // in time by what happened, signed after the due time
    late,
    unknown,  // the calendar does not reach that far
};
[[nodiscard]] std::string_view name_of(Verdict verdict);
[[nodiscard]] bool is_finished(Verdict verdict);

// The verdict of one pass. A finished one is fixed by what was in force when it was signed.
struct ClockVerdict {
    Verdict verdict = Verdict::unknown;
    std::optional<Instant> due;
    Lateness late;         // if late or overdue
    bool outside = false;  // an outside party's clock: listed apart from the office's own breaches
};

struct Standing {
    Progress progress;
    std::vector<ClockVerdict> clocks;          // one for each pass of `progress`
    std::optional<EntryNumber> unjudged_from;  // entries from here on were not judged
    bool verified = true;                      // no form or integrity error
    int left_out = 0;                          // entries signed after the moment asked for

    // The running clock; null for a closed case.
    [[nodiscard]] const ClockVerdict* clock() const {
        return progress.is_open() && !clocks.empty() ? &clocks.back() : nullptr;
    }
};

// The verdict of a pass that has ended, by the calendar in force at its end.
[[nodiscard]] ClockVerdict finished_verdict(const Pass& pass, const Sop& sop,
                                            const Calendar& calendar, Zone zone);

// The verdict of the running pass at `as_of`, by the calendar in force now.
[[nodiscard]] ClockVerdict running_verdict(const Progress& progress, const Sop& sop,
                                           const Calendar& calendar, Zone zone, Instant as_of);

}  // namespace yankomas
