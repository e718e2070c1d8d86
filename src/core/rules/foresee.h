// What an entry would bring that no rule forbids and that is better known before it is signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/record/progress.h"
#include "core/rules/docket.h"

namespace yankomas {

// Warnings: the case would come to a step that nobody may sign, or that has a due date past the
// calendar; or nobody would be left for a later step that is not for who signs this one. `before`
// is the case without the entry.
[[nodiscard]] Findings foresee(const Docket& docket, const Progress& before,
                               const CaseEntry& entry);

}  // namespace yankomas
