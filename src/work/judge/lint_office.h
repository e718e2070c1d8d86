// Judges everything in an office folder: roster, published files, procedures, calendars, cases,
// stray files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "store/git/repository.h"
#include "work/host.h"
#include "work/judge/shard.h"

namespace yankomas {

struct OpenedOffice;

struct LintResult {
    Findings findings;               // sorted, without repetitions
    int cases = 0;                   // how many were judged
    std::vector<std::string> paths;  // of these, if the scope asks for them
    // False if the roster or office.yaml is at fault, so that cases were only checked for form.
    bool judged = true;
    bool complete = true;  // false if something could not be read; stderr says what
};

struct LintScope {
    // Files or folders as the user wrote them. If there are none, everything is judged.
    std::vector<std::string> paths;
    std::optional<std::string> since;        // a commit to compare with
    std::optional<GitElsewhere> repository;  // has the commit, if not the one around
    Shard shard;         // cases of this part only; the first part also judges the rest
    bool notes = false;  // true to show notes as well
    bool documents_required = false;  // true to make a missing document an error
    bool names_cases = false;         // true to return the paths of all judged cases
};

// Judges what is in the scope. It is an error if a path of the scope is not below the office
// folder. If a file can't be read, stderr says so and the run goes on.
[[nodiscard]] Result<LintResult> lint_office(Host& host, const OpenedOffice& office,
                                             LintScope scope);

}  // namespace yankomas
