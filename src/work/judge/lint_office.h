// Judges everything in an office folder: roster, published files, procedures, calendars, cases,
// stray files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"
#include "work/judge/shard.h"

namespace yankomas {

struct OpenedOffice;

struct LintResult {
    Findings findings;  // sorted, each once
    int cases = 0;      // judged ones
    // False: the roster or office.yaml is at fault, so cases were checked for their form only.
    bool judged = true;
    bool complete = true;  // false: something could not be read; stderr says what
};

struct LintScope {
    // Files or folders, as the user wrote them; everything if there are none.
    std::vector<std::string> paths;
    std::optional<std::string> since;  // a commit to compare with
    Shard shard;  // cases of this part only; the first one also judges what belongs to no case
    bool notes = false;               // findings of no consequence as well
    bool documents_required = false;  // a document that is not here is an error
};

// Judges what is in the scope. A path of the scope that is not below the office folder is an error;
// a file that can't be read is told on stderr, and the run goes on.
[[nodiscard]] Result<LintResult> lint_office(Host& host, const OpenedOffice& office,
                                             LintScope scope);

}  // namespace yankomas
