// Which number the next case of an office gets.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "core/office/office.h"

namespace yankomas {

// Returns the largest number that has no more digits than the pattern has places.
[[nodiscard]] int largest_in_width(const CasePattern& pattern);

// Returns the number of the next case: the one after the highest number in use that fits the places
// of the pattern and has a free one after it. Wider numbers follow only once there is none, and
// count only as far as they run on without a gap, so that one odd id can't use up the rest. After
// 999999999 this returns the highest number that is free.
[[nodiscard]] int next_number(const CasePattern& pattern, const std::set<int>& used);

}  // namespace yankomas
