// Tables for people: aligned columns that fit the screen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include "render/kit/screen.h"

namespace yankomas {

enum class Align { left, right };

// What becomes of a column for which the screen is too narrow: `whole` keeps it, `cut` shortens its
// texts at the end (in the middle, if different ones would look alike), and `flow` breaks them into
// lines.
enum class Fit { whole, cut, flow };

struct Column {
    std::string title;
    Align align = Align::left;
    Fit fit = Fit::whole;
};

// The text of a cell may come from a file, so the table makes it safe to show.
struct Cell {
    std::string text;
    Tone tone = Tone::plain;
    bool spans = false;  // takes the room of the empty cells behind it too

    Cell(const char* shown) : text(shown) {}             // NOLINT: a text is a cell
    Cell(std::string shown) : text(std::move(shown)) {}  // NOLINT: a text is a cell
    Cell(std::string shown, Tone painted, bool is_wide = false)
        : text(std::move(shown)), tone(painted), spans(is_wide) {}
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each as long as `columns`
};

// Aligns the columns by display width, with two blanks between them and no blank at the end of a
// line. A title that is wider than its column hangs over to its left if there is room. If the table
// is wider than the screen, the widest column that is not whole is narrowed. Titles are broken into
// lines before one is narrower than 24, and none is narrower than 12 or a word of its title. On a
// screen that is too narrow even then, and on one below 70 columns, each row is a stack: its first
// cell, and below it a line per cell with the title of the column.
[[nodiscard]] std::string render_table(const Table& table, const Screen& screen);

// A column of a table about items of one kind: its title, and what it shows of an item.
template <class Item>
struct ColumnOf {
    Message title;
    std::function<Cell(const Item&)> cell;
    Align align = Align::left;
    Fit fit = Fit::whole;
};

// Makes a table with one row per item.
template <std::ranges::range Items>
[[nodiscard]] Table table_of(
    const Items& items, const Words& words,
    const std::vector<ColumnOf<std::ranges::range_value_t<const Items>>>& columns) {
    Table table;
    for (const auto& column : columns)
        table.columns.push_back({words(column.title), column.align, column.fit});
    for (const auto& item : items) {
        auto& row = table.rows.emplace_back();
        for (const auto& column : columns) row.push_back(column.cell(item));
    }
    return table;
}

}  // namespace yankomas
