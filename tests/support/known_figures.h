// An attacker who works out hidden figures from all sums, in another way than the program does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <random>
#include <vector>

#include "core/report/suppress.h"

namespace yankomas::test {

// Returns how many hidden counts follow from the balances and the shown counts. This moves the
// hidden counts by chance and then, balance by balance, to where all balances hold (Kaczmarz). A
// count that has not moved in the end can't have another value.
[[nodiscard]] inline int known_figures(const Tally& tally, const std::vector<bool>& hidden,
                                       std::mt19937& random) {
    std::vector<double> moved(tally.counts.size(), 0);
    std::uniform_real_distribution<double> by(1, 2);
    for (std::size_t i = 0; i < moved.size(); ++i) {
        if (hidden[i]) moved[i] = by(random);
    }
    double off = 1;
    for (int round = 0; round < 20'000 && off > 1e-10; ++round) {
        off = 0;
        for (const std::vector<Term>& balance : tally.balances) {
            double sum = 0;
            int count = 0;
            for (const Term& term : balance) {
                sum += moved[term.count] * term.sign;
                count += hidden[term.count] ? 1 : 0;
            }
            for (const Term& term : balance) {
                if (hidden[term.count]) moved[term.count] -= sum / count * term.sign;
            }
            off = std::max(off, std::abs(sum));
        }
    }
    int known = 0;
    for (std::size_t i = 0; i < moved.size(); ++i)
        known += hidden[i] && std::abs(moved[i]) < 1e-7 ? 1 : 0;
    return known;
}

}  // namespace yankomas::test
