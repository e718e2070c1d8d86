// Measures the columns of a table, fits them to the screen, and draws stacks.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/table.h"

#include <algorithm>
#include <map>

#include "core/base/bug.h"
#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kGap = 2;
constexpr int kLeastColumn = 12;  // a narrower column would say nothing
constexpr int kGoodColumn = 24;   // before a narrower one titles are broken

using Row = std::vector<Cell>;
using Lines = std::vector<std::string>;

// Returns the rows with every text made safe to show.
std::vector<Row> safe_rows(const Table& table) {
    std::vector<Row> rows = table.rows;
    for (Row& row : rows) {
        if (row.size() != table.columns.size()) bug("a row has a cell for each column");
        for (Cell& cell : row) cell.text = show_safely(cell.text);
    }
    return rows;
}

int total_of(const std::vector<int>& widths) {
    int total = -kGap;
    for (const int width : widths) total += width + kGap;
    return total;
}

// Returns the last column into which a cell reaches.
std::size_t last_of(const Row& row, std::size_t column) {
    std::size_t last = column;
    if (!row[column].spans) return last;
    while (last + 1 < row.size() && row[last + 1].text.empty()) ++last;
    return last;
}

// Returns how wide the cells of these columns are together.
int width_of(const std::vector<int>& widths, std::size_t first, std::size_t last) {
    int width = widths[first];
    for (std::size_t i = first + 1; i <= last; ++i) width += kGap + widths[i];
    return width;
}

// Calls look(row, column, width) for the cells that take the room of others too, or for all others.
template <class Look>
void each_cell(const std::vector<Row>& rows, bool spans, const Look& look) {
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].spans == spans) look(row, i, display_width(row[i].text));
        }
    }
}

// How wide the titles are: in one line, or broken at their blanks.
using Titles = std::vector<int>;

Titles whole_titles(const std::vector<Column>& columns) {
    Titles titles;
    for (const Column& column : columns) titles.push_back(display_width(column.title));
    return titles;
}

Titles broken_titles(const std::vector<Column>& columns) {
    Titles titles;
    for (const Column& column : columns) {
        int& longest = titles.emplace_back(0);
        for (const std::string_view word : split(column.title, ' '))
            longest = std::max(longest, display_width(word));
    }
    return titles;
}

// Returns how far a column that is not whole may be narrowed: never below its title.
int least_of(int width, int title, int least = kLeastColumn) {
    return std::min(width, std::max(least, title));
}

// Makes room for the titles. A title at the right may hang over to the left as far as the title
// before it leaves room.
void fit_titles(std::vector<int>& widths, const Titles& titles,
                const std::vector<Column>& columns) {
    int room = 0;  // that the title before leaves
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int title = titles[i];
        const bool hangs = columns[i].align == Align::right;
        widths[i] = std::max(widths[i], title - (hangs ? room : 0));
        const int least = columns[i].fit == Fit::whole ? widths[i] : least_of(widths[i], title);
        room = hangs ? 0 : std::max(least - display_width(columns[i].title), 0);
    }
}

// Returns how wide each column must be for its cells and its title. A cell that spans others uses
// the room that these and their titles have already.
std::vector<int> measure(const std::vector<Row>& rows, const Titles& titles,
                         const std::vector<Column>& columns) {
    std::vector<int> widths(columns.size(), 0);
    each_cell(rows, false, [&](const Row&, std::size_t i, int width) {
        widths[i] = std::max(widths[i], width);
    });
    fit_titles(widths, titles, columns);
    each_cell(rows, true, [&](const Row& row, std::size_t i, int width) {
        widths[i] += std::max(width - width_of(widths, i, last_of(row, i)), 0);
    });
    return widths;
}

// Narrows the widest column that is not whole, and then the next, until the table fits. This
// returns false if it does not.
bool narrow(std::vector<int>& widths, const Titles& titles, const std::vector<Column>& columns,
            int available, int least) {
    for (int total = total_of(widths); total > available; --total) {
        int* widest = nullptr;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (columns[i].fit == Fit::whole || widths[i] <= least_of(widths[i], titles[i], least))
                continue;
            if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
        }
        if (widest == nullptr) return false;
        --*widest;
    }
    return true;
}

// Cuts the texts of a column in their middle if different ones would look alike without their ends.
void tell_apart(std::vector<Row>& rows, std::size_t column, int width, const Screen& screen) {
    std::map<std::string, std::string> whole;  // by what is left of it
    const bool are_alike = std::ranges::any_of(rows, [&](const Row& row) {
        const std::string& text = row[column].text;
        if (row[column].spans || display_width(text) <= width) return false;
        const auto [same, is_new] = whole.try_emplace(cut_to(text, width, screen.ellipsis()), text);
        return !is_new && same->second != text;
    });
    if (!are_alike) return;
    for (Row& row : rows) {
        if (!row[column].spans)
            row[column].text = cut_middle(row[column].text, width, screen.ellipsis());
    }
}

