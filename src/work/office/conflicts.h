// Which files of an office git has in conflict: told by lint, and by every verb that shows cases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

// Returns an error (unmerged) for each such file. git is not run; its index is read. If the index
// can't be read, stderr warns of it.
[[nodiscard]] Findings conflicts_in(const Host& host, const std::string& root);

// Shows the same on stderr as warnings, the first few of them, because what a verb shows next rests
// on one side of the merge.
void tell_conflicts(const Host& host, const std::string& root);

// Refuses to sign if a file for which `rests_on` is true is in conflict: what is signed onto one
// side of a merge goes with it, and a seal would witness what is about to be signed anew.
[[nodiscard]] Status require_settled(const Host& host, const std::string& root,
                                     bool (*rests_on)(std::string_view path));

}  // namespace yankomas
