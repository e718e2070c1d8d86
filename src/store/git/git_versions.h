// Finds all versions of files in the history of a repository, whatever branch, tag or reflog leads
// to them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/disk/process.h"

namespace yankomas {

// How a commit is reached: from HEAD, or else from another branch, a tag or a stash, or only from a
// reflog. A commit in only a reflog will be deleted by git some day.
enum class Reach { head, elsewhere, dropped };

struct FileVersion {
    std::string path;    // below `root`
    std::string object;  // the id by which git knows its bytes
    // The commit that made the version. If several did, it is the first by the order of Reach, and
    // among those the oldest.
    std::string commit;
    Reach reach = Reach::head;
};

// Returns all versions of the regular files at or below these paths of `root`, sorted by path. Each
// content of a path is there once. `since` leaves out what was before that commit, but not the
// files of the commit itself. The error is `failed` if git or the commit is missing, or if a part
// of the history is (a shallow clone).
Result<std::vector<FileVersion>> git_versions(Processes& processes, const std::string& root,
                                              const std::optional<std::string>& since,
                                              const std::vector<std::string>& paths);

// Returns the sizes of these objects in bytes, in their order. The error is `failed` if one of them
// is not here.
Result<std::vector<std::size_t>> git_sizes_of(Processes& processes, const std::string& root,
                                              const std::vector<std::string>& objects);

}  // namespace yankomas
