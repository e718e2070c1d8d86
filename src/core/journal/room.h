// How much room a journal has, and for which acts its end is kept.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/finding.h"
#include "core/journal/case_journal.h"
#include "core/journal/roster_journal.h"
#include "core/journal/seal_journal.h"

namespace yankomas {

// Return true if an entry that ends at this offset of the bytes is within the limit of its journal.
// The end of a case is kept from note, attach, correct and assign, which bring no case to its end
// and which many may sign at any time. The end of a roster is kept for revoke-key, dismiss and
// unadmin, and for cosigns of them.
[[nodiscard]] bool has_room(const CaseEntry& entry, std::size_t end);
[[nodiscard]] bool has_room(const RosterJournal& journal, const RosterEntry& entry,
                            std::size_t end);

// Returns why readers would refuse an entry for its size once it is signed below the journal, which
// is for the seals the bytes above the entry. A signer asks before anything is signed.
[[nodiscard]] std::optional<Finding> lack_of_room(const CaseJournal& journal,
                                                  const CaseEntry& entry);
[[nodiscard]] std::optional<Finding> lack_of_room(const RosterJournal& journal,
                                                  const RosterEntry& entry);
[[nodiscard]] std::optional<Finding> lack_of_room(std::string_view seals, const SealEntry& entry);

}  // namespace yankomas
