// Reads which files git has in conflict from its index, without running git.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/rules/history.h"

namespace yankomas {

class Files;

// Returns the files below `root` that are in conflict, sorted by path; none if no repository is
// there. The error is `failed` if there is an index that this can't read.
[[nodiscard]] Result<std::vector<UnmergedFile>> git_unmerged(const Files& files,
                                                             const std::string& root);

// Reads the bytes of an index, of versions 2 to 4 with ids of SHA-1 or SHA-256. Paths are relative
// to the top of the work tree. It returns nothing if the bytes are no such index, or if the index
// is split into two files.
[[nodiscard]] std::optional<std::vector<UnmergedFile>> unmerged_in_index(std::string_view bytes);

}  // namespace yankomas
