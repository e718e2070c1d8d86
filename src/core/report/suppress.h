// Hides small figures, so that nobody is recognised by them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace yankomas {

// A count of a tally, named by its place, and the sign with which a balance takes it.
struct Term {
    std::size_t count = 0;
    int sign = 1;
};

// Counts, and what a reader knows of them. The terms of a balance add up to zero, as the counts of
// a column less their sum do.
struct Tally {
    std::vector<int> counts;
    std::vector<std::vector<Term>> balances;
};

// Returns for each count whether it is hidden. Each from 1 to 4 is, and so many others with them
// that no hidden count follows from the balances and the shown ones. A zero is always shown. A
// reader who knows more than that, or who guesses within bounds, may still learn something.
[[nodiscard]] std::vector<bool> suppressed(const Tally& tally);

}  // namespace yankomas
