// The quorum of a roster: which changes wait for signatures of admins, and whose signatures count.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/roster/roster.h"

namespace yankomas {

// A change that admins sign until its quorum is complete.
struct Proposal {
    const RosterEntry* entry = nullptr;
    std::map<PersonId, std::string> signers;  // as in PendingChange
    bool acts = false;                        // as in PendingChange
};
using Proposals = std::map<int, Proposal>;  // by the number of their entry

// So many changes of one admin may wait at a time, so that nobody fills the roster with them.
inline constexpr int kMostPending = 16;

// So many seconds a change waits for its last signature.
inline constexpr std::int64_t kLongestWait = 90 * kSecondsOfDay;

// Returns true if the change can't be completed any more at `at`: it was proposed more than 90 days
// before. The clock of a machine is never asked.
[[nodiscard]] bool has_lapsed(const RosterEntry& proposal, Instant at);

// Returns how many changes that this admin proposed wait at `at`.
[[nodiscard]] int pending_by(const Proposals& proposals, const PersonId& admin, Instant at);

// Returns what waits for a signature at `at` and has not lapsed.
[[nodiscard]] std::vector<PendingChange> pending_of(const Proposals& proposals, Instant at);

// Returns a note (pending) for each change that waits, and for each day of compromise that a second
// person must sign before it counts.
[[nodiscard]] Findings tell_pending(const Proposals& proposals, const Roster& roster,
                                    const RosterJournal& journal);

// Returns how many admins have a key that can still sign.
[[nodiscard]] int admins_at(const Roster& roster, Instant at);

// Returns how many admins must sign a change. While there are fewer admins than the quorum, all of
// them must sign.
[[nodiscard]] int needed_at(const Roster& roster, Instant at);

// Returns how many of the signers still count. They count while they are admins and their signing
// keys are not revoked.
[[nodiscard]] int signed_by(const Proposal& proposal, const Roster& roster, Instant at);

// Returns true if two people stand behind the revocation of a key: an admin, and another admin or
// the holder of the key. His own signature counts even with the very key that it revokes.
[[nodiscard]] bool is_signed_by_two(const Proposal& revocation, const Roster& roster, Instant at);

}  // namespace yankomas
