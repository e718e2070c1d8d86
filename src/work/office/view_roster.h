// The roster on a day, gathered for showing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/roster/roster_page.h"
#include "store/office/open_office.h"

namespace yankomas {

// What was in effect at the end of a day, or so far if the day has not ended.
[[nodiscard]] RosterView view_roster(const OpenedOffice& office, Date day);

}  // namespace yankomas
