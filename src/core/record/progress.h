// Where a case stands: its entries folded into passes of steps, clocks, documents and holds.
// SPDX-License-Identifier: Apache-2.0
//
// The room core/record tells where a case stands, without any opinion on whether its entries were
// allowed; core/rules judges that. Read it in this order: versions.h (which version of the
// procedure is in force), progress.h (the fold), entitled.h (who may sign an act), waiting.h (who
// must act next), elapsed.h (how long it took).
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/base/ident.h"
#include "core/calendar/instant.h"
#include "core/journal/case_journal.h"
#include "core/record/versions.h"
#include "core/sop/sop.h"

namespace yankomas {

class Calendar;
struct Predecessor;

enum class CaseState { running, on_hold, closed };

// How a pass ended: done by its step, sent back by a return, exited by an exit.
enum class PassEnd { running, done, sent_back, exited };

// An exit that a return took back (yankomas-case(5), return).
struct TakenBack {
    EntryNumber exit;
    EntryNumber by;
};

// One run of one step: from the moment it became current until it was done, sent back or left.
//
// A pass keeps the version under which it began: its time, its being inside or outside, its not-by
// and its number of signatures are those of the step `own` of `sop`, to the end.
struct Pass {
    StepNumber step;           // by the version in force now; 0 if that has no such step
    const Sop* sop = nullptr;  // under which it began; the office owns it
    StepNumber own;            // the number of the step in that version
    int number = 1;            // which pass of this step
    Instant start;             // effective time of the entry that made it current
    EntryNumber started_by;
    std::vector<Interval> holds;            // closed ones
    std::optional<EntryNumber> step_entry;  // the step entry that waits for or has all signatures
    std::vector<PersonId> signers;          // different people of the step entry and its cosigners
    Instant signed_from;                    // effective time of the step entry
    Instant signed_until;                   // the latest effective time of its signatures
    std::optional<PersonId> assigned;       // who is shown and told of it; decides no right
    std::optional<OutcomeId> outcome;
    PassEnd end = PassEnd::running;
    bool is_valid = true;  // false: whoever ended it had no right to, and nobody ratified that yet
    std::optional<EntryNumber> ended_by;
    Instant stop;                // effective time of the end
    Instant signed_at;           // when the end was signed; later than `stop` if recorded late
    std::optional<Instant> due;  // as signed by the entry that ended it
    std::vector<TakenBack> taken_back;  // exits that left it, after each of which it went on

    // Returns the step whose time, side, not-by and signatures count for the pass.
    [[nodiscard]] const Step* terms() const { return sop == nullptr ? nullptr : sop->step(own); }
    // True if the version in force now has no such step.
    [[nodiscard]] bool is_gone() const { return step == StepNumber{}; }
};

// A step, and the version of the procedure that has it.
struct StepOf {
    const Sop* sop = nullptr;
    const Step* step = nullptr;
};

// A document in the case, and where it came in.
struct OnFile {
    EntryNumber entry;
    std::size_t pass = 0;  // index of the pass that was current
    Document document;
    bool is_recorded = false;   // its entry is of an outside role, or recorded for a party
    bool is_forgotten = false;  // counts for no step any more
};

// A file that a `forget` took out of the case (yankomas-case(5), Forgetting). Corrections of an
// entry are one with it: they name its files too.
struct Forgotten {
    EntryNumber about;
    DocumentKind kind;
    Digest digest;
    EntryNumber entry;  // the `forget`
};

// A `correct` that counts (yankomas-case(5), Corrections).
struct Correction {
    EntryNumber about;  // the entry that it corrects
    EntryNumber entry;
    EntryNumber since;  // entries after this one read it: itself, or what ratified it
};

// A hold that has not been resumed. If whoever set it had no right to, or if the procedure has no
// such hold there, it holds up the work but stops no clock.
struct OpenHold {
    HoldId code;
    Instant since;
    EntryNumber entry;
    bool stops_clock = true;
};

// A hold that was resumed without having stopped the clock of its pass.
struct IdleHold {
    EntryNumber entry;
    std::size_t pass = 0;  // index of the pass
    Interval stretch;
};

// Somebody who signed a step; four eyes ask for it.
struct StepSigner {
    const Sop* sop = nullptr;  // the version that has the step under this number
    StepNumber step;
    PersonId person;
};

// A case that began on paper (yankomas-case(5), Taking over).
struct TakenOver {
    // At which it goes on here, by the version that it was opened under; the steps below it are on
    // paper.
    StepNumber step;
    Date received;  // when it came in
};

// The entries so far, folded. It starts empty; apply() adds one entry.
struct Progress {
    CaseState state = CaseState::running;
    Versions versions;
    std::vector<Pass> passes;  // the last is the current one unless the case is closed
    std::optional<OpenHold> hold;
    std::vector<IdleHold> idle_holds;
    std::vector<OnFile> on_file;          // in the order of the entries, each as it is read now
    std::vector<StepSigner> signers;      // of any pass, each once
    std::vector<Correction> corrections;  // in the order in which they began to count
    std::vector<Forgotten> forgotten;     // in the order of the entries
    std::optional<ExitId> exit;           // how a closed case was left, if not by its last step
    std::optional<EntryNumber> closed_by;
    int entries = 0;
    std::optional<SubjectId> subject;  // what the case is filed under, as corrected
    std::optional<AreaId> area;
    std::optional<TakenOver> taken_over;
    std::shared_ptr<const Predecessor> continues;  // the case that it goes on from, or null
    Instant opened;  // when it came in: of a case that began on paper, the start of that day
    Instant last_at;
    Instant last_moved;       // effective time of the last entry that started or stopped a clock
    EntryNumber last_roster;  // highest roster position named so far

