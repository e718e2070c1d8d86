// Roster entries that a thief may have signed before the theft was entered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/roster/roster.h"

namespace yankomas {

// A note (revoked_key) for each entry signed with a key since the day from which it was
// compromised. They stay in effect, since whatever came later rests on them; an admin looks at them
// and undoes what was not meant.
[[nodiscard]] Findings signed_while_compromised(const RosterJournal& journal,
                                                const Evidence& evidence, const Roster& roster);

}  // namespace yankomas
