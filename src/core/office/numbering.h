// Which number the next case of an office gets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "core/office/office.h"

namespace yankomas {

// The largest number that has no more digits than the pattern has places.
[[nodiscard]] int largest_in_width(const CasePattern& pattern);

// The number of the next case, given those in use: the one after the highest. Only when all places
// are used up do wider numbers count, and only as far as they run on without a gap, so that one odd
// id can't use up the rest. After 999999999 it is the highest that is free.
[[nodiscard]] int next_number(const CasePattern& pattern, const std::set<int>& used);

}  // namespace yankomas
