// Folds the entries of a roster, one after the other, into what is in effect.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/rules/signatures.h"
#include "core/base/rules/times.h"
#include "core/base/text.h"
#include "core/journal/evidence.h"
#include "core/roster/after_theft.h"
#include "core/roster/appointing.h"
#include "core/roster/in_vain.h"
#include "core/roster/quorum.h"
#include "core/roster/roster.h"

namespace yankomas {

namespace {

// The rules of a roster, entry by entry (yankomas-roster(5)).
class Folder {
public:
    explicit Folder(const RosterJournal& journal) : journal_(journal) {
        roster.office = journal.office;
        roster.quorum = journal.quorum;
    }

    // Returns false if later entries must not build upon this one.
    bool fold(const RosterEntry& entry, std::string_view key);
    // Adds what is wrong with the entry, whether it ends the fold or leaves it without effect.
    // Returns true if the signer had the right to sign the entry then, so that a fault of its
    // content ends nothing.
    bool check(const RosterEntry& entry, std::string_view key);
    // Adds an error and returns false if the entry changes nothing, and is one too many of those.
    bool check_in_vain(const RosterEntry& entry, bool counts);

    Roster roster;
    Findings findings;
    Proposals proposals;
    bool is_question = false;  // the entry is not signed yet

private:
    // Adds a finding, and returns false.
    bool report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint = {});
    bool check_signer(const RosterEntry& entry, std::string_view key);
    bool check_quota(const RosterEntry& entry);
    // These check what `entry` asks for. `last` is the entry that completes it, or `entry` itself.
    void check_content(const RosterEntry& entry, const RosterEntry& last);
    void check_key(const RosterEntry& entry);
    void check_lockout(const RosterEntry& entry, const RosterEntry& last);
    void check_cosign(const RosterEntry& entry);
    [[nodiscard]] bool is_cosign_of_holder(const RosterEntry& entry) const;
    void take(const RosterEntry& entry, std::string_view key);
    void sign(Proposal& proposal, const RosterEntry& signature, std::string_view key);
    void sign_day(const Proposal& revocation, const RosterEntry& signature);
    void apply(const RosterEntry& entry, const RosterEntry& last);
    // Returns who signed a change that nobody had completed before.
    [[nodiscard]] std::vector<PersonId> signers_of(const RosterEntry& entry) const;

    const RosterJournal& journal_;
};

bool is_own_compromised(const RosterEntry& entry) {
    return is_own_revocation(entry) && entry.from.has_value();
}

bool Folder::report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint) {
    findings.push_back(
        finding(rule, journal_.place(entry, field), std::move(what), std::move(hint)));
    return false;
}

bool Folder::check_signer(const RosterEntry& entry, std::string_view key) {
    if (entry.number.value == 1)
        return (entry.act == RosterAct::enrol && entry.person == entry.by && entry.key == key) ||
               report(rule::not_admin, entry, Field::act,
                      message("the first entry of a roster enrols its founder, "
                              "signed with the very key it enrols"));
    const KeyRecord* record = roster.in_force(entry.at).key(key);
    if (record == nullptr)
        return report(
            rule::unknown_key, entry, Field::sig,
            message("roster entry {} is signed with a key that nobody in the roster holds",
                    entry.number));
    if (record->person != entry.by)
        return report(rule::wrong_signer, entry, Field::by,
                      message("roster entry {} says {}, but the key is that of {}", entry.number,
                              entry.by, record->person));
    if (roster.in_force(entry.at).is_revoked(key))
        return report(
            rule::revoked_key, entry, Field::sig,
            message("roster entry {} is signed with a revoked key of {}", entry.number, entry.by));
    return is_own_revocation(entry) || is_cosign_of_holder(entry) ||
           roster.in_force(entry.at).is_admin(entry.by) ||
           report(rule::not_admin, entry, Field::by,
                  message("{} is no admin of the roster", entry.by),
                  message("an admin signs this: yankomas roster show lists them"));
}

// The holder of a key may sign since when it is compromised, as the second person.
bool Folder::is_cosign_of_holder(const RosterEntry& entry) const {
    if (entry.act != RosterAct::cosign) return false;
    const auto found = proposals.find(entry.about->value);
    return found != proposals.end() && found->second.entry->act == RosterAct::revoke_key &&
           found->second.entry->person == entry.by;
}

