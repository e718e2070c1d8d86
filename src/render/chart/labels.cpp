// Tries places along each connector, and takes the one that hides least.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/labels.h"

#include <cstdlib>
#include <limits>

namespace yankomas {

namespace {

constexpr int kLabelHeight = 10;
constexpr int kBesideLine = 4;
constexpr int kArrowEnd = 20;  // of a piece that stays visible under words on it

int length_of(ChartPoint a, ChartPoint b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y); }

int sign_of(int value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

// Returns the way without the part that it has in common with another one from the same symbol.
std::vector<ChartPoint> after_parting(const std::vector<ChartPoint>& way,
                                      const std::vector<ChartPoint>& other) {
    std::size_t i = 0;
    while (i < way.size() && i < other.size() && way[i] == other[i]) ++i;
    if (i == 0) return way;
    if (i >= way.size()) return {way[way.size() - 2], way.back()};
    std::vector<ChartPoint> rest{way[i - 1]};
    if (i < other.size()) {
        const int x = sign_of(way[i].x - way[i - 1].x);
        const int y = sign_of(way[i].y - way[i - 1].y);
        const bool is_same_way =
            x == sign_of(other[i].x - way[i - 1].x) && y == sign_of(other[i].y - way[i - 1].y);
        const int common = std::min(length_of(way[i - 1], way[i]), length_of(way[i - 1], other[i]));
        if (is_same_way) rest[0] = {way[i - 1].x + x * common, way[i - 1].y + y * common};
    }
    if (!(rest[0] == way[i])) rest.push_back(way[i]);
    rest.insert(rest.end(), way.begin() + static_cast<std::ptrdiff_t>(i) + 1, way.end());
    return rest;
}

std::vector<ChartPoint> own_part(const ChartSheet& sheet, std::size_t at) {
    std::vector<ChartPoint> part = sheet.connectors[at].way;
    for (std::size_t i = 0; i < sheet.connectors.size(); ++i) {
        const ChartConnector& other = sheet.connectors[i];
        if (i == at || other.from != sheet.connectors[at].from) continue;
        const auto rest = after_parting(sheet.connectors[at].way, other.way);
        if (rest.size() < part.size() ||
            (rest.size() == part.size() && !(rest.front() == part.front())))
            part = rest;
    }
    return part;
}

struct LabelPlace {
    ChartBox box;
    bool is_on_line = false;  // the words interrupt their own connector
};

// Returns the places at a piece, the best first: beside its start, beside it further along, on it.
std::vector<LabelPlace> places_at(ChartPoint a, ChartPoint b, int width) {
    std::vector<LabelPlace> places;
    const int length = length_of(a, b);
    for (int along = 3; along == 3 || along + kLabelHeight <= length; along += 8) {
        if (a.y == b.y) {
            const int left = b.x > a.x ? a.x + along : a.x - along - width;
            const int above = a.y - kBesideLine - kLabelHeight;
            places.push_back({{left, above, left + width, a.y - kBesideLine + 1}});
            const int below = a.y + kBesideLine;
            places.push_back({{left, below, left + width, below + kLabelHeight + 1}});
        } else {
            const int top = b.y > a.y ? a.y + along - 1 : a.y - along - kLabelHeight;
            const int bottom = top + kLabelHeight + 1;
            const int right = a.x + kBesideLine + 1;
            places.push_back({{right, top, right + width, bottom}});
            places.push_back({{a.x - kBesideLine - 1 - width, top, a.x - kBesideLine - 1, bottom}});
        }
    }
    const int covered = a.y == b.y ? width : kLabelHeight + 1;
    if (length >= covered + kArrowEnd) {
        const ChartPoint middle = box_of(a, b).centre();
        const int left = middle.x - width / 2;
        const int top = middle.y - kLabelHeight / 2;
        places.push_back({{left, top, left + width, top + kLabelHeight + 1}, true});
    }
    return places;
}

// Counts what the words would hide.
int hidden_by(const LabelPlace& place, const ChartSheet& sheet, std::size_t at) {
    const ChartBox& box = place.box;
    int hidden = sheet.actors.contains(box) ? 0 : 100;
    if (place.is_on_line) ++hidden;
    for (const ChartSymbol& symbol : sheet.symbols) {
        if (box.grown(1).overlaps(symbol.box())) hidden += 100;
    }
    for (std::size_t i = 0; i < sheet.connectors.size(); ++i) {
        const ChartConnector& other = sheet.connectors[i];
        if (i != at && box.grown(1).overlaps(other.label_box)) hidden += 100;
        if (i == at && place.is_on_line) continue;
        for (std::size_t piece = 1; piece < other.way.size(); ++piece) {
            const ChartBox line = box_of(other.way[piece - 1], other.way[piece]).grown(1);
            if (box.overlaps(line)) hidden += 10;
        }
    }
    return hidden;
}

// Looks for a place along the way that hides less than `least`, and puts the words there.
void look_along(ChartSheet& sheet, std::size_t at, const std::vector<ChartPoint>& way, int& least) {
    ChartConnector& connector = sheet.connectors[at];
    const int width = text_width(connector.label, kLabelFace);
    for (std::size_t piece = 1; piece < way.size() && least > 1; ++piece) {
        for (const LabelPlace& place : places_at(way[piece - 1], way[piece], width)) {
            const int hidden = hidden_by(place, sheet, at);
            if (hidden >= least) continue;
            least = hidden;
            connector.label_box = place.box;
        }
    }
}

}  // namespace

void place_labels(ChartSheet& sheet) {
    for (std::size_t at = 0; at < sheet.connectors.size(); ++at) {
        if (sheet.connectors[at].label.empty()) continue;
        int least = std::numeric_limits<int>::max();
        look_along(sheet, at, own_part(sheet, at), least);
        // What has no room of its own is named on the common part; the remark tells it apart.
        look_along(sheet, at, sheet.connectors[at].way, least);
        if (least > 1) ++sheet.crowded_labels;
    }
}

}  // namespace yankomas
