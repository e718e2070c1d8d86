// Says what a calendar would change before it is published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"

namespace yankomas {

class Calendar;
struct Host;
struct OpenedOffice;

// Compares a calendar with the one in force, in its days and in the running time limits of all
// cases, and says the difference in short on host.err. `file` is its path for the hint. Says
// nothing if no calendar is in force yet.
[[nodiscard]] Status tell_calendar_change(Host& host, const OpenedOffice& office,
                                          const std::string& file, const Calendar& calendar);

}  // namespace yankomas
