// Asks git about a repository, with every feature off by which its folder could run a program.
// SPDX-License-Identifier: Apache-2.0
//
// The room store/git reads history and makes commits. Two groups of files do this in two ways.
//  * The first group runs git as a program, and every question to it goes through this header. Read
//    this first. git.h makes a commit, git_files.h reads the files of a commit, committed_files.h
//    lets whatever reads an office read a former one, git_versions.h finds every version that
//    history holds, and git_sides.h reads the two sides of a merge that git could not make.
//  * The second group reads a few of git's own files and never runs git. git_folder.h finds the
//    repository, git_index.h reads which files are in conflict, and git_attributes.h reads what
//    .gitattributes says of a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/disk/process.h"

namespace yankomas {

// Returns true if git gets this variable of our environment. A hook's environment names a
// repository, a work tree, an index, objects and settings (git rev-parse --local-env-vars), and the
// next version of git may name more. So of the variables GIT_* git gets only those that say who
// commits and when, where the user's own settings are, and how far up to look for a repository.
bool git_gets(std::string_view variable);

// A repository that does not lie around the office folder, as in a hook of a server, where the
// files of a push were put into a folder of their own.
struct GitElsewhere {
    std::string dir;     // the folder of the repository, such as a bare one
    std::string folder;  // the folder of its commits in which the office is; "" is the topmost one
};

// Returns true if git gets this variable when the repository lies elsewhere. A hook that looks at a
// push before it is accepted finds the new objects in a quarantine (git-receive-pack(1)), so git
// also gets the two variables that name the folders of objects, and no other one.
bool git_elsewhere_gets(std::string_view variable);

inline const std::optional<GitElsewhere> kHere;  // the repository lies around the office folder

// The hint of an error where git keeps no folder around `root`.
[[nodiscard]] Message where_history_is(const std::string& root);

// An office folder may come from a stranger, and its .git/config with it. So hooks, fsmonitor,
// filters and fetches of missing objects are off, and so are replaced and grafted objects and the
// commit graph, by which a folder could show another history than the commits have.
class Repository {
public:
    // `root` is the folder of the office, which may lie within the repository. Both must outlive
    // this, and so must `elsewhere`.
    Repository(Processes& processes, const std::string& root,
               const std::optional<GitElsewhere>& elsewhere = kHere)
        : processes_(processes), root_(root), elsewhere_(elsewhere) {}

    // Runs a command of git. If git reports a failure, that is a result and not an error.
    Result<ProcessResult> run(const std::vector<std::string>& words, std::string_view input = {});

    // Returns all that a command writes to its output. If git reports a failure, that is an error.
    Result<std::string> answer(const std::vector<std::string>& words, std::string_view input = {});

    // Returns an answer of one line without the white space around it.
    Result<std::string> ask(const std::vector<std::string>& words);

    // Returns the id of what `words` name for `git rev-parse --verify`, or an empty text if there
    // is no such thing.
    Result<std::string> find(std::vector<std::string> words);

    // Returns the name of the folder of a commit in which the office is, for commands that take a
    // tree.
    [[nodiscard]] std::string tree_of(const std::string& commit) const;

    // Returns the id of a commit. It is an error if the commit is not here.
    Result<std::string> commit_of(const std::string& revision);

    // Returns the bytes of a file by a name of gitrevisions(7), such as COMMIT:./PATH, or nothing
    // if there is no such file.
    Result<std::optional<std::string>> bytes_of(const std::string& name);

    // The error for a git call that failed, with git's own message.
    [[nodiscard]] Error no_history(std::string_view why) const;

    // Makes git use another index from here on. "" means the user's own index.
    void use_index(std::string path) { index_ = std::move(path); }

private:
    Processes& processes_;
    const std::string& root_;
    const std::optional<GitElsewhere>& elsewhere_;
    std::string index_;
};

}  // namespace yankomas
