// What an entry of the roster that appoints somebody comes to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/roster/roster.h"

namespace yankomas {

// Returns the appointment that `entry` makes on top of the roster. `last` is the entry that
// completes it. The last day is that of last_day_of.
[[nodiscard]] Appointment appointment_of(const Roster& roster, const RosterEntry& entry,
                                         const RosterEntry& last);

// Returns a warning for a term that the law ends earlier, for a Plh. without a last day, and for
// the same right given twice.
[[nodiscard]] Findings check_appointment(const Roster& roster, const RosterJournal& journal,
                                         const RosterEntry& entry, const RosterEntry& last);

// Nobody can mend a term that was over when it was entered. It is a note once a later entry of the
// roster appoints or dismisses the person in that role.
void settle_past_terms(Findings& findings, const RosterJournal& journal, const RosterEntry& later);

}  // namespace yankomas
