// Finds the role in which an officer signs an entry if he chose none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "work/sign/draft.h"

namespace yankomas {

// Returns the entry that a correction names as it is read now, or nothing if it names none.
[[nodiscard]] std::optional<CaseEntry> corrected_by(const CaseEntry& entry, const Draft& draft);

// Returns the role that fits the entry, which is signed on top of the draft. It is a `usage` error
// if only the officer can tell. If none fits, it is the role that makes the refusal clearest.
[[nodiscard]] Result<RoleId> choose_role(const Roster& roster, const Sop& sop, const Draft& draft,
                                         const CaseEntry& entry);

}  // namespace yankomas
