// Reads the stages of the index, and the names that git gives to commits while something is under
// way.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/git_sides.h"

#include <utility>

#include "store/git/repository.h"

namespace yankomas {

Result<std::optional<MergeSides>> git_sides_of(Processes& processes, const std::string& root,
                                               const std::string& path) {
    Repository git(processes, root);
    if (const auto inside = git.ask({"rev-parse", "--git-dir"}); !inside) return inside.error();
    // The index has HEAD's side as stage 2 and the other one as stage 3 (git-merge(1)).
    auto head = git.bytes_of(":2:./" + path);
    if (!head) return head.error();
    auto incoming = git.bytes_of(":3:./" + path);
    if (!incoming) return incoming.error();
    if (!*head && !*incoming) return std::optional<MergeSides>();
    return std::optional(MergeSides{std::move(*head), std::move(*incoming)});
}

Result<std::string> git_short_id(Processes& processes, const std::string& root,
                                 const std::string& revision) {
    Repository git(processes, root);
    const auto commit = git.commit_of(revision);
    if (!commit) return commit.error();
    return commit->substr(0, 12);
}

Result<OwnSide> git_own_side(Processes& processes, const std::string& root) {
    Repository git(processes, root);
    const auto short_id = [&](const std::string& name) {
        return git.find({"--short=12", name + "^{commit}"});
    };
    struct Known {
        const char* sign;  // the name that git gives to a commit while this is under way
        const char* own;   // the name of the commit with the user's own version
        Underway underway;
    };
    for (const Known& known : {Known{"MERGE_HEAD", "HEAD", Underway::merge},
                               Known{"REBASE_HEAD", "REBASE_HEAD", Underway::replay},
                               Known{"CHERRY_PICK_HEAD", "CHERRY_PICK_HEAD", Underway::replay},
                               Known{"ORIG_HEAD", "ORIG_HEAD", Underway::nothing}}) {
        const auto sign = short_id(known.sign);
        if (!sign) return sign.error();
        if (sign->empty()) continue;
        auto own = short_id(known.own);
        if (!own) return own.error();
        return OwnSide{known.underway, std::move(*own)};
    }
    return OwnSide{};
}

}  // namespace yankomas
