// Entries of the roster that change nothing, of which one person may sign so many.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/roster/roster.h"

namespace yankomas {

// So many entries within 90 days may change nothing, so that nobody fills the roster with them.
inline constexpr int kMostInVain = 16;

// True if a person revokes a key of his own, which needs nobody else.
[[nodiscard]] bool is_own_revocation(const RosterEntry& entry);

// Returns the first day on which a key counts as compromised if one person says so. `last` is the
// entry that completes the revocation.
[[nodiscard]] std::optional<Date> day_alone(const RosterEntry& entry, const RosterEntry& last);

// True if a person revokes a key of his own that is revoked already, and his word alone makes it
// compromised from no earlier day than before.
[[nodiscard]] bool revokes_in_vain(const Roster& roster, const RosterEntry& entry);

// Returns an error if the signer of this entry, which changes nothing, has signed too many such.
[[nodiscard]] std::optional<Finding> one_too_many_in_vain(const Roster& roster,
                                                          const RosterJournal& journal,
                                                          const RosterEntry& entry);

}  // namespace yankomas
