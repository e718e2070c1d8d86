// A judged case in one row: where it stands, since when, and for whom it waits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/record/waiting.h"
#include "core/rules/standing.h"

namespace yankomas {

struct Docket;
struct Judgement;

// An exit that may be taken, and what its command needs beside: " --reason TEXT --doc surat=FILE".
struct OpenExit {
    ExitId code;
    std::string options;
};

// A hold that has not ended.
struct HoldSummary {
    HoldId code;
    std::string title;
    Instant since;
    std::optional<int> working_days;  // its age; nothing if the calendar does not cover it
    std::optional<Instant> lapses;    // when its own limit lapses, if it has one
    // If that limit has lapsed, the working days since then; nothing if the calendar ends before.
    std::optional<int> days_past_limit;
    bool stops_clock = true;  // false: not valid until it is ratified, if it can be
    // If that limit has lapsed, the exits by which a person may end the case now.
    std::vector<OpenExit> exits;
};

// A pass that somebody ended who had no right to, and that waits for a ratification.
struct UnratifiedPass {
    EntryNumber entry;           // the entry that ended it
    std::string cosign_options;  // of the command that ratifies it
    StepNumber step;
    std::string step_title;
    std::string step_brief;
    int pass = 0;
    ClockVerdict clock;  // runs until somebody ratifies the end
    Waiting waiting;
};

struct CaseSummary {
    CaseId id;
    std::string path;  // below the office folder
    std::string title;
    SopVersion sop;
    bool partial = false;  // the procedure is only a part
    bool verified = true;  // if false, nothing here counts, and the standing is left out
    CaseState state = CaseState::running;
    std::optional<StepNumber> step;  // of a case that is not closed
    std::string step_title;
    std::string step_brief;            // as tables show it
    int steps = 0;                     // the number of the last step of the procedure
    bool decides = false;              // the step has outcomes
    std::vector<std::string> missing;  // titles of the papers that the step requires and lacks
    int pass = 0;
    std::optional<Limit> limit;
    ClockVerdict clock;  // of the running pass
    Waiting waiting;
    std::optional<HoldSummary> hold;
    std::vector<UnratifiedPass> unratified;
    // Of a row of todo_of: the entry that it is about, and what its command needs beside.
    std::optional<EntryNumber> ratifies;
    std::string cosign_options;
    std::optional<ExitId> exit;
    // Of a closed case: when it was closed, and the exit or the outcome of its last step.
    std::optional<Instant> closed;
    std::optional<std::string> end;
    std::string end_title;  // empty for the exit that every procedure has, see invalid_exit_title
    // What the case is filed under, with the titles of the procedure and of office.yaml.
    std::optional<SubjectId> subject;
    std::string subject_title;
    std::optional<AreaId> area;
    std::string area_title;
    std::optional<TakenOver> taken_over;           // of a case that began on paper
    std::shared_ptr<const Predecessor> continues;  // the case that it goes on from, or null
    std::optional<std::string> register_text;      // its number in the register on paper
    bool is_void = false;                          // it was opened by mistake, and counts as none
    std::optional<Instant> opened;                 // nothing if no entry was judged
    int entries = 0;                               // judged so far
    Instant last_at;
    std::vector<PartyCode> parties;  // named so far, sorted
};

[[nodiscard]] CaseSummary summary_of(const Docket& docket, const Judgement& judgement);

// Returns a row for each thing that waits for the person now: what the case as a whole waits for,
// and each ratification. A case on hold waits for nobody until the hold's own limit has lapsed, or
// the due time has passed.
[[nodiscard]] std::vector<CaseSummary> todo_of(const CaseSummary& summary, const PersonId& person,
                                               Instant now);
// True if the running step of a verified case is overdue.
[[nodiscard]] inline bool runs_late(const CaseSummary& summary) {
    return summary.verified && summary.step && summary.clock.verdict == Verdict::overdue;
}
// True if a limit has lapsed: that of the step, or that of a hold.
[[nodiscard]] bool needs_haste(const CaseSummary& summary, Instant now);

}  // namespace yankomas
