// Runs git without a shell: no hook, no fsmonitor, no pager, no replaced or grafted object.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/repository.h"

#include "core/base/text.h"

namespace yankomas {

namespace {

// A fetch of some commits only is the usual reason on a build server.
Error no_commit(const std::string& revision) {
    return failed(message("git has no commit {} here", revision), {},
                  {message("if the clone is shallow: git fetch --unshallow"),
                   message("else name another commit: git log --oneline")});
}

}  // namespace

Error no_history(const std::string& root, std::string_view why) {
    return failed(
        message("git can not look into {}: {}", root, trim(why)), {},
        {message("history is there only where git keeps the office: git -C {} status", root)});
}

Result<std::string> Repository::ask(const std::vector<std::string>& words) {
    const auto result = run(words);
    if (!result) return result.error();
    if (result->exit_code == 0) return std::string(trim(result->out));
    return no_history(root_, result->err);
}

Result<ProcessResult> Repository::run(const std::vector<std::string>& words,
                                      std::string_view input) {
    // A commit graph is a file that may tell of other parents than the commits do.
    std::vector<std::string> argv = {
        "git", "-C", root_, "--no-pager", "--no-replace-objects", "--literal-pathspecs"};
    for (const char* setting :
         {"core.hooksPath=/dev/null", "core.fsmonitor=false", "core.commitGraph=false"})
        argv.insert(argv.end(), {"-c", setting});
    argv.insert(argv.end(), words.begin(), words.end());
    ProcessOptions options;
    // Objects that a partial clone lacks would be fetched through programs that its configuration
    // names.
    options.environment = {"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
                           "GIT_GRAFT_FILE=/dev/null"};
    if (!index_.empty()) options.environment.push_back("GIT_INDEX_FILE=" + index_);
    return processes_.run(argv, input, options);
}

Result<std::string> Repository::commit_of(const std::string& revision) {
    const auto found =
        run({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (!found) return found.error();
    if (found->exit_code > 1) return no_history(root_, found->err);
    if (found->exit_code != 0) return no_commit(revision);
    return std::string(trim(found->out));
}

}  // namespace yankomas