bool Folder::check_quota(const RosterEntry& entry) {
    if (entry.number.value == 1 || is_own_revocation(entry) || needed_at(roster, entry.at) <= 1 ||
        pending_by(proposals, entry.by, entry.at) < kMostPending)
        return true;
    return report(rule::no_effect, entry, Field::by,
                  message("{} changes by {} wait for other admins, so one more has no effect",
                          kMostPending, entry.by),
                  message("another admin signs or leaves them: yankomas roster show lists them"));
}

void Folder::check_key(const RosterEntry& entry) {
    if (entry.act == RosterAct::revoke_key) {
        const auto owner = std::ranges::find(roster.keys, *entry.key, &KeyRecord::key);
        if (owner == roster.keys.end() || owner->person != entry.person)
            report(rule::unknown_key, entry, Field::key,
                   message("this key is not one of {}", *entry.person));
        return;
    }
    if (const KeyRecord* owner = roster.same_key(*entry.key))
        report(rule::duplicate, entry, Field::key,
               message("this key is already that of {}", owner->person),
               message("every person has keys of his own: yankomas key new"));
}

// Refuses a change that leaves fewer admins with a live key than the quorum. One's own compromised
// key may always be revoked, and whoever is about to do so is warned.
void Folder::check_lockout(const RosterEntry& entry, const RosterEntry& last) {
    Folder after = *this;
    after.apply(entry, last);
    const int left = admins_at(after.roster, last.at);
    const bool is_told = is_question || !is_own_compromised(entry);
    if (left < admins_at(roster, last.at) && left < roster.quorum && is_told)
        report(rule::lockout, entry, Field::person,
               message("this would leave {} admins with a key, fewer than the quorum of {}", left,
                       roster.quorum),
               message("make another admin first: yankomas roster admin PERSON"));
}

void Folder::check_cosign(const RosterEntry& entry) {
    const auto found = proposals.find(entry.about->value);
    if (found == proposals.end()) {
        report(rule::bad_cosign, entry, Field::entry,
               message("roster entry {} waits for no signature", *entry.about),
               message("yankomas roster show lists what waits"));
        return;
    }
    const Proposal& proposal = found->second;
    if (has_lapsed(*proposal.entry, entry.at)) {
        report(rule::no_effect, entry, Field::entry,
               message("roster entry {} is more than 90 days old and has lapsed", *entry.about),
               message("an admin proposes it again; yankomas roster show lists what waits"));
        return;
    }
    const int have = signed_by(proposal, roster, entry.at);
    const auto before = proposal.signers.find(entry.by);
    const bool signs_again =
        before != proposal.signers.end() &&
        (proposal.acts || (have < needed_at(roster, entry.at) &&
                           roster.in_force(entry.at).may_change(entry.by, before->second)));
    if (signs_again) {
        report(rule::signed_twice, entry, Field::by,
               message("{} has already signed roster entry {}", entry.by, *entry.about),
               message("yankomas roster show lists what waits, and for whom"));
    } else if (!proposal.acts && have + 1 >= needed_at(roster, entry.at)) {
        // The proposal takes effect now, and other changes may have come before it.
        check_content(*proposal.entry, entry);
    }
}

Message meant_person(const Roster& roster, const PersonId& person) {
    std::vector<std::string> known;
    for (const auto& one : roster.people) known.push_back(one.id.value);
    if (const auto meant = nearest(person.value, known))
        return message("did you mean \"{}\"? yankomas roster show lists the people", *meant);
    return message("yankomas roster enrol {} --name NAME --public-key FILE", person);
}

