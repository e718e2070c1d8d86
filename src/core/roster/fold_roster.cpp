// Folds the entries of a roster, one after the other, into what is in effect.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/rules/signatures.h"
#include "core/base/rules/times.h"
#include "core/journal/evidence.h"
#include "core/roster/after_theft.h"
#include "core/roster/key_material.h"
#include "core/roster/roster.h"

namespace yankomas {

namespace {

// A change that admins sign until its quorum is complete.
struct Proposal {
    const RosterEntry* entry = nullptr;
    std::map<PersonId, std::string> signers;  // as in PendingChange
};

// The rules of a roster, entry by entry (yankomas-roster(5)).
class Folder {
public:
    explicit Folder(const RosterJournal& journal) : journal_(journal) {
        roster.office = journal.office;
        roster.quorum = journal.quorum;
    }

    // Returns false if later entries must not build upon this one.
    bool fold(const RosterEntry& entry, std::string_view key);
    void check(const RosterEntry& entry, std::string_view key);

    Roster roster;
    Findings findings;
    std::map<int, Proposal> proposals;  // by the number of their entry
    bool is_question = false;           // the entry is not signed yet

private:
    // Adds a finding, and returns false.
    bool report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint = {});
    bool check_signer(const RosterEntry& entry, std::string_view key);
    // These check what `entry` asks for. `last` is the entry that completes it, or `entry` itself.
    void check_content(const RosterEntry& entry, const RosterEntry& last);
    void check_key(const RosterEntry& entry);
    void check_lockout(const RosterEntry& entry, const RosterEntry& last);
    void check_term(const RosterEntry& entry, const Appointment& made);
    void check_overlap(const RosterEntry& entry, const Appointment& made);
    void check_cosign(const RosterEntry& entry);
    [[nodiscard]] Appointment appointment_of(const RosterEntry& entry,
                                             const RosterEntry& last) const;
    [[nodiscard]] int admins_at(Instant at) const;
    [[nodiscard]] int needed(Instant at) const;
    [[nodiscard]] int signed_by(const Proposal& proposal, Instant at) const;
    void sign(Proposal& proposal, const RosterEntry& signature, std::string_view key);
    void apply(const RosterEntry& entry, const RosterEntry& last);

    const RosterJournal& journal_;
};

// Ends an appointment on the last day on which it was not dismissed.
void end_by_dismissal(Appointment& held, const std::vector<Dismissal>& dismissals) {
    for (const Dismissal& one : dismissals) {
        if (one.person != held.person || one.role != held.role || one.since <= held.since) continue;
        const Date last = local_date(one.at - 1, held.zone);
        held.until = std::min(held.until.value_or(last), last);
    }
}

bool is_own_revocation(const RosterEntry& entry) {
    return entry.act == RosterAct::revoke_key && entry.person == entry.by;
}

bool is_own_compromised(const RosterEntry& entry) {
    return is_own_revocation(entry) && entry.from.has_value();
}

bool Folder::report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint) {
    findings.push_back(
        finding(rule, journal_.place(entry, field), std::move(what), std::move(hint)));
    return false;
}

// Returns how many admins have a key that can still sign.
int Folder::admins_at(Instant at) const {
    return static_cast<int>(std::ranges::count_if(roster.people, [&](const Person& person) {
        return roster.is_admin(person.id, roster.last_entry(), at) &&
               std::ranges::any_of(roster.keys, [&](const KeyRecord& record) {
                   return record.person == person.id && !roster.is_revoked(record.key, at);
               });
    }));
}

// Returns how many admins must sign. While there are fewer admins than the quorum, all of them must
// sign.
int Folder::needed(Instant at) const { return std::min(roster.quorum, std::max(1, admins_at(at))); }

// Returns how many of the signers still count. They count while they are admins and their signing
// keys are not revoked.
int Folder::signed_by(const Proposal& proposal, Instant at) const {
    return static_cast<int>(std::ranges::count_if(proposal.signers, [&](const auto& signer) {
        return roster.may_change(signer.first, signer.second, at);
    }));
}

bool Folder::check_signer(const RosterEntry& entry, std::string_view key) {
    if (entry.number.value == 1)
        return (entry.act == RosterAct::enrol && entry.person == entry.by && entry.key == key) ||
               report(rule::not_admin, entry, Field::act,
                      message("the first entry of a roster enrols its founder, "
                              "signed with the very key it enrols"));
    const KeyRecord* record = roster.key_record(key, roster.last_entry());
    if (record == nullptr)
        return report(
            rule::unknown_key, entry, Field::sig,
            message("roster entry {} is signed with a key that nobody in the roster holds",
                    entry.number));
    if (record->person != entry.by)
        return report(rule::wrong_signer, entry, Field::by,
                      message("roster entry {} says {}, but the key is that of {}", entry.number,
                              entry.by, record->person));
    if (roster.is_revoked(key, entry.at))
        return report(
            rule::revoked_key, entry, Field::sig,
            message("roster entry {} is signed with a revoked key of {}", entry.number, entry.by));
    return is_own_revocation(entry) || roster.is_admin(entry.by, roster.last_entry(), entry.at) ||
           report(rule::not_admin, entry, Field::by,
                  message("{} is no admin of the roster", entry.by),
                  message("an admin signs this: yankomas roster show lists them"));
}

