// Asks git for the journals of a commit, and reads only those that are no longer the same.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_history.h"

#include <algorithm>

#include "core/journal/lost_entries.h"
#include "core/journal/schema.h"
#include "core/rules/history.h"
#include "store/disk/files.h"
#include "store/git/git_files.h"

namespace yankomas {

namespace {

bool is_kept_for_good(const CommittedFile& file) {
    return is_journal_file(file.path) || is_manifest_file(file.path);
}

// Where the commit has no roster there was no office, and nothing to compare with: not a clean
// answer, since the folder's own configuration can make git look elsewhere.
Status require_roster(const std::vector<CommittedFile>& files, const std::string& revision) {
    if (std::ranges::find(files, "roster.yaml", &CommittedFile::path) != files.end()) return Done{};
    return failed(
        message("the commit {} has no roster.yaml here, so it can't be compared with", revision),
        {}, {message("name a later commit: git log --oneline -- {}", "roster.yaml")});
}

struct Kept {
    std::vector<CommittedFile> then;
    std::vector<std::string> paths;
};

// Those that are still there; the others are findings.
Result<Kept> still_there(const Host& host, const std::string& root,
                         const std::vector<CommittedFile>& files, const std::string& revision,
                         Findings& findings) {
    Kept kept;
    for (const CommittedFile& file : files) {
        if (!is_kept_for_good(file)) continue;
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

std::vector<std::string> kept_for_good() { return {"roster.yaml", "seals.yaml", "seals", "cases"}; }

Result<Findings> history_findings(const Host& host, const std::string& root,
                                  const std::string& revision) {
    const auto files = git_files_at(host.processes, root, revision, kept_for_good());
    if (!files) return files.error();
    if (auto status = require_roster(*files, revision); !status) return status.error();
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
        const auto now = host.files.read_below(root, changed[i].path, kMaxJournal);
        if (!now) return now.error();
        if (auto lost = cut_back(changed[i].path, (*then)[i], *now, revision))
            findings.push_back(std::move(*lost));
    }
    return findings;
}

}  // namespace yankomas
