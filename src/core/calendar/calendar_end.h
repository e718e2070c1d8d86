// When an office should enter the next decree: before its calendar ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/finding.h"
#include "core/calendar/calendar.h"

namespace yankomas {

// A warning (calendar_ends) if the calendar covers less than 90 days after `today`, or today no
// more. Limits of 30 working days then run past it, and have no due date.
[[nodiscard]] std::optional<Finding> calendar_end(const Calendar& calendar, Date today);

}  // namespace yankomas
