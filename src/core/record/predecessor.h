// The case that another one goes on from, after the exit `tidak-sah` (yankomas-case(5), Going on
// after an entry that is not valid).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/ident.h"
#include "core/calendar/due.h"
#include "core/journal/case_journal.h"
#include "core/sop/sop.h"

namespace yankomas {

struct OnFile;
struct Progress;

// A step of the earlier case that was done late, or was late when that case ended.
struct LateStep {
    StepNumber step;
    Lateness late;
    bool outside = false;  // it was for an outside party
};

// How a case stood before the entry for which it was ended. All steps are those of `sop`.
struct Predecessor {
    struct Signer {
        StepNumber step;
        PersonId person;
    };
    // A paper that was on file. It counts as attached since the latest pass of each step in
    // `since`.
    struct Paper {
        Document document;
        bool is_forgotten = false;  // by now, though it was not then
        std::vector<StepNumber> since;
    };

    CaseId id;
    const Sop* sop = nullptr;  // the version under which the step began that ran
    EntryNumber ended_for;
    Instant ended;                // when the exit was signed
    StepNumber step;              // its number
    Instant since;                // when the clock of that step began
    std::vector<Interval> holds;  // that stopped it
    Date received;                // when the case came in
    std::vector<Signer> signers;  // of any entry of the case
    std::vector<Paper> papers;    // the last of each kind, in the order in which they came in
    std::vector<LateStep> late;   // also of the cases before it
};

// Makes the signers of the earlier case signers of this one, and puts the holds of its step onto
// the step that runs here.
void go_on(Progress& progress, const Predecessor& before);

// True if a document came in since the latest pass of a step, or if that step is on paper. If the
// case goes on from another one, the step may have been done there.
[[nodiscard]] bool counts_since(const OnFile& item, StepNumber step, const Progress& progress);

}  // namespace yankomas
