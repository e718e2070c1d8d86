// What a rule sees of one entry: the case before it, and the law in force when it was signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/record/progress.h"
#include "core/rules/docket.h"

namespace yankomas {

struct Situation {
    const Docket& docket;
    const Sop& sop;
    const Progress& before;
    const CaseEntry& entry;
    const SignatureFact& signature;
    const std::vector<DocumentFact>& documents;
    const Calendar* calendar;  // in force at the entry's roster position; null if not known
    Instant effective;

    [[nodiscard]] const Roster& roster() const { return docket.office.roster; }
    [[nodiscard]] Zone zone() const { return docket.zone(); }
    [[nodiscard]] const CaseId& case_id() const { return docket.journal.header.id; }

    // A finding at one of the entry's fields.
    [[nodiscard]] Finding at(Rule rule, Field field, Message what, Message hint = {}) const {
        return finding(rule, docket.journal.place(entry, field), std::move(what), std::move(hint));
    }
};

// The families of rules; each adds what it finds. See yankomas explain.
void check_signature(const Situation& situation, Findings& findings);
void check_times(const Situation& situation, Findings& findings);
void check_order(const Situation& situation, Findings& findings);
void check_documents(const Situation& situation, Findings& findings);
void check_files(const Situation& situation, Findings& findings);  // whether in order or not
void check_deadline(const Situation& situation, Findings& findings);
void check_privacy(const Situation& situation, Findings& findings);
void check_sealed(const Situation& situation, Findings& findings);

// The case as a whole against what the seals have of it.
void check_seals_of(const Docket& docket, Findings& findings);

// Authority is asked apart, since a ratification may cure it: `entitled` (role, appointment) and
// the rest.
void check_entitled(const Situation& situation, Findings& findings);
void check_people(const Situation& situation, Findings& findings);

// The due instant of the current pass, if the clock stopped at `stop`: what an entry that ends the
// pass must sign. Nothing if no clock runs or the calendar does not know.
[[nodiscard]] Result<Instant> bound_of(const Pass& pass, const std::optional<OpenHold>& hold,
                                       Instant stop, const Sop& sop, const Calendar& calendar,
                                       Zone zone);

}  // namespace yankomas
