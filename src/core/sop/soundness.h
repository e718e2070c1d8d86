// Proves that a procedure can be run: what `yankomas sop check` shows (yankomas-sop-check(1)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/sop/sop.h"

namespace yankomas {

// Returns sorted findings. Each of these is an error (unsound_sop): a step that can't be reached, a
// step that can't reach an end, a loop without a way out, a name that is not defined, an outside
// role that nobody can record and that can't be enrolled, inside and outside roles mixed in `by`,
// an exit or hold that nobody can sign, more than one signature on a recorded step, a four-eyes
// rule that leaves nobody. A required document that no earlier step produces is a note
// (unproduced_document).
[[nodiscard]] Findings check_soundness(const Sop& sop);

// Does the part of check_soundness about names. It adds a finding (unsound_sop) for each role,
// document and step that is named but not defined, with the nearest name that is.
void check_names(const Sop& sop, Findings& findings);

}  // namespace yankomas
