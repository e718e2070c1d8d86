// The figures of a report: what came in and went out in a period, how long it took, what was late.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/report/case_facts.h"
#include "core/report/spread.h"

namespace yankomas {

// Cases in a period. Everything counts by the time of signing, so always
// carried + received + taken over + reopened - ended = open.
struct Flow {
    int carried = 0;  // open at the beginning
    int received = 0;
    int reopened = 0;
    int ended = 0;
    int open = 0;        // at the end
    int taken_over = 0;  // began on paper, so they came in before they were entered here

    bool operator==(const Flow&) const = default;
};

// Passes of steps that ended in a period, by their verdicts.
struct Verdicts {
    int in_time = 0;
    int recorded_late = 0;  // in time, and signed later
    int late = 0;
    int not_judged = 0;  // the calendar does not reach that far, or the step was recorded later

    [[nodiscard]] int judged() const { return in_time + recorded_late + late; }
    bool operator==(const Verdicts&) const = default;
};

// How the cases of a period ended.
struct EndCount {
    Ending ending;
    int cases = 0;
};

// Passes that share something: a step, a role or a person.
struct PassGroup {
    Verdicts verdicts;
    std::optional<Spread> took;  // without those whose length is not known
};

struct StepFigures {
    SopVersion sop;
    const Step* step = nullptr;
    bool outside = false;
    PassGroup passes;
};

// Cases that share something: a procedure, or a month of the period.
struct CaseGroup {
    Flow flow;
    int late = 0;          // open at the end and overdue, outside parties apart
    int late_outside = 0;  // open at the end, and an outside party is overdue
    int on_hold = 0;       // open at the end, and the clock stands still
};

// How many cases of a procedure came as far as a stage. Of those that came no further, some are
// still open and the others have ended.
struct StageFigures {
    std::optional<Stage> stage;      // nothing: all cases that the procedure had in the period
    std::optional<StepNumber> step;  // with which it is reached in the latest version that was used
    int reached = 0;
    int open = 0;
    int ended = 0;
};

// Working days of the cases that ended in the period and are closed at its end.
struct CaseSpread {
    Spread all;
    Spread outside;  // in steps of outside parties
    Spread office;   // in all other steps, but for those on paper
};

struct Report {
    Interval period;
    CaseGroup total;
    Verdicts office;   // passes of the office's own steps
    Verdicts outside;  // passes of outside parties
    std::optional<CaseSpread> days;
    std::vector<EndCount> ends;  // the most frequent first
    std::map<SopId, CaseGroup> sops;
    std::vector<std::pair<Interval, CaseGroup>> months;  // of the period, as far as they have begun
    // What a case is filed under; the cases without stand first.
    std::map<std::optional<SubjectId>, CaseGroup> subjects;
    std::map<std::optional<AreaId>, CaseGroup> areas;
    std::map<SopId, std::map<std::optional<SubjectId>, CaseGroup>> subjects_of;
    std::map<SopId, std::vector<StageFigures>> funnels;  // of procedures that name stages
    std::vector<StepFigures> steps;                      // by procedure and number
    std::map<RoleId, PassGroup> roles;                   // of the office's own steps
    std::map<PersonId, PassGroup> people;                // of the office's own steps
    std::vector<CaseSummary> late;  // open at the end, the latest first; outside parties last
    std::vector<CaseSummary> on_hold;
    int cases = 0;                     // those that were read and verified
    int handled = 0;                   // of these, open at some time of the period
    std::vector<CaseId> not_verified;  // left out of every figure
    std::vector<CaseId> voided;  // opened by mistake, of the period, and left out of every figure
};

// Returns the last moments of the months of a period but for its last month, which ends when the
// cases are judged. Facts that are asked for these moments tell how the cases stood after each
// month; without them those months have no standing.
[[nodiscard]] std::vector<Instant> ends_of_months(const Interval& period, Instant as_of, Zone zone);

// Counts the cases over a period [start, end) as they were judged at `as_of`: just before its end,
// or earlier if it has not ended yet.
[[nodiscard]] Report report_of(std::vector<CaseFacts> cases, const Interval& period, Instant as_of,
                               Zone zone);

}  // namespace yankomas
