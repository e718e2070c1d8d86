// Runs git without a shell.
// SPDX-License-Identifier: Apache-2.0
#include "store/git.h"

#include "core/base/text.h"

namespace yankomas {

namespace {

Result<ProcessResult> run_git(Processes& processes, const std::string& root,
                              const std::vector<std::string>& words) {
    std::vector<std::string> argv = {
        "git", "-C", root, "--no-replace-objects", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"};
    argv.insert(argv.end(), words.begin(), words.end());
    return processes.run(argv, "", {});
}

Status commit_step(Processes& processes, const std::string& root, const std::vector<std::string>& words) {
    const auto result = run_git(processes, root, words);
    if (!result) return result.error();
    if (result->exit_code == 0) return Done{};
    return failed(message("git could not commit: {}", trim(result->err)), {},
                  {message("what was signed is written; commit it yourself: git commit {}", root)});
}

// A fetch of some commits only is the usual reason on a build server.
Error no_commit(const std::string& revision) {
    return failed(message("git has no commit {} here", revision), {},
                  {message("if the clone is shallow: git fetch --unshallow"),
                   message("else name another commit: git log --oneline")});
}

}  // namespace

Status git_commit(Processes& processes, const std::string& root, const std::vector<std::string>& paths,
                  const std::string& subject) {
    std::vector<std::string> add = {"add", "--"};
    add.insert(add.end(), paths.begin(), paths.end());
    if (auto status = commit_step(processes, root, add); !status) return status;
    std::vector<std::string> commit = {"commit", "--quiet", "--no-verify", "-m", subject, "--"};
    commit.insert(commit.end(), paths.begin(), paths.end());
    return commit_step(processes, root, commit);
}

Result<std::string> git_file_at(Processes& processes, const std::string& root, const std::string& revision,
                                const std::string& path) {
    const auto found =
        run_git(processes, root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (!found) return found.error();
    if (found->exit_code > 1) {
        return failed(message("git can not look into {}: {}", root, trim(found->err)), {},
                      {message("history is there only where git keeps the office: git -C {} status", root)});
    }
    if (found->exit_code != 0) return no_commit(revision);
    const std::string commit(trim(found->out));
    auto blob = run_git(processes, root, {"cat-file", "blob", commit + ":./" + path});
    if (!blob) return blob.error();
    if (blob->exit_code == 0) return std::move(blob->out);
    return failed(message("the commit {} has no {}", revision, path), {},
                  {message("name a later commit: git log --oneline -- {}", path)});
}

}  // namespace yankomas
