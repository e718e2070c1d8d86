// Which findings of lint an earlier commit has already, for --new.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "work/host.h"
#include "work/judge/lint_office.h"

namespace yankomas {

struct OpenedOffice;

// Judges the office as the commit scope.since has it, by the same clock and scope, and takes out of
// `findings` what was found there already: what has the same name (fingerprints_of). Findings on
// integrity, on the roster and on published files always stay. Returns how many were taken out.
// Where the commit can't be judged, less is known and more stays. It is an error if git or the
// commit is missing.
[[nodiscard]] Result<int> leave_out_known(Host& host, const OpenedOffice& office,
                                          const LintScope& scope, Findings& findings);

}  // namespace yankomas
