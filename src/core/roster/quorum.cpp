// Counts signatures of admins.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/quorum.h"

#include <algorithm>

namespace yankomas {

int admins_at(const Roster& roster, Instant at) {
    return static_cast<int>(std::ranges::count_if(roster.people, [&](const Person& person) {
        return roster.is_admin(person.id, roster.last_entry(), at) &&
               roster.has_live_key(person.id, at);
    }));
}

int needed_at(const Roster& roster, Instant at) {
    return std::min(roster.quorum, std::max(1, admins_at(roster, at)));
}

int signed_by(const Proposal& proposal, const Roster& roster, Instant at) {
    return static_cast<int>(std::ranges::count_if(proposal.signers, [&](const auto& signer) {
        return roster.may_change(signer.first, signer.second, at);
    }));
}

bool is_signed_by_two(const Proposal& revocation, const Roster& roster, Instant at) {
    const int admins = signed_by(revocation, roster, at);
    const auto holder = revocation.signers.find(*revocation.entry->person);
    const bool is_holder_extra =
        holder != revocation.signers.end() && !roster.may_change(holder->first, holder->second, at);
    return admins >= 1 && admins + (is_holder_extra ? 1 : 0) >= 2;
}

}  // namespace yankomas
