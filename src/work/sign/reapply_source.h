// Where a case stands after a merge, and where one's own entries are that it lost.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/ident.h"
#include "store/git/git_sides.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

struct ReapplySource {
    std::string base;          // the journal to sign onto: the other side's
    std::string own;           // the version with one's own entries
    std::string from;          // the commit that has `own`, as a command can name it
    bool is_conflict = false;  // git waits for an answer about this file
    Underway underway = Underway::nothing;
    bool is_in_place = true;         // the file is what `base` is
    std::optional<std::string> was;  // the file as it was read; nothing if there is none
};

// In a conflict the sides come from the index. The other side is the one that comes in by a merge,
// and HEAD in a rebase or cherry-pick; the other way round if so all that is lost is the officer's
// own. Without a conflict the base is the file as it is, and the commit `from` (or the one before
// the last merge or rebase) has one's own version. `refused` if the file has entries of neither
// side.
[[nodiscard]] Result<ReapplySource> find_reapply_source(const Host& host,
                                                        const OpenedOffice& office,
                                                        const PersonId& person,
                                                        const std::string& path,
                                                        const std::optional<std::string>& from);

// An error that says what to do, if the roster is in conflict: cases rest on it, so it comes first.
[[nodiscard]] Status require_settled_roster(const Host& host, const std::string& root);

}  // namespace yankomas
