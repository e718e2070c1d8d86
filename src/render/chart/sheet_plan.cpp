// Plans a sheet: the symbols of its rows, the pentagons to other sheets, and the links.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/sheet_plan.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace yankomas {

namespace {

constexpr int kFar = 1188;  // a price that is higher than any distance: the width of the paper

// In which order links are routed: neighbours first, so that they get the straight ways.
enum class Turn { join, next, loop, jump, other };

class SheetPlanner {
public:
    SheetPlanner(const ChartRows& chart, const SheetMeasures& measures, const SheetFrame& frame,
                 const std::vector<std::size_t>& sheets)
        : chart_(chart), columns_(measures), frame_(frame), sheets_(sheets) {}

    SheetPlan plan() {
        for (std::size_t i = 0; i < frame_.rows.size(); ++i) place_row(frame_.first_row + i);
        if (frame_.first_row == 0 && !chart_.missing.empty()) enter_from_missing();
        for (const ChartWay& way : chart_.ways) add_way(way);
        std::ranges::stable_sort(links_, {}, &Turned::turn);
        for (Turned& turned : links_) plan_.links.push_back(std::move(turned.link));
        plan_.grid = grid_of(columns_, frame_, plan_.symbols);
        return std::move(plan_);
    }

private:
    struct Turned {
        Turn turn = Turn::other;
        RouteLink link;
    };
    // One pentagon per strip, direction and row that it leads to.
    using PentagonKey = std::tuple<bool, bool, std::size_t>;  // is_top, leaves, row

    [[nodiscard]] const ChartBox& box_of_row(std::size_t row) const {
        return frame_.rows[row - frame_.first_row];
    }

    std::size_t add_symbol(ChartSymbol symbol, ChartPoint centre) {
        symbol.centre = centre;
        plan_.symbols.push_back(std::move(symbol));
        return plan_.symbols.size() - 1;
    }

    void add_link(Turn turn, RouteLink link) { links_.push_back({turn, std::move(link)}); }

    // Each actor gets a symbol, and a line joins them.
    void place_row(std::size_t row) {
        const ChartRow& shown = chart_.rows[row];
        std::map<std::size_t, std::size_t> symbols;  // by column
        for (const auto* actors : {&shown.by, &shown.with}) {
            for (const std::size_t column : *actors) {
                if (symbols.contains(column)) continue;
                const int x = columns_.actor_centre(column);
                const ChartBox& box = box_of_row(row);
                symbols[column] =
                    add_symbol(columns_.symbol(shown.shape, {}), {x, box.top + box.height() / 2});
            }
        }
        for (const std::size_t column : shown.by) by_[row].push_back(symbols[column]);
        decider_[row] = symbols[shown.by.front()];
        // A decision leaves a symbol at an end of the joined ones, which has a free side.
        const auto is_end = [&](std::size_t column) {
            return column == symbols.begin()->first || column == symbols.rbegin()->first;
        };
        const auto end = std::ranges::find_if(shown.by, is_end);
        if (end != shown.by.end()) decider_[row] = symbols[*end];
        for (auto at = symbols.begin(); std::next(at) != symbols.end(); ++at) {
            RouteLink link{{at->second}, {std::next(at)->second}, {}, {}, 0, 0, false, {}};
            link.leave.right = link.enter.left = 0;
            link.source = link.target = next_mark_--;
            add_link(Turn::join, std::move(link));
        }
    }

    void enter_from_missing() {
        const auto preferred = chart_.rows[0].by.front();
        const std::size_t pentagon = add_pentagon(true, chart_.missing, 0, preferred);
        RouteLink link = link_into(0, false);
        link.from = {pentagon};
        link.leave.bottom = 0;
        link.source = next_mark_--;
        add_link(Turn::next, std::move(link));
    }

    // A link that leads to a row has the row's number as its mark. The marks of pentagons are
    // negative.
    [[nodiscard]] RouteLink link_into(std::size_t row, bool is_loop) {
        RouteLink link;
        link.to = by_[row];
        link.target = static_cast<int>(row);
        // Loops enter at a side, which keeps them beside the symbols, unless both are taken.
        link.enter.left = link.enter.right = is_loop ? 0 : 90;
        link.enter.top = is_loop ? 300 : 0;
        return link;
    }

    void leave_row(RouteLink& link, const ChartWay& way) {
        link.source = static_cast<int>(way.from);
        link.label = way.label;
        link.from = by_[way.from];
        const bool is_back = way.is_loop();
        link.leave.left = link.leave.right = 0;
        link.leave.bottom = is_back ? 60 : 0;
        if (way.answer == ChartAnswer::none) return;
        link.from = {decider_[way.from]};
        if (way.answer == ChartAnswer::yes) link.leave.left = link.leave.right = 60;
        if (way.answer == ChartAnswer::no) link.leave.bottom = 400;
    }

    void add_way(const ChartWay& way) {
        const bool has_from = frame_.holds(way.from);
        const bool has_to = frame_.holds(way.to);
        if (has_from && has_to) {
            RouteLink link = link_into(way.to, way.is_loop());
            leave_row(link, way);
            const Turn turn = way.is_loop()            ? Turn::loop
                              : way.to == way.from + 1 ? Turn::next
                                                       : Turn::jump;
            add_link(turn, std::move(link));
        } else if (has_from) {
            leave_sheet(way);
        } else if (has_to) {
            enter_sheet(way);
        }
    }

