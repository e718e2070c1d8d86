// Declares what CSV looks like.
// SPDX-License-Identifier: Apache-2.0
#include "cli/csv_style.h"

namespace yankomas {

void declare_table_format(Options& options, Format& format, CsvStyle& style,
                          const std::vector<Format>& more) {
    std::vector<Format> forms{Format::text, Format::json, Format::jsonl, Format::csv};
    forms.insert(forms.end(), more.begin(), more.end());
    declare_format(options, format, forms);
    declare_csv_style(options, style);
}

void declare_csv_style(Options& options, CsvStyle& style) {
    options.choice("--delimiter", "CHAR", style.delimiter, {{",", ','}, {";", ';'}, {"tab", '\t'}},
                   message("what parts the cells of csv; many spreadsheets expect \";\""));
    options.flag("--bom", style.has_bom,
                 message("csv begins with the mark by which spreadsheets know UTF-8"));
}

Status check_style(Format format, const CsvStyle& style) {
    if (format == Format::csv || style == CsvStyle()) return Done{};
    return bad_usage(message("--delimiter and --bom are for csv"),
                     {message("add --format csv, or leave them out")});
}

}  // namespace yankomas
