// Reads a calendar file (yankomas-calendar(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/calendar/calendar.h"

namespace yankomas {

class TreeMemory;

// Everything that is wrong with the form goes into `findings`, in one run; then there is no
// calendar. Whether the rows agree with each other is for Calendar::compile.
[[nodiscard]] std::optional<CalendarSource> read_calendar(std::string_view bytes,
                                                          const std::string& file,
                                                          Findings& findings,
                                                          TreeMemory* memory = nullptr);

}  // namespace yankomas
