// Where a case stands after judgement: the verdict of every clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
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
    recorded_late,  // happened in time, but signed after the due time
    late,
    recorded_later,  // an outside party did it before the case was entered here: not judged
    unknown,         // the calendar does not reach that far
};
[[nodiscard]] std::string_view name_of(Verdict verdict);
// Says for people, to be translated, what a step with the verdict is: "in time".
[[nodiscard]] Message said_of(Verdict verdict);

// The verdict of one pass. The calendar in force when a finished pass was signed fixes its verdict.
struct ClockVerdict {
    Verdict verdict = Verdict::unknown;
    std::optional<Instant> due;
    Lateness late;         // if late or overdue
    bool outside = false;  // an outside party's clock, listed apart from the office's own breaches
    bool is_valid = true;  // false: whoever ended the pass had no right to, so its clock runs on
    const Calendar* calendar = nullptr;  // by which `due` was computed; the office owns it
};

struct Standing {
    Progress progress;
    std::vector<ClockVerdict> clocks;          // one for each pass of `progress`
    std::optional<EntryNumber> unjudged_from;  // entries from here on were not judged
    bool verified = true;                      // no form or integrity error
    // Entries with an integrity error that only a ratification cures, and nobody has ratified.
    std::vector<EntryNumber> doubtful;
    // The roles of which one ratifies an entry that waits for it, whether it is doubtful or its
    // signer lacked the right.
    std::map<EntryNumber, std::vector<RoleId>> ratifiers;
    // The entry for which the case was ended with the exit `tidak-sah`.
    std::optional<EntryNumber> void_from;
    int left_out = 0;  // entries signed after the moment asked for

    // True if what the entry did counts: the case was not ended for it or for one above it.
    [[nodiscard]] bool counts(EntryNumber entry) const { return !void_from || entry < *void_from; }

    // Returns the running clock, or null for a closed case.
    [[nodiscard]] const ClockVerdict* clock() const {
        return progress.is_open() && !clocks.empty() ? &clocks.back() : nullptr;
    }
};

// Returns the step of the running pass, or null for a closed or empty case.
[[nodiscard]] const Step* current_step(const Progress& progress, const Sop& sop);

// Returns the due instant of a pass with its closed holds. It is an error if the calendar does not
// cover it.
[[nodiscard]] Result<Instant> due_of(const Pass& pass, const Calendar& calendar, Zone zone);

// Returns the due instant of the current pass if the clock stops at `stop`, which also ends the
// open hold. An entry that ends the pass must sign this instant.
[[nodiscard]] Result<Instant> bound_of(const Pass& pass, const std::optional<OpenHold>& hold,
                                       Instant stop, const Calendar& calendar, Zone zone);

// Returns the verdict of a pass that has ended, by the calendar in force at its end.
[[nodiscard]] ClockVerdict finished_verdict(const Pass& pass, const Calendar& calendar, Zone zone);

// Returns the verdict at `as_of` of a pass that has no end, or none that is valid.
[[nodiscard]] ClockVerdict unended_verdict(const Pass& pass, const std::optional<OpenHold>& hold,
                                           const Calendar& calendar, Zone zone, Instant as_of);

// Returns the verdict of the running pass at `as_of`, by the calendar in force now.
[[nodiscard]] ClockVerdict running_verdict(const Progress& progress, const Calendar& calendar,
                                           Zone zone, Instant as_of);

// Returns the verdict with the later due time; `a` if one of them is not known.
[[nodiscard]] const ClockVerdict& later_of(const ClockVerdict& a, const ClockVerdict& b);

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
    Lateness moved;  // of the due time by the second calendar; below 0 if earlier
};

// Returns the passes of a judged case that differ under two calendars. A running pass differs if
// its due time does. A finished pass differs if its verdict would have been another one; the signed
// verdict stays.
[[nodiscard]] std::vector<MovedClock> moved_clocks(const Docket& docket, const Progress& progress,
                                                   const Calendar& before, const Calendar& after);

}  // namespace yankomas