void Folder::check_content(const RosterEntry& entry, const RosterEntry& last) {
    const bool is_known = entry.person && roster.person(*entry.person) != nullptr;
    if (entry.person && !is_known && entry.act != RosterAct::enrol) {
        report(rule::unknown_person, entry, Field::person,
               message("{} is not enrolled", *entry.person), meant_person(roster, *entry.person));
        return;
    }
    if (is_known && entry.act == RosterAct::enrol)
        report(rule::duplicate, entry, Field::person,
               message("{} is already enrolled", *entry.person),
               message("another key: yankomas roster key {} --public-key FILE", *entry.person));
    if (entry.key) check_key(entry);
    if (entry.act == RosterAct::appoint)
        std::ranges::move(check_appointment(roster, journal_, entry, last),
                          std::back_inserter(findings));
    if (entry.act == RosterAct::revoke_key || entry.act == RosterAct::unadmin)
        check_lockout(entry, last);
    if (entry.act == RosterAct::dismiss &&
        std::ranges::none_of(roster.appointments_of(*entry.person),
                             [&](const Appointment* held) { return held->role == *entry.role; }))
        report(rule::unknown_person, entry, Field::role,
               message("{} does not hold the role {}", *entry.person, *entry.role),
               message("yankomas roster show {} names the roles", *entry.person));
}

bool Folder::check(const RosterEntry& entry, std::string_view key) {
    const bool is_in_order = entry.at >= roster.last_at;
    if (!is_in_order)
        report(
            rule::clock_backwards, entry, Field::at,
            message("roster entry {} is dated {}, before {} of the entry above it", entry.number,
                    ZonedInstant{entry.at, entry.zone}, ZonedInstant{roster.last_at, entry.zone}),
            message("set the clock of this machine right, then sign again"));
    if (!check_signer(entry, key)) return false;
    if (entry.act == RosterAct::cosign) {
        check_cosign(entry);
    } else if (check_quota(entry)) {
        check_content(entry, entry);
    }
    return is_in_order && entry.number.value > 1;
}

bool Folder::fold(const RosterEntry& entry, std::string_view key) {
    const auto before = static_cast<std::ptrdiff_t>(findings.size());
    const bool may_be_at_fault = check(entry, key);
    bool counts = true;
    for (auto found = findings.begin() + before; found != findings.end(); ++found) {
        if (found->severity != Severity::error && found->rule != rule::no_effect) continue;
        if (!may_be_at_fault) return false;
        // What the program itself lets others sign on a busy day is no more than a warning.
        if (entry.act == RosterAct::cosign || found->rule == rule::no_effect)
            found->severity = Severity::warning;
        counts = false;
    }
    if (!check_in_vain(entry, counts)) return false;
    roster.last_at = entry.at;
    if (counts) take(entry, key);
    return true;
}

bool Folder::check_in_vain(const RosterEntry& entry, bool counts) {
    if (counts && !revokes_in_vain(roster, entry)) return true;
    if (auto found = one_too_many_in_vain(roster, journal_, entry)) {
        if (is_question) found->hint = message("let somebody else sign it: yankomas roster show");
        findings.push_back(*std::move(found));
        return false;
    }
    roster.in_vain.push_back({entry.by, entry.at});
    return true;
}

void Folder::take(const RosterEntry& entry, std::string_view key) {
    if (entry.number.value == 1) {
        roster.founder_key = *entry.key;
        apply(entry, entry);
        roster.admins.push_back({*entry.person, true, entry.at, entry.number});
    } else if (entry.act == RosterAct::cosign) {
        sign(proposals[entry.about->value], entry, key);
    } else {
        Proposal& proposal = proposals[entry.number.value];
        proposal.entry = &entry;
        sign(proposal, entry, key);
    }
}

void Folder::sign(Proposal& proposal, const RosterEntry& signature, std::string_view key) {
    proposal.signers.insert_or_assign(signature.by, std::string(key));
    const RosterEntry& entry = *proposal.entry;
    if (proposal.acts) return sign_day(proposal, signature);
    if (!is_own_revocation(entry) &&
        signed_by(proposal, roster, signature.at) < needed_at(roster, signature.at))
        return;
    apply(entry, signature);
    if (entry.act != RosterAct::revoke_key || !entry.from) {
        proposals.erase(entry.number.value);
        return;
    }
    proposal.acts = true;
    sign_day(proposal, signature);
}

// Once two people have signed since when a key is compromised, that day counts however far it lies
// back.
void Folder::sign_day(const Proposal& revocation, const RosterEntry& signature) {
    if (!is_signed_by_two(revocation, roster, signature.at)) return;
    const RosterEntry& entry = *revocation.entry;
    const auto made = std::ranges::find(roster.revocations, entry.number, &Revocation::entry);
    made->compromised_since = entry.from;
    made->since = signature.number;
    made->by_two = true;
    proposals.erase(entry.number.value);
}

