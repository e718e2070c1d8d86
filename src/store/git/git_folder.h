// Finds the repository around a folder by a look at the disk, without running git.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace yankomas {

class Files;

// A work tree and where git keeps what belongs to it. All paths are absolute.
struct GitFolder {
    std::string top;     // the topmost folder of the work tree
    std::string own;     // HEAD and index; each of several work trees has its own
    std::string common;  // what all work trees of a repository share
    std::string below;   // the folder asked for, relative to `top`; "" is `top` itself
};

// Returns nothing if no folder at or above this one is a work tree. The variables GIT_* of the
// environment are not looked at, because git gets none of them from us either.
[[nodiscard]] std::optional<GitFolder> find_git_folder(const Files& files,
                                                       const std::string& folder);

}  // namespace yankomas
