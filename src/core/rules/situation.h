// What a rule sees of one entry: the case before it, and the procedure and calendar in force when
// it was signed.
// SPDX-License-Identifier: Apache-2.0
//
// This room judges: a Docket (docket.h) holds all that a judge may look at, judge.h walks through
// its entries, and each family of rules below looks at one entry in its Situation and reports what
// it finds. The results of the walk are in standing.h (clocks), summary.h (one row per case) and
// breaches.h (what yankomas overdue lists). Everything here is a pure function. The files of the
// families (order.cpp, authority.cpp, times.cpp ...) can be read in any order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/record/progress.h"
#include "core/rules/docket.h"
#include "core/sop/migration.h"

namespace yankomas {

struct Situation {
    const Docket& docket;
    const Sop& sop;
    const Progress& before;
    const CaseEntry& entry;
    const SignatureFact& signature;
    InForce law;  // at the time of the entry, by the roster that it names or, if that is another
                  // one, by the whole roster here
    const Calendar* calendar;          // in force then; null if not known
    Instant effective;                 // the time of the entry that counts for clocks
    Findings& findings;                // where the rules put what they find
    std::ptrdiff_t first_finding = 0;  // how many there were before this entry
    bool below_doubt = false;          // an entry above is doubtful, and nobody has ratified it

    [[nodiscard]] const Roster& roster() const { return docket.office.roster; }
    [[nodiscard]] Zone zone() const { return docket.zone(); }
    [[nodiscard]] Date day() const { return local_date(entry.at, zone()); }
    [[nodiscard]] const CaseId& case_id() const { return docket.journal.header.id; }
    // False if the entry is only proposed.
    [[nodiscard]] bool is_signed() const {
        return static_cast<std::size_t>(entry.number.value) <= docket.journal.entries.size();
    }
    // True if the roster position of the entry is one of this roster.
    [[nodiscard]] bool names_roster() const { return roster().is_position(entry.roster); }
    // Returns the step that the entry signs, cosigns or ratifies, or none for other acts and
    // unknown steps. What is cosigned or ratified is a step of the version that was in force then.
    [[nodiscard]] StepOf signed_step() const;
    // Returns the step by whose not-by and number of signatures the entry signs, cosigns, ratifies
    // or corrects a step: that of the version under which the pass began.
    [[nodiscard]] StepOf signed_terms() const;
    // Returns for four eyes all that the entry signs: the step of signed_terms() or, if it takes a
    // case over or ratifies or corrects that, each step on paper.
    [[nodiscard]] std::vector<StepOf> all_signed() const;
    // True if the step, whatever its number in that version, is one of all_signed(). What one entry
    // signs at once is one signature, and no second pair of eyes.
    [[nodiscard]] bool is_signed_at_once(const StepOf& step) const;
    // True if four eyes keep the signer of a cosign from a step that he would sign by ratifying.
    [[nodiscard]] bool may_not_ratify() const;
    // True if the signer of the entry has signed the running pass before.
    [[nodiscard]] bool signs_pass_again() const {
        const Pass* pass = before.current();
        return pass != nullptr && std::ranges::find(pass->signers, entry.by) != pass->signers.end();
    }

    // at() makes a finding at a field of the entry, and report() adds such a finding to `findings`.
    [[nodiscard]] Finding at(Rule rule, Field field, Message what, Message hint = {}) const {
        return finding(rule, docket.journal.place(entry, field), std::move(what), std::move(hint));
    }
    void report(Rule rule, Field field, Message what, Message hint = {}) const {
        findings.push_back(at(rule, field, std::move(what), std::move(hint)));
    }
};

// The families of rules. `yankomas explain` says what each rule means.
void check_signature(const Situation& situation);
void check_times(const Situation& situation);
void check_order(const Situation& situation);
void check_area(const Situation& situation);  // a warning that moves nothing
void check_correction(const Situation& situation);
void check_takeover(const Situation& situation);
// Compares the opening with the case that it goes on from (Docket::continues).
void check_continued(const Situation& situation);
// Says that a case on hold is resumed first, and by whom if the signer may not.
[[nodiscard]] Message how_to_resume(const Situation& situation);
void check_last_signer(const Situation& situation);
void check_forgetting(const Situation& situation);
// True if the person signed the papers of an entry: the entry itself, a correction or a cosignature
// of it above this one.
[[nodiscard]] bool has_signed_papers(const Situation& situation, EntryNumber entry,
                                     const PersonId& person);
void check_mistake(const Situation& situation);
void check_migration(const Situation& situation);
void check_migrator(const Situation& situation);
// Returns how the case comes to the version that the entry names, or nothing if no map leads there.
[[nodiscard]] std::optional<VersionRoute> route_of(const Docket& docket, const Sop& present,
                                                   const CaseEntry& migration);
void check_people(const Situation& situation);
void check_twice(const Situation& situation);
void check_documents(const Situation& situation);
// True if the entry names a file that is forgotten, or the path of one; it is reported.
[[nodiscard]] bool names_forgotten(const Situation& situation);
void check_deadline(const Situation& situation);
void check_privacy(const Situation& situation);
void check_sealed(const Situation& situation);
// Returns when the last seal was signed that does not prove the time of the entry; nothing if every
// one does.
[[nodiscard]] std::optional<Instant> last_seal_without(const Situation& situation);

// Returns a finding if the signer lacks the role or the appointment. It is not reported at once,
// because a ratification may cure it.
[[nodiscard]] std::optional<Finding> missing_right(const Situation& situation);

// These compare the case as a whole with the office and with the seals.
void check_header(const Docket& docket, Findings& findings);
// Compares the files of the entries that `progress` has with what was signed of them. It is asked
// at the end, since a later entry may say that a file is forgotten.
void check_files(const Docket& docket, const Progress& progress, Findings& findings);
void check_seals_of(const Docket& docket, Findings& findings);

}  // namespace yankomas
