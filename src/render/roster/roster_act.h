// Says in words what an entry of the roster does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/message.h"
#include "core/journal/roster_journal.h"

namespace yankomas {

// Says it as a noun: "appointment of budi as kabid-ham". A field that the entry lacks is left
// empty. `person` is how the person is called, if not by the id.
[[nodiscard]] Message spell_act(const RosterEntry& entry, const std::string& person);
[[nodiscard]] Message spell_act(const RosterEntry& entry);

// Spells what kind of file was published, to be translated.
[[nodiscard]] Message noun_of(PublishedKind kind);

}  // namespace yankomas
