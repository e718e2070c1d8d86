// Where a case stands: its entries folded into passes of steps, clocks, documents and holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/case_journal.h"
#include "core/sop/sop.h"

namespace yankomas {

enum class CaseState { running, on_hold, closed };

enum class PassEnd { running, done, sent_back, exited };

// One run of one step: from the moment it became current until it was done, sent back or left.
struct Pass {
    StepNumber step;
    int number = 1;  // which pass of this step
    Instant start;   // effective time of the entry that made it current
    EntryNumber started_by;
    std::vector<Interval> holds;  // closed ones
    std::optional<EntryNumber>
        step_entry;                 // the step entry that waits for or has all its signatures
    std::vector<PersonId> signers;  // different people of the step entry and its cosigners
    std::optional<OutcomeId> outcome;
    PassEnd end = PassEnd::running;
    std::optional<EntryNumber> ended_by;
    Instant stop;                // effective time of the end
    Instant signed_at;           // when the end was signed; later than `stop` if recorded late
    std::optional<Instant> due;  // as signed by the entry that ended it
};

// A document in the case, and where it came in.
struct OnFile {
    EntryNumber entry;
    std::size_t pass = 0;  // index of the pass that was current
    Document document;
};

struct OpenHold {
    HoldId code;
    Instant since;
    EntryNumber entry;
};

struct StepSigner {
    StepNumber step;
    PersonId person;
};

struct Progress {
    CaseState state = CaseState::running;
    std::vector<Pass> passes;  // the last is the current one unless the case is closed
    std::optional<OpenHold> hold;
    std::vector<OnFile> on_file;
    std::vector<StepSigner> signers;  // of any pass, each once
    std::optional<ExitId> exit;       // how a closed case was left, if not by its last step
    std::optional<EntryNumber> closed_by;
    int entries = 0;
    Instant opened;
    Instant last_at;
    Instant last_moved;       // effective time of the last entry that started or stopped a clock
    EntryNumber last_roster;  // highest roster position named so far

    [[nodiscard]] bool is_open() const { return entries > 0 && state != CaseState::closed; }
    // The pass whose clock runs or is held; null for a closed or empty case.
    [[nodiscard]] const Pass* current() const;
    [[nodiscard]] const Pass* last_done() const;  // the last pass that was done or left
    [[nodiscard]] bool was_done(StepNumber step) const;
    [[nodiscard]] int passes_of(StepNumber step) const;
    [[nodiscard]] bool was_signed(StepNumber step, const PersonId& by) const;
    // The document of a kind that counts: the one that came in last.
    [[nodiscard]] const OnFile* latest(const DocumentKind& kind) const;
};

// The case after one more entry. `effective` is the time that counts for clocks (see
// effective_time). An entry that breaks a rule of order still moves the case as far as it makes
// sense, so that one fault gives one finding.
void apply(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective);

// True if the entry is a second signature under the step entry that the current pass waits for (and
// no ratification).
[[nodiscard]] bool is_second_signature(const Progress& progress, const Sop& sop,
                                       const CaseEntry& entry);

}  // namespace yankomas
