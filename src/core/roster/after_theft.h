// What a thief may have signed onto the roster before the theft was entered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/roster/roster.h"

namespace yankomas {

// A note (revoked_key) for each entry signed with a key since the day from which it was
// compromised: a thief may have signed it before the theft was entered. It stays in effect, since
// whatever came later rests on it; an admin looks at it and undoes what was not meant.
[[nodiscard]] Findings signed_while_compromised(const RosterJournal& journal,
                                                const Evidence& evidence, const Roster& roster);

}  // namespace yankomas
