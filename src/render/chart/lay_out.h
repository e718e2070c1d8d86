// Lays the official chart of a procedure out on paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/chart/chart.h"

namespace yankomas {

// The greatest number of actors for whom the paper has columns.
[[nodiscard]] std::size_t most_chart_actors();

// `sop` must be sound and have no more actors than that (chart_rows says who acts). `office` is the
// title of the office, for the title block; it may be empty. The layout starts with the largest
// letters and the fewest lines for connectors. It takes smaller letters until no sheet has less
// than three rows (unless the procedure has) and every text fits; at last texts are cut. It takes
// more lines where that leaves fewer shared ways, covered words and crossings.
[[nodiscard]] Chart lay_out_chart(const Sop& sop, const std::string& office, const Words& words);

}  // namespace yankomas
