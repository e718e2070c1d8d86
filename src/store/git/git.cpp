// Makes commits with git's low-level commands (its plumbing).
// SPDX-License-Identifier: Apache-2.0
//
// `git add` would run filters, and `git commit` would run hooks and signing programs, that the
// folder's own configuration names. So this stores the files as blobs just as they are, makes a
// tree of HEAD with these blobs in it, makes the commit, moves HEAD to it, and last tells the
// user's index.
#include "store/git/git.h"

#include <algorithm>

#include "core/base/text.h"
#include "store/disk/path.h"
#include "store/git/repository.h"

namespace yankomas {

namespace {

struct Stored {
    std::string path;  // relative to the top of the repository
    std::string object;
};

// The folder itself, or the innermost one around it that is there.
Result<std::string> nearest_folder(const Files& files, std::string folder) {
    for (;;) {
        const auto kind = files.kind_of(folder);
        if (!kind) return kind.error();
        if (*kind != FileKind::none || parent_of(folder) == folder) return folder;
        folder = parent_of(folder);
    }
}

// git names the file also where none is, and fails where there is no repository.
Status refuse_merge(const Files& files, Repository& git) {
    const auto merge = git.ask({"rev-parse", "--path-format=absolute", "--git-path", "MERGE_HEAD"});
    if (!merge) return merge.error();
    const auto kind = files.kind_of(*merge);
    if (!kind) return kind.error();
    if (*kind == FileKind::none) return Done{};
    return failed(message("a merge is under way"), {}, {message("git status tells how to end it")});
}

Result<std::vector<Stored>> store(Repository& git, const std::string& prefix,
                                  const std::vector<std::string>& paths) {
    std::vector<Stored> stored;
    for (const std::string& path : paths) {
        const auto object = git.ask({"hash-object", "-w", "--no-filters", "--", path});
        if (!object) return object.error();
        stored.push_back({prefix + path, *object});
    }
    return stored;
}

Status put_into_index(Repository& git, const std::vector<Stored>& files) {
    std::vector<std::string> words = {"update-index", "--add"};
    for (const Stored& file : files) {
        words.insert(words.end(), {"--cacheinfo", "100644," + file.object + ',' + file.path});
    }
    const auto done = git.ask(words);
    return done ? Status(Done{}) : Status(done.error());
}

// Returns the path of an index for this office alone. Nobody else uses it, because we hold the
// office's lock. This first removes what a run that died has left there, also git's own lock on it.
Result<std::string> empty_index(Files& files, Repository& git, const std::string& prefix) {
    std::string name = "yankomas-index-" + prefix;
    std::ranges::replace(name, '/', '-');
    auto index = git.ask({"rev-parse", "--path-format=absolute", "--git-path", name});
    if (!index) return index;
    for (const std::string& left : {*index, *index + ".lock"}) {
        if (auto status = files.remove(left); !status) return status.error();
    }
    return index;
}

// Makes the tree of HEAD with these files in it, without anything else that is staged.
Result<std::string> tree_with(Repository& git, const std::string& index, const std::string& head,
                              const std::vector<Stored>& files) {
    git.use_index(index);
    const auto read = git.ask({"read-tree", head.empty() ? "--empty" : head});
    if (!read) return read;
    if (auto status = put_into_index(git, files); !status) return status.error();
    auto tree = git.ask({"write-tree"});
    git.use_index({});
    return tree;
}

Status commit(Files& files, Repository& git, const std::vector<std::string>& paths,
              const std::string& subject) {
    if (auto status = refuse_merge(files, git); !status) return status;
    const auto prefix = git.ask({"rev-parse", "--show-prefix"});
    if (!prefix) return prefix.error();
    const auto stored = store(git, *prefix, paths);
    if (!stored) return stored.error();
    const auto parent = git.find({"HEAD"});
    if (!parent) return parent.error();
    const auto index = empty_index(files, git, *prefix);
    if (!index) return index.error();
    const auto tree = tree_with(git, *index, *parent, *stored);
    static_cast<void>(files.remove(*index).has_value());
    if (!tree) return tree.error();
    std::vector<std::string> words = {"commit-tree", *tree, "-m", subject};
    if (!parent->empty()) words.insert(words.end(), {"-p", *parent});
    const auto made = git.ask(words);
    if (!made) return made.error();
    // update-ref checks that HEAD is still the old commit, so it fails if somebody else committed
    // meanwhile.
    const std::string old = parent->empty() ? std::string(made->size(), '0') : *parent;
    const auto moved = git.ask({"update-ref", "-m", "commit: " + subject, "HEAD", *made, old});
    if (!moved) return moved.error();
    return put_into_index(git, *stored);
}

// Spells the paths for the hint.
std::string names_of(const std::vector<std::string>& paths) {
    std::string names;
    for (const std::string& path : paths) names += (names.empty() ? "" : " ") + for_shell(path);
    return names;
}

}  // namespace

Status may_commit(const Files& files, Processes& processes, const std::string& root) {
    const auto folder = nearest_folder(files, root);
    if (!folder) return folder.error();
    Repository git(processes, *folder);
    const auto status = refuse_merge(files, git);
    if (status) return Done{};
    Error error = status.error();
    std::ranges::replace(
        error.hints, where_history_is(*folder),
        message("git keeps nothing here yet; to begin: git init {}", for_shell(root)));
    return error;
}

Status git_commit(Files& files, Processes& processes, const std::string& root,
                  const std::vector<std::string>& paths, const std::string& subject) {
    Repository git(processes, root);
    const auto status = commit(files, git, paths, subject);
    if (status) return Done{};
    Error error = failed(message("git could not commit: {}", in_english(status.error().what)), {},
                         status.error().hints);
    error.hints.push_back(
        message("what was signed is written; commit it yourself: git -C {} add {} && "
                "git -C {} commit",
                for_shell(root), names_of(paths), for_shell(root)));
    return error;
}

}  // namespace yankomas
