// Tables for spreadsheets, which must not take a cell for a formula.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/kit/json_fwd.h"

namespace yankomas {

// Rows quoted as RFC 4180 says, lines ended by LF. Control characters are escaped, so that a row is
// one line. A cell that starts with = + - @, or with :: (a command in a build log), gets a leading
// quote (').
[[nodiscard]] std::string render_csv(const std::vector<std::string>& header,
                                     const std::vector<std::vector<std::string>>& rows);

// JSON items as rows. A column is the name of a member, "due", or a name and the JSON pointer (RFC
// 6901) to its value, "late=/late/amount". A missing value or null is an empty cell, and a list is
// joined by blanks.
[[nodiscard]] std::string render_items_csv(const std::vector<std::string>& columns,
                                           const std::vector<Json>& items);

}  // namespace yankomas
