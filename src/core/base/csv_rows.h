// Reads tables as spreadsheets save them: RFC 4180, with commas or semicolons.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace yankomas {

// The cells of each row. A spreadsheet shows row i of the file as its row i + 1.
using CsvRows = std::vector<std::vector<std::string>>;

// Returns the separator that stands more often in the first line outside quotes: a semicolon, or
// else a comma.
[[nodiscard]] char csv_separator(std::string_view text);

// Reads all rows. Lines end in LF or CR LF. A cell that holds a separator, a line end or a quote
// stands in double quotes, in which a quote is written twice. Anything else with a quote is a
// `refused` error at its place in `file`. A last line end makes no row, and an empty line is a row
// with one empty cell.
[[nodiscard]] Result<CsvRows> read_csv(std::string_view text, char separator,
                                       const std::string& file);

}  // namespace yankomas
