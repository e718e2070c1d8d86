// Reads git's index and words what is in conflict.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/conflicts.h"

#include <algorithm>

#include "store/git/git_index.h"
#include "work/report.h"

namespace yankomas {

Findings conflicts_in(const Host& host, const std::string& root) {
    const auto files = git_unmerged(host.files, root);
    Findings findings;
    if (!files) {
        remark(host, Severity::warning,
               message("whether git has something in conflict here is not known: {}",
                       host.words(files.error().what)));
        suggest(host, message("git status tells it"));
        return findings;
    }
    for (const UnmergedFile& file : *files) findings.push_back(in_conflict(file));
    return findings;
}

void tell_conflicts(const Host& host, const std::string& root) {
    constexpr std::size_t kShown = 3;
    Findings findings = conflicts_in(host, root);
    const std::size_t count = findings.size();
    findings.resize(std::min(count, kShown));
    for (Finding& one : findings) one.severity = Severity::warning;
    tell(host, findings);
    if (count > kShown) {
        remark(host, Severity::warning,
               message("git has {} more files in conflict: yankomas lint names them all",
                       count - kShown));
    }
}

}  // namespace yankomas
