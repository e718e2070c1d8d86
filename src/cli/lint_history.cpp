// Asks git for the journals of a commit, and reads only those that are no longer the same.
// SPDX-License-Identifier: Apache-2.0
#include "cli/lint_history.h"

#include "core/rules/history.h"
#include "store/git.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestJournal = 4U << 20U;  // yankomas-case(5)

// Git keeps the folder's own ignored and foreign files too; those are not ours.
bool is_journal(const CommittedFile& file) {
    const std::string_view path = file.path;
    constexpr std::size_t kNameAt = std::string_view("cases/2026/").size();
    const bool is_case = path.starts_with("cases/") && path.ends_with(".yaml") && path.rfind('/') + 1 == kNameAt;
    return (is_case || path == "roster.yaml" || path == "seals.yaml") && path.find('\n') == std::string_view::npos;
}

struct Kept {
    std::vector<CommittedFile> then;
    std::vector<std::string> paths;
};

// Those that are still there; the others are findings.
Result<Kept> still_there(const Host& host, const std::string& root, const std::vector<CommittedFile>& files,
                         const std::string& revision, Findings& findings) {
    Kept kept;
    for (const CommittedFile& file : files) {
        if (!is_journal(file)) continue;
        const auto kind = host.files.kind_of(root + '/' + file.path);
        if (!kind) return kind.error();
        if (*kind != FileKind::file) {
            findings.push_back(vanished(file.path, revision));
            continue;
        }
        kept.then.push_back(file);
        kept.paths.push_back(file.path);
    }
    return kept;
}

}  // namespace

Result<Findings> history_findings(const Host& host, const std::string& root, const std::string& revision) {
    const auto files = git_files_at(host.processes, root, revision, {"roster.yaml", "seals.yaml", "cases"});
    if (!files) return files.error();
    Findings findings;
    const auto kept = still_there(host, root, *files, revision, findings);
    if (!kept) return kept.error();
    const auto objects = git_objects_of(host.processes, root, kept->paths);
    if (!objects) return objects.error();
    std::vector<CommittedFile> changed;
    for (std::size_t i = 0; i < kept->then.size(); ++i) {
        if (kept->then[i].object != (*objects)[i]) changed.push_back(kept->then[i]);
    }
    const auto then = git_bytes_of(host.processes, root, changed);
    if (!then) return then.error();
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const auto now = host.files.read_below(root, changed[i].path, kLongestJournal);
        if (!now) return now.error();
        if (auto lost = cut_back(changed[i].path, (*then)[i], *now, revision)) findings.push_back(std::move(*lost));
    }
    return findings;
}

}  // namespace yankomas
