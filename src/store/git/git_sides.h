// The two sides of a merge that git could not make, and which of them is one's own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "store/disk/process.h"

namespace yankomas {

// What the index keeps of a path in conflict; a side without the file took it away.
struct MergeSides {
    std::optional<std::string> head;      // what HEAD has; git calls it ours
    std::optional<std::string> incoming;  // what comes onto it; git calls it theirs
};

// Nothing if the path below `root` is in no conflict. `failed` without git or a repository.
[[nodiscard]] Result<std::optional<MergeSides>> git_sides_of(Processes& processes,
                                                             const std::string& root,
                                                             const std::string& path);

// merge: one's own commits are in HEAD. replay: a rebase or a cherry-pick puts one's own commits
// onto HEAD.
enum class Underway { nothing, merge, replay };

struct OwnSide {
    Underway underway = Underway::nothing;
    std::string commit;  // that has one's own version; the one before the last merge or rebase if
                         // nothing is under way; empty if git knows of none
};
[[nodiscard]] Result<OwnSide> git_own_side(Processes& processes, const std::string& root);

// The id of a commit, short and for every clone the same. `failed` if it is not here.
[[nodiscard]] Result<std::string> git_short_id(Processes& processes, const std::string& root,
                                               const std::string& revision);

}  // namespace yankomas
