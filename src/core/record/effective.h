// The time that counts for clocks: when something happened, if that was recorded soon enough.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/calendar/calendar.h"
#include "core/journal/case_journal.h"
#include "core/sop/sop.h"

namespace yankomas {

// `occurred` if it lies at most the procedure's late-recording limit before `at` (for `open`: any
// time), else `at`. Without a calendar that covers the days, `at`.
[[nodiscard]] Instant effective_time(const CaseEntry& entry, const Sop& sop,
                                     const Calendar* calendar, Zone zone);

}  // namespace yankomas
