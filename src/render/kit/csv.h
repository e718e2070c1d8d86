// Tables for spreadsheets, which must not take a cell for a formula.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/kit/json_fwd.h"

namespace yankomas {

// What a spreadsheet expects: countries that write decimals with a comma part cells by ";", and
// some programs take a file for UTF-8 only by the mark U+FEFF at its start.
struct CsvStyle {
    char delimiter = ',';
    bool has_bom = false;

    bool operator==(const CsvStyle&) const = default;
};

// Writes rows with the quotes of RFC 4180 and LF at the end of each line. Control characters are
// escaped, so that a row is one line. A cell that starts with = + - @, or with :: (a command in a
// build log), gets a quote (') in front.
[[nodiscard]] std::string render_csv(const std::vector<std::string>& header,
                                     const std::vector<std::vector<std::string>>& rows,
                                     const CsvStyle& style = {});

// Writes JSON items as rows. A column is given as the name of a member ("due"), or as a name and
// the JSON pointer (RFC 6901) to its value ("late=/late/amount"). A missing value and null make an
// empty cell; the values of a list are joined by blanks.
[[nodiscard]] std::string render_items_csv(const std::vector<std::string>& columns,
                                           const std::vector<Json>& items,
                                           const CsvStyle& style = {});

}  // namespace yankomas
