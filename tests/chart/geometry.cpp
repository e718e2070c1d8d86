// Measures charts without anything of the layout but its result.
// SPDX-License-Identifier: Apache-2.0
#include "chart/geometry.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "render/chart/paper.h"

namespace yankomas::test {

namespace {

struct Piece {
    std::size_t connector = 0;
    ChartBox line;

    [[nodiscard]] bool is_level() const { return line.height() == 0; }
};

std::vector<Piece> pieces_of_sheet(const ChartSheet& sheet) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < sheet.connectors.size(); ++i) {
        const auto& way = sheet.connectors[i].way;
        for (std::size_t at = 1; at < way.size(); ++at)
            pieces.push_back({i, box_of(way[at - 1], way[at])});
    }
    return pieces;
}

// How far two lines cover each other. This is 0 or less if they don't.
int common_length(const ChartBox& a, const ChartBox& b) {
    if (a.height() == 0 && b.height() == 0 && a.top == b.top)
        return std::min(a.right, b.right) - std::max(a.left, b.left);
    if (a.width() == 0 && b.width() == 0 && a.left == b.left)
        return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return 0;
}

// The box that the letters of a line cover.
ChartBox ink_of(const ChartText& text, const ChartLine& line) {
    const int width = text_width(line.text, text.face);
    int left = line.at.x;
    if (text.anchor == TextAnchor::middle) left -= width / 2;
    if (text.anchor == TextAnchor::end) left -= width;
    return {left, line.at.y - text.face.size * 3 / 4, left + width, line.at.y + text.face.size / 5};
}

class SheetCheck {
public:
    SheetCheck(const Chart& chart, std::size_t number, std::vector<std::string>& faults)
        : chart_(chart), sheet_(chart.sheets[number]), number_(number), faults_(faults) {}

    void run() {
        symbols();
        connectors();
        connectors_together();
        texts();
        labels();
        ways();
        if (sheet_.end_row - sheet_.first_row < 3 && chart_.rows.rows.size() >= 3)
            fault("has less than 3 rows");
        if (sheet_.overlaps > 0) fault("has connectors that share a way");
    }

private:
    template <class... Parts>
    void fault(std::string_view pattern, const Parts&... parts) {
        faults_.push_back(fmt::format("sheet {}: ", number_ + 1) +
                          fmt::format(fmt::runtime(pattern), parts...));
    }

    void symbols() {
        for (std::size_t a = 0; a < sheet_.symbols.size(); ++a) {
            const ChartBox box = sheet_.symbols[a].box();
            if (!sheet_.actors.contains(box)) fault("symbol {} leaves the actors", a);
            for (std::size_t b = 0; b < a; ++b) {
                if (box.overlaps(sheet_.symbols[b].box())) fault("symbols {} and {} overlap", b, a);
            }
        }
    }

    // Checks that an end of a connector is the middle of a side of its symbol.
    void end(std::size_t connector, ChartPoint at, std::size_t symbol) {
        const ChartSymbol& s = sheet_.symbols.at(symbol);
        const ChartBox box = s.box();
        const bool is_side = (at.y == s.centre.y && (at.x == box.left || at.x == box.right)) ||
                             (at.x == s.centre.x && (at.y == box.top || at.y == box.bottom));
        if (!is_side) fault("connector {} does not end at symbol {}", connector, symbol);
    }

    void connectors() {
        for (std::size_t i = 0; i < sheet_.connectors.size(); ++i) {
            const ChartConnector& connector = sheet_.connectors[i];
            end(i, connector.way.front(), connector.from);
            end(i, connector.way.back(), connector.to);
            const auto& way = connector.way;
            if (way.front() == way.back()) fault("connector {} ends where it begins", i);
            const ChartBox last = box_of(way[way.size() - 2], way.back());
            if (connector.has_arrow && last.width() + last.height() < 9)
                fault("the arrow of connector {} has no room", i);
        }
        for (const Piece& piece : pieces_of_sheet(sheet_)) {
            if (piece.line.width() > 0 && piece.line.height() > 0)
                fault("connector {} runs askew", piece.connector);
            for (std::size_t s = 0; s < sheet_.symbols.size(); ++s) {
                if (piece.line.overlaps(sheet_.symbols[s].box()))
                    fault("connector {} runs through symbol {}", piece.connector, s);
            }
            for (const ChartRule& rule : sheet_.rules) {
                if (common_length(piece.line, box_of(rule.from, rule.to)) > 0)
                    fault("connector {} runs on a rule of the table", piece.connector);
            }
        }
    }

    void connectors_together() {
        const std::vector<Piece> pieces = pieces_of_sheet(sheet_);
        for (const Piece& a : pieces) {
            for (const Piece& b : pieces) {
                if (a.connector >= b.connector || common_length(a.line, b.line) <= 0) continue;
                const ChartConnector& one = sheet_.connectors[a.connector];
                const ChartConnector& two = sheet_.connectors[b.connector];
                if (one.target != two.target && one.from != two.from)
                    fault("connectors {} and {} run on each other", a.connector, b.connector);
            }
        }
    }

    void texts() {
        const ChartBox paper{0, 0, kPaperWidth, kPaperHeight};
        std::vector<ChartBox> inks;
        for (const ChartText& text : sheet_.texts) {
            for (const ChartLine& line : text.lines) {
                const ChartBox ink = ink_of(text, line);
                if (!text.cell.contains(ink) || !paper.contains(ink))
                    fault("\"{}\" leaves its cell", line.text);
                for (const ChartBox& other : inks) {
                    if (ink.overlaps(other)) fault("\"{}\" covers another text", line.text);
                }
                inks.push_back(ink);
                for (const ChartRule& rule : sheet_.rules) {
                    if (ink.overlaps(box_of(rule.from, rule.to)))
                        fault("a rule runs through \"{}\"", line.text);
                }
                if (ink.overlaps(sheet_.actors))
                    fault("\"{}\" stands among the symbols", line.text);
            }
        }
        for (const ChartSymbol& symbol : sheet_.symbols) {
            if (text_width(symbol.label, {11, true}) > 2 * symbol.half_width - 2)
                fault("\"{}\" leaves its pentagon", symbol.label);
        }
    }

