// Folds the entries of a roster, one after the other, into what is in effect.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/rules/signatures.h"
#include "core/base/rules/times.h"
#include "core/journal/evidence.h"
#include "core/roster/roster.h"

namespace yankomas {

namespace {

// A change that admins sign until its quorum is complete.
struct Proposal {
    const RosterEntry* entry = nullptr;
    std::set<PersonId> signers;
};

// The point of the curve that a key ("ssh-ed25519 BASE64", plain or a token's) is: equal for the
// same key, whatever it is called. The 32 bytes of the point and the last byte of the length before
// them are 33 bytes, which stand at a multiple of 3 in a plain key (18) and in a token's (33): so
// their base64 is a part of the text, and the same in both.
std::string_view material_of(std::string_view key) {
    constexpr std::size_t kLength = 44;
    for (const auto& [type, at] : {std::pair<std::string_view, std::size_t>{"ssh-ed25519 ", 24},
                                   {"sk-ssh-ed25519@openssh.com ", 44}}) {
        if (key.starts_with(type) && key.size() >= type.size() + at + kLength)
            return key.substr(type.size() + at, kLength);
    }
    return key;
}

// The rules of a roster, entry by entry (yankomas-roster(5)).
class Folder {
public:
    explicit Folder(const RosterJournal& journal) : journal_(journal) {
        roster.office = journal.office;
        roster.quorum = journal.quorum;
    }

    // False if the entry must not be built upon.
    bool fold(const RosterEntry& entry, std::string_view key);
    void check(const RosterEntry& entry, std::string_view key);

    Roster roster;
    Findings findings;
    std::map<int, Proposal> proposals;  // by the number of their entry

private:
    // Adds a finding, and returns false.
    bool report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint = {});
    bool check_signer(const RosterEntry& entry, std::string_view key);
    void check_content(const RosterEntry& entry);
    void check_key(const RosterEntry& entry);
    void check_lockout(const RosterEntry& entry);
    void check_term(const RosterEntry& entry);
    void check_overlap(const RosterEntry& entry);
    void check_cosign(const RosterEntry& entry);
    [[nodiscard]] Appointment appointment_of(const RosterEntry& entry, EntryNumber since) const;
    [[nodiscard]] int admins_at(Instant at) const;
    [[nodiscard]] int needed(Instant at) const;
    void sign(Proposal& proposal, const RosterEntry& signature);
    void apply(const RosterEntry& entry, EntryNumber since);

    const RosterJournal& journal_;
};

bool is_own_revocation(const RosterEntry& entry) {
    return entry.act == RosterAct::revoke_key && entry.person == entry.by;
}

bool Folder::report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint) {
    findings.push_back(
        finding(rule, journal_.place(entry, field), std::move(what), std::move(hint)));
    return false;
}

// How many admins have a key that can still sign.
int Folder::admins_at(Instant at) const {
    return static_cast<int>(std::ranges::count_if(roster.people, [&](const Person& person) {
        return roster.is_admin(person.id, roster.last_entry(), at) &&
               std::ranges::any_of(roster.keys, [&](const KeyRecord& record) {
                   return record.person == person.id && !roster.is_revoked(record.key, at);
               });
    }));
}

// Until as many admins exist as the quorum asks, every admin there is must sign.
int Folder::needed(Instant at) const { return std::min(roster.quorum, std::max(1, admins_at(at))); }

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
// key may always be revoked.
void Folder::check_lockout(const RosterEntry& entry) {
    Folder after = *this;
    after.apply(entry, entry.number);
    const int left = after.admins_at(entry.at);
    const bool own_compromised = is_own_revocation(entry) && entry.from;
    if (left < admins_at(entry.at) && left < roster.quorum && !own_compromised)
        report(rule::lockout, entry, Field::person,
               message("this would leave {} admins with a key, fewer than the quorum of {}", left,
                       roster.quorum),
               message("make another admin first: yankomas roster admin PERSON"));
}

Appointment Folder::appointment_of(const RosterEntry& entry, EntryNumber since) const {
    Appointment made{*entry.person, *entry.role, *entry.capacity,
                     *entry.from,   entry.until, entry.basis.value_or(""),
                     since};
    made.until = last_day_of(made, roster.appointments);
    return made;
}

