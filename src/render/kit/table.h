// Tables in columns for people.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

enum class Align { left, right };

struct Column {
    std::string title;
    Align align = Align::left;
    bool may_be_cut = false;  // a text whose end can be missed when the terminal is narrow
};

// Cells are shown safely (see render/text.h) and aligned by display width, two blanks between
// columns, no blank at the end of a line. `width` is the terminal's; the widest column that may be
// cut gives way. 0, for pipes, cuts nothing.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // each as long as `columns`
};
[[nodiscard]] std::string render_table(const Table& table, int width);

// True if a line of the text has no room in so many columns.
[[nodiscard]] bool is_wider(std::string_view text, int width);

}  // namespace yankomas
