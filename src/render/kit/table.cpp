// Measures the columns of a table and lines its cells up.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/table.h"

#include <algorithm>

#include "core/base/bug.h"
#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kGap = 2;
constexpr int kLeastColumn = 12;  // a column cut further says nothing

using Row = std::vector<std::string>;

std::vector<Row> spell_cells(const Table& table) {
    std::vector<Row> lines;
    Row titles;
    for (const Column& column : table.columns) titles.push_back(column.title);
    lines.push_back(std::move(titles));
    for (const Row& row : table.rows) {
        if (row.size() != table.columns.size()) bug("a row has a cell for each column");
        Row line;
        for (const std::string& cell : row) line.push_back(show_safely(cell));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<int> measure(const std::vector<Row>& lines, std::size_t columns) {
    std::vector<int> widths(columns, 0);
    for (const Row& line : lines) {
        for (std::size_t i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], display_width(line[i]));
    }
    return widths;
}

// Takes what is too much from the widest column that may be cut, then from the next.
void narrow(std::vector<int>& widths, const std::vector<Column>& columns, int available) {
    int total = -kGap;
    for (const int width : widths) total += width + kGap;
    while (total > available) {
        int* widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (!columns[i].may_be_cut || widths[i] <= kLeastColumn) continue;
            if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
        }
        if (widest == nullptr) return;
        --*widest;
        --total;
    }
}

std::string align(const std::string& cell, int width, Align side) {
    if (side == Align::left) return pad_to(cell, width);
    return blanks(width - display_width(cell)) + cell;
}

}  // namespace

std::string render_table(const Table& table, int width) {
    const std::vector<Row> lines = spell_cells(table);
    std::vector<int> widths = measure(lines, table.columns.size());
    if (width > 0) narrow(widths, table.columns, width);
    std::string text;
    for (const Row& line : lines) {
        std::string spelled;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0) spelled += std::string(kGap, ' ');
            spelled += align(cut_to(line[i], widths[i]), widths[i], table.columns[i].align);
        }
        const std::size_t end = spelled.find_last_not_of(' ');
        text += end == std::string::npos ? std::string() : spelled.substr(0, end + 1);
        text += '\n';
    }
    return text;
}

bool is_wider(std::string_view text, int width) {
    const std::vector<std::string_view> lines = split(text, '\n');
    return std::ranges::any_of(lines,
                               [&](std::string_view line) { return display_width(line) > width; });
}

}  // namespace yankomas
