// What a thief may have signed onto the roster before the theft was entered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/roster/roster.h"

namespace yankomas {

// Names in each revocation the people who signed it.
void name_signers(const RosterJournal& journal, std::vector<Revocation>& revocations);

// Returns a note (revoked_key) for each entry that was signed with a key on or after the day from
// which the key is compromised. A thief may have signed it before the theft was entered. The entry
// stays in effect, because later entries rest on it. An admin looks at it and undoes what was not
// meant.
[[nodiscard]] Findings signed_while_compromised(const RosterJournal& journal,
                                                const Evidence& evidence, const Roster& roster);

}  // namespace yankomas
