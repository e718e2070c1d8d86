// How a list of lengths of time is spread: median, mean, and the 90th percentile, which nine in ten
// do not exceed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace yankomas {

struct Spread {
    int count = 0;
    double median = 0;  // of an even count the mean of the middle two
    double mean = 0;
    std::int64_t nine_in_ten = 0;  // the nearest rank: the smallest value that 9 in 10 don't exceed
};

// Returns nothing for an empty list.
[[nodiscard]] std::optional<Spread> spread_of(std::vector<std::int64_t> values);

}  // namespace yankomas
