// The marks on days of a calendar that differ from their week.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/calendar/calendar.h"

namespace yankomas {

// In the order of legends; the first four are the kinds of DayKind.
enum class DayMark {
    national_holiday,
    collective_leave,
    local_holiday,
    working_day,
    other_hours,
    provisional,
};

// Returns the mark of a day, or nothing for a day without a mark and one that is not covered.
[[nodiscard]] std::optional<DayMark> mark_of(const Calendar& calendar, Date date);

[[nodiscard]] char sign_of(DayMark mark);
// Kinds of days are named as calendar files name them and are not translated.
[[nodiscard]] Message meaning_of(DayMark mark);

}  // namespace yankomas
