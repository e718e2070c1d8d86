// What a report has to know of one judged case: when it was open, and how its steps went.
// SPDX-License-Identifier: Apache-2.0
//
// The room core/report counts what an office did in a period (yankomas-report(1)). Read it in this
// order: case_facts.h (one case), spread.h (median and its sisters), figures.h (the figures of many
// cases). case_events.h has one case as events, for programs that count by themselves. suppress.h
// hides small figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/rules/summary.h"

namespace yankomas {

// How a case ended: the id and title of its exit or of the outcome of its last step. Both are empty
// if the last step has no outcomes.
struct Ending {
    std::string id;
    std::string title;
    bool is_exit = false;

    auto operator<=>(const Ending&) const = default;
};

// A case that goes on from an ended one (yankomas-case(5)) is reopened.
enum class Change { opened, taken_over, ended, reopened };

// A change of a case between open and closed. It counts in the period in which it was signed.
struct CaseChange {
    Change change = Change::opened;
    Instant at;     // when it was signed
    Ending ending;  // of `ended`
};

// A pass of a step that has ended.
struct PassFact {
    StepOf step;                    // whose time counted, by the version under which it began
    RoleId role;                    // in which it was ended
    std::vector<PersonId> signers;  // of the entry that ended it, and of its cosigns
    Instant signed_at;              // when its end was signed: the period to which it belongs
    Verdict verdict = Verdict::unknown;
    bool outside = false;
    // How long it took without its holds, in the unit of the step's limit: office minutes, or
    // working days. Nothing if the calendar does not cover it.
    std::optional<std::int64_t> took;
};

// The working days of a case from its beginning to its end.
struct CaseDays {
    int all = 0;
    int outside = 0;   // of these, in steps of outside parties
    int on_paper = 0;  // of these, before the case was taken over
};

// How an open case stood at a moment.
struct CaseStanding {
    bool late = false;     // overdue
    bool outside = false;  // overdue, and an outside party's clock
    bool on_hold = false;
};

struct CaseFacts {
    CaseSummary summary;              // as it stood at the moment judged
    const Sop* sop = nullptr;         // the office owns it; null if the case is not verified
    std::vector<CaseChange> changes;  // in order; none if the case is not verified
    std::vector<PassFact> passes;     // those that have ended
    std::optional<CaseDays> days;     // of a closed case
    // The furthest stage whose step is done, and was not returned to or passed back over.
    std::optional<Stage> stage;
    // How it stood at each of the earlier moments that were asked for.
    std::vector<CaseStanding> stood;
};

[[nodiscard]] CaseStanding standing_of(const CaseSummary& summary);

// Takes the facts out of a judgement. A pass whose end nobody with the right to has signed has not
// ended yet (yankomas-deadlines(7)), nor has one whose end does not count because the case was
// ended for it. A case that is not verified has a summary and nothing else. For each of the earlier
// moments at which it was open it is judged once more, as it stood then.
[[nodiscard]] CaseFacts facts_of(const Docket& docket, const Judgement& judgement,
                                 const std::vector<Instant>& moments = {});

}  // namespace yankomas
