// Counts signatures of admins.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/quorum.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/rules/office.h"

namespace yankomas {

bool has_lapsed(const RosterEntry& proposal, Instant at) { return at - proposal.at > kLongestWait; }

int pending_by(const Proposals& proposals, const PersonId& admin, Instant at) {
    return static_cast<int>(std::ranges::count_if(proposals, [&](const auto& one) {
        const Proposal& proposal = one.second;
        return !proposal.acts && proposal.entry->by == admin && !has_lapsed(*proposal.entry, at);
    }));
}

int admins_at(const Roster& roster, Instant at) {
    std::set<PersonId> admins;
    for (const AdminChange& change : roster.admins) {
        if (roster.in_force(at).is_admin(change.person) &&
            roster.in_force(at).has_live_key(change.person))
            admins.insert(change.person);
    }
    return static_cast<int>(admins.size());
}

int needed_at(const Roster& roster, Instant at) {
    if (roster.quorum <= 1) return 1;
    return std::min(roster.quorum, std::max(1, admins_at(roster, at)));
}

int signed_by(const Proposal& proposal, const Roster& roster, Instant at) {
    return static_cast<int>(std::ranges::count_if(proposal.signers, [&](const auto& signer) {
        return roster.in_force(at).may_change(signer.first, signer.second);
    }));
}

bool is_signed_by_two(const Proposal& revocation, const Roster& roster, Instant at) {
    const int admins = signed_by(revocation, roster, at);
    const auto holder = revocation.signers.find(*revocation.entry->person);
    const bool is_holder_extra = holder != revocation.signers.end() &&
                                 !roster.in_force(at).may_change(holder->first, holder->second);
    return admins >= 1 && admins + (is_holder_extra ? 1 : 0) >= 2;
}

std::vector<PendingChange> pending_of(const Proposals& proposals, Instant at) {
    std::vector<PendingChange> pending;
    for (const auto& [number, proposal] : proposals) {
        if (!has_lapsed(*proposal.entry, at))
            pending.push_back({EntryNumber{number}, proposal.signers, proposal.acts});
    }
    return pending;
}

namespace {

// Makes the note for a change that nobody has completed.
Finding waits(const RosterEntry& entry, Place place) {
    return finding(
        rule::pending, std::move(place),
        message("roster entry {} waits for the signature of another admin", entry.number),
        message("yankomas roster cosign {}", entry.number));
}

// Makes the note for a key that is dead, and whose day of compromise waits for a second person.
Finding day_waits(const RosterEntry& entry, Place place, Date counted) {
    return finding(
        rule::pending, std::move(place),
        message("a key of {} is compromised since {}, says roster entry {}; it counts since {} "
                "until a second person signs",
                *entry.person, *entry.from, entry.number, counted),
        message("another admin or {} signs it too: yankomas roster cosign {}", *entry.person,
                entry.number));
}

}  // namespace

Findings tell_pending(const Proposals& proposals, const Roster& roster,
                      const RosterJournal& journal) {
    Findings findings;
    for (const auto& [number, proposal] : proposals) {
        const RosterEntry& entry = *proposal.entry;
        if (has_lapsed(entry, roster.last_at)) continue;
        if (!proposal.acts) {
            findings.push_back(waits(entry, journal.place(entry)));
            continue;
        }
        const auto made = std::ranges::find(roster.revocations, entry.number, &Revocation::entry);
        if (made->compromised_since != entry.from)
            findings.push_back(day_waits(entry, journal.place(entry), *made->compromised_since));
    }
    return findings;
}

}  // namespace yankomas
