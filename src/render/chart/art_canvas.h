// A sheet of character cells on which connectors, symbols and words are put.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/chart/route.h"

namespace yankomas {

class ArtCanvas {
public:
    ArtCanvas(int width, int height);

    // Draws a connector, whose way is given in cells, and the head of its arrow. The source is the
    // symbol that it leaves.
    void draw(std::size_t connector, std::size_t source, const std::vector<ChartPoint>& way,
              bool has_arrow);
    void write(ChartPoint at, std::string_view letters);  // ASCII
    // Writes the word of a connector beside it or onto it, near its beginning, where it covers
    // nothing else. It returns false if there is no such place. `shared` takes also the part that
    // it has in common with others from its symbol.
    bool name(std::size_t connector, std::string_view word, bool shared);

    [[nodiscard]] std::vector<std::string> lines(bool has_marks) const;

private:
    // The sides of a cell to which a connector goes, as bits.
    struct Stroke {
        std::size_t connector = 0;
        std::size_t source = 0;
        unsigned arms = 0;
    };
    struct Spot {
        std::vector<Stroke> strokes;
        std::optional<Side> head;  // of an arrow: where it points to
        char letter = 0;

        [[nodiscard]] bool has_text() const { return letter != 0 || head; }
        [[nodiscard]] bool is_blank() const { return !has_text() && strokes.empty(); }
    };

    [[nodiscard]] bool holds(int x, int y) const {
        return x >= 0 && x < width_ && y >= 0 && y < height_;
    }
    [[nodiscard]] const Spot& at(int x, int y) const {
        return spots_[static_cast<std::size_t>(y * width_ + x)];
    }
    Spot& at(int x, int y) { return spots_[static_cast<std::size_t>(y * width_ + x)]; }
    // A connector whose word looks for a place.
    struct Named {
        std::size_t connector = 0;
        std::size_t source = 0;
        bool shared = false;
    };
    // True if the cell belongs to no other connector and the line goes straight through it.
    [[nodiscard]] bool is_own(const Named& named, int x, int y, bool is_level) const;
    // How bad a place for a word is, or nothing if it is none. On its line a word leaves a cell of
    // the line on both sides.
    [[nodiscard]] std::optional<int> price_on(const Named& named, int x, int y, int size) const;
    [[nodiscard]] std::optional<int> price_beside(int x, int y, int size) const;
    [[nodiscard]] std::string spell(const Spot& spot, bool has_marks) const;

    int width_;
    int height_;
    std::vector<Spot> spots_;
    std::vector<std::vector<ChartPoint>> cells_;  // per connector, from its beginning
};

}  // namespace yankomas
