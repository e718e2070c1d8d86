// Judges ratifications (yankomas-case(5), Ratifying).
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/ratifying.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/rules/order.h"
#include "core/base/rules/seals.h"
#include "core/base/rules/signatures.h"
#include "core/calendar/due.h"
#include "core/record/command_lines.h"
#include "core/record/correcting.h"
#include "core/record/entitled.h"

namespace yankomas {

namespace {

// True if the entry is one of the signatures of the pass.
bool is_signature_of(const CaseEntry& entry, const Pass& pass) {
    if (!pass.step_entry) return false;
    return pass.step_entry == entry.number ||
           (entry.act == CaseAct::cosign && pass.step_entry == entry.about);
}

// True if the signer of the cosign signed the pass of the target with a signature of his own.
bool has_signed_beside(const Situation& s, const CaseEntry& target) {
    if (s.entry.by == target.by) return false;
    return std::ranges::any_of(s.before.passes, [&](const Pass& pass) {
        return is_signature_of(target, pass) &&
               std::ranges::find(pass.signers, s.entry.by) != pass.signers.end();
    });
}

const std::string& key_of(const Situation& s, const CaseEntry& target) {
    return s.docket.evidence.signatures[static_cast<std::size_t>(target.number.value) - 1].key;
}

// True if the target was doubtful by the roster of that day. The day since which a key is
// compromised may be corrected later, but what was done by then stays done.
bool was_doubtful(const Situation& s, const CaseEntry& target) {
    const auto revocation = s.law.compromise(key_of(s, target));
    return revocation && revocation->has_begun(target.at);
}

// In a closed case a ratification must be able to change something: the entry that closed the case
// is doubtful itself, or the target moved a case that no void exit closed. Reports it if not.
bool check_closed(const Situation& s, const CaseEntry& target,
                  const std::map<EntryNumber, Unratified>& unratified) {
    if (s.before.state != CaseState::closed || is_invalid_exit(s.before.exit)) return true;
    const auto closing = unratified.find(*s.before.closed_by);
    const bool is_sound =
        closing == unratified.end() || !closing->second.is_doubtful || closing->second.is_cured;
    const bool is_void = void_exit(s.sop, s.before.exit) != nullptr;
    const bool moves = !only_adds(target.act) && target.act != CaseAct::assign;
    if (!is_sound || (moves && !is_void)) return true;
    s.report(
        rule::closed, Field::act,
        message("entry {} closed the case, and what is wrong with entry {} changes nothing of "
                "that",
                *s.before.closed_by, target.number),
        message("{} ratifies it", Command{cosign_command(*s.before.versions.sop_of(target.number),
                                                         s.case_id().value, target)}));
    return false;
}

}  // namespace

bool is_doubt(const Finding& finding) {
    return finding.rule == rule::revoked_key || finding.rule == rule::roster_position ||
           finding.rule == rule::unwitnessed;
}

bool note_doubts(const Situation& s, std::map<EntryNumber, Unratified>& unratified) {
    const auto is_of_entry = [](const Finding& found) { return !is_doubt(found); };
    const auto first =
        std::stable_partition(s.findings.begin() + s.first_finding, s.findings.end(), is_of_entry);
    if (first == s.findings.end()) return false;
    Unratified& entry = unratified[s.entry.number];
    entry.roles = entitled_roles(s.sop, s.before, s.entry);
    entry.is_doubtful = true;
    std::move(first, s.findings.end(), std::back_inserter(entry.faults));
    s.findings.erase(first, s.findings.end());
    return true;
}

bool ratifies(const Situation& s, const Unratified& target) {
    const CaseEntry& cosign = s.entry;
    if (std::ranges::find(target.roles, cosign.role) == target.roles.end() ||
        s.law.is_revoked(s.signature.key))
        return false;
    if (s.may_not_ratify()) return false;
    const CaseEntry& entry = s.docket.entry(*cosign.about);
    if (target.is_doubtful && has_signed_beside(s, entry)) return false;
    const auto held_on = [&](Date day) {
        return s.law.appointment(cosign.by, cosign.role, day) != nullptr;
    };
    return held_on(local_date(entry.at, s.zone())) || (target.is_doubtful && held_on(s.day()));
}

const Limit& recording_limit(const Progress& before, const CaseEntry& target) {
    const Pass* pass = before.ended_by(target.number);
    return pass != nullptr ? pass->sop->late_recording
                           : before.versions.sop_of(target.number)->late_recording;
}

// Without a limit somebody could put an act in time months later.
Cured cured_by(const Situation& s, const Unratified& ratified) {
    if (!ratified.lacks_right) return Cured::as_signed;
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    const Pass* pass = s.before.ended_by(target.number);
    if (pass == nullptr && target.act != CaseAct::hold)
        return Cured::as_signed;  // it moved no clock
    const Date day = local_date(target.at, s.zone());
    if (std::ranges::find(ratified.roles, target.role) != ratified.roles.end() &&
        s.law.appointment(target.by, target.role, day) != nullptr)
        return Cured::as_signed;
    if (s.calendar == nullptr) return Cured::from_ratification;
    const Instant from = pass != nullptr ? pass->stop : target.at;
    const auto last = due_of(from, recording_limit(s.before, target), {}, *s.calendar, s.zone());
    return last && s.entry.at <= *last ? Cured::recorded_late : Cured::from_ratification;
}

bool signs_by_ratifying(const Situation& s) {
    const Pass* pass = s.before.current();
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    return pass != nullptr && pass->step_entry && target.act == CaseAct::cosign &&
           target.about == pass->step_entry && !s.signs_pass_again() && !missing_right(s);
}

bool is_meant_to_ratify(const Situation& s) {
    if (!is_second_signature(s.before, s.entry)) return true;
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    if (!s.roster().is_position(target.roster)) return true;
    const std::string& key = key_of(s, target);
    const auto is_known = [&](EntryNumber since) { return since <= s.law.known; };
    return std::ranges::any_of(s.roster().revocations,
                               [&](const Revocation& revocation) {
                                   return revocation.key == key && is_known(revocation.since);
                               }) ||
           std::ranges::any_of(s.roster().dismissals, [&](const Dismissal& dismissal) {
               return dismissal.person == target.by && dismissal.role == target.role &&
                      dismissal.at > target.at && is_known(dismissal.since);
           });
}

bool ratifies_again(const Situation& s) {
    const auto& entries = s.docket.journal.entries;
    return std::any_of(entries.begin(), entries.begin() + (s.entry.number.value - 1),
                       [&](const CaseEntry& entry) {
                           return entry.act == CaseAct::cosign && entry.about == s.entry.about &&
                                  entry.by == s.entry.by;
                       });
}

std::optional<Unratified> once_doubtful(const Situation& s) {
    const CaseEntry& target = s.docket.entry(*s.entry.about);
    const bool may_have_been = was_doubtful(s, target) || !s.docket.office.seals.failed().empty();
    if (!s.is_signed() || !may_have_been || ratifies_again(s)) return std::nullopt;
    Unratified ratified;
    ratified.roles = roles_of_act(s.sop, s.before, s.docket.journal, target);
    ratified.is_doubtful = true;
    ratified.is_cured = true;
    return ratifies(s, ratified) ? std::optional(std::move(ratified)) : std::nullopt;
}

void tell_unfit(const Situation& s, const Unratified& target) {
    const CaseEntry& entry = s.docket.entry(*s.entry.about);
    const bool is_beside = target.is_doubtful && has_signed_beside(s, entry);
    s.report(is_beside ? rule::signed_twice : rule::bad_cosign, Field::entry,
             is_beside ? message("{} signed the same step, so somebody else must ratify entry {}",
                                 s.entry.by, entry.number)
             : target.is_doubtful
                 ? message("{} held no fitting role on the day of entry {} and holds none now, so "
                           "he can't ratify it",
                           s.entry.by, entry.number)
                 : message("{} did not hold the role {} on the day of entry {}, so he can't "
                           "ratify it",
                           s.entry.by, s.entry.role, entry.number),
             message("yankomas show {}", s.case_id()));
}

bool check_void(const Situation& s, const std::map<EntryNumber, Unratified>& unratified) {
    const auto target = unratified.find(*s.entry.about);
    const CaseEntry& entry = s.docket.entry(*s.entry.about);
    const bool is_doubtful = target != unratified.end() && target->second.is_doubtful;
    if (is_doubtful ? target->second.is_cured : !was_doubtful(s, entry)) {
        s.report(rule::bad_cosign, Field::entry,
                 message("entry {} is not doubtful, so the case does not end for it", entry.number),
                 message("yankomas lint names the entries that wait for a ratification"));
        return false;
    }
    if (entry.by == s.entry.by) {
        s.report(rule::four_eyes, Field::by,
                 message("{} signed entry {}, so somebody else must end the case for it",
                         s.entry.by, entry.number),
                 message("yankomas show {} names who may sign", s.case_id()));
        return false;
    }
    return check_closed(s, entry, unratified);
}

void put_in_place(Progress& progress, const CaseEntry& target, const PersonId& person) {
    if (target.by == person) return;
    for (Pass& pass : progress.passes) {
        if (is_signature_of(target, pass)) std::ranges::replace(pass.signers, target.by, person);
    }
}

}  // namespace yankomas
