// Joins lines to box characters and finds room for words.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/art_canvas.h"

#include <algorithm>
#include <array>
#include <utility>

#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr unsigned bit_of(Side side) { return 1U << static_cast<unsigned>(side); }
constexpr unsigned kLevel = bit_of(Side::left) | bit_of(Side::right);
constexpr unsigned kUpright = bit_of(Side::top) | bit_of(Side::bottom);

Side side_of(ChartPoint from, ChartPoint to) {
    if (to.x != from.x) return to.x > from.x ? Side::right : Side::left;
    return to.y > from.y ? Side::bottom : Side::top;
}

// The box characters by their arms, whose bits are those of bit_of: 1 left, 2 right, 4 up, 8 down.
constexpr std::array<std::string_view, 16> kBoxes = {" ",
                                                     "\xe2\x94\x80",
                                                     "\xe2\x94\x80",
                                                     "\xe2\x94\x80",
                                                     "\xe2\x94\x82",
                                                     "\xe2\x94\x98",
                                                     "\xe2\x94\x94",
                                                     "\xe2\x94\xb4",
                                                     "\xe2\x94\x82",
                                                     "\xe2\x94\x90",
                                                     "\xe2\x94\x8c",
                                                     "\xe2\x94\xac",
                                                     "\xe2\x94\x82",
                                                     "\xe2\x94\xa4",
                                                     "\xe2\x94\x9c",
                                                     "\xe2\x94\xbc"};
constexpr std::string_view kPlainBoxes = " ---|+++|+++|+++";
constexpr std::array<std::string_view, 4> kHeads = {"\xe2\x97\x84", "\xe2\x96\xba", "\xe2\x96\xb2",
                                                    "\xe2\x96\xbc"};
constexpr std::string_view kPlainHeads = "<>^v";

}  // namespace

ArtCanvas::ArtCanvas(int width, int height)
    : width_(width), height_(height), spots_(static_cast<std::size_t>(width * height)) {}

void ArtCanvas::draw(std::size_t connector, std::size_t source, const std::vector<ChartPoint>& way,
                     bool has_arrow) {
    if (cells_.size() <= connector) cells_.resize(connector + 1);
    std::vector<ChartPoint>& cells = cells_[connector];
    cells.push_back(way.front());
    for (const ChartPoint& corner : way) {
        while (!(cells.back() == corner)) {
            ChartPoint next = cells.back();
            next.x += corner.x > next.x ? 1 : corner.x < next.x ? -1 : 0;
            next.y += corner.y > next.y ? 1 : corner.y < next.y ? -1 : 0;
            cells.push_back(next);
        }
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // The first and the last cell are beside a symbol, which their lines go on to.
        const bool is_last = i + 1 == cells.size();
        const Side in = i > 0 ? side_of(cells[i - 1], cells[i]) : side_of(cells[0], cells[1]);
        const Side out = is_last ? in : side_of(cells[i], cells[i + 1]);
        Spot& spot = at(cells[i].x, cells[i].y);
        spot.strokes.push_back({connector, source, bit_of(opposite(in)) | bit_of(out)});
        if (is_last && has_arrow) spot.head = out;
    }
}

void ArtCanvas::write(ChartPoint from, std::string_view letters) {
    for (std::size_t i = 0; i < letters.size(); ++i)
        at(from.x + static_cast<int>(i), from.y).letter = letters[i];
}

bool ArtCanvas::is_own(const Named& named, int x, int y, bool is_level) const {
    if (!holds(x, y)) return false;
    const Spot& spot = at(x, y);
    const unsigned straight = is_level ? kLevel : kUpright;
    return !spot.is_blank() && !spot.has_text() &&
           std::ranges::all_of(spot.strokes, [&](const Stroke& stroke) {
               const bool is_ours = stroke.connector == named.connector ||
                                    (named.shared && stroke.source == named.source);
               return is_ours && stroke.arms == straight;
           });
}

std::optional<int> ArtCanvas::price_on(const Named& named, int x, int y, int size) const {
    for (int i = -1; i <= size; ++i) {
        if (!is_own(named, x + i, y, true)) return std::nullopt;
    }
    return 0;
}

std::optional<int> ArtCanvas::price_beside(int x, int y, int size) const {
    for (int i = 0; i < size; ++i) {
        if (!holds(x + i, y) || !at(x + i, y).is_blank()) return std::nullopt;
    }
    int price = 0;
    for (const int end : {x - 1, x + size}) {
        if (!holds(end, y)) continue;
        if (at(end, y).has_text()) return std::nullopt;
        if (!at(end, y).strokes.empty()) ++price;
    }
    return price;
}

bool ArtCanvas::name(std::size_t connector, std::string_view word, bool shared) {
    constexpr int kTouching = 40;  // a word between two lines could belong to either
    constexpr int kAbove = 20;
    const int size = static_cast<int>(word.size());
    const ChartPoint start = cells_[connector].front();
    Named named{connector, 0, shared};
    for (const Stroke& stroke : at(start.x, start.y).strokes) {
        if (stroke.connector == connector) named.source = stroke.source;
    }
    std::optional<std::pair<int, ChartPoint>> best;
    const auto offer = [&](std::optional<int> price, ChartPoint place, int more) {
        if (price && (!best || *price + more < best->first)) best = {*price + more, place};
    };
    int along = 0;
    for (const ChartPoint cell : cells_[connector]) {
        ++along;
        const int x = cell.x;
        const int y = cell.y;
        if (is_own(named, x, y, false)) {
            for (const int left : {x + 1, x - size}) {
                const auto price = price_beside(left, y, size);
                offer(price ? std::optional((*price - 1) * kTouching) : price, {left, y}, along);
            }
        } else if (is_own(named, x, y, true)) {
            for (const int left : {x, x - size + 1}) {
                offer(price_on(named, left, y, size), {left, y}, along);
                for (const int line : {y - 1, y + 1}) {
                    const auto price = price_beside(left, line, size);
                    offer(price ? std::optional(*price * kTouching) : price, {left, line},
                          along + kAbove);
                }
            }
        }
    }
    if (best) write(best->second, word);
    return best.has_value();
}

// Where connectors only cross, the upright one passes over the level one, which is interrupted.
std::string ArtCanvas::spell(const Spot& spot, bool has_marks) const {
    if (spot.letter != 0) return std::string(1, spot.letter);
    if (spot.head) {
        const auto side = static_cast<std::size_t>(*spot.head);
        return has_marks ? std::string(kHeads.at(side)) : std::string(1, kPlainHeads[side]);
    }
    unsigned arms = 0;
    bool is_straight = true;
    for (const Stroke& stroke : spot.strokes) {
        arms |= stroke.arms;
        is_straight = is_straight && (stroke.arms == kLevel || stroke.arms == kUpright);
    }
    if (is_straight && arms == (kLevel | kUpright)) arms = kUpright;
    return has_marks ? std::string(kBoxes.at(arms)) : std::string(1, kPlainBoxes[arms]);
}

std::vector<std::string> ArtCanvas::lines(bool has_marks) const {
    std::vector<std::string> lines;
    for (int y = 0; y < height_; ++y) {
        std::string& line = lines.emplace_back();
        for (int x = 0; x < width_; ++x) line += spell(at(x, y), has_marks);
        line = without_trailing_blanks(std::move(line));
    }
    return lines;
}

}  // namespace yankomas
