// What a ratification cures: who may ratify an entry that is at fault, and what becomes of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/record/cure.h"
#include "core/rules/situation.h"

namespace yankomas {

// An entry that waits for a ratification. Its signer lacked the role or the appointment, or it is
// doubtful: by its key, by the roster that it names or by the seals.
struct Unratified {
    std::vector<RoleId> roles;  // those that have the right
    Findings faults;            // empty once somebody has ratified the entry
    bool lacks_right = false;
    bool is_doubtful = false;
    bool is_cured = false;
};

// True for a finding of integrity that a ratification cures: a revoked key (YK104), another roster
// (YK105) or what no seal witnesses (YK113).
[[nodiscard]] bool is_doubt(const Finding& finding);

// Takes the doubts about the entry out of the findings, to wait for a ratification. Returns true if
// there are any.
bool note_doubts(const Situation& situation, std::map<EntryNumber, Unratified>& unratified);

// True if the cosign ratifies `target`. By the roster of today its signer must have held a fitting
// role on the day of the target; for a doubtful entry it is enough that he holds one now. He signs
// the step, so four eyes must allow it, and nobody stands for two signatures of one pass.
[[nodiscard]] bool ratifies(const Situation& cosign, const Unratified& target);

// Returns from when on an entry counts that a ratification cures. It counts from its own time if it
// is only doubtful, if it moved no clock, if its signer's appointment was only entered too late, or
// if it was ratified as soon as things must be recorded.
[[nodiscard]] Cured cured_by(const Situation& cosign, const Unratified& target);
// Returns how soon the entry must be ratified for that: as the version says under which the pass
// began that it ended or, for a hold, the version in force then.
[[nodiscard]] const Limit& recording_limit(const Progress& before, const CaseEntry& target);

// True if a ratification is the ratifier's own signature of the step that the case waits for,
// because it cures a cosignature of that step by somebody else.
[[nodiscard]] bool signs_by_ratifying(const Situation& cosign);

// A second signature of the running step looks like a ratification of its first one. It is meant as
// one if its signer knew of the doubt: by the revocation or the dismissal in the roster that he
// names, or because the entry names another roster.
[[nodiscard]] bool is_meant_to_ratify(const Situation& cosign);

// True if the signer of the cosign has signed one of the same entry before.
[[nodiscard]] bool ratifies_again(const Situation& cosign);

// Returns the target of a signed cosign as one that it ratified, if that is sound now and may have
// been doubtful then: by a day of compromise that two people have corrected since, or by a seal
// that failed. Such a ratification changes nothing and is no fault, unless the same person signs it
// again.
[[nodiscard]] std::optional<Unratified> once_doubtful(const Situation& cosign);

// Reports why a cosign does not ratify the target.
void tell_unfit(const Situation& cosign, const Unratified& target);

// Checks that the exit `tidak-sah` names a doubtful entry that nobody has ratified, and is signed
// by somebody else than that one. Returns false, and reports it, if not.
[[nodiscard]] bool check_void(const Situation& exit,
                              const std::map<EntryNumber, Unratified>& unratified);

// Puts a person in the place of the signer of an entry, among those who signed that pass.
void put_in_place(Progress& progress, const CaseEntry& target, const PersonId& person);

}  // namespace yankomas
