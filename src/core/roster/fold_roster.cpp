// Folds the entries of a roster, one after the other, into what is in effect.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/rules/signatures.h"
#include "core/base/rules/times.h"
#include "core/roster/acting_term.h"
#include "core/roster/compromised.h"
#include "core/roster/key_material.h"

namespace yankomas {

namespace {

// A change that admins sign until its quorum is complete.
struct Proposal {
    const RosterEntry* entry = nullptr;
    std::set<PersonId> signers;
};

class Folder {
public:
    explicit Folder(const RosterJournal& journal) : journal_(journal) {
        roster_.office = journal.office;
        roster_.quorum = journal.quorum;
    }

    // False if the entry must not be built upon.
    bool fold(const RosterEntry& entry, std::string_view key);
    void check(const RosterEntry& entry, std::string_view key);

    FoldedRoster result;
    Roster& roster() { return roster_; }
    std::map<int, Proposal>& proposals() { return proposals_; }

private:
    void report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint = {});
    bool check_signer(const RosterEntry& entry, std::string_view key);
    void check_content(const RosterEntry& entry);
    void check_key(const RosterEntry& entry);
    void check_lockout(const RosterEntry& entry);
    void check_term(const RosterEntry& entry);
    void check_overlap(const RosterEntry& entry);
    [[nodiscard]] Appointment appointment_of(const RosterEntry& entry, EntryNumber since) const;
    [[nodiscard]] bool is_own_revocation(const RosterEntry& entry) const;
    [[nodiscard]] std::vector<PersonId> admins_at(Instant at) const;
    [[nodiscard]] int needed(Instant at) const;
    void sign(Proposal& proposal, const RosterEntry& signature);
    void apply(const RosterEntry& entry, EntryNumber since);

