// What only a comparison shows: a journal that lost its end, one that is gone, a number that no
// case has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/office/office.h"

namespace yankomas {

// A journal may only grow at its end: an error (cut_back) at the first line of `now` that is not
// what stood in `then`. `since` names the commit of `then`.
[[nodiscard]] std::optional<Finding> cut_back(const std::string& path, std::string_view then,
                                              std::string_view now, std::string_view since);

// The error (vanished) of a journal that the commit `since` had.
[[nodiscard]] Finding vanished(const std::string& path, std::string_view since);

// A case and the year of its folder.
struct NumberedCase {
    int year = 0;
    CaseId id;
};

// A note (number_gap) for each run of numbers, below the highest one, that no case has; year by
// year if the pattern of the numbers names the year.
[[nodiscard]] Findings number_gaps(const OfficeConfig& office,
                                   const std::vector<NumberedCase>& cases);

}  // namespace yankomas
