// The measures of the chart's paper: margins, columns, row heights and the lines that connectors
// use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "render/chart/sheet_plan.h"

namespace yankomas {

inline constexpr int kPaperWidth = 1188;  // A4 landscape in units of 0.25 mm
inline constexpr int kPaperHeight = 840;
inline constexpr int kMargin = 40;
inline constexpr int kTitleBlock = 126;  // above the table of the first sheet
inline constexpr int kTitleLine = 30;    // above the table of the others
inline constexpr int kHeading = 54;      // of the table
inline constexpr int kStrip = 46;        // for the pentagons above and below the rows
inline constexpr int kFooter = 46;
inline constexpr int kCellPad = 7;
inline constexpr int kArrowRoom = 11;    // between the last line for connectors and a symbol
inline constexpr int kParagraphGap = 4;  // in remarks
inline constexpr std::size_t kMostActors = 12;

// The left edges of the columns, and the right edge of the last.
struct ChartColumns : ActorColumns {
    explicit ChartColumns(std::size_t count);

    [[nodiscard]] ChartBox cell(int left, int right, ChartBox row) const {
        return {left, row.top, right, row.bottom};
    }

    int number = kMargin;
    int activity = 0;
    int requirement = 0;
    int time = 0;
    int output = 0;
    int remark = 0;
    int end = kPaperWidth - kMargin;
};

// How much a sheet holds. The higher `text` is, the smaller are the letters: at 1 those of remarks
// only. `lanes` adds lines on which connectors can run beside each other.
struct Density {
    int text = 0;
    int lanes = 0;
};
inline constexpr int kMostTextDensity = 5;
inline constexpr int kMostLaneDensity = 2;

// The half width and half height of a symbol. `label` is that of a pentagon, which grows with it.
[[nodiscard]] ChartSymbol symbol_of(ChartShape shape, const ChartColumns& columns, Density density,
                                    const std::string& label = {});

[[nodiscard]] SheetMeasures measures_of(const ChartColumns& columns, Density density);

// The texts of a row, broken into the lines of its cells.
struct RowText {
    std::vector<std::string> activity;
    std::vector<std::string> requirement;
    std::vector<std::string> time;
    std::vector<std::string> output;
    std::vector<std::vector<std::string>> remarks;
    int height = 0;  // the least that holds the texts and the symbol
};

[[nodiscard]] Face body_face(Density density);
[[nodiscard]] Face remark_face(Density density);
// The distance of two baselines.
[[nodiscard]] int line_height(Face face);

// Breaks the texts of a row. If `most_height` is not 0, texts that make it higher are cut.
[[nodiscard]] RowText row_text(const ChartRow& row, const ChartColumns& columns, Density density,
                               int most_height);

}  // namespace yankomas