    const RosterJournal& journal_;
    Roster roster_;
    std::map<int, Proposal> proposals_;
};

void Folder::report(Rule rule, const RosterEntry& entry, Field field, Message what, Message hint) {
    result.findings.push_back(
        finding(rule, journal_.place(entry, field), std::move(what), std::move(hint)));
}

std::vector<PersonId> Folder::admins_at(Instant at) const {
    std::vector<PersonId> found;
    for (const Person& person : roster_.people) {
        if (!roster_.is_admin(person.id, roster_.last_entry(), at)) continue;
        const bool has_live_key = std::ranges::any_of(roster_.keys, [&](const KeyRecord& record) {
            return record.person == person.id && !roster_.is_revoked(record.key, at);
        });
        if (has_live_key) found.push_back(person.id);
    }
    return found;
}

// Until as many admins exist as the quorum asks, every admin there is must sign.
int Folder::needed(Instant at) const {
    return std::min(roster_.quorum, std::max(1, static_cast<int>(admins_at(at).size())));
}

bool Folder::is_own_revocation(const RosterEntry& entry) const {
    return entry.act == RosterAct::revoke_key && entry.person == entry.by;
}

bool Folder::check_signer(const RosterEntry& entry, std::string_view key) {
    if (entry.number.value == 1) {
        const bool founds =
            entry.act == RosterAct::enrol && entry.person == entry.by && entry.key == key;
        if (!founds) {
            report(
                rule::not_admin, entry, Field::act,
                message(
                    "the first entry of a roster enrols its founder, signed with the very key it enrols"));
        }
        return founds;
    }
    const KeyRecord* record = roster_.key_record(key, roster_.last_entry());
    if (record == nullptr) {
        report(rule::unknown_key, entry, Field::sig,
               message("roster entry {} is signed with a key that nobody in the roster holds",
                       entry.number));
        return false;
    }
    if (record->person != entry.by) {
        report(rule::wrong_signer, entry, Field::by,
               message("roster entry {} says {}, but the key is that of {}", entry.number, entry.by,
                       record->person));
        return false;
    }
    if (roster_.is_revoked(key, entry.at)) {
        report(
            rule::revoked_key, entry, Field::sig,
            message("roster entry {} is signed with a revoked key of {}", entry.number, entry.by));
        return false;
    }
    if (!is_own_revocation(entry) && !roster_.is_admin(entry.by, roster_.last_entry(), entry.at)) {
        report(rule::not_admin, entry, Field::by, message("{} is no admin of the roster", entry.by),
               message("an admin signs this: yankomas roster show lists them"));
        return false;
    }
    return true;
}

void Folder::check_key(const RosterEntry& entry) {
    if (entry.act == RosterAct::revoke_key) {
        const auto owner = std::ranges::find(roster_.keys, *entry.key, &KeyRecord::key);
        if (owner == roster_.keys.end() || owner->person != entry.person) {
            report(rule::unknown_key, entry, Field::key,
                   message("this key is not one of {}", *entry.person));
        }
        return;
    }
    const auto owner =
        std::ranges::find(roster_.keys, material_of(*entry.key),
                          [](const KeyRecord& record) { return material_of(record.key); });
    if (owner != roster_.keys.end()) {
        report(rule::duplicate, entry, Field::key,
               message("this key is already that of {}", owner->person),
               message("every person has keys of his own: yankomas key new"));
    }
}

// Refused: a change that leaves fewer admins with a live key than the quorum, except one's own
// compromised key.
void Folder::check_lockout(const RosterEntry& entry) {
    Folder after = *this;
    after.apply(entry, entry.number);
    const auto left = static_cast<int>(after.admins_at(entry.at).size());
    const auto before = static_cast<int>(admins_at(entry.at).size());
    const bool own_compromised = is_own_revocation(entry) && entry.from;
    if (left < before && left < roster_.quorum && !own_compromised) {
        report(rule::lockout, entry, Field::person,
               message("this would leave {} admins with a key, fewer than the quorum of {}", left,
                       roster_.quorum),
               message("make another admin first: yankomas roster admin PERSON"));
    }
}

Appointment Folder::appointment_of(const RosterEntry& entry, EntryNumber since) const {
    Appointment made{*entry.person, *entry.role, *entry.capacity,
                     *entry.from,   entry.until, entry.basis.value_or(""),
                     since};
    made.until = last_day_of(made, roster_.appointments);
    return made;
}

void Folder::check_term(const RosterEntry& entry) {
    const Appointment made = appointment_of(entry, entry.number);
    const Message hint =
        message("name the last day: yankomas roster appoint {} {} --capacity {} --until DATE",
                made.person, made.role, name_of(made.capacity));
    if (made.capacity == Capacity::plh && !made.until) {
        report(
            rule::acting_term, entry, Field::capacity,
            message(
                "a Plh. stands in for a number of days, so {} acts as {} until a day that must be named",
                made.person, made.role),
            hint);
    }
    if (made.until == entry.until) return;
    report(
        rule::acting_term, entry, entry.until ? Field::until : Field::capacity,
        *made.until < made.from
            ? message("{} has acted as {} for six months by then, so not one day more counts",
                      made.person, made.role)
            : message(
                  "a Plt. acts for three months, six with renewals, so {} acts as {} until {} at the latest",
                  made.person, made.role, *made.until),
        hint);
}

// The same right twice: of two such appointments only the first would be shown. What is signed
// already is a warning.
void Folder::check_overlap(const RosterEntry& entry) {
    const Appointment made = appointment_of(entry, entry.number);
    const auto is_same = [&](const Appointment* held) {
        if (held->role != made.role) return false;
        const Date first = std::max(held->from, made.from);
        return roster_.appointment(held->person, held->role, roster_.last_entry(), first,
                                   entry.at) == held &&
               (!made.until || first <= *made.until);
    };
    const auto all = roster_.appointments_of(made.person);
    const auto found = std::ranges::find_if(all, is_same);
    if (found == all.end()) return;
    const Appointment* held = *found;
    report(rule::duplicate, entry, Field::role,
           message("{} already holds the role {} from {} on, by roster entry {}", held->person,
                   held->role, held->from, held->since),
           message("begin later with --from, or end the other first: yankomas roster dismiss {} {}",
                   held->person, held->role));
    result.findings.back().severity = Severity::warning;
}

void Folder::check_content(const RosterEntry& entry) {
    if (entry.person && entry.act != RosterAct::enrol && roster_.person(*entry.person) == nullptr) {
        report(rule::unknown_person, entry, Field::person,
               message("{} is not enrolled", *entry.person),
               message("yankomas roster enrol {} --name NAME --public-key FILE", *entry.person));
        return;
    }
    if (entry.act == RosterAct::enrol && roster_.person(*entry.person) != nullptr) {
        report(rule::duplicate, entry, Field::person,
               message("{} is already enrolled", *entry.person),
               message("another key: yankomas roster key {} --public-key FILE", *entry.person));
    }
    if (entry.key) check_key(entry);
    if (entry.act == RosterAct::appoint) {
        check_term(entry);
        check_overlap(entry);
    }
    if (entry.act == RosterAct::revoke_key || entry.act == RosterAct::unadmin) check_lockout(entry);
    if (entry.act == RosterAct::dismiss &&
        roster_.appointment(*entry.person, *entry.role, roster_.last_entry(),
                            local_date(entry.at, entry.zone), entry.at) == nullptr) {
        const bool ever = std::ranges::any_of(roster_.appointments, [&](const Appointment& held) {
            return held.person == entry.person && held.role == entry.role;
        });
        if (!ever)
            report(rule::unknown_person, entry, Field::role,
                   message("{} does not hold the role {}", *entry.person, *entry.role));
    }
    if (entry.act == RosterAct::cosign) {
        const auto proposal = proposals_.find(entry.about->value);
        if (proposal == proposals_.end()) {
            report(rule::bad_cosign, entry, Field::entry,
                   message("roster entry {} waits for no signature", *entry.about));
        } else if (proposal->second.signers.contains(entry.by)) {
            report(rule::signed_twice, entry, Field::by,
                   message("{} has already signed roster entry {}", entry.by, *entry.about));
        } else if (static_cast<int>(proposal->second.signers.size()) + 1 >= needed(entry.at)) {
            check_content(
                *proposal->second.entry);  // it takes effect now: others may have come first
        }
    }
}

void Folder::check(const RosterEntry& entry, std::string_view key) {
    if (entry.at < roster_.last_at) {
        report(rule::clock_backwards, entry, Field::at,
               message("roster entry {} is dated before the one above it", entry.number));
    }
    if (check_signer(entry, key)) check_content(entry);
}

bool Folder::fold(const RosterEntry& entry, std::string_view key) {
    const std::size_t before = result.findings.size();
    check(entry, key);
    if (has_errors(
            {result.findings.begin() + static_cast<std::ptrdiff_t>(before), result.findings.end()}))
        return false;
    roster_.last_at = entry.at;
    if (entry.number.value == 1) {
        roster_.founder_key = *entry.key;
        apply(entry, entry.number);
        roster_.admins.push_back({*entry.person, true, entry.at, entry.number});
    } else if (entry.act == RosterAct::cosign) {
        sign(proposals_[entry.about->value], entry);
    } else if (is_own_revocation(entry)) {
        apply(entry, entry.number);
    } else {
        Proposal& proposal = proposals_[entry.number.value];
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
    proposals_.erase(entry.number.value);
}

void Folder::apply(const RosterEntry& entry, EntryNumber since) {
    switch (entry.act) {
        case RosterAct::enrol:
            roster_.add(Person{*entry.person, *entry.name, since});
            roster_.add(KeyRecord{*entry.key, *entry.person, since});
            break;
        case RosterAct::key: roster_.add(KeyRecord{*entry.key, *entry.person, since}); break;
        case RosterAct::revoke_key:
            roster_.revocations.push_back({*entry.key, entry.at, entry.from, entry.zone});
            break;
        case RosterAct::appoint: roster_.add(appointment_of(entry, since)); break;
        case RosterAct::dismiss:
            roster_.dismissals.push_back({*entry.person, *entry.role, entry.at, since});
            break;
        case RosterAct::admin:
            roster_.admins.push_back({*entry.person, true, entry.at, since});
            break;
        case RosterAct::unadmin:
            roster_.admins.push_back({*entry.person, false, entry.at, since});
            break;
        case RosterAct::publish:
            for (const PublishedFile& file : entry.files)
                roster_.publications.push_back({file, since});
            break;
        case RosterAct::quorum: roster_.quorum = *entry.count; break;
        case RosterAct::cosign: break;
    }
}

}  // namespace

FoldedRoster fold_roster(const RosterJournal& journal, const Evidence& evidence) {
    Folder folder(journal);
    FoldedRoster& result = folder.result;
    for (std::size_t i = 0; i < journal.entries.size() && result.whole; ++i) {
        const RosterEntry& entry = journal.entries[i];
        const SignatureFact& signature = evidence.signatures[i];
        if (signature.state != SignatureState::good) {
            result.findings.push_back(finding(
                rule::bad_signature, journal.place(entry, Field::sig),
                message("the signature of roster entry {} does not cover what stands above it",
                        entry.number),
                hint_for(signature, journal.path)));
            result.whole = false;
            break;
        }
        result.whole = folder.fold(entry, signature.key);
        if (result.whole) folder.roster().heads.push_back(evidence.heads[i]);
    }
    if (journal.fault) {
        result.findings.push_back(finding_of(*journal.fault, journal.bytes, journal.path));
        result.whole = false;
    }
    for (const auto& [number, proposal] : folder.proposals()) {
        folder.roster().pending.push_back({EntryNumber{number}, proposal.signers});
        result.findings.push_back(
            finding(rule::pending, journal.place(*proposal.entry),
                    message("roster entry {} waits for the signature of another admin", number),
                    message("yankomas roster cosign {}", number)));
    }
    result.roster = std::move(folder.roster());
    Findings compromised = signed_while_compromised(journal, evidence, result.roster);
    std::ranges::move(compromised, std::back_inserter(result.findings));
    return std::move(result);
}

Findings check_roster_entry(const Roster& roster, const RosterJournal& journal,
                            const RosterEntry& entry, std::string_view key) {
    Folder folder(journal);
    folder.roster() = roster;
    for (const PendingChange& change : roster.pending) {
        const auto index = static_cast<std::size_t>(change.entry.value) - 1;
        folder.proposals()[change.entry.value] = Proposal{&journal.entries[index], change.signers};
    }
    folder.check(entry, key);
    for (Finding& found : folder.result.findings) found.severity = Severity::error;
    return std::move(folder.result.findings);
}

}  // namespace yankomas
