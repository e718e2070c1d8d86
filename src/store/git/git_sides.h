// The two sides of a merge that git could not make, and which of them is the user's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "store/disk/process.h"

namespace yankomas {

// The two versions of a path in conflict, which git keeps in its index. If one side is empty, that
// side removed the file.
struct MergeSides {
    std::optional<std::string> head;      // what HEAD has; git calls it ours
    std::optional<std::string> incoming;  // what comes onto it; git calls it theirs
};

// Returns nothing if the path below `root` is in no conflict. The error is `failed` if there is no
// git or no repository.
Result<std::optional<MergeSides>> git_sides_of(Processes& processes, const std::string& root,
                                               const std::string& path);

// What git has begun and not ended. In a merge the user's own commits are in HEAD; in a replay,
// which is a rebase or a cherry-pick, git puts the user's own commits onto HEAD.
enum class Underway { nothing, merge, replay };

struct OwnSide {
    Underway underway = Underway::nothing;
    // The commit with the user's own version. If nothing is under way, it is the commit before the
    // last merge or rebase, or empty if git knows of none.
    std::string commit;
};
// Returns what is under way and the commit with the user's own version. The error is `failed` if
// there is no git.
Result<OwnSide> git_own_side(Processes& processes, const std::string& root);

// Returns the first 12 digits of the id of a commit, which are the same in every clone. The error
// is `failed` if the commit is not here.
Result<std::string> git_short_id(Processes& processes, const std::string& root,
                                 const std::string& revision);

}  // namespace yankomas
