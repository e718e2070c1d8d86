// Finds the next number among those in use.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/numbering.h"

namespace yankomas {

namespace {

constexpr int kLastNumber = 999'999'999;

}  // namespace

int largest_in_width(const CasePattern& pattern) {
    const auto length = [&](int number) {
        return make_case_id(pattern, 2000, number).value.size();
    };
    int largest = 9;
    while (largest < kLastNumber && length(largest * 10 + 9) == length(1))
        largest = largest * 10 + 9;
    return largest;
}

int next_number(const CasePattern& pattern, const std::set<int>& used) {
    const int limit = largest_in_width(pattern);
    const auto wider = used.upper_bound(limit);
    for (auto highest = wider; highest != used.begin();) {
        const int after = *--highest + 1;
        if (after <= limit && !used.contains(after)) return after;
    }
    if (wider == used.begin()) return 1;
    int next = limit + 1;
    while (used.contains(next)) ++next;
    if (next <= kLastNumber) return next;
    next = kLastNumber;
    while (used.contains(next)) --next;
    return next;
}

}  // namespace yankomas
