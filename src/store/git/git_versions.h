// All versions of files that a repository's history has, whatever branch, tag or reflog leads to
// them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/git/git.h"

namespace yankomas {

// How a commit is reached: from HEAD; from another branch, tag or stash alone; only from a reflog,
// so that nothing holds it any more.
enum class Reach { head, elsewhere, dropped };

struct FileVersion {
    std::string path;    // below `root`
    std::string object;  // the id by which git knows its bytes
    std::string
        commit;  // that made it; of several the one that is reached best, and of those the oldest
    Reach reach = Reach::head;
};

// Regular files only, each content of a path once, sorted by path. `paths` are files or folders
// below `root`; `since` leaves out what was before that commit, but not what the commit itself has.
// `failed` without git, the commit, or the whole history (a shallow clone).
[[nodiscard]] Result<std::vector<FileVersion>> git_versions(Processes& processes,
                                                            const std::string& root,
                                                            const std::optional<std::string>& since,
                                                            const std::vector<std::string>& paths);

// The sizes of these objects, in their order.
[[nodiscard]] Result<std::vector<std::size_t>> git_sizes_of(
    Processes& processes, const std::string& root, const std::vector<std::string>& objects);

}  // namespace yankomas
