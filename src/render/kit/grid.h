// A grid of wrapped cells, as official forms have them, for people.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace yankomas {

struct GridColumn {
    std::string title;
    int width = 0;  // columns; a longer text goes on in the next line, a longer word is taken apart
};

// Cells are shown safely; a line of the grid's own is drawn between rows. Each row is as long as
// `columns`.
struct Grid {
    std::vector<GridColumn> columns;
    std::vector<std::vector<std::string>> rows;
};
[[nodiscard]] std::string render_grid(const Grid& grid);

}  // namespace yankomas
