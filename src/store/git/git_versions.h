// All versions of files that a repository's history has, whatever branch, tag or reflog leads to
// them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "store/disk/process.h"

namespace yankomas {

// How a commit is reached: from HEAD; if not, from another branch, a tag or a stash; or only from a
// reflog, so that nothing holds it any more.
enum class Reach { head, elsewhere, dropped };

struct FileVersion {
    std::string path;    // below `root`
    std::string object;  // the id by which git knows its bytes
    // The commit that made it. Of several it is the one that is reached best, in the order of
    // Reach, and of those the oldest.
    std::string commit;
    Reach reach = Reach::head;
};

// All versions of the regular files at or below these paths of `root`, sorted by path, each content
// of a path once. `since` leaves out what was before that commit, but not what the commit itself
// has. `failed` without git, the commit, or the whole history (a shallow clone).
Result<std::vector<FileVersion>> git_versions(Processes& processes, const std::string& root,
                                              const std::optional<std::string>& since,
                                              const std::vector<std::string>& paths);

// The sizes of these objects in bytes, in their order. `failed` if one of them is not here.
Result<std::vector<std::size_t>> git_sizes_of(Processes& processes, const std::string& root,
                                              const std::vector<std::string>& objects);

}  // namespace yankomas
