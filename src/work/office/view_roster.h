// Gathers what the roster said on a day, to be shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/calendar/date.h"
#include "render/roster/roster_page.h"

namespace yankomas {

struct OpenedOffice;

// Returns what was in effect at the end of a day in the zone of the office, or until now if the day
// has not ended. Entries that were signed later are left out.
[[nodiscard]] RosterView view_roster(const OpenedOffice& office, Date day);

}  // namespace yankomas
