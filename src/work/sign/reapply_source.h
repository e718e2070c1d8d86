// Where a case stands after a merge, and where one's own entries are that it lost.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "store/git/git_sides.h"
#include "work/sign/sign_again.h"

namespace yankomas {

struct ReapplySource {
    std::string base;          // the journal to sign onto: the other side's
    std::string own;           // the version with one's own entries
    std::string from;          // the commit that has `own`, as a command can name it
    bool is_conflict = false;  // git waits for an answer about this file
    Underway underway = Underway::nothing;
    bool is_in_place = true;  // the file is what `base` is
};

// In a conflict the sides come from the index: the other side is the one that comes in by a merge,
// and HEAD in a rebase or cherry-pick; the other way round if so all that is lost is the officer's
// own. Else the base is the file as it is, and `from` (or the commit before the last merge or
// rebase) has one's own version.
[[nodiscard]] Result<ReapplySource> find_reapply_source(const Host& host,
                                                        const OpenedOffice& office,
                                                        const PersonId& person,
                                                        const std::string& path,
                                                        const std::optional<std::string>& from);

// An error that says what to do, if the roster is in conflict: cases rest on it, so it comes first.
[[nodiscard]] Status require_settled_roster(const Host& host, const std::string& root);

// Warns on stderr if git waits for an answer about this case: what is signed now stands on one side
// of it only.
void tell_conflict(Host& host, const std::string& root, const CasePath& where);
[[nodiscard]] Error how_to_settle_roster(Underway underway);

}  // namespace yankomas
