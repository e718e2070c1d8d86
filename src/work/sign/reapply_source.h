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

// In a conflict, both sides come from git's index. The base is the side that a merge brings in, or
// HEAD in a rebase or cherry-pick. The sides are swapped if only then all that is lost is the
// officer's own. Without a conflict, the base is the file as it is, and one's own version is that
// of the commit `from`, or of the commit before the last merge or rebase. Fails with `refused` if
// the file has entries of neither side.
[[nodiscard]] Result<ReapplySource> find_reapply_source(const Host& host,
                                                        const OpenedOffice& office,
                                                        const PersonId& person,
                                                        const std::string& path,
                                                        const std::optional<std::string>& from);

// Fails if git has the roster in conflict, and says what to do. Cases rest on the roster, so it is
// settled first.
[[nodiscard]] Status require_settled_roster(const Host& host, const std::string& root);

}  // namespace yankomas