void Folder::check_key(const RosterEntry& entry) {
    if (entry.act == RosterAct::revoke_key) {
        const auto owner = std::ranges::find(roster.keys, *entry.key, &KeyRecord::key);
        if (owner == roster.keys.end() || owner->person != entry.person)
            report(rule::unknown_key, entry, Field::key,
                   message("this key is not one of {}", *entry.person));
        return;
    }
    const auto owner =
        std::ranges::find(roster.keys, material_of(*entry.key),
                          [](const KeyRecord& record) { return material_of(record.key); });
    if (owner != roster.keys.end())
        report(rule::duplicate, entry, Field::key,
               message("this key is already that of {}", owner->person),
               message("every person has keys of his own: yankomas key new"));
}

// Refuses a change that leaves fewer admins with a live key than the quorum. One's own compromised
// key may always be revoked, and whoever is about to do so is warned.
void Folder::check_lockout(const RosterEntry& entry, const RosterEntry& last) {
    Folder after = *this;
    after.apply(entry, last);
    const int left = after.admins_at(last.at);
    const bool is_told = is_question || !is_own_compromised(entry);
    if (left < admins_at(last.at) && left < roster.quorum && is_told)
        report(rule::lockout, entry, Field::person,
               message("this would leave {} admins with a key, fewer than the quorum of {}", left,
                       roster.quorum),
               message("make another admin first: yankomas roster admin PERSON"));
}

Appointment Folder::appointment_of(const RosterEntry& entry, const RosterEntry& last) const {
    Appointment made{*entry.person, *entry.role, *entry.capacity,
                     *entry.from,   entry.until, entry.basis.value_or(""),
                     last.number,   last.at,     last.zone};
    if (made.capacity != Capacity::plt) return made;
    std::vector<Appointment> earlier;
    for (const Appointment& held : roster.appointments) {
        if (held.role != made.role) continue;
        end_by_dismissal(earlier.emplace_back(held), roster.dismissals);
    }
    made.until = last_day_of(made, earlier);
    return made;
}

// Reports a term that is too long. The terms of a Plt. are those of last_day_of. A Plh. stands in
// for a head who is absent for some days, so the last day is known from the start.
void Folder::check_term(const RosterEntry& entry, const Appointment& made) {
    const Message hint =
        message("name the last day: yankomas roster appoint {} {} --capacity {} --until DATE",
                made.person, made.role, name_of(made.capacity));
    if (made.capacity == Capacity::plh && !made.until)
        report(rule::acting_term, entry, Field::capacity,
               message("a Plh. stands in for a number of days, "
                       "so {} acts as {} until a day that must be named",
                       made.person, made.role),
               hint);
    if (made.until == entry.until) return;
    report(rule::acting_term, entry, entry.until ? Field::until : Field::capacity,
           *made.until < made.from
               ? message("{} has acted as {} for six months by then, so not one day more counts",
                         made.person, made.role)
               : message("a Plt. acts for three months, six with renewals, "
                         "so {} acts as {} until {} at the latest",
                         made.person, made.role, *made.until),
           hint);
}

// Finds the same right given twice, because only the first of two such appointments would be shown.
// For an entry that is signed already this is a warning.
void Folder::check_overlap(const RosterEntry& entry, const Appointment& made) {
    for (const Appointment* held : roster.appointments_of(made.person)) {
        if (held->role != made.role) continue;
        const Date first = std::max(held->first_day(), made.first_day());
        if (made.until && first > *made.until) continue;
        // A dismissal that is entered already may act on a later day.
        const Instant then = std::max(made.at, instant_at(first, 0, made.zone));
        if (roster.appointment(held->person, held->role, roster.last_entry(), first, then) != held)
            continue;
        report(rule::duplicate, entry, Field::role,
               message("{} already holds the role {} from {} on, by roster entry {}", held->person,
                       held->role, held->from, held->since),
               message("begin later with --from, or end the other first: "
                       "yankomas roster dismiss {} {}",
                       held->person, held->role));
        findings.back().severity = Severity::warning;
        return;
    }
}

