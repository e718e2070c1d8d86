// Goes through commits with rev-list and diff-tree, whose output no configuration changes.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_versions.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "store/git/git_files.h"
#include "store/git/repository.h"

namespace yankomas {

namespace {

// Git is asked for the differences of so many commits at a time, so that an answer does not grow
// with the age of an office.
constexpr std::size_t kCommitsAtOnce = 2000;

// The versions by path and then by object.
using Found = std::map<std::string, std::map<std::string, FileVersion>, std::less<>>;

void add(Found& found, FileVersion version) {
    FileVersion& kept = found[version.path].try_emplace(version.object, version).first->second;
    // Commits with the better reach come first, and among those the newer ones, so a later commit
    // with the same reach is older.
    if (kept.reach == version.reach) kept.commit = std::move(version.commit);
}

// Reads "COMMIT\0" and after it, for each file that differs, ":MODE MODE OBJECT OBJECT
// STATUS\0PATH\0" (git-diff-tree(1), --raw -z). The second mode and object are the new ones.
void read_differences(std::string_view answer, Reach reach, Found& found) {
    std::string_view commit;
    const auto take = [&] {
        const std::size_t end = answer.find('\0');
        const std::string_view part = answer.substr(0, end);
        answer.remove_prefix(end == std::string_view::npos ? answer.size() : end + 1);
        return part;
    };
    while (!answer.empty()) {
        const std::string_view part = take();
        if (!part.starts_with(':')) {
            commit = part;
            continue;
        }
        const std::string_view path = take();
        const std::vector<std::string_view> words = split(part, ' ');
        if (words.size() != 5 || !words[1].starts_with("100"))
            continue;  // a file that is gone, a link or a module
        add(found, {std::string(path), std::string(words[3]), std::string(commit), reach});
    }
}

// Adds the files of all commits that these words of rev-list name.
Status walk(Repository& git, std::vector<std::string> which, Reach reach,
            const std::vector<std::string>& paths, Found& found) {
    which.insert(which.begin(), "rev-list");
    const auto listed = git.answer(which);
    if (!listed) return listed.error();
    std::vector<std::string> words = {"diff-tree", "--stdin",      "-r",          "-m",
                                      "--root",    "--no-renames", "--no-abbrev", "-z",
                                      "--raw",     "--relative",   "--"};
    words.insert(words.end(), paths.begin(), paths.end());
    std::string_view rest = *listed;
    while (!rest.empty()) {
        std::size_t end = 0;  // end of the lines that are asked about at once
        for (std::size_t i = 0; i < kCommitsAtOnce && end < rest.size(); ++i)
            end = std::min(rest.find('\n', end), rest.size() - 1) + 1;
        const auto told = git.answer(words, rest.substr(0, end));
        if (!told) return told.error();
        read_differences(*told, reach, found);
        rest.remove_prefix(end);
    }
    return Done{};
}

Status refuse_shallow(Repository& git) {
    const auto shallow = git.ask({"rev-parse", "--is-shallow-repository"});
    if (!shallow) return shallow.error();
    if (*shallow != "true") return Done{};
    return failed(message("this clone is shallow: a part of the history is not here"), {},
                  {message("fetch the rest: git fetch --unshallow")});
}

Status walk_all(Repository& git, const std::optional<std::string>& since,
                const std::vector<std::string>& paths, Found& found) {
    const auto head = git.commit_of("HEAD");
    if (!head) return head.error();
    std::vector<std::string> not_before;
    if (since) {
        const auto commit = git.commit_of(*since);
        if (!commit) return commit.error();
        not_before = {"^" + *commit};
    }
    struct Part {
        Reach reach;
        std::vector<std::string> words;
    };
    for (const Part& part :
         {Part{Reach::head, {*head}}, Part{Reach::elsewhere, {"--all", "^" + *head}},
          Part{Reach::dropped, {"--reflog", "--not", "--all", *head}}}) {
        std::vector<std::string> which = not_before;
        which.insert(which.end(), part.words.begin(), part.words.end());
        if (auto status = walk(git, std::move(which), part.reach, paths, found); !status)
            return status;
    }
    return Done{};
}

}  // namespace

Result<std::vector<FileVersion>> git_versions(Processes& processes, const std::string& root,
                                              const std::optional<std::string>& since,
                                              const std::vector<std::string>& paths) {
    Repository git(processes, root);
    if (auto status = refuse_shallow(git); !status) return status.error();
    Found found;
    if (auto status = walk_all(git, since, paths, found); !status) return status.error();
    if (since) {
        // This commit is the oldest that was walked, so its version counts, whoever made it again.
        const auto files = git_files_at(processes, root, *since, paths);
        if (!files) return files.error();
        for (const CommittedFile& file : *files)
            found[file.path][file.object] = {file.path, file.object, *since, Reach::head};
    }
    std::vector<FileVersion> versions;
    for (auto& [path, objects] : found) {
        for (auto& [object, version] : objects) versions.push_back(std::move(version));
    }
    return versions;
}

Result<std::vector<std::size_t>> git_sizes_of(Processes& processes, const std::string& root,
                                              const std::vector<std::string>& objects) {
    Repository git(processes, root);
    std::string input;
    for (const std::string& object : objects) input.append(object).append("\n");
    const auto answer = git.run({"cat-file", "--batch-check=%(objectsize)"}, input);
    if (!answer) return answer.error();
    std::vector<std::size_t> sizes;
    for (const std::string_view line : split(trim(answer->out), '\n')) {
        const auto size = parse_number(line);
        if (size) sizes.push_back(static_cast<std::size_t>(*size));
    }
    if (answer->exit_code != 0 || sizes.size() != objects.size()) {
        return failed(
            message("git lacks a part of the history of {}", root), {},
            {message("git -C {} fsck tells what is missing; a partial clone has to be fetched "
                     "whole",
                     for_shell(root))});
    }
    return sizes;
}

}  // namespace yankomas
