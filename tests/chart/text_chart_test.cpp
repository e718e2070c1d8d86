// The chart on a terminal, read back from its characters: where each line begins and ends.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "chart/random_sop.h"
#include "chart/shipped_sop.h"
#include "core/base/text.h"
#include "render/chart/chart_text.h"
#include "work/language.h"

namespace yankomas {

namespace {

struct Arm {
    int x = 0;
    int y = 0;

    bool operator==(const Arm&) const = default;
};
constexpr std::array<Arm, 4> kArms = {{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}};

using Arms = std::set<std::size_t>;  // indices into kArms

// Returns the arms of a box character, or null for any other character.
const Arms* arms_of(const std::string& character) {
    static const std::map<std::string, Arms> arms = {
        {"─", {0, 1}},    {"│", {2, 3}},    {"┘", {0, 2}},      {"└", {1, 2}},
        {"┐", {0, 3}},    {"┌", {1, 3}},    {"┴", {0, 1, 2}},   {"┬", {0, 1, 3}},
        {"┤", {0, 2, 3}}, {"├", {1, 2, 3}}, {"┼", {0, 1, 2, 3}}};
    const auto found = arms.find(character);
    return found == arms.end() ? nullptr : &found->second;
}

// Returns the index into kArms of the way an arrow's head points.
std::optional<std::size_t> head_of(const std::string& character) {
    constexpr std::array<std::string_view, 4> kHeads = {"◄", "►", "▲", "▼"};
    for (std::size_t i = 0; i < kHeads.size(); ++i) {
        if (kHeads.at(i) == character) return i;
    }
    return std::nullopt;
}

std::size_t opposite_of(std::size_t arm) { return arm ^ 1U; }

using Pair = std::pair<std::size_t, std::size_t>;  // rows: from, to

// Reads a picture back, knowing only where its rows begin.
class ArtReader {
public:
    ArtReader(const ChartRows& chart, const TextChart& text) : chart_(chart), art_(text.art) {
        for (const std::string& line : art_.lines) {
            std::vector<std::string>& cells = cells_.emplace_back();
            for (const char byte : line) {
                if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U) {
                    cells.back() += byte;
                } else {
                    cells.emplace_back(1, byte);
                }
            }
        }
        small_ = text.size.is_small;
    }

    std::string faults() {
        find_symbols();
        for (int y = 0; y < static_cast<int>(cells_.size()); ++y) {
            for (int x = 0; x < static_cast<int>(row(y).size()); ++x) look_at(x, y);
        }
        for (const ChartWay& way : chart_.ways) {
            if (!drawn_.contains({way.from, way.to}))
                fault("no arrow from {} to {}", way.from, way.to);
        }
        return faults_;
    }
    [[nodiscard]] const std::set<Pair>& drawn() const { return drawn_; }

private:
    template <class... Parts>
    void fault(std::string_view pattern, const Parts&... parts) {
        faults_ += fmt::format(fmt::runtime(pattern), parts...) + "\n";
    }

    [[nodiscard]] const std::vector<std::string>& row(int y) const {
        return cells_[static_cast<std::size_t>(y)];
    }
    [[nodiscard]] std::string at(int x, int y) const {
        if (y < 0 || y >= static_cast<int>(cells_.size()) || x < 0) return " ";
        const auto column = static_cast<std::size_t>(x);
        return column < row(y).size() ? row(y)[column] : " ";
    }
    [[nodiscard]] bool is_symbol(int x, int y) const { return symbols_.contains({x, y}); }

    // The row of the chart to which a line of the picture belongs.
    [[nodiscard]] std::size_t row_of(int y) const {
        std::size_t found = 0;
        for (std::size_t i = 0; i < art_.tops.size(); ++i) {
            if (art_.tops[i] <= static_cast<std::size_t>(y)) found = i;
        }
        return found;
    }

