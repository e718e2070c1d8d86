// Foresees what no rule forbids but a signer should know before he signs an entry.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"

namespace yankomas {

struct CaseEntry;
struct Docket;
struct Progress;

// Returns warnings if the case would come to a step that nobody may sign or whose due date lies
// past the calendar, or if four eyes would leave nobody for a later step. `before` is the case
// without the entry.
[[nodiscard]] Findings foresee(const Docket& docket, const Progress& before,
                               const CaseEntry& entry);

}  // namespace yankomas
