// Judges everything in an office folder: roster, published files, procedures, calendars, cases,
// stray files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "work/judge/shard.h"
#include "work/office/session.h"

namespace yankomas {

struct LintResult {
    Findings findings;   // sorted, each once
    int cases = 0;       // judged ones
    bool judged = true;  // false: cases were checked for form only, since the roster or office.yaml
                         // is at fault
    bool complete = true;  // false: something could not be read; stderr says what
};

struct LintScope {
    std::vector<std::string>
        paths;  // below the office folder, files or folders; everything if there are none
    std::optional<std::string> since;  // a commit to compare with
    Shard shard;  // cases of this part only; the first one also judges what belongs to no case
    bool notes = false;               // findings of no consequence as well
    bool documents_required = false;  // a document that is not here is an error
};
[[nodiscard]] Result<LintResult> lint_office(Host& host, const OpenedOffice& office,
                                             LintScope scope);

}  // namespace yankomas