    // Finds the symbols. Each actor of each row must have one, and there must be no others.
    void find_symbols() {
        std::map<std::size_t, std::size_t> counts;
        for (int y = static_cast<int>(art_.strip); y < static_cast<int>(cells_.size()); ++y) {
            const std::size_t there = row_of(y);
            const std::string shape = art_of(chart_.rows[there].shape, small_);
            for (int x = 0; x < static_cast<int>(row(y).size()); ++x) {
                std::string text;
                for (int i = 0; i < static_cast<int>(shape.size()); ++i) text += at(x + i, y);
                if (text != shape) continue;
                ++counts[there];
                for (int i = 0; i < static_cast<int>(shape.size()); ++i)
                    symbols_.insert({x + i, y});
            }
        }
        for (std::size_t i = 0; i < chart_.rows.size(); ++i) {
            std::set<std::size_t> actors(chart_.rows[i].by.begin(), chart_.rows[i].by.end());
            actors.insert(chart_.rows[i].with.begin(), chart_.rows[i].with.end());
            if (counts[i] != actors.size())
                fault("row {} has {} symbols in place of {}", i, counts[i], actors.size());
        }
        if (chart_.missing.empty()) return;
        const std::string pentagon = art_of(ChartShape::pentagon, small_);
        for (int y = 0; y < static_cast<int>(art_.strip); ++y) {
            for (int x = 0; x < static_cast<int>(row(y).size()); ++x) {
                if (pentagon.find(at(x, y)) != std::string::npos && at(x, y) != " ")
                    for (int i = small_ ? 0 : -2; i <= (small_ ? 0 : 2); ++i)
                        symbols_.insert({x + i, y});
            }
        }
    }

    // Goes straight on from a cell, over words and lines that cross, and returns the cell where
    // it ends: at a line, a head, a symbol or nothing.
    [[nodiscard]] std::pair<int, int> next(int x, int y, std::size_t arm) const {
        for (;;) {
            x += kArms.at(arm).x;
            y += kArms.at(arm).y;
            const std::string there = at(x, y);
            const bool is_in_word = there == " " && (at(x - 1, y) == "(" || at(x + 1, y) == "(");
            if (is_symbol(x, y) || head_of(there)) return {x, y};
            if (there == " " && !is_in_word) return {x, y};
            if (const Arms* line = arms_of(there)) {
                if (line->contains(opposite_of(arm))) return {x, y};
                if (there != "│" || arm > 1) return {x, y};  // only these are passed under
            } else if (arm > 1) {
                return {x, y};  // words stand on level lines only
            }
        }
    }

    void look_at(int x, int y) {
        if (is_symbol(x, y)) return;
        if (const Arms* line = arms_of(at(x, y))) {
            for (const std::size_t arm : *line) {
                const auto [to_x, to_y] = next(x, y, arm);
                const Arms* other = arms_of(at(to_x, to_y));
                const bool goes_on = is_symbol(to_x, to_y) || head_of(at(to_x, to_y)).has_value() ||
                                     (other != nullptr && other->contains(opposite_of(arm)));
                if (!goes_on) fault("a line ends at {}, {}", to_x, to_y);
            }
        }
        if (const auto head = head_of(at(x, y))) {
            const int to_x = x + kArms.at(*head).x;
            const int to_y = y + kArms.at(*head).y;
            if (!is_symbol(to_x, to_y)) return fault("the arrow at {}, {} hits nothing", x, y);
            seen_.clear();
            const std::size_t before = beginnings_;
            trace(x, y, opposite_of(*head), row_of(to_y));
            if (beginnings_ == before) fault("the arrow at {}, {} comes from nowhere", x, y);
        }
    }

