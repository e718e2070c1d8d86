// Compares the journals and manifests of an office folder with those of one commit.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/lint_since.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/journal/lost_entries.h"
#include "core/rules/history.h"
#include "store/disk/files.h"
#include "store/git/git_files.h"
#include "store/office/open_office.h"
#include "work/judge/audit_history.h"

namespace yankomas {

namespace {

// If the commit has no roster, there was no office and there is nothing to compare with. That must
// not count as clean, because the folder's own configuration can make git look elsewhere.
Status require_roster(const std::vector<CommittedFile>& files, const std::string& revision,
                      bool is_elsewhere) {
    if (std::ranges::find(files, "roster.yaml", &CommittedFile::path) != files.end()) return Done{};
    return failed(
        message("the commit {} has no roster.yaml here, so it can't be compared with", revision),
        {},
        {is_elsewhere
             ? message("if the office is a folder of the repository: --since COMMIT:FOLDER")
             : message("name a later commit: git log --oneline -- {}", "roster.yaml")});
}

// Judges a file of the commit that is gone. A journal may go if all of it is dated in the future,
// but where many files are gone nobody took so many away, and their bytes are not read.
Finding judge_gone(const Host& host, const std::string& root, const CommittedFile& file,
                   const std::string& revision, const std::optional<GitElsewhere>& from) {
    if (is_manifest_file(file.path)) return vanished(file.path, revision);
    const auto then = git_bytes_of(host.processes, root, {file}, from);
    if (!then) return vanished(file.path, revision);
    const auto first = taken_away_from(then->front(), "", latest_clock(host));
    return first ? taken_away(file.path, *first, revision) : vanished(file.path, revision);
}

// Compares the bytes of a file with those that it had in the commit `revision`.
std::optional<Finding> judge_changed(const OpenedOffice& office, const std::string& path,
                                     std::string_view then, std::string_view now,
                                     const std::string& revision, Instant clock) {
    if (is_manifest_file(path) && is_sealed_manifest(office, path, now)) return std::nullopt;
    if (const auto first = taken_away_from(then, now, clock); first && is_journal_file(path))
        return taken_away(path, *first, revision);
    return cut_back(path, then, now, revision);
}

// The journals and manifests of a commit, by whether they are still files.
struct KeptFiles {
    std::vector<CommittedFile> there;
    std::vector<std::string> paths;  // the paths of `there`
    std::vector<CommittedFile> gone;
};

Result<KeptFiles> part(const Host& host, const std::string& root,
                       const std::vector<CommittedFile>& files) {
    KeptFiles kept;
    for (const CommittedFile& file : files) {
        if (!is_journal_file(file.path) && !is_manifest_file(file.path)) continue;
        const auto kind = host.files.kind_of(root + '/' + file.path);
        if (!kind) return kind.error();
        if (*kind == FileKind::file) {
            kept.there.push_back(file);
            kept.paths.push_back(file.path);
        } else {
            kept.gone.push_back(file);
        }
    }
    return kept;
}

}  // namespace

Result<Findings> findings_since(const Host& host, const OpenedOffice& office,
                                const std::string& revision,
                                const std::optional<GitElsewhere>& from) {
    constexpr std::size_t kFew = 16;
    const std::string& root = office.root;
    const auto files = git_files_at(host.processes, root, revision, kept_for_good(), from);
    if (!files) return files.error();
    if (auto status = require_roster(*files, revision, from.has_value()); !status)
        return status.error();
    const auto kept = part(host, root, *files);
    if (!kept) return kept.error();
    Findings findings;
    for (const CommittedFile& file : kept->gone) {
        findings.push_back(kept->gone.size() > kFew ? vanished(file.path, revision)
                                                    : judge_gone(host, root, file, revision, from));
    }
    const auto objects = git_objects_of(host.processes, root, kept->paths, from);
    if (!objects) return objects.error();
    std::vector<CommittedFile> changed;
    for (std::size_t i = 0; i < kept->there.size(); ++i) {
        if (kept->there[i].object != (*objects)[i]) changed.push_back(kept->there[i]);
    }
    const auto then = git_bytes_of(host.processes, root, changed, from);
    if (!then) return then.error();
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const auto now = host.files.read_below(root, changed[i].path, kMaxAnyJournal);
        if (!now) return now.error();
        if (auto lost = judge_changed(office, changed[i].path, (*then)[i], *now, revision,
                                      latest_clock(host)))
            findings.push_back(std::move(*lost));
    }
    return findings;
}

}  // namespace yankomas
