// Plans and routes a chart on the cells of a terminal, as on paper, and draws it.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/chart_art.h"

#include "render/chart/art_canvas.h"
#include "render/chart/sheet_plan.h"

namespace yankomas {

namespace {

// A cell in the units of paper, so that the prices of ways are those of paper.
constexpr int kCellWidth = 12;
constexpr int kCellHeight = 20;
constexpr int kStripLines = 3;  // lines

ChartPoint cell_of(ChartPoint point) { return {point.x / kCellWidth, point.y / kCellHeight}; }

int half_cells(const ArtSize& size) { return size.is_small ? 0 : 1; }

// Upright lines have a cell between them, level ones none.
Lanes upright_lanes(int more) {
    Lanes lanes{{}, 2 * kCellWidth, kCellWidth};
    for (int lane = more % 2; lane <= more; lane += 2) lanes.least.push_back(lane * kCellWidth);
    return lanes;
}

Lanes level_lanes(int more) {
    Lanes lanes{{}, kCellHeight, kCellHeight};
    for (int lane = 0; lane <= more; ++lane) lanes.least.push_back(lane * kCellHeight);
    return lanes;
}

SheetMeasures measures_of(const ArtSize& size, std::size_t actors) {
    const int half_width = (half_cells(size) + 1) * kCellWidth;
    return {{0, size.pitch * kCellWidth, actors},
            upright_lanes(size.upright_lanes),
            level_lanes(size.level_lanes),
            [half_width](ChartShape shape, const std::string&) {
                return ChartSymbol{shape, {}, half_width, kCellHeight, {}};
            }};
}

SheetFrame frame_of(const std::vector<int>& heights, int strip, int width) {
    SheetFrame frame;
    if (strip > 0) frame.top_strip = ChartBox{0, 0, width, strip * kCellHeight};
    int top = strip * kCellHeight;
    for (const int height : heights) {
        frame.rows.push_back({0, top, width, top + height * kCellHeight});
        top = frame.rows.back().bottom;
    }
    return frame;
}

// "Ya (b)" becomes "Yb".
std::string short_word(const std::string& label) {
    const std::size_t letter = label.find('(');
    return label.substr(0, 1) + (letter == std::string::npos ? "" : label.substr(letter + 1, 1));
}

}  // namespace

std::string art_of(ChartShape shape, bool is_small) {
    switch (shape) {
        case ChartShape::capsule: return is_small ? "O" : "( )";
        case ChartShape::box: return is_small ? "#" : "[ ]";
        case ChartShape::diamond: return is_small ? "?" : "< >";
        case ChartShape::pentagon: return is_small ? "=" : "{ }";
    }
    return {};
}

ChartArt draw_art(const ChartRows& chart, const std::vector<int>& heights, const ArtSize& size,
                  bool has_marks) {
    const SheetMeasures measures = measures_of(size, chart.actors.size());
    const int strip = chart.missing.empty() ? 0 : kStripLines;
    const SheetFrame frame = frame_of(heights, strip, measures.actor_left(measures.actor_count));
    const SheetPlan plan =
        plan_sheet(chart, measures, frame, std::vector<std::size_t>(heights.size(), 0));
    const Routes routes = route_links(plan.grid, plan.symbols, plan.links);

    ChartArt art;
    art.strip = static_cast<std::size_t>(strip);
    art.faults.overlaps = routes.overlaps;
    art.faults.crossings = routes.crossings;
    for (const ChartBox& row : frame.rows)
        art.tops.push_back(static_cast<std::size_t>(row.top / kCellHeight));
    const ChartPoint end = cell_of({frame.rows.back().right, frame.rows.back().bottom});
    ArtCanvas canvas(end.x + 1, end.y + 1);
    for (std::size_t i = 0; i < routes.connectors.size(); ++i) {
        std::vector<ChartPoint> way;
        for (const ChartPoint point : routes.connectors[i].way) way.push_back(cell_of(point));
        canvas.draw(i, routes.connectors[i].from, way, routes.connectors[i].has_arrow);
    }
    for (const ChartSymbol& symbol : plan.symbols) {
        const ChartPoint centre = cell_of(symbol.centre);
        canvas.write({centre.x - half_cells(size), centre.y}, art_of(symbol.shape, size.is_small));
    }
    for (std::size_t i = 0; i < routes.connectors.size(); ++i) {
        const std::string& label = routes.connectors[i].label;
        const auto name = [&](const std::string& word) {
            return canvas.name(i, word, false) || canvas.name(i, word, true);
        };
        if (label.empty() || name(label)) continue;
        ++(name(short_word(label)) ? art.faults.short_words : art.faults.unnamed);
    }
    art.lines = canvas.lines(has_marks);
    return art;
}

}  // namespace yankomas
