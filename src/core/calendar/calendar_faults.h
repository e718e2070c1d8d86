// What is wrong with a calendar as it is written, before anything is counted with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/calendar/calendar.h"

namespace yankomas {

// Rows that contradict each other, lie outside the coverage or make no sense by themselves
// (bad_calendar). Nothing but the coverage itself if that is upside down or longer than 100 years.
[[nodiscard]] Findings calendar_faults(const CalendarSource& source);

}  // namespace yankomas
