// Where a case stands after judgement: the verdict of every clock, by one calendar or another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/due.h"
#include "core/record/progress.h"

namespace yankomas {

struct Docket;

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

// The verdict of one pass. That of a finished pass is fixed by what was in force when it was
// signed.
struct ClockVerdict {
    Verdict verdict = Verdict::unknown;
    std::optional<Instant> due;
    Lateness late;         // if late or overdue
    bool outside = false;  // an outside party's clock, listed apart from the office's own breaches
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

// The step of the running pass; null for a closed or empty case.
[[nodiscard]] const Step* current_step(const Progress& progress, const Sop& sop);

// The due instant of a pass with its closed holds. An error if the calendar does not know.
[[nodiscard]] Result<Instant> due_of(const Pass& pass, const Sop& sop, const Calendar& calendar,
                                     Zone zone);

// The due instant of the current pass if the clock stopped at `stop`, which also ends the open
// hold: what an entry that ends the pass must sign.
[[nodiscard]] Result<Instant> bound_of(const Pass& pass, const std::optional<OpenHold>& hold,
                                       Instant stop, const Sop& sop, const Calendar& calendar,
                                       Zone zone);

// The verdict of a pass that has ended, by the calendar in force at its end.
[[nodiscard]] ClockVerdict finished_verdict(const Pass& pass, const Sop& sop,
                                            const Calendar& calendar, Zone zone);

// The verdict of the running pass at `as_of`, by the calendar in force now.
[[nodiscard]] ClockVerdict running_verdict(const Progress& progress, const Sop& sop,
                                           const Calendar& calendar, Zone zone, Instant as_of);

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
    Lateness moved;  // of the due time, as the second calendar counts; below 0 if it comes earlier
};

// The passes of a judged case that differ under two calendars: a running one if its due time does,
// a finished one if its verdict would have been another (the verdict that was signed stays).
[[nodiscard]] std::vector<MovedClock> moved_clocks(const Docket& docket, const Progress& progress,
                                                   const Calendar& before, const Calendar& after);

}  // namespace yankomas
