// Measures the columns of a table, lines its cells up or wraps them, and draws grids.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/table.h"

#include <algorithm>

#include "core/base/bug.h"
#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kGap = 2;
constexpr int kLeastColumn = 12;  // a narrower column would say nothing

using Row = std::vector<std::string>;

// Returns the titles as a row, followed by the rows of the table.
std::vector<Row> with_titles(const Table& table) {
    std::vector<Row> lines(1);
    for (const Column& column : table.columns) lines.front().push_back(column.title);
    for (const Row& row : table.rows) {
        if (row.size() != table.columns.size()) bug("a row has a cell for each column");
        lines.push_back(row);
    }
    return lines;
}

std::vector<int> measure(const std::vector<Row>& lines) {
    std::vector<int> widths(lines.front().size(), 0);
    for (const Row& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], display_width(line[i]));
    }
    return widths;
}

// Narrows the widest column that may be cut, and then the next, until the table fits.
void narrow(std::vector<int>& widths, const std::vector<Column>& columns, int available) {
    int total = -kGap;
    for (const int width : widths) total += width + kGap;
    for (; total > available; --total) {
        int* widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (!columns[i].may_be_cut || widths[i] <= kLeastColumn) continue;
            if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
        }
        if (widest == nullptr) return;
        --*widest;
    }
}

std::string align(const std::string& cell, int width, Align side) {
    if (side == Align::left) return pad_to(cell, width);
    return blanks(width - display_width(cell)) + cell;
}

// Adds a line in pieces of at most `width` columns. A line is still too wide here only if one word
// is.
void add_pieces(Row& lines, std::string_view line, int width) {
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

// Returns the lines of one cell of a grid.
Row wrapped(const std::string& cell, int width) {
    Row lines;
    for (const std::string_view paragraph : split(cell, '\n')) {
        const std::string flowed = wrap(show_safely(paragraph), width);
        for (const std::string_view line : split(flowed, '\n')) add_pieces(lines, line, width);
    }
    return lines;
}

std::string grid_row(const Row& row, const std::vector<int>& widths) {
    std::vector<Row> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(wrapped(row[i], widths[i]));
        height = std::max(height, cells.back().size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        text += "|";
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += " " + pad_to(line < cells[i].size() ? cells[i][line] : "", widths[i]) + " |";
        text += "\n";
    }
    return text;
}

}  // namespace

std::string render_table(const Table& table, int width) {
    std::vector<Row> lines = with_titles(table);
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        for (std::string& cell : *line) cell = show_safely(cell);
    }
    std::vector<int> widths = measure(lines);
    if (width > 0) narrow(widths, table.columns, width);
    std::string text;
    for (const Row& line : lines) {
        std::string spelled;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0) spelled += blanks(kGap);
            spelled += align(cut_to(line[i], widths[i]), widths[i], table.columns[i].align);
        }
        text += without_trailing_blanks(std::move(spelled)) + '\n';
    }
    return text;
}

std::string render_grid(const Table& table, const std::vector<int>& widths) {
    std::string rule = "+";
    for (const int width : widths)
        rule += std::string(static_cast<std::size_t>(width) + 2, '-') + "+";
    rule += "\n";
    std::string text = rule;
    for (const Row& row : with_titles(table)) text += grid_row(row, widths) + rule;
    return text;
}

bool is_wider(std::string_view text, int width) {
    return std::ranges::any_of(split(text, '\n'),
                               [&](std::string_view line) { return display_width(line) > width; });
}

}  // namespace yankomas
