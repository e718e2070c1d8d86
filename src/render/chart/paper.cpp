// Divides the width of the paper among the columns and measures the rows.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/paper.h"

#include <algorithm>

namespace yankomas {

namespace {

constexpr int kWidestActor = 100;
constexpr int kLeastActors = 300;  // the width of all, when they are few
constexpr int kTextMargin = 12;    // above and below the text of a row, together

// Returns the greatest number of lines whose text is not higher than `height`.
std::size_t lines_within(int height, Face face) {
    return static_cast<std::size_t>(std::max(1, (height - kTextMargin) / line_height(face)));
}

int text_height(const std::vector<std::string>& lines, Face face) {
    return static_cast<int>(lines.size()) * line_height(face);
}

int remarks_height(const std::vector<std::vector<std::string>>& remarks, Face face) {
    int height = remarks.empty() ? 0 : kParagraphGap * (static_cast<int>(remarks.size()) - 1);
    for (const auto& lines : remarks) height += text_height(lines, face);
    return height;
}

// Returns the distances of the lines for connectors from the border of a column or row.
std::vector<int> lanes_of(Density density) {
    switch (density.lanes) {
        case 0: return {7};
        case 1: return {5, 11};
        default: return {4, 9, 14};
    }
}

}  // namespace

// Many actors take room from the texts, and few give it back to them.
ChartColumns::ChartColumns(std::size_t count) {
    actor_count = std::max<std::size_t>(count, 1);
    const bool is_crowded = actor_count > 8;
    int widths[] = {32, 174, 112, 60, 107, 151};
    if (is_crowded) {
        constexpr int kNarrow[] = {32, 148, 96, 60, 92, 140};
        std::ranges::copy(kNarrow, widths);
    }
    int room = end - kMargin;
    for (const int width : widths) room -= width;
    const int actors_there = static_cast<int>(actor_count);
    const int widest = std::max(kWidestActor, kLeastActors / actors_there);
    actor_width = std::min(room / actors_there, widest);
    const int spare = room - actor_width * actors_there;
    widths[2] += spare * 2 / 10;
    widths[4] += spare * 2 / 10;
    widths[5] += spare * 3 / 10;
    activity = number + widths[0];
    remark = end - widths[5];
    output = remark - widths[4];
    time = output - widths[3];
    requirement = time - widths[2];
    actors = requirement - actor_width * actors_there;
}

ChartSymbol symbol_of(ChartShape shape, const ChartColumns& columns, Density density,
                      const std::string& label) {
    const int room = columns.actor_width / 2 - lanes_of(density).back() - kArrowRoom;
    const int half_width = std::clamp(room, 9, 23);
    ChartSymbol symbol{shape, {}, half_width, 14, label};
    if (shape == ChartShape::diamond) symbol.half_height = std::min(22, half_width + 5);
    if (shape == ChartShape::pentagon)
        symbol.half_width = std::max(14, text_width(label, {11, true}) / 2 + 4);
    return symbol;
}

SheetMeasures measures_of(const ChartColumns& columns, Density density) {
    const std::vector<int> least = lanes_of(density);
    const Lanes lanes{least, least.size() > 1 ? least[1] - least[0] : 7, kArrowRoom};
    const ActorColumns& actors = columns;
    return {actors, lanes, lanes, [columns, density](ChartShape shape, const std::string& label) {
                return symbol_of(shape, columns, density, label);
            }};
}

Face body_face(Density density) { return {std::min(11, 12 - density.text), false}; }

Face remark_face(Density density) {
    constexpr int kSizes[] = {10, 9, 9, 8, 7, 7};
    return {kSizes[density.text], false};
}

int line_height(Face face) { return face.size * 6 / 5; }

RowText row_text(const ChartRow& row, const ChartColumns& columns, Density density,
                 int most_height) {
    const Face body = body_face(density);
    const Face small = remark_face(density);
    const int remark_width = columns.end - columns.remark - 2 * kCellPad;
    const auto broken = [&](const std::string& cell, int left, int right) {
        const int width = right - left - 2 * kCellPad;
        std::vector<std::string> lines = break_lines(cell, body, width);
        if (most_height == 0) return lines;
        return cut_lines(std::move(lines), lines_within(most_height, body), body, width);
    };
    RowText text;
    text.activity = broken(row.activity, columns.activity, columns.actors);
    text.requirement = broken(row.requirement, columns.requirement, columns.time);
    text.time = broken(row.time, columns.time, columns.output);
    text.output = broken(row.output, columns.output, columns.remark);
    int room = most_height == 0 ? kPaperHeight * 100 : most_height - kTextMargin;
    for (const std::string& remark : row.remarks) {
        if (room < line_height(small)) break;
        std::vector<std::string> lines = break_lines(remark, small, remark_width);
        lines = cut_lines(std::move(lines), static_cast<std::size_t>(room / line_height(small)),
                          small, remark_width);
        room -= text_height(lines, small) + kParagraphGap;
        text.remarks.push_back(std::move(lines));
    }
    const int gap = 2 * (lanes_of(density).back() + kArrowRoom);
    text.height = 2 * symbol_of(row.shape, columns, density).half_height + gap;
    for (const auto* lines : {&text.activity, &text.requirement, &text.time, &text.output})
        text.height = std::max(text.height, text_height(*lines, body) + kTextMargin);
    text.height = std::max(text.height, remarks_height(text.remarks, small) + kTextMargin);
    return text;
}

}  // namespace yankomas
