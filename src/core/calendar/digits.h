// Decimal digits at a fixed place, for the spellings of dates and times of day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace yankomas {

// The number spelled by the two characters at `at`, or -1. Expects them to be there.
[[nodiscard]] constexpr int two_digits(std::string_view text, std::size_t at) {
    const int tens = text[at] - '0';
    const int ones = text[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1;
    return tens * 10 + ones;
}

}  // namespace yankomas