    void labels() {
        for (std::size_t i = 0; i < sheet_.connectors.size(); ++i) {
            const ChartConnector& connector = sheet_.connectors[i];
            if (connector.label.empty()) continue;
            if (!sheet_.actors.contains(connector.label_box))
                fault("\"{}\" leaves the actors", connector.label);
            for (const ChartSymbol& symbol : sheet_.symbols) {
                if (connector.label_box.overlaps(symbol.box()))
                    fault("\"{}\" covers a symbol", connector.label);
            }
            for (std::size_t other = 0; other < i; ++other) {
                if (connector.label_box.overlaps(sheet_.connectors[other].label_box))
                    fault("\"{}\" covers another label", connector.label);
            }
            for (const Piece& piece : pieces_of_sheet(sheet_)) {
                // Words may interrupt the line that they name.
                if (piece.connector != i && connector.label_box.overlaps(piece.line))
                    fault("a connector runs through \"{}\"", connector.label);
            }
        }
    }

    // The height at which the symbols of each row stand, by row.
    [[nodiscard]] std::map<std::size_t, int> heights() const {
        std::set<int> ys;
        for (const ChartSymbol& symbol : sheet_.symbols) {
            if (symbol.shape != ChartShape::pentagon) ys.insert(symbol.centre.y);
        }
        std::map<std::size_t, int> heights;
        std::size_t row = sheet_.first_row;
        for (const int y : ys) heights[row++] = y;
        if (row != sheet_.end_row) fault_count();
        return heights;
    }
    void fault_count() const {
        faults_.emplace_back("a row has no symbol, or symbols at two heights");
    }

    // True if the connector leads to the row itself or to a pentagon that names it.
    [[nodiscard]] bool leads_to(const ChartConnector& connector, std::size_t row,
                                const std::map<std::size_t, int>& heights) const {
        const ChartSymbol& symbol = sheet_.symbols.at(connector.to);
        if (symbol.shape != ChartShape::pentagon)
            return heights.contains(row) && symbol.centre.y == heights.at(row);
        const ChartRow& target = chart_.rows.rows[row];
        const std::string name = target.number.empty()
                                     ? target.activity
                                     : target.number.substr(0, target.number.size() - 1);
        return (", " + symbol.label + ",").find(", " + name + ",") != std::string::npos;
    }

    // Checks that every way that begins on this sheet is drawn, and the end of every way that comes
    // here.
    void ways() {
        const auto height = heights();
        for (const ChartWay& way : chart_.rows.ways) {
            if (height.contains(way.from)) {
                const bool is_drawn =
                    std::ranges::any_of(sheet_.connectors, [&](const ChartConnector& connector) {
                        return connector.has_arrow && connector.label == way.label &&
                               sheet_.symbols.at(connector.from).centre.y == height.at(way.from) &&
                               leads_to(connector, way.to, height);
                    });
                if (!is_drawn) fault("the way from row {} to row {} is missing", way.from, way.to);
            } else if (height.contains(way.to)) {
                const bool is_drawn =
                    std::ranges::any_of(sheet_.connectors, [&](const ChartConnector& connector) {
                        return connector.has_arrow &&
                               sheet_.symbols.at(connector.from).shape == ChartShape::pentagon &&
                               leads_to(connector, way.to, height);
                    });
                if (!is_drawn) fault("nothing comes in for row {}", way.to);
            }
        }
    }

    const Chart& chart_;
    const ChartSheet& sheet_;
    std::size_t number_;
    std::vector<std::string>& faults_;
};

}  // namespace

std::vector<std::string> chart_faults(const Chart& chart) {
    std::vector<std::string> faults;
    std::size_t row = 0;
    std::map<std::string, std::set<std::size_t>> sheets_of_pentagon;
    for (std::size_t i = 0; i < chart.sheets.size(); ++i) {
        SheetCheck(chart, i, faults).run();
        if (chart.sheets[i].first_row != row) faults.emplace_back("rows are missing");
        row = chart.sheets[i].end_row;
        for (const ChartSymbol& symbol : chart.sheets[i].symbols) {
            if (symbol.shape == ChartShape::pentagon && symbol.label != chart.rows.missing)
                sheets_of_pentagon[symbol.label].insert(i);
        }
    }
    if (row != chart.rows.rows.size()) faults.emplace_back("rows are missing");
    for (const auto& [label, sheets] : sheets_of_pentagon) {
        if (sheets.size() < 2) faults.push_back("pentagon " + label + " has no counterpart");
    }
    return faults;
}

int crossings_of(const Chart& chart) {
    int crossings = 0;
    for (const ChartSheet& sheet : chart.sheets) {
        const std::vector<Piece> pieces = pieces_of_sheet(sheet);
        for (const Piece& a : pieces) {
            for (const Piece& b : pieces) {
                if (!a.is_level() || b.is_level() || a.connector == b.connector) continue;
                const bool cross = a.line.left < b.line.left && b.line.left < a.line.right &&
                                   b.line.top < a.line.top && a.line.top < b.line.bottom;
                if (cross) ++crossings;
            }
        }
    }
    return crossings;
}

}  // namespace yankomas::test
