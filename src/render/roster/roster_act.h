// Says in words what an entry of the roster does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/message.h"
#include "core/journal/roster_journal.h"

namespace yankomas {

// Says it as a noun: "appointment of budi as kabid-ham". A field that the entry lacks is left
// empty.
[[nodiscard]] Message spell_act(const RosterEntry& entry);

// Spells what kind of file was published, to be translated.
[[nodiscard]] Message noun_of(PublishedKind kind);

}  // namespace yankomas
