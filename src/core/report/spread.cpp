// Sorts values to find their middle.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/spread.h"

#include <algorithm>
#include <numeric>

namespace yankomas {

std::optional<Spread> spread_of(std::vector<std::int64_t> values) {
    if (values.empty()) return std::nullopt;
    std::ranges::sort(values);
    const std::size_t count = values.size();
    const auto at = [&](std::size_t i) { return static_cast<double>(values[i]); };
    Spread spread;
    spread.count = static_cast<int>(count);
    spread.median = (at((count - 1) / 2) + at(count / 2)) / 2;
    const std::int64_t sum = std::accumulate(values.begin(), values.end(), std::int64_t{0});
    spread.mean = static_cast<double>(sum) / static_cast<double>(count);
    spread.nine_in_ten = values[(9 * count + 9) / 10 - 1];
    return spread;
}

}  // namespace yankomas
