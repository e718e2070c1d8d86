// Findings in the forms that build servers, editors and code reviews read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "render/kit/words.h"

namespace yankomas {

// What a form has to know of the run beside its findings. The sentences are those of `words`.
struct FindingsRun {
    const Words& words;
    std::string_view verb;       // "lint"
    std::string_view version;    // of the program
    std::string folder;          // of the office below its repository, "kanwil/"; "" for its top
    bool warnings_fail = false;  // as in the exit code
    std::vector<std::string> cases;  // the paths of all cases that were judged
};

// Names a finding so that it is found again after other lines were written: by its rule, its file,
// the entry and the text of its line, and which of several alike it is. All names of one run are
// different.
[[nodiscard]] std::vector<std::string> fingerprints_of(const Findings& findings);

// SARIF 2.1.0 (OASIS), with the whole table of rules.
[[nodiscard]] std::string render_sarif(const Findings& findings, const FindingsRun& run);
// One annotation a line: commands of GitHub Actions.
[[nodiscard]] std::string render_github(const Findings& findings, const FindingsRun& run);
// The report of code quality that GitLab reads.
[[nodiscard]] std::string render_gitlab(const Findings& findings, const FindingsRun& run);
// The XML of JUnit: each case is a test, which fails if it has a finding that counts for the exit
// code, and all other files together are one more.
[[nodiscard]] std::string render_junit(const Findings& findings, const FindingsRun& run);
// The XML of Checkstyle, for editors.
[[nodiscard]] std::string render_checkstyle(const Findings& findings, const FindingsRun& run);

}  // namespace yankomas
