// Runs git without a shell.
// SPDX-License-Identifier: Apache-2.0
#include "store/git.h"

#include "core/base/text.h"

namespace yankomas {

namespace {

Status run_git(Processes& processes, const std::string& root, const std::vector<std::string>& words) {
    std::vector<std::string> argv = {
        "git", "-C", root, "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"};
    argv.insert(argv.end(), words.begin(), words.end());
    const auto result = processes.run(argv, "", {});
    if (!result) return result.error();
    if (result->exit_code == 0) return Done{};
    return failed(message("git could not commit: {}", trim(result->err)), {},
                  {message("what was signed is written; commit it yourself: git commit {}", root)});
}

}  // namespace

Status git_commit(Processes& processes, const std::string& root, const std::vector<std::string>& paths,
                  const std::string& subject) {
    std::vector<std::string> add = {"add", "--"};
    add.insert(add.end(), paths.begin(), paths.end());
    if (auto status = run_git(processes, root, add); !status) return status;
    std::vector<std::string> commit = {"commit", "--quiet", "--no-verify", "-m", subject, "--"};
    commit.insert(commit.end(), paths.begin(), paths.end());
    return run_git(processes, root, commit);
}

}  // namespace yankomas
