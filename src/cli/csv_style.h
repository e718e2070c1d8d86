// How a verb writes CSV: --delimiter and --bom.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/answer.h"
#include "core/base/result.h"
#include "render/kit/csv.h"

namespace yankomas {

// Declares --format with csv, and the options that fit it to a spreadsheet.
void declare_table_format(Options& options, Format& format, CsvStyle& style,
                          const std::vector<Format>& more = {});

// Declares the same options for a verb that has forms of its own.
void declare_csv_style(Options& options, CsvStyle& style);

// Returns a usage error if the style was asked for in another form.
[[nodiscard]] Status check_style(Format format, const CsvStyle& style);

}  // namespace yankomas