// Titles are never cut: they have room, or are broken into lines.
std::string line_of(const Row& row, bool is_title, const std::vector<int>& widths,
                    const Table& table, const Screen& screen) {
    std::string line;
    int column = 0;  // where the next cell begins, and where the line ends so far
    int written = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t last = last_of(row, i);
        const int width = width_of(widths, i, last);
        const std::string text =
            is_title ? row[i].text : cut_to(row[i].text, width, screen.ellipsis());
        const int shown = display_width(text);
        const bool is_right = table.columns[i].align == Align::right;
        const int start = is_right ? column + width - shown : column;
        if (shown > 0) {
            line += blanks(start - written) + screen.paint.by(row[i].tone, text);
            written = start + shown;
        }
        column += width + kGap;
        i = last;
    }
    return line + '\n';
}

// Returns the lines of a cell that is `width` columns wide.
Lines wrapped(const std::string& cell, int width) {
    Lines lines;
    const std::string flowed = wrap(cell, width);
    for (const std::string_view line : split(flowed, '\n')) lines.emplace_back(line);
    return lines;
}

// Returns the lines of each title, which hangs over to the left where there is room.
std::vector<Lines> lines_of_titles(const std::vector<int>& widths, const Table& table) {
    std::vector<Lines> titles;
    int room = 0;  // that the title before leaves
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const Column& column = table.columns[i];
        const bool hangs = column.align == Align::right;
        titles.push_back(wrapped(column.title, widths[i] + (hangs ? room : 0)));
        int longest = 0;
        for (const std::string& line : titles.back())
            longest = std::max(longest, display_width(line));
        room = hangs ? 0 : std::max(widths[i] - longest, 0);
    }
    return titles;
}

// Gives the room that is left to the titles of the most lines, as far as that saves them lines.
void spread_titles(std::vector<int>& widths, const Table& table, int available) {
    for (int spare = available - total_of(widths); spare > 0;) {
        const std::vector<Lines> titles = lines_of_titles(widths, table);
        const auto most = std::ranges::max_element(titles, {}, &Lines::size);
        const auto tallest = static_cast<std::size_t>(most - titles.begin());
        int more = 1;
        while (more <= spare &&
               wrapped(table.columns[tallest].title, widths[tallest] + more).size() >= most->size())
            ++more;
        if (most->size() <= 1 || more > spare) return;
        widths[tallest] += more;
        spare -= more;
    }
}

// Returns the lines above the rows. The last line of each title stands above its column.
std::string head_of(const std::vector<int>& widths, const Table& table, const Screen& screen) {
    const std::vector<Lines> titles = lines_of_titles(widths, table);
    const std::size_t height = std::ranges::max(titles, {}, &Lines::size).size();
    std::string text;
    for (std::size_t at = 0; at < height; ++at) {
        Row row(titles.size(), Cell(""));
        for (std::size_t i = 0; i < titles.size(); ++i) {
            const std::size_t above = height - titles[i].size();
            if (at >= above) row[i].text = titles[i][at - above];
        }
        text += line_of(row, true, widths, table, screen);
    }
    return text;
}

// Returns the lines of a row. Cells that flow go on below, beside empty ones.
std::string lines_of(const Row& row, const std::vector<int>& widths, const Table& table,
                     const Screen& screen) {
    std::vector<Row> lines{row};
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (table.columns[i].fit != Fit::flow) continue;
        const Lines flowed = wrapped(row[i].text, widths[i]);
        while (lines.size() < flowed.size()) lines.emplace_back(row.size(), Cell(""));
        for (std::size_t at = 0; at < flowed.size(); ++at) lines[at][i] = {flowed[at], row[i].tone};
    }
    std::string text;
    for (const Row& line : lines) text += line_of(line, false, widths, table, screen);
    return text;
}

// Shows each row as its first cell and a line for each other cell that says something.
std::string stack_of(const std::vector<Row>& rows, const Table& table, const Screen& screen) {
    const int width = std::max(screen.width, 2 * kLeastColumn);
    int label = 0;
    for (std::size_t i = 1; i < table.columns.size(); ++i)
        label = std::max(label, display_width(table.columns[i].title));
    const int indent = 2 * kGap + std::min(label, width / 3);
    std::string text;
    for (const Row& row : rows) {
        if (!text.empty()) text += '\n';
        for (const std::string& line : wrapped(row.front().text, width))
            text += screen.paint.bold(line) + '\n';
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (row[i].text.empty()) continue;
            std::string start = pad_to(blanks(kGap) + table.columns[i].title, indent);
            for (const std::string& line : wrapped(row[i].text, width - indent)) {
                text += start + screen.paint.by(row[i].tone, line) + '\n';
                start = blanks(indent);
            }
        }
    }
    return text;
}

}  // namespace

std::string render_table(const Table& table, const Screen& screen) {
    std::vector<Row> rows = safe_rows(table);
    if (screen.is_stack()) return stack_of(rows, table, screen);
    Titles titles = whole_titles(table.columns);
    std::vector<int> widths = measure(rows, titles, table.columns);
    if (!narrow(widths, titles, table.columns, screen.width, kGoodColumn)) {
        titles = broken_titles(table.columns);
        widths = measure(rows, titles, table.columns);
        if (!narrow(widths, titles, table.columns, screen.width, kLeastColumn))
            return stack_of(rows, table, screen);
        spread_titles(widths, table, screen.width);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].fit == Fit::cut) tell_apart(rows, i, widths[i], screen);
    }
    std::string text = head_of(widths, table, screen);
    for (const Row& row : rows) text += lines_of(row, widths, table, screen);
    return text;
}

}  // namespace yankomas
