// Runs git without a shell: no hook, no fsmonitor, no pager, no replaced or grafted object.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/repository.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace yankomas {

namespace {

// Returns the lines that git wrote, without the space around them and without empty ones.
std::vector<std::string_view> lines_of(std::string_view told) {
    std::vector<std::string_view> lines;
    for (const std::string_view line : split(told, '\n')) {
        if (const auto text = trim(line); !text.empty()) lines.push_back(text);
    }
    return lines;
}

// Returns the line that says why git gave up; others may stand before and after it.
std::string_view reason_in(std::string_view told) {
    const auto lines = lines_of(told);
    const auto fatal = std::ranges::find_if(
        lines, [](std::string_view line) { return line.starts_with("fatal: "); });
    return fatal != lines.end() ? *fatal : lines.empty() ? std::string_view() : lines.front();
}

// Returns git's other lines, each as a line of its own: they may name the command that helps.
std::vector<Message> rest_of(std::string_view told) {
    constexpr std::string_view kHint = "hint: ";
    std::vector<Message> rest;
    for (std::string_view line : lines_of(told)) {
        if (line == reason_in(told)) continue;
        if (line.starts_with(kHint)) line.remove_prefix(kHint.size());
        rest.push_back(message("{}", line));
    }
    return rest;
}

}  // namespace

bool git_gets(std::string_view variable) {
    constexpr std::array<std::string_view, 12> kHarmless = {
        "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "GIT_COMMITTER_NAME",
        "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
        "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM",
        // Only makes git stricter, and a test needs it to play a repository of somebody else.
        "GIT_TEST_ASSUME_DIFFERENT_OWNER"};
    return !variable.starts_with("GIT_") ||
           std::ranges::find(kHarmless, variable) != kHarmless.end();
}

bool git_elsewhere_gets(std::string_view variable) {
    return git_gets(variable) || variable == "GIT_OBJECT_DIRECTORY" ||
           variable == "GIT_ALTERNATE_OBJECT_DIRECTORIES";
}

Message where_history_is(const std::string& root) {
    return message("history is there only where git keeps the office: git -C {} status",
                   for_shell(root));
}

Result<ProcessResult> Repository::run(const std::vector<std::string>& words,
                                      std::string_view input) {
    std::vector<std::string> argv = {
        "git", "-C", root_, "--no-pager", "--no-replace-objects", "--literal-pathspecs"};
    // A commit graph is a file that may name other parents than the commits do.
    for (const char* setting :
         {"core.hooksPath=/dev/null", "core.fsmonitor=false", "core.commitGraph=false"})
        argv.insert(argv.end(), {"-c", setting});
    if (elsewhere_) argv.insert(argv.end(), {"--git-dir", elsewhere_->dir, "--work-tree", root_});
    argv.insert(argv.end(), words.begin(), words.end());
    ProcessOptions options;
    options.gets = elsewhere_ ? git_elsewhere_gets : git_gets;
    // Git would fetch objects that a partial clone lacks through programs that its configuration
    // names.
    options.environment = {"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
                           "GIT_GRAFT_FILE=/dev/null"};
    if (!index_.empty()) options.environment.push_back("GIT_INDEX_FILE=" + index_);
    return processes_.run(argv, input, options);
}

Result<std::string> Repository::answer(const std::vector<std::string>& words,
                                       std::string_view input) {
    auto result = run(words, input);
    if (!result) return std::move(result).error();
    if (result->exit_code != 0) return no_history(result->err);
    return std::move(result->out);
}

Result<std::string> Repository::ask(const std::vector<std::string>& words) {
    const auto text = answer(words);
    return text ? std::string(trim(*text)) : text;
}

Result<std::string> Repository::find(std::vector<std::string> words) {
    words.insert(words.begin(), {"rev-parse", "--verify", "--quiet"});
    const auto found = run(words);
    if (!found) return found.error();
    if (found->exit_code > 1) return no_history(found->err);
    return std::string(found->exit_code == 0 ? trim(found->out) : "");
}

std::string Repository::tree_of(const std::string& commit) const {
    return elsewhere_ && !elsewhere_->folder.empty() ? commit + ':' + elsewhere_->folder : commit;
}

Result<std::string> Repository::commit_of(const std::string& revision) {
    auto found = find({"--end-of-options", revision + "^{commit}"});
    if (!found || !found->empty()) return found;
    // On a build server the usual reason is that only some commits were fetched.
    return failed(message("git has no commit {} here", revision), {},
                  {message("if the clone is shallow: git fetch --unshallow"),
                   message("else name another commit: git log --oneline")});
}

Result<std::optional<std::string>> Repository::bytes_of(const std::string& name) {
    auto blob = run({"cat-file", "blob", name});
    if (!blob) return std::move(blob).error();
    return blob->exit_code == 0 ? std::optional(std::move(blob->out)) : std::nullopt;
}

Error Repository::no_history(std::string_view why) const {
    const std::string& where = elsewhere_ ? elsewhere_->dir : root_;
    Error error =
        failed(message("git can not look into {}: {}", where, reason_in(why)), {}, rest_of(why));
    error.hints.push_back(
        elsewhere_ ? message("name it in full: --git-dir \"$(git rev-parse --absolute-git-dir)\"")
                   : where_history_is(root_));
    return error;
}

}  // namespace yankomas
