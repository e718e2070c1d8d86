// Walks commits with rev-list and diff-tree: plumbing, which no configuration changes.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_versions.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "store/git/git_files.h"
#include "store/git/repository.h"

namespace yankomas {

namespace {

// Commits whose differences are asked for at once, so that no answer grows with the age of an
// office.
constexpr std::size_t kCommitsAtOnce = 2000;

// By path, then by object.
using Found = std::map<std::string, std::map<std::string, FileVersion>, std::less<>>;

void add(Found& found, FileVersion version) {
    FileVersion& kept = found[version.path].try_emplace(version.object, version).first->second;
    // Commits come the newest first, and those that are reached best first.
    if (kept.reach == version.reach) kept.commit = std::move(version.commit);
}

// "COMMIT\0" and for each file ":MODE MODE OBJECT OBJECT STATUS\0PATH\0", the second mode and
// object being the new ones.
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
            continue;  // gone, a link or a module
        add(found, {std::string(path), std::string(words[3]), std::string(commit), reach});
    }
}

Error no_whole_history() {
    return failed(message("this clone is shallow: a part of the history is not here"), {},
                  {message("fetch the rest: git fetch --unshallow")});
}

class Walker {
public:
    Walker(Repository& git, const std::vector<std::string>& paths) : git_(git), paths_(paths) {}

    // The files of all commits that these words of rev-list name.
    Status walk(std::vector<std::string> which, Reach reach);
    Found found;

private:
    Repository& git_;
    const std::vector<std::string>& paths_;
};

Status Walker::walk(std::vector<std::string> which, Reach reach) {
    which.insert(which.begin(), "rev-list");
    const auto listed = git_.run(which);
    if (!listed) return listed.error();
    if (listed->exit_code != 0) return no_history(git_.root(), listed->err);
    std::vector<std::string> words = {"diff-tree", "--stdin",      "-r",          "-m",
                                      "--root",    "--no-renames", "--no-abbrev", "-z",
                                      "--raw",     "--relative",   "--"};
    words.insert(words.end(), paths_.begin(), paths_.end());
    const std::vector<std::string_view> commits = split(listed->out, '\n');
    for (std::size_t first = 0; first < commits.size(); first += kCommitsAtOnce) {
        std::string input;
        for (std::size_t i = first; i < std::min(first + kCommitsAtOnce, commits.size()); ++i) {
            if (!commits[i].empty()) input.append(commits[i]).append("\n");
        }
        if (input.empty()) continue;
        const auto told = git_.run(words, input);
        if (!told) return told.error();
        if (told->exit_code != 0) return no_history(git_.root(), told->err);
        read_differences(told->out, reach, found);
    }
    return Done{};
}

Status refuse_shallow(Repository& git) {
    const auto shallow = git.ask({"rev-parse", "--is-shallow-repository"});
    if (!shallow) return shallow.error();
    if (*shallow == "true") return no_whole_history();
    return Done{};
}

Status walk_all(Repository& git, const std::optional<std::string>& since, Walker& walker) {
    const auto head = git.commit_of("HEAD");
    if (!head) return head.error();
    std::vector<std::string> not_before;
    if (since) {
        const auto commit = git.commit_of(*since);
        if (!commit) return commit.error();
        not_before = {"^" + *commit};
    }
    std::vector<std::string> here = {*head};
    std::vector<std::string> elsewhere = {"--all", "^" + *head};
    std::vector<std::string> dropped = {"--reflog"};
    for (std::vector<std::string>* which : {&here, &elsewhere, &dropped})
        which->insert(which->end(), not_before.begin(), not_before.end());
    dropped.insert(dropped.end(), {"--not", "--all", *head});
    if (auto status = walker.walk(std::move(here), Reach::head); !status) return status;
    if (auto status = walker.walk(std::move(elsewhere), Reach::elsewhere); !status) return status;
    return walker.walk(std::move(dropped), Reach::dropped);
}

}  // namespace

Result<std::vector<FileVersion>> git_versions(Processes& processes, const std::string& root,
                                              const std::optional<std::string>& since,
                                              const std::vector<std::string>& paths) {
    Repository git(processes, root);
    if (auto status = refuse_shallow(git); !status) return status.error();
    Walker walker(git, paths);
    if (since) {
        const auto files = git_files_at(processes, root, *since, paths);
        if (!files) return files.error();
        for (const CommittedFile& file : *files)
            add(walker.found, {file.path, file.object, *since, Reach::head});
    }
    if (auto status = walk_all(git, since, walker); !status) return status.error();
    std::vector<FileVersion> versions;
    for (auto& [path, objects] : walker.found) {
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
            {message(
                "git -C {} fsck tells what is missing; a partial clone has to be fetched whole",
                root)});
    }
    return sizes;
}

}  // namespace yankomas