    // Follows a line against its arrow to all the symbols at which it begins.
    void trace(int x, int y, std::size_t arm, std::size_t target) {
        const auto [to_x, to_y] = next(x, y, arm);
        if (is_symbol(to_x, to_y)) {
            ++beginnings_;
            if (to_y >= static_cast<int>(art_.strip)) drawn_.insert({row_of(to_y), target});
            return;
        }
        const Arms* line = arms_of(at(to_x, to_y));
        if (line == nullptr || !seen_.insert({to_x, to_y}).second) return;
        for (const std::size_t side : *line) {
            if (side != opposite_of(arm)) trace(to_x, to_y, side, target);
        }
    }

    const ChartRows& chart_;
    const ChartArt& art_;
    bool small_ = false;
    std::vector<std::vector<std::string>> cells_;
    std::set<std::pair<int, int>> symbols_;
    std::set<std::pair<int, int>> seen_;
    std::set<Pair> drawn_;
    std::size_t beginnings_ = 0;
    std::string faults_;
};

std::set<Pair> ways_of(const ChartRows& chart) {
    std::set<Pair> ways;
    for (const ChartWay& way : chart.ways) ways.insert({way.from, way.to});
    return ways;
}

int widest_line(const std::string& text) {
    int width = 0;
    for (const std::string_view line : split(text, '\n'))
        width = std::max(width, display_width(line));
    return width;
}

// Draws the procedure in all widths, with box characters and in ASCII. In random procedures ways
// join and part so that an arrow has more beginnings than its own.
void check(const Sop& sop, const Words& words, bool is_shipped) {
    const ChartRows chart = chart_rows(sop, words);
    for (const int width : {60, 80, 120, 200}) {
        CAPTURE(width);
        const Screen screen{words, Paint(), width, true};
        const TextChart text = lay_out_text(chart, screen);
        REQUIRE(!text.art.lines.empty());
        CHECK(text.art.faults.overlaps == 0);
        CHECK(text.art.faults.unnamed == 0);
        ArtReader reader(chart, text);
        CHECK(reader.faults() == "");
        CHECK(widest_line(render_chart_text(sop, chart, text, screen)) <= width);
        if (!is_shipped) continue;
        CHECK((reader.drawn() == ways_of(chart)));
        const std::string plain = render_chart_text(sop, {words, Paint(), width, false});
        CHECK(widest_line(plain) <= width);
        CHECK(plain.find('\xe2') == std::string::npos);
    }
}

}  // namespace

TEST_CASE("on a terminal every arrow of the shipped procedures leads from symbol to symbol") {
    const Words indonesian = *words_in(Language::indonesian, YANKOMAS_PROGRAM);
    for (const char* name : {"yankomas", "diseminasi-ham", "aksi-ham-pemda", "penilaian-kkp-ham"}) {
        CAPTURE(name);
        for (const Words& words : {Words(), indonesian}) {
            check(test::shipped_sop(name), words, true);
            for (const ChartWay& way : chart_rows(test::shipped_sop(name), words).ways) {
                if (way.label.empty()) continue;
                const Screen narrow{words, Paint(), 60, true};
                CHECK(render_chart_text(test::shipped_sop(name), narrow).find(way.label) !=
                      std::string::npos);
            }
        }
    }
}

TEST_CASE("on a terminal twenty random procedures are drawn soundly") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        check(test::random_sop(seed), Words(), false);
    }
}

TEST_CASE("an outcome that leads back is drawn beside the symbols, and its word on the line") {
    const Screen screen{Words(), Paint(), 60, false};
    const std::string text = render_chart_text(test::shipped_sop("diseminasi-ham"), screen);
    CHECK(text.find("+>[ ]") != std::string::npos);
    CHECK(text.find("No-< >") != std::string::npos);
}

TEST_CASE("a screen without room for the symbols shows the procedure step by step") {
    const Screen screen{Words(), Paint(), 20, false};
    const Sop sop = test::shipped_sop("yankomas");
    CHECK(lay_out_text(chart_rows(sop, Words()), screen).art.lines.empty());
    CHECK(render_chart_text(sop, screen).find("goes to") != std::string::npos);
}

}  // namespace yankomas
