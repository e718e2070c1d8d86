// Wraps cells and draws the lines between them.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/grid.h"

#include <algorithm>

#include "core/base/bug.h"
#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// A line that is still too wide, because one word is, in pieces of at most `width` columns.
void add_pieces(std::vector<std::string>& lines, std::string_view line, int width) {
    std::string piece;
    int used = 0;
    for (const Glyph& glyph : glyphs_of(line)) {
        if (used + glyph.width > width && used > 0) {
            lines.push_back(std::move(piece));
            piece.clear();
            used = 0;
        }
        piece += glyph.text;
        used += glyph.width;
    }
    lines.push_back(std::move(piece));
}

std::vector<std::string> lines_of(const std::string& cell, int width) {
    std::vector<std::string> lines;
    for (const std::string_view paragraph : split(cell, '\n')) {
        const std::string flowed = wrap(show_safely(paragraph), width);
        for (const std::string_view line : split(flowed, '\n')) add_pieces(lines, line, width);
    }
    return lines;
}

std::string rule_of(const Grid& grid) {
    std::string rule = "+";
    for (const GridColumn& column : grid.columns) {
        rule += std::string(static_cast<std::size_t>(column.width) + 2, '-') + "+";
    }
    return rule + "\n";
}

void add_row(std::string& text, const Grid& grid, const std::vector<std::string>& row) {
    if (row.size() != grid.columns.size()) bug("a row has a cell for each column");
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(lines_of(row[i], grid.columns[i].width));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        text += "|";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += " " +
                    pad_to(line < cells[i].size() ? cells[i][line] : "", grid.columns[i].width) +
                    " |";
        }
        text += "\n";
    }
}

}  // namespace

std::string render_grid(const Grid& grid) {
    const std::string rule = rule_of(grid);
    std::vector<std::string> titles;
    for (const GridColumn& column : grid.columns) titles.push_back(column.title);
    std::string text = rule;
    add_row(text, grid, titles);
    text += rule;
    for (const std::vector<std::string>& row : grid.rows) {
        add_row(text, grid, row);
        text += rule;
    }
    return text;
}

}  // namespace yankomas
