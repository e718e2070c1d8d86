// The two sides of a merge that git could not make, and which of them is the user's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "store/disk/process.h"

namespace yankomas {

// What the index keeps of a path in conflict. A side that has no file removed it.
struct MergeSides {
    std::optional<std::string> head;      // what HEAD has; git calls it ours
    std::optional<std::string> incoming;  // what comes onto it; git calls it theirs
};

// Nothing if the path below `root` is in no conflict. `failed` without git or a repository.
Result<std::optional<MergeSides>> git_sides_of(Processes& processes, const std::string& root,
                                               const std::string& path);

// What git has begun and not ended. In a merge the user's own commits are in HEAD; in a replay,
// which is a rebase or a cherry-pick, git puts the user's own commits onto HEAD.
enum class Underway { nothing, merge, replay };

struct OwnSide {
    Underway underway = Underway::nothing;
    // The commit with the user's own version. If nothing is under way, it is the one before the
    // last merge or rebase; it is empty if git knows of none.
    std::string commit;
};
Result<OwnSide> git_own_side(Processes& processes, const std::string& root);

// The first 12 digits of the id of a commit, which are the same in every clone. `failed` if the
// commit is not here.
Result<std::string> git_short_id(Processes& processes, const std::string& root,
                                 const std::string& revision);

}  // namespace yankomas
