// Which roles a procedure lets sign an act, where the case stands (yankomas-case(5), WHO MAY SIGN).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/record/progress.h"

namespace yankomas {

// Roles that may sign this entry on top of `before`; empty if the act makes no sense there. A cosign is asked as a
// second signature; for a ratification ask with the entry that it ratifies.
[[nodiscard]] std::vector<RoleId> entitled_roles(const Sop& sop, const Progress& before, const CaseEntry& entry);

// True if the entry's role is among them, or if there are none.
[[nodiscard]] bool is_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry);

}  // namespace yankomas
