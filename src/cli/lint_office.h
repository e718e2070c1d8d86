// Judges everything in an office folder: roster, published files, procedures, calendars, cases, stray files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.h"

namespace yankomas {

struct LintResult {
    Findings findings;     // sorted, each once
    int cases = 0;         // judged ones
    bool judged = true;    // false: cases were checked for form only, since the roster or office.yaml is at fault
    bool complete = true;  // false: something could not be read; stderr says what
};

// `paths` below the office folder, files or folders; everything if there are none. `since` is a commit to compare
// with.
[[nodiscard]] Result<LintResult> lint_office(Host& host, const OpenedOffice& office,
                                             const std::vector<std::string>& paths,
                                             const std::optional<std::string>& since);

}  // namespace yankomas
