// Reads git's index and words what is in conflict.
// SPDX-License-Identifier: Apache-2.0
#include "work/office/conflicts.h"

#include <algorithm>
#include <string_view>

#include "store/git/git_index.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Spells a path for a shell.
std::string for_shell(const std::string& path) {
    const bool is_plain = std::ranges::all_of(path, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-+@").find(c) != std::string_view::npos;
    });
    if (is_plain) return path;
    std::string text = "'";
    for (const char c : path) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + '\'';
}

}  // namespace

std::string git_for(const Host& host, const std::string& root) {
    return host.working_folder == root ? "git" : "git -C " + for_shell(root);
}

Findings conflicts_in(const Host& host, const std::string& root) {
    const auto files = git_unmerged(host.files, root);
    Findings findings;
    if (!files) {
        remark(host, Severity::warning,
               message("whether git has something in conflict here is not known: {}",
                       host.words(files.error().what)));
        suggest(host, message("{} status tells it", git_for(host, root)));
        return findings;
    }
    const std::string git = git_for(host, root);
    for (const UnmergedFile& file : *files) findings.push_back(in_conflict(file, git));
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