void Folder::check_cosign(const RosterEntry& entry) {
    const auto proposal = proposals.find(entry.about->value);
    if (proposal == proposals.end()) {
        report(rule::bad_cosign, entry, Field::entry,
               message("roster entry {} waits for no signature", *entry.about));
        return;
    }
    const int have = signed_by(proposal->second, entry.at);
    const auto before = proposal->second.signers.find(entry.by);
    if (have < needed(entry.at) && before != proposal->second.signers.end() &&
        roster.may_change(entry.by, before->second, entry.at)) {
        report(rule::signed_twice, entry, Field::by,
               message("{} has already signed roster entry {}", entry.by, *entry.about));
    } else if (have + 1 >= needed(entry.at)) {
        // The proposal takes effect now, and other changes may have come before it.
        check_content(*proposal->second.entry, entry);
    }
}

void Folder::check_content(const RosterEntry& entry, const RosterEntry& last) {
    const bool is_known = entry.person && roster.person(*entry.person) != nullptr;
    if (entry.person && !is_known && entry.act != RosterAct::enrol) {
        report(rule::unknown_person, entry, Field::person,
               message("{} is not enrolled", *entry.person),
               message("yankomas roster enrol {} --name NAME --public-key FILE", *entry.person));
        return;
    }
    if (is_known && entry.act == RosterAct::enrol)
        report(rule::duplicate, entry, Field::person,
               message("{} is already enrolled", *entry.person),
               message("another key: yankomas roster key {} --public-key FILE", *entry.person));
    if (entry.key) check_key(entry);
    if (entry.act == RosterAct::appoint) {
        const Appointment made = appointment_of(entry, last);
        check_term(entry, made);
        check_overlap(entry, made);
    }
    if (entry.act == RosterAct::revoke_key || entry.act == RosterAct::unadmin)
        check_lockout(entry, last);
    if (entry.act == RosterAct::dismiss &&
        std::ranges::none_of(roster.appointments_of(*entry.person),
                             [&](const Appointment* held) { return held->role == *entry.role; }))
        report(rule::unknown_person, entry, Field::role,
               message("{} does not hold the role {}", *entry.person, *entry.role));
    if (entry.act == RosterAct::cosign) check_cosign(entry);
}

void Folder::check(const RosterEntry& entry, std::string_view key) {
    if (entry.at < roster.last_at)
        report(rule::clock_backwards, entry, Field::at,
               message("roster entry {} is dated before the one above it", entry.number));
    if (check_signer(entry, key)) check_content(entry, entry);
}

bool Folder::fold(const RosterEntry& entry, std::string_view key) {
    const auto before = static_cast<std::ptrdiff_t>(findings.size());
    check(entry, key);
    if (has_errors({findings.begin() + before, findings.end()})) return false;
    roster.last_at = entry.at;
    if (entry.number.value == 1) {
        roster.founder_key = *entry.key;
        apply(entry, entry);
        roster.admins.push_back({*entry.person, true, entry.at, entry.number});
    } else if (entry.act == RosterAct::cosign) {
        sign(proposals[entry.about->value], entry, key);
    } else if (is_own_revocation(entry)) {
        apply(entry, entry);
    } else {
        Proposal& proposal = proposals[entry.number.value];
        proposal.entry = &entry;
        sign(proposal, entry, key);
    }
    return true;
}

void Folder::sign(Proposal& proposal, const RosterEntry& signature, std::string_view key) {
    proposal.signers.insert_or_assign(signature.by, std::string(key));
    if (signed_by(proposal, signature.at) < needed(signature.at)) return;
    const RosterEntry& entry = *proposal.entry;
    apply(entry, signature);
    proposals.erase(entry.number.value);
}

// A change acts from the time of `last`, the entry that completes it.
void Folder::apply(const RosterEntry& entry, const RosterEntry& last) {
    const EntryNumber since = last.number;
    const Instant at = last.at;
    switch (entry.act) {
        case RosterAct::enrol:
            roster.add(Person{*entry.person, *entry.name, since});
            roster.add(KeyRecord{*entry.key, *entry.person, since});
            break;
        case RosterAct::key: roster.add(KeyRecord{*entry.key, *entry.person, since}); break;
        case RosterAct::revoke_key:
            roster.revocations.push_back({*entry.key, at, entry.from, entry.zone, since});
            break;
        case RosterAct::appoint: roster.add(appointment_of(entry, last)); break;
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
                roster.publications.push_back({file, since});
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
    for (const auto& [number, proposal] : folder.proposals) {
        folder.roster.pending.push_back({EntryNumber{number}, proposal.signers});
        findings.push_back(
            finding(rule::pending, journal.place(*proposal.entry),
                    message("roster entry {} waits for the signature of another admin", number),
                    message("yankomas roster cosign {}", number)));
    }
    name_signers(journal, folder.roster.revocations);
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
        folder.proposals[change.entry.value] = Proposal{&journal.entries[index], change.signers};
    }
    folder.is_question = true;
    folder.check(entry, key);
    const bool is_allowed = is_own_compromised(entry);
    for (Finding& found : folder.findings)
        found.severity =
            is_allowed && found.rule == rule::lockout ? Severity::warning : Severity::error;
    return std::move(folder.findings);
}

}  // namespace yankomas