std::vector<PersonId> Folder::signers_of(const RosterEntry& entry) const {
    std::vector<PersonId> people;
    for (const auto& [person, key] : proposals.at(entry.number.value).signers)
        people.push_back(person);
    return people;
}

// A change acts from the time of `last`, the entry that completes it.
void Folder::apply(const RosterEntry& entry, const RosterEntry& last) {
    const EntryNumber since = last.number;
    const Instant at = last.at;
    settle_past_terms(findings, journal_, entry);
    switch (entry.act) {
        case RosterAct::enrol:
            roster.add(Person{*entry.person, *entry.name, since});
            roster.add(KeyRecord{*entry.key, *entry.person, since});
            break;
        case RosterAct::key: roster.add(KeyRecord{*entry.key, *entry.person, since}); break;
        case RosterAct::revoke_key:
            roster.revocations.push_back(
                {*entry.key, at, day_alone(entry, last), entry.zone, since, entry.number});
            break;
        case RosterAct::appoint: roster.add(appointment_of(roster, entry, last)); break;
        case RosterAct::dismiss:
            roster.dismissals.push_back(
                {*entry.person, *entry.role,
                 entry.from ? std::max(at, instant_at(*entry.from, 0, entry.zone)) : at, since});
            break;
        case RosterAct::admin:
        case RosterAct::unadmin:
            roster.admins.push_back({*entry.person, entry.act == RosterAct::admin, at, since});
            break;
        case RosterAct::publish:
            for (const PublishedFile& file : entry.files)
                roster.publications.push_back({file, since, signers_of(entry)});
            break;
        case RosterAct::quorum: roster.quorum = *entry.count; break;
        case RosterAct::cosign: break;
    }
}

}  // namespace

FoldedRoster fold_roster(const RosterJournal& journal, const Evidence& evidence) {
    Folder folder(journal);
    Findings& findings = folder.findings;
    bool whole = true;
    for (std::size_t i = 0; i < journal.entries.size() && whole; ++i) {
        const RosterEntry& entry = journal.entries[i];
        const SignatureFact& signature = evidence.signatures[i];
        whole = signature.state == SignatureState::good;
        if (!whole) {
            findings.push_back(finding(
                rule::bad_signature, journal.place(entry, Field::sig),
                message("the signature of roster entry {} does not cover what stands above it",
                        entry.number),
                hint_for(signature, journal.path)));
            break;
        }
        whole = folder.fold(entry, signature.key);
        if (!whole) break;
        folder.roster.heads.push_back(evidence.heads[i]);
        folder.roster.times.push_back(journal.entries[i].at);
    }
    if (journal.fault) {
        findings.push_back(finding_of(*journal.fault, journal.bytes, journal.path));
        whole = false;
    }
    folder.roster.pending = pending_of(folder.proposals, folder.roster.last_at);
    std::ranges::move(tell_pending(folder.proposals, folder.roster, journal),
                      std::back_inserter(findings));
    std::ranges::move(signed_while_compromised(journal, evidence, folder.roster),
                      std::back_inserter(findings));
    return {std::move(folder.roster), std::move(findings), whole};
}

Findings check_roster_entry(const Roster& roster, const RosterJournal& journal,
                            const RosterEntry& entry, std::string_view key) {
    Folder folder(journal);
    folder.roster = roster;
    for (const PendingChange& change : roster.pending) {
        const auto index = static_cast<std::size_t>(change.entry.value) - 1;
        folder.proposals[change.entry.value] =
            Proposal{&journal.entries[index], change.signers, change.acts};
    }
    folder.is_question = true;
    folder.check(entry, key);
    folder.check_in_vain(entry, true);
    const bool is_allowed = is_own_compromised(entry);
    // What was over before it was entered may still serve for ratifying.
    for (Finding& found : folder.findings) {
        const bool may_be_signed =
            found.rule == rule::past_term || (is_allowed && found.rule == rule::lockout);
        found.severity = may_be_signed ? Severity::warning : Severity::error;
    }
    return std::move(folder.findings);
}

}  // namespace yankomas
