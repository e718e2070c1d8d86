// Quotes the cells of a table for spreadsheets.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/csv.h"

#include <string_view>

#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

bool looks_like_command(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    // A tab or a carriage return has become \x09 or \x0d by now; the cell still gets its quote.
    return std::string_view("=+-@").find(cell[first]) != std::string_view::npos ||
           cell.substr(first, 1) == "\\";
}

std::string quote(std::string_view raw) {
    std::string cell = show_safely(raw);
    if (looks_like_command(cell)) cell.insert(cell.begin(), '\'');
    if (cell.find_first_of(",\"") == std::string::npos && trim(cell).size() == cell.size())
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string render_row(const std::vector<std::string>& row) {
    std::vector<std::string> cells;
    for (const std::string& cell : row) cells.push_back(quote(cell));
    return join(cells, ",") + '\n';
}

}  // namespace

std::string render_csv(const std::vector<std::string>& header,
                       const std::vector<std::vector<std::string>>& rows) {
    std::string text = render_row(header);
    for (const auto& row : rows) text += render_row(row);
    return text;
}

}  // namespace yankomas
