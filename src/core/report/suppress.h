// Hides small figures of a table, so that nobody is recognised by them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace yankomas {

// A table of counts whose last row and last column are the sums of the others.
using Counts = std::vector<std::vector<int>>;
// True for each cell that is not to be shown.
using Hidden = std::vector<std::vector<bool>>;

// Hides each count from 1 to 4. Since the sums would give a single hidden cell of a row or a column
// away, the smallest cell that is left there is hidden with it, until no row and no column has
// exactly one. All rows must be equally long. What `hidden` hides already stays so; it is empty or
// as large as the table.
[[nodiscard]] Hidden suppressed(const Counts& counts, Hidden hidden = {});

}  // namespace yankomas