    void leave_sheet(const ChartWay& way) {
        const bool is_top = way.is_loop();
        (is_top ? plan_.top : plan_.bottom).to.insert(sheets_[way.to]);
        const PentagonKey key{is_top, true, way.to};
        if (!pentagons_.contains(key)) {
            const std::size_t column = chart_.rows[way.from].by.front();
            pentagons_[key] = {add_pentagon(is_top, label_of(way.to), way.from, column),
                               next_mark_--};
        }
        RouteLink link;
        leave_row(link, way);
        link.to = {pentagons_[key].first};
        link.target = pentagons_[key].second;
        link.enter.left = link.enter.right = 90;
        (is_top ? link.enter.bottom : link.enter.top) = 0;
        add_link(way.to == way.from + 1 ? Turn::next : Turn::other, std::move(link));
    }

    // All ways from other sheets to one row come in by one pentagon.
    void enter_sheet(const ChartWay& way) {
        const bool is_top = !way.is_loop();
        (is_top ? plan_.top : plan_.bottom).from.insert(sheets_[way.from]);
        const PentagonKey key{is_top, false, way.to};
        if (pentagons_.contains(key)) return;
        const std::size_t column = chart_.rows[way.to].by.front();
        const std::size_t pentagon = add_pentagon(is_top, label_of(way.to), way.to, column);
        pentagons_[key] = {pentagon, next_mark_};
        RouteLink link = link_into(way.to, way.is_loop());
        link.from = {pentagon};
        link.source = next_mark_--;
        link.leave.left = link.leave.right = 60;
        (is_top ? link.leave.bottom : link.leave.top) = 0;
        add_link(way.to == frame_.first_row && is_top ? Turn::next : Turn::other, std::move(link));
    }

    [[nodiscard]] std::string label_of(std::size_t row) const {
        const ChartRow& shown = chart_.rows[row];
        return shown.number.empty() ? shown.activity
                                    : shown.number.substr(0, shown.number.size() - 1);
    }

    // True if no symbol stands in the column between the row and the strip.
    [[nodiscard]] bool is_clear(bool is_top, std::size_t row, int x) const {
        const int y = box_of_row(row).centre().y;
        return std::ranges::none_of(plan_.symbols, [&](const ChartSymbol& symbol) {
            const bool is_between = is_top ? symbol.centre.y < y - 5 : symbol.centre.y > y + 5;
            return is_between && std::abs(symbol.centre.x - x) < symbol.half_width &&
                   symbol.shape != ChartShape::pentagon;
        });
    }

    // Puts a pentagon over or under the row's symbol. If that place is taken, or something stands
    // between them, it takes the nearest free place.
    std::size_t add_pentagon(bool is_top, const std::string& label, std::size_t row,
                             std::size_t column) {
        const ChartBox strip = is_top ? *frame_.top_strip : *frame_.bottom_strip;
        ChartSymbol pentagon = columns_.symbol(ChartShape::pentagon, label);
        const int wanted = columns_.actor_centre(column);
        std::optional<std::pair<int, int>> best;  // how bad the place is, and its x
        for (const int x : pentagon_places(pentagon.half_width)) {
            pentagon.centre = {x, strip.centre().y};
            const bool is_taken = std::ranges::any_of(plan_.symbols, [&](const ChartSymbol& other) {
                return other.box().grown(4).overlaps(pentagon.box());
            });
            if (is_taken) continue;
            int price = std::abs(x - wanted);
            if (!is_clear(is_top, row, x)) price += kFar;
            if (!is_centre(x)) price += 2 * kFar;
            if (!best || price < best->first) best = {price, x};
        }
        if (best) return add_symbol(pentagon, {best->second, strip.centre().y});
        return share_pentagon(strip, label);
    }

    // When a strip is full, its last pentagon leads to one step more.
    std::size_t share_pentagon(const ChartBox& strip, const std::string& label) {
        std::size_t last = 0;
        for (std::size_t i = 0; i < plan_.symbols.size(); ++i) {
            if (plan_.symbols[i].centre.y == strip.centre().y) last = i;
        }
        ChartSymbol& shared = plan_.symbols[last];
        shared.label += ", " + label;
        shared.half_width = columns_.symbol(shared.shape, shared.label).half_width;
        return last;
    }

    [[nodiscard]] bool is_centre(int x) const {
        return (x - columns_.actors - columns_.actor_width / 2) % columns_.actor_width == 0;
    }

    // The middles of the columns, and if these do not suffice, the places between them.
    [[nodiscard]] std::vector<int> pentagon_places(int half_width) const {
        std::vector<int> places;
        const int end = columns_.actor_left(columns_.actor_count);
        for (std::size_t column = 0; column < columns_.actor_count; ++column) {
            const int centre = columns_.actor_centre(column);
            const int step = 2 * half_width + 6;
            for (int x = centre - columns_.actor_width / step * step; x < end; x += step) {
                if (x - half_width > columns_.actors && x + half_width < end) places.push_back(x);
                if (x > centre + columns_.actor_width / 2) break;
            }
        }
        return places;
    }

    const ChartRows& chart_;
    const SheetMeasures& columns_;
    const SheetFrame& frame_;
    const std::vector<std::size_t>& sheets_;
    SheetPlan plan_;
    std::vector<Turned> links_;
    std::map<std::size_t, std::vector<std::size_t>> by_;  // per row, the symbols that act
    std::map<std::size_t, std::size_t> decider_;          // per row, the symbol that branches leave
    std::map<PentagonKey, std::pair<std::size_t, int>> pentagons_;  // symbol and mark
    int next_mark_ = -1;
};

}  // namespace

SheetPlan plan_sheet(const ChartRows& chart, const SheetMeasures& measures, const SheetFrame& frame,
                     const std::vector<std::size_t>& sheets) {
    return SheetPlanner(chart, measures, frame, sheets).plan();
}

}  // namespace yankomas
