// The roster on a day, gathered for showing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/calendar/date.h"
#include "render/roster/roster_page.h"

namespace yankomas {

struct OpenedOffice;

// What was in effect at the end of a day in the zone of the office, or so far if the day has not
// ended. Entries signed later are left out.
[[nodiscard]] RosterView view_roster(const OpenedOffice& office, Date day);

}  // namespace yankomas
