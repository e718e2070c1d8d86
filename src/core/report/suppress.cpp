// Chooses the counts that are not shown: the balances are equations, and the hidden counts their
// unknowns. As long as one of them has a value of its own, another count is hidden with it.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/suppress.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace yankomas {

namespace {

constexpr int kFew = 5;  // fewer than that are hidden

// The equations are solved modulo a prime that is far larger than their coefficients, so that they
// need no fractions.
constexpr std::int64_t kPrime = 2'147'483'647;

// Returns value^(p-2), which is the inverse by Fermat's little theorem.
std::int64_t inverse_of(std::int64_t value) {
    std::int64_t inverse = 1;
    for (std::int64_t power = kPrime - 2; power > 0; power /= 2) {
        if (power % 2 == 1) inverse = inverse * value % kPrime;
        value = value * value % kPrime;
    }
    return inverse;
}

using Equation = std::vector<std::int64_t>;  // a coefficient for each unknown

// Subtracts a multiple of another equation, so that the unknown is in it no more.
void take_out(Equation& equation, const Equation& other, std::size_t unknown) {
    const std::int64_t factor = equation[unknown];
    if (factor == 0) return;
    for (std::size_t i = unknown; i < equation.size(); ++i)
        equation[i] = (equation[i] + (kPrime - factor) * other[i]) % kPrime;
}

// Solves the equations by Gauss and Jordan, and returns the first unknown that is left alone in one
// of them: it has one value only.
std::optional<std::size_t> settled(std::vector<Equation> equations, std::size_t unknowns) {
    std::size_t solved = 0;
    for (std::size_t unknown = 0; unknown < unknowns; ++unknown) {
        const auto begin = equations.begin() + static_cast<std::ptrdiff_t>(solved);
        const auto with = std::find_if(begin, equations.end(), [&](const Equation& equation) {
            return equation[unknown] != 0;
        });
        if (with == equations.end()) continue;
        std::swap(*begin, *with);
        const std::int64_t inverse = inverse_of((*begin)[unknown]);
        for (std::int64_t& factor : *begin) factor = factor * inverse % kPrime;
        for (std::size_t i = 0; i < equations.size(); ++i) {
            if (i != solved) take_out(equations[i], equations[solved], unknown);
        }
        ++solved;
    }
    for (const Equation& equation : equations) {
        if (std::ranges::count(equation, 0) + 1 == static_cast<std::ptrdiff_t>(unknowns))
            return static_cast<std::size_t>(
                std::ranges::find_if(equation, [](std::int64_t factor) { return factor != 0; }) -
                equation.begin());
    }
    return std::nullopt;
}

// Returns a hidden count of a balance in which each must be 1, because so many are hidden as they
// add up to: none of them is a zero, since zeros are shown.
std::optional<std::size_t> all_ones(const Tally& tally, const std::vector<bool>& hidden) {
    for (const std::vector<Term>& balance : tally.balances) {
        int shown = 0;
        int unknown = 0;  // hidden counts, each with its sign
        std::optional<std::size_t> one;
        bool has_both_signs = false;
        for (const Term& term : balance) {
            if (!hidden[term.count]) {
                shown += term.sign * tally.counts[term.count];
                continue;
            }
            has_both_signs = has_both_signs || unknown * term.sign < 0;
            unknown += term.sign;
            one = term.count;
        }
        if (one && !has_both_signs && shown == -unknown) return one;
    }
    return std::nullopt;
}

// Returns a hidden count that follows from those that are shown.
std::optional<std::size_t> exposed(const Tally& tally, const std::vector<bool>& hidden) {
    std::vector<std::size_t> unknowns;                     // the hidden counts
    std::vector<std::size_t> places(tally.counts.size());  // of a count among the unknowns
    for (std::size_t count = 0; count < tally.counts.size(); ++count) {
        places[count] = unknowns.size();
        if (hidden[count]) unknowns.push_back(count);
    }
    std::vector<Equation> equations;
    for (const std::vector<Term>& balance : tally.balances) {
        Equation equation(unknowns.size(), 0);
        for (const Term& term : balance) {
            if (hidden[term.count]) equation[places[term.count]] = term.sign > 0 ? 1 : kPrime - 1;
        }
        equations.push_back(std::move(equation));
    }
    const auto place = settled(std::move(equations), unknowns.size());
    return place ? std::optional(unknowns[*place]) : all_ones(tally, hidden);
}

// Hides the smallest count above zero that is still shown in a balance of the exposed one, or
// anywhere if they show none. A zero hides nothing: counts are not negative, so where a sum is zero
// its reader knows the parts. Returns false if all others are hidden.
bool hide_beside(const Tally& tally, std::size_t exposed, std::vector<bool>& hidden) {
    std::vector<bool> is_near(tally.counts.size(), false);
    for (const std::vector<Term>& balance : tally.balances) {
        if (std::ranges::find(balance, exposed, &Term::count) == balance.end()) continue;
        for (const Term& term : balance) is_near[term.count] = true;
    }
    std::optional<std::size_t> best;
    const auto rank = [&](std::size_t i) { return std::pair(!is_near[i], tally.counts[i]); };
    for (std::size_t i = 0; i < tally.counts.size(); ++i) {
        const bool may_hide = !hidden[i] && tally.counts[i] > 0;
        if (may_hide && (!best || rank(i) < rank(*best))) best = i;
    }
    if (best) hidden[*best] = true;
    return best.has_value();
}

}  // namespace

std::vector<bool> suppressed(const Tally& tally) {
    std::vector<bool> hidden;
    for (const int count : tally.counts) hidden.push_back(count > 0 && count < kFew);
    while (const auto count = exposed(tally, hidden)) {
        if (!hide_beside(tally, *count, hidden)) break;
    }
    return hidden;
}

}  // namespace yankomas
