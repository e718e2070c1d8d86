// The official chart of a procedure as values: sheets of paper with texts, symbols and connectors.
// SPDX-License-Identifier: Apache-2.0
//
// This room draws the chart that Permen PANRB 35/2012 prescribes: a row per step, a column per
// actor, then the quality standard and a remark, on sheets of A4 landscape. Read it in this order:
// chart.h (the finished chart as values), font.h (how wide a text is), chart_rows.h (what the chart
// says, without any place), sheet_plan.h (symbols and links of one sheet), route.h (the ways of the
// connectors). For paper go on with paper.h (its measures), page_breaks.h (which rows stand on
// which sheet), labels.h (the words on connectors), lay_out.h (all of it together), chart_svg.h and
// chart_html.h (the drawing). Nothing before these two knows of SVG. For the terminal go on with
// chart_art.h (the same plan and ways, drawn with box characters) and chart_text.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "render/chart/chart_rows.h"
#include "render/chart/font.h"

namespace yankomas {

// Lengths are whole units of 0.25 mm. x grows to the right and y down, from the paper's corner.
struct ChartPoint {
    int x = 0;
    int y = 0;

    bool operator==(const ChartPoint&) const = default;
};

struct ChartBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool operator==(const ChartBox&) const = default;
    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
    [[nodiscard]] ChartPoint centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    // True if they share more than a border.
    [[nodiscard]] bool overlaps(const ChartBox& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool contains(const ChartBox& other) const {
        return left <= other.left && other.right <= right && top <= other.top &&
               other.bottom <= bottom;
    }
    [[nodiscard]] ChartBox grown(int by) const {
        return {left - by, top - by, right + by, bottom + by};
    }
};

// Returns the box that a straight line covers, which has no width or no height.
[[nodiscard]] inline ChartBox box_of(ChartPoint from, ChartPoint to) {
    return {std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x),
            std::max(from.y, to.y)};
}

struct ChartSymbol {
    ChartShape shape = ChartShape::box;
    ChartPoint centre;
    int half_width = 0;
    int half_height = 0;
    std::string label;  // of a pentagon: the step that it leads to

    [[nodiscard]] ChartBox box() const {
        return {centre.x - half_width, centre.y - half_height, centre.x + half_width,
                centre.y + half_height};
    }
};

// A connector is a line of straight pieces from the edge of one symbol to the edge of another. One
// without an arrow joins the symbols of several actors of one step.
struct ChartConnector {
    std::vector<ChartPoint> way;
    std::size_t from = 0;  // positions in ChartSheet::symbols
    std::size_t to = 0;
    bool has_arrow = true;
    int target = 0;  // connectors with the same target may share a part of their ways
    std::string label;
    ChartBox label_box;  // empty without a label
};

enum class TextAnchor { start, middle, end };

// One line of a text; `at` is its baseline at the start, middle or end.
struct ChartLine {
    std::string text;
    ChartPoint at;
};

struct ChartText {
    ChartBox cell;  // no line leaves it
    TextAnchor anchor = TextAnchor::start;
    Face face;
    bool is_quiet = false;  // grey
    std::vector<ChartLine> lines;
};

// How a straight line of the table looks.
enum class RuleKind { frame, strong, light, faint };

struct ChartRule {
    RuleKind kind = RuleKind::light;
    ChartPoint from;
    ChartPoint to;
};

// One sheet of A4 landscape.
struct ChartSheet {
    std::size_t first_row = 0;  // the rows of Chart::rows that stand on it
    std::size_t end_row = 0;
    ChartBox actors;  // where symbols and connectors stand
    ChartBox shade;   // behind the heading of the table
    std::vector<ChartRule> rules;
    std::vector<ChartText> texts;
    std::vector<ChartSymbol> symbols;
    std::vector<ChartConnector> connectors;
    int crossings = 0;       // of connectors
    int overlaps = 0;        // places where connectors of different targets had to share a way
    int crowded_labels = 0;  // words that had to cover a line of another connector
    std::vector<ChartSymbol> legend;  // in the footer
    ChartConnector legend_arrow;
};

struct Chart {
    ChartRows rows;
    std::vector<ChartSheet> sheets;  // at least one
};

}  // namespace yankomas
