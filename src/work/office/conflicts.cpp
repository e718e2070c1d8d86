// Finds in git's index which files are in conflict, and says so.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/conflicts.h"

#include <algorithm>

#include "store/disk/os_error.h"
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

Status require_settled(const Host& host, const std::string& root,
                       bool (*rests_on)(std::string_view path)) {
    const auto files = git_unmerged(host.files, root);
    if (!files) return Done{};  // tell_conflicts has warned of it
    const auto found =
        std::ranges::find_if(*files, [&](const UnmergedFile& file) { return rests_on(file.path); });
    if (found == files->end()) return Done{};
    return refused(message("git has it in conflict, so nothing is signed that rests on it"),
                   in_file(found->path), {in_conflict(*found).hint});
}

}  // namespace yankomas
