// Breaks rows into sheets: the best break before each row is the best one before some earlier row
// and one sheet more.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/page_breaks.h"

#include <algorithm>
#include <compare>
#include <cstdint>

namespace yankomas {

namespace {

constexpr std::size_t kFewestRows = 3;

struct BreakCost {
    int sheets = 0;
    int short_sheets = 0;
    int cut_ways = 0;
    std::int64_t unevenness = 0;  // the sum of the squares of the rooms that are used

    auto operator<=>(const BreakCost&) const = default;
};

// The best break of the rows before a row, and where its last sheet begins.
struct BestBreak {
    BreakCost cost;
    std::size_t start = 0;
};

int ways_cut_at(const std::vector<ChartWay>& ways, std::size_t row) {
    return static_cast<int>(std::ranges::count_if(
        ways, [&](const ChartWay& way) { return (way.from < row) != (way.to < row); }));
}

}  // namespace

int SheetRoom::of(bool is_first, bool is_last) const {
    int height = is_first ? first : later;
    if (!is_first || is_entered) height -= strip;
    if (!is_last) height -= strip;
    return height;
}

std::optional<std::vector<std::size_t>> break_pages(const std::vector<int>& heights,
                                                    const std::vector<ChartWay>& ways,
                                                    const SheetRoom& room) {
    const std::size_t count = heights.size();
    std::vector<std::optional<BestBreak>> best(count + 1);
    best[0] = BestBreak{};
    for (std::size_t end = 1; end <= count; ++end) {
        int used = 0;
        for (std::size_t start = end; start-- > 0;) {
            used += heights[start];
            if (used > room.of(start == 0, end == count)) break;
            if (!best[start]) continue;
            BreakCost cost = best[start]->cost;
            ++cost.sheets;
            if (end - start < kFewestRows) ++cost.short_sheets;
            if (end < count) cost.cut_ways += ways_cut_at(ways, end);
            cost.unevenness += std::int64_t{used} * used;
            if (!best[end] || cost < best[end]->cost) best[end] = BestBreak{cost, start};
        }
    }
    if (!best[count]) return std::nullopt;
    std::vector<std::size_t> ends;
    for (std::size_t end = count; end > 0; end = best[end]->start) ends.push_back(end);
    std::ranges::reverse(ends);
    return ends;
}

bool has_short_sheet(const std::vector<std::size_t>& ends) {
    std::size_t start = 0;
    for (const std::size_t end : ends) {
        if (end - start < kFewestRows && ends.back() >= kFewestRows) return true;
        start = end;
    }
    return false;
}

}  // namespace yankomas
