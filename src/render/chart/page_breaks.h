// Chooses which rows of a chart stand on which sheet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "render/chart/chart_rows.h"

namespace yankomas {

// The heights that there are for rows: what a sheet holds, and what a strip for pentagons takes of
// it. All but the last sheet have a strip below their rows and all but the first one above, the
// first too if the chart is entered from steps that are missing.
struct SheetRoom {
    int first = 0;
    int later = 0;
    int strip = 0;
    bool is_entered = false;

    [[nodiscard]] int of(bool is_first, bool is_last) const;
};

// Returns the position after the last row of each sheet. Of all breaks that fit, it takes the one
// with the fewest sheets, then the fewest sheets of less than three rows, then the fewest ways that
// a break cuts, then the most even one. It returns nothing if a row is higher than a sheet.
[[nodiscard]] std::optional<std::vector<std::size_t>> break_pages(const std::vector<int>& heights,
                                                                  const std::vector<ChartWay>& ways,
                                                                  const SheetRoom& room);

// True if a sheet has less than three rows although the chart has three or more.
[[nodiscard]] bool has_short_sheet(const std::vector<std::size_t>& ends);

}  // namespace yankomas
