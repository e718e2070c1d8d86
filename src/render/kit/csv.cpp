// Quotes the cells of a table for spreadsheets.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/csv.h"

#include <string_view>

#include "core/base/text.h"
#include "render/kit/json.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

bool looks_like_command(std::string_view cell) {
    // A leading tab or carriage return would be a command too. show_safely has turned it into \x09
    // or \x0d, whose backslash counts here.
    const std::size_t first = cell.find_first_not_of(' ');
    return first != std::string_view::npos &&
           std::string_view("=+-@\\").find(cell[first]) != std::string_view::npos;
}

// Quotes the cell as RFC 4180 wants it. A cell with blanks at its ends is quoted too, because some
// programs drop them.
std::string quote(std::string_view raw, char delimiter) {
    std::string cell = show_safely(raw);
    if (looks_like_command(cell)) cell.insert(cell.begin(), '\'');
    const bool is_plain = cell.find_first_of(",;\"") == std::string::npos &&
                          cell.find(delimiter) == std::string::npos;
    if (is_plain && trim(cell).size() == cell.size()) return cell;
    std::string quoted = "\"";
    for (const char c : cell) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string render_row(const std::vector<std::string>& row, char delimiter) {
    return joined(row, std::string(1, delimiter),
                  [=](const std::string& cell) { return quote(cell, delimiter); }) +
           '\n';
}

std::string cell_of(const Json& value) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.dump();
    return joined(value, " ", cell_of);
}

}  // namespace

std::string render_csv(const std::vector<std::string>& header,
                       const std::vector<std::vector<std::string>>& rows, const CsvStyle& style) {
    std::string text = style.has_bom ? "\xef\xbb\xbf" : "";
    text += render_row(header, style.delimiter);
    for (const auto& row : rows) text += render_row(row, style.delimiter);
    return text;
}

std::string render_items_csv(const std::vector<std::string>& columns,
                             const std::vector<Json>& items, const CsvStyle& style) {
    std::vector<std::string> header;
    std::vector<Json::json_pointer> pointers;
    for (const std::string& column : columns) {
        const std::size_t equals = column.find('=');
        header.push_back(column.substr(0, equals));
        pointers.emplace_back(equals == std::string::npos ? '/' + column
                                                          : column.substr(equals + 1));
    }
    std::vector<std::vector<std::string>> rows;
    for (const Json& item : items) {
        auto& row = rows.emplace_back();
        for (const auto& pointer : pointers)
            row.push_back(item.contains(pointer) ? cell_of(item.at(pointer)) : "");
    }
    return render_csv(header, rows, style);
}

}  // namespace yankomas