    [[nodiscard]] bool is_open() const { return entries > 0 && state != CaseState::closed; }
    // The open hold, if it stops the clock.
    [[nodiscard]] std::optional<OpenHold> stopping_hold() const {
        return hold && hold->stops_clock ? hold : std::nullopt;
    }
    // True if this entry is a hold that stops no clock, or stopped none until it was resumed.
    [[nodiscard]] bool is_idle_hold(EntryNumber entry) const;
    // The pass whose clock runs or is held; null for a closed or empty case.
    [[nodiscard]] const Pass* current() const;
    // Returns the pass that an entry ended, or null if it ended none.
    [[nodiscard]] Pass* ended_by(EntryNumber entry);
    [[nodiscard]] const Pass* ended_by(EntryNumber entry) const;
    // Returns the pass that an exit left and that went on, by the exit or by the return; else null.
    [[nodiscard]] const Pass* went_on_after(EntryNumber entry) const;
    // True if a return to the step takes back the exit that closed the case.
    [[nodiscard]] bool takes_exit_back(StepNumber step) const;
    [[nodiscard]] const Pass* last_done() const;  // the last pass that was done or left
    [[nodiscard]] bool was_done(StepNumber step) const;
    // True if the step, of the version in force now, belongs to what was done on paper before the
    // case was taken over. A step that only a newer version has was done nowhere.
    [[nodiscard]] bool is_on_paper(StepNumber step) const;
    [[nodiscard]] int passes_of(StepNumber step) const;
    // Returns who signed a step of one of the versions, whatever number it had then.
    [[nodiscard]] std::vector<PersonId> signers_of(const Sop& sop, StepNumber step) const;
    [[nodiscard]] bool was_signed(const Sop& sop, StepNumber step, const PersonId& by) const;
    // Asks the same of a step of the version in force now.
    [[nodiscard]] bool was_signed(StepNumber step, const PersonId& by) const {
        return versions.present() != nullptr && was_signed(*versions.present(), step, by);
    }
    // Returns the pass whose step entry this is, or null.
    [[nodiscard]] const Pass* signed_with(EntryNumber step_entry) const;
    // Assigns the running pass; whoever it was assigned to before is no longer.
    void assign(const PersonId& to) {
        if (is_open()) passes.back().assigned = to;
    }
    // Takes the file that a `forget` names out of the case.
    void forget(const CaseEntry& entry);
    // Returns the `forget` that took a document of an entry out of the case, or null.
    [[nodiscard]] const Forgotten* find_forgotten(const CaseEntry& entry,
                                                  const Document& document) const;
    // Records that the person has signed the step of this version.
    void note_signer(const Sop& sop, StepNumber step, const PersonId& by);
    // Returns the document of this kind that came in last, which is the one that counts; null if
    // there is none that is not forgotten.
    [[nodiscard]] const OnFile* latest(const DocumentKind& kind) const;
};

// Returns the step at which an `open` takes a case over, or nothing for any other entry: also where
// it names the first step of the procedure or one that it does not have, which is a fault.
[[nodiscard]] std::optional<StepNumber> takes_over_at(const CaseEntry& entry, const Sop& sop);
// Returns the entry as whose papers the documents of an entry count: the corrected one for a
// correction, else itself.
[[nodiscard]] EntryNumber entry_of_papers(const CaseEntry& entry);

// The time of an entry that counts for clocks: `occurred` if it lies at most the procedure's
// late-recording limit before `at` (for `open`: any time), else `at`. Without a calendar that
// covers the days it is `at`, too.
[[nodiscard]] Instant effective_time(const CaseEntry& entry, const Sop& sop,
                                     const Calendar* calendar, Zone zone);

// Returns the same time for an entry on top of a case, where a second signature never counts
// earlier than the signatures before it, and the limit is that of the running pass.
[[nodiscard]] Instant effective_time(const Progress& before, const CaseEntry& entry, const Sop& sop,
                                     const Calendar* calendar, Zone zone);

// Returns how late something of the running pass may be recorded: as long as the version says under
// which it began.
[[nodiscard]] const Limit& late_recording_of(const Progress& before, const Sop& sop);

// True if the clock of the pass is that of an outside party. The roles of a step are all inside or
// all outside.
[[nodiscard]] bool is_outside(const Pass& pass);

// Whether whoever signed an entry had the right to, on its day. core/rules tells.
enum class Right { held, missing };

// Applies one more entry to the case; `effective` is its effective_time. An entry that breaks a
// rule of order still moves the case as far as it makes sense, so that one fault gives one finding.
// Without the right an entry ends its pass, but not validly, fills no number of signatures, and a
// hold stops no clock.
void apply(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective,
           Right right = Right::held);

// Counts the entry as a signature of the step that the running pass waits for.
void count_signature(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective);

// True if the entry is a second signature under the step entry that the current pass waits for (and
// no ratification).
[[nodiscard]] bool is_second_signature(const Progress& progress, const CaseEntry& entry);

// True for a document that can be missing from a case. A kind that is not defined counts as one.
[[nodiscard]] bool is_paper(const DocumentKind& kind, const Sop& sop);

// True if the case holds what a requirement asks for: a document of the kind, since the latest pass
// of the step that `since` names. Equipment, references and results are never missing.
[[nodiscard]] bool is_met(const Requirement& requirement, const Sop& sop, const Progress& progress);

// True if a document of the kind came in since the current step began. The papers with which a case
// was taken over were there before, so its step does not produce them.
[[nodiscard]] bool is_produced(const DocumentKind& kind, const Sop& sop, const Progress& progress);

}  // namespace yankomas
