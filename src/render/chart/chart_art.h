// The symbols and connectors of a chart, drawn with box characters for a terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/chart/chart_rows.h"

namespace yankomas {

// How the part of the actors is drawn, in cells of the terminal.
struct ArtSize {
    int pitch = 0;          // of the actors' columns
    bool is_small = false;  // symbols are one cell wide, else three
    int upright_lanes = 0;  // lines for connectors between columns, beyond one
    int level_lanes = 0;    // the same between rows, on each side

    // The least pitch and height that leave room for the lines.
    [[nodiscard]] int least_pitch() const { return (is_small ? 4 : 6) + 2 * upright_lanes; }
    [[nodiscard]] int least_height() const { return 4 + 2 * level_lanes; }
};

// What is wrong with a picture. Fewer faults are better, and the first kinds count most.
struct ArtFaults {
    int overlaps = 0;  // pieces that run along a connector of another target
    int unnamed = 0;   // ways of a decision whose word found no room
    int crossings = 0;
    int short_words = 0;  // "Y" in place of "Ya"

    auto operator<=>(const ArtFaults&) const = default;
};

struct ChartArt {
    std::vector<std::string> lines;  // without trailing blanks
    std::vector<std::size_t> tops;   // per row of the chart, its first line
    std::size_t strip = 0;  // lines above the first row, for the pentagon of what is missing
    ArtFaults faults;
};

// Draws the rows on one sheet without an end. `heights` has the number of lines of each row, at
// least size.least_height(). Without `has_marks` the picture is ASCII.
[[nodiscard]] ChartArt draw_art(const ChartRows& chart, const std::vector<int>& heights,
                                const ArtSize& size, bool has_marks);

// Returns the letters of a symbol as they are drawn.
[[nodiscard]] std::string art_of(ChartShape shape, bool is_small);

}  // namespace yankomas
