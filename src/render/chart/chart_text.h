// Shows the official chart of a procedure on a terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "render/chart/chart_art.h"
#include "render/kit/screen.h"

namespace yankomas {

// The columns that find room on a screen, in cells; one of 0 is not shown.
struct TextChart {
    ArtSize size;
    bool has_headings = false;  // names over the actors' columns, else letters
    int number = 0;
    int activity = 0;
    int requirement = 0;
    int time = 0;
    int output = 0;
    int remark = 0;
    ChartArt art;
};

// Divides the width and draws the connectors, with more lines where fewer do not suffice. Without
// room for the symbols it has no lines.
[[nodiscard]] TextChart lay_out_text(const ChartRows& chart, const Screen& screen);

// Draws the same rows, symbols and ways as lay_out_chart, on one sheet without an end, as wide as
// the screen allows: first the symbols, then the activity, the time, the actors' names, and at last
// requirements, output and remark. What has no column is listed below; only requirements and output
// are then left to the other views. `sop` must be sound. A screen that is too narrow for the
// symbols has the page of render_sop.
[[nodiscard]] std::string render_chart_text(const Sop& sop, const Screen& screen);
// The same with a layout of lay_out_text.
[[nodiscard]] std::string render_chart_text(const Sop& sop, const ChartRows& chart,
                                            const TextChart& text, const Screen& screen);

}  // namespace yankomas
