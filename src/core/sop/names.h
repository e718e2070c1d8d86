// Checks that every role, document and step that a procedure names is one it defines.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/sop/sop.h"

namespace yankomas {

// Findings (unsound_sop) for names that dangle, each with the nearest name that exists.
void check_names(const Sop& sop, Findings& findings);

}  // namespace yankomas
