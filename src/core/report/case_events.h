// What was done in a case, as events: who did which activity when (yankomas-export-xes(1)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/standing.h"

namespace yankomas {

struct Judgement;

// What an event does to its activity, in the words of the lifecycle extension of XES (IEEE 1849).
enum class Transition { complete, suspend, resume };
[[nodiscard]] std::string_view name_of(Transition transition);

// An entry that moved its case.
struct CaseEvent {
    EntryNumber entry;
    std::string activity;  // "5 Menelaah draft" of a step; else the act: open, return, exit
    Transition transition = Transition::complete;
    Instant at;  // when it happened, as it counts for clocks
    PersonId by;
    RoleId role;
    SopVersion sop;                  // in force for the entry
    std::optional<StepNumber> step;  // of a return: that the case was sent back to
    std::optional<int> pass;         // of the step that was done, put on hold or resumed
    std::optional<Verdict> verdict;  // of the pass that the entry ended
    std::optional<OutcomeId> outcome;
    std::optional<ExitId> exit;
    std::optional<HoldId> hold;
};

struct CaseTrace {
    CaseId id;
    SopVersion sop;  // in force at the moment judged
    CaseState state = CaseState::running;
    std::optional<TakenOver> taken_over;
    std::vector<CaseEvent> events;  // in the order in which they happened
};

// Returns the events of a judged case. A step is one event, when its last signature was made. No
// event is made of an end that was signed without the right to, of a hold that stops no clock, and
// of the entry by which a case was taken over from paper, because nobody worked on the case with
// it. If a case was ended for an entry that is not valid, that end is the only event from that
// entry on. Returns nothing if the case is not verified, or was opened by mistake.
[[nodiscard]] std::optional<CaseTrace> trace_of(const Docket& docket, const Judgement& judgement);

}  // namespace yankomas
