// The rules and texts of a sheet: the table around the symbols, its heading, title block and
// footer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "render/chart/paper.h"
#include "render/chart/sheet_plan.h"

namespace yankomas {

// What the title block and the footer say.
struct ChartHead {
    std::string office;  // the title of the office; may be empty
    std::string title;   // of the procedure
    std::string basis;
    std::string name;    // "yankomas/1"
    std::string digest;  // of the file, shortened
    std::string note;    // what "hari" means, and what is inferred
    std::size_t sheet = 0;
    std::size_t sheets = 0;
};

// Adds the words in a cell, beginning at its left, in its middle or ending at its right. They stand
// in the middle of its height.
void add_text(ChartSheet& sheet, const ChartBox& cell, const std::vector<std::string>& lines,
              Face face, TextAnchor anchor = TextAnchor::start, bool is_quiet = false);

// Adds a text that may take at most so many lines of the cell: in the size of `face`, or smaller
// down to 7, or cut.
void add_fitted(ChartSheet& sheet, const ChartBox& cell, const std::string& text, Face face,
                std::size_t most_lines, TextAnchor anchor = TextAnchor::start,
                bool is_quiet = false);

void add_rule(ChartSheet& sheet, RuleKind kind, ChartPoint from, ChartPoint to);

// Adds the block above the table of the first sheet, or the line above that of a later one.
void add_title(ChartSheet& sheet, const ChartHead& head, const Words& words);
// Adds the meaning of the symbols, the note, and the number of the sheet.
void add_footer(ChartSheet& sheet, const ChartHead& head, const Words& words);

// Adds the heading of the table, whose top is given.
void add_heading(ChartSheet& sheet, const ChartRows& chart, const ChartColumns& columns, int top,
                 const Words& words);
// Adds the rules of the table and the texts of its rows. `texts` has those of all rows.
void add_table(ChartSheet& sheet, const ChartRows& chart, const ChartColumns& columns,
               const SheetFrame& frame, const std::vector<RowText>& texts, Density density,
               int heading_top);
// Adds to each strip which sheets its pentagons lead to and come from, and which steps are missing.
void add_strip_notes(ChartSheet& sheet, const ChartRows& chart, const SheetPlan& plan,
                     const ChartColumns& columns, const SheetFrame& frame, const Words& words);

}  // namespace yankomas
