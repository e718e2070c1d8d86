// Which roles a procedure lets sign an act, where the case stands (yankomas-case(5), WHO MAY SIGN).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/record/progress.h"

namespace yankomas {

// Roles that may sign this entry on top of `before`; empty if the act makes no sense there. A
// cosign is asked as a second signature; for a ratification ask with the entry that it ratifies.
[[nodiscard]] std::vector<RoleId> entitled_roles(const Sop& sop, const Progress& before,
                                                 const CaseEntry& entry);

// True if the entry's role is among them, or if there are none.
[[nodiscard]] bool is_entitled(const Sop& sop, const Progress& before, const CaseEntry& entry);

// True if four eyes keep this person from the step: he signed one that it must not share its signer
// with.
[[nodiscard]] bool is_barred(const Step& step, const Progress& progress, const PersonId& person);

// The same for ratifying: nor one that must not share its signer with this step, since whoever
// ratifies a step has signed it.
[[nodiscard]] bool may_not_ratify(const Step& step, const Sop& sop, const Progress& progress,
                                  const PersonId& person);

// "kepala, petugas"
[[nodiscard]] std::string listed(const std::vector<RoleId>& roles);

}  // namespace yankomas
