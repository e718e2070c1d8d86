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

    CaseId id;
    EntryNumber ended_for;
    Instant ended;             // when the exit was signed
    const Sop* sop = nullptr;  // the version that it was under
    StepNumber step;           // that ran
    Instant since;             // when the clock of that step began
    Date received;             // when the case came in
    std::vector<Signer> signers;
    std::vector<Document> on_file;
    std::vector<LateStep> late;
};

}  // namespace yankomas
