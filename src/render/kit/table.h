// Tables for people: aligned columns, and the grids of wrapped cells that official forms have.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "render/kit/words.h"

namespace yankomas {

enum class Align { left, right };

struct Column {
    std::string title;
    Align align = Align::left;
    bool may_be_cut = false;  // its text may lose its end on a narrow terminal
};

// The text of a cell may come from a file, so the table makes it safe to show.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};

// Aligns the columns by display width, with two blanks between them and no blank at the end of a
// line. `width` is that of the terminal: if the table is wider, the widest column that may be cut
// is narrowed. A width of 0 (a pipe) cuts nothing.
[[nodiscard]] std::string render_table(const Table& table, int width);

// Draws a frame around each cell. `widths` has the width of each column of the grid. A longer text
// continues on the next line of its cell, and a longer word is split.
[[nodiscard]] std::string render_grid(const Table& table, const std::vector<int>& widths);

// True if a line of the text is wider than `width` columns.
[[nodiscard]] bool is_wider(std::string_view text, int width);

// A column of a table about items of one kind: its title, and what it shows of an item.
template <class Item>
struct ColumnOf {
    Message title;
    std::function<std::string(const Item&)> cell;
    Align align = Align::left;
    bool may_be_cut = false;
};

// Makes a table with one row per item.
template <std::ranges::range Items>
[[nodiscard]] Table table_of(
    const Items& items, const Words& words,
    const std::vector<ColumnOf<std::ranges::range_value_t<const Items>>>& columns) {
    Table table;
    for (const auto& column : columns)
        table.columns.push_back({words(column.title), column.align, column.may_be_cut});
    for (const auto& item : items) {
        auto& row = table.rows.emplace_back();
        for (const auto& column : columns) row.push_back(column.cell(item));
    }
    return table;
}

}  // namespace yankomas
