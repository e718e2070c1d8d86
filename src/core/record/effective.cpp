// Applies the limit of late recording.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/effective.h"

#include "core/calendar/due.h"

namespace yankomas {

Instant effective_time(const CaseEntry& entry, const Sop& sop, const Calendar* calendar,
                       Zone zone) {
    if (!entry.occurred || *entry.occurred > entry.at) return entry.at;
    if (entry.act == CaseAct::open) return *entry.occurred;
    if (calendar == nullptr) return entry.at;
    const auto last_moment = due_of(*entry.occurred, sop.late_recording, {}, *calendar, zone);
    return last_moment && entry.at <= *last_moment ? *entry.occurred : entry.at;
}

}  // namespace yankomas