// The terms of a Plt. are those of last_day_of. A Plh. stands in for a head who is absent for
// some days, so its last day is known from the start.
void Folder::check_term(const RosterEntry& entry) {
    const Appointment made = appointment_of(entry, entry.number);
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

// Finds the same right given twice: of two such appointments only the first would be shown. What is
// signed already is a warning.
void Folder::check_overlap(const RosterEntry& entry) {
    const Appointment made = appointment_of(entry, entry.number);
    for (const Appointment* held : roster.appointments_of(made.person)) {
        if (held->role != made.role) continue;
        const Date first = std::max(held->from, made.from);
        if (made.until && first > *made.until) continue;
        if (roster.appointment(held->person, held->role, roster.last_entry(), first, entry.at) !=
            held)
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
    } else if (proposal->second.signers.contains(entry.by)) {
        report(rule::signed_twice, entry, Field::by,
               message("{} has already signed roster entry {}", entry.by, *entry.about));
    } else if (static_cast<int>(proposal->second.signers.size()) + 1 >= needed(entry.at)) {
        // The proposal takes effect now, and others may have come first.
        check_content(*proposal->second.entry);
    }
}

void Folder::check_content(const RosterEntry& entry) {
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
        check_term(entry);
        check_overlap(entry);
    }
    if (entry.act == RosterAct::revoke_key || entry.act == RosterAct::unadmin) check_lockout(entry);
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
    if (check_signer(entry, key)) check_content(entry);
}

bool Folder::fold(const RosterEntry& entry, std::string_view key) {
    const auto before = static_cast<std::ptrdiff_t>(findings.size());
    check(entry, key);
    if (has_errors({findings.begin() + before, findings.end()})) return false;
    roster.last_at = entry.at;
    if (entry.number.value == 1) {
        roster.founder_key = *entry.key;
        apply(entry, entry.number);
        roster.admins.push_back({*entry.person, true, entry.at, entry.number});
    } else if (entry.act == RosterAct::cosign) {
        sign(proposals[entry.about->value], entry);
    } else if (is_own_revocation(entry)) {
        apply(entry, entry.number);
    } else {
        Proposal& proposal = proposals[entry.number.value];
        proposal.entry = &entry;
        sign(proposal, entry);
    }
    return true;
}

void Folder::sign(Proposal& proposal, const RosterEntry& signature) {
    proposal.signers.insert(signature.by);
    if (static_cast<int>(proposal.signers.size()) < needed(signature.at)) return;
    const RosterEntry& entry = *proposal.entry;
    apply(entry, signature.number);
    proposals.erase(entry.number.value);
}

void Folder::apply(const RosterEntry& entry, EntryNumber since) {
    switch (entry.act) {
        case RosterAct::enrol:
            roster.add(Person{*entry.person, *entry.name, since});
            roster.add(KeyRecord{*entry.key, *entry.person, since});
            break;
        case RosterAct::key: roster.add(KeyRecord{*entry.key, *entry.person, since}); break;
        case RosterAct::revoke_key:
            roster.revocations.push_back({*entry.key, entry.at, entry.from, entry.zone});
            break;
        case RosterAct::appoint: roster.add(appointment_of(entry, since)); break;
        case RosterAct::dismiss:
            roster.dismissals.push_back({*entry.person, *entry.role, entry.at, since});
            break;
        case RosterAct::admin:
        case RosterAct::unadmin:
            roster.admins.push_back(
                {*entry.person, entry.act == RosterAct::admin, entry.at, since});
            break;
        case RosterAct::publish:
            for (const PublishedFile& file : entry.files)
                roster.publications.push_back({file, since});
            break;
        case RosterAct::quorum: roster.quorum = *entry.count; break;
        case RosterAct::cosign: break;
    }
}

// A note (revoked_key) for each entry signed with a key since the day from which it was
// compromised: a thief may have signed it before the theft was entered. It stays in effect, since
// whatever came later rests on it; an admin looks at it and undoes what was not meant.
Findings signed_while_compromised(const RosterJournal& journal, const Evidence& evidence,
                                  const Roster& roster) {
    Findings findings;
    if (roster.revocations.empty()) return findings;
    for (std::size_t i = 0; i < roster.heads.size(); ++i) {
        const RosterEntry& entry = journal.entries[i];
        const std::string& key = evidence.signatures[i].key;
        // One's own key may be revoked with that very key.
        if (entry.act == RosterAct::revoke_key && entry.key == key) continue;
        if (!roster.is_revoked(key, entry.at)) continue;
        findings.push_back(
            finding(rule::revoked_key, journal.place(entry, Field::sig),
                    message("roster entry {} was signed by {} with a key that was compromised "
                            "by then; it stays in effect",
                            entry.number, entry.by),
                    message("see that it was meant: yankomas roster show; what was not is undone "
                            "with dismiss, unadmin, revoke-key or publish")));
        findings.back().severity = Severity::note;
    }
    return findings;
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
        if (whole) {
            folder.roster.heads.push_back(evidence.heads[i]);
            folder.roster.times.push_back(journal.entries[i].at);
        }
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
    folder.check(entry, key);
    for (Finding& found : folder.findings) found.severity = Severity::error;
    return std::move(folder.findings);
}

}  // namespace yankomas
