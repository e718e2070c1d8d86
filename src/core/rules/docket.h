// All that a judge may look at: a verified case, its procedure, the roster, the calendars and the
// time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>

#include "core/calendar/calendar.h"
#include "core/journal/case_journal.h"
#include "core/office/office.h"
#include "core/roster/roster.h"
#include "core/seal/seals.h"
#include "core/sop/sop.h"

namespace yankomas {

using CalendarShelf = std::map<Digest, Calendar>;
using SopShelf = std::map<Digest, Sop>;

// What one office has published, and by whom; shared by the dockets of all its cases. The shelves
// hold only files whose bytes are here with the published digest.
struct OfficeRecord {
    OfficeConfig config;
    Roster roster;
    SopShelf sops;
    CalendarShelf calendars;
    SealBook seals;
    std::optional<Calendar>
        assumed_calendar;  // what if it were in force? Counts for running clocks only

    // The calendar in force after the first `n` roster entries; null if none was published or it is
    // not here.
    [[nodiscard]] const Calendar* calendar_at(EntryNumber n) const;
    // The calendar of running clocks: the one assumed, else the latest in force.
    [[nodiscard]] const Calendar* calendar_now() const;
    // The latest published version of a procedure; null if there is none here.
    [[nodiscard]] const Sop* latest_sop(const SopId& id) const;
};

// How much is found that says nothing of where a case stands: nothing for views, warnings or also
// notes for lint.
enum class Advice { none, warnings, notes };

// Can only be built with the evidence of verification, so an unverified case can't be judged.
struct Docket {
    Docket(const OfficeRecord& office_record, const CaseJournal& case_journal,
           const Evidence& case_evidence, Instant now)
        : office(office_record), journal(case_journal), evidence(case_evidence), as_of(now) {}

    const OfficeRecord& office;
    const CaseJournal& journal;
    const Evidence& evidence;
    Instant as_of;
    bool replay =
        false;  // judge the case as it stood at `as_of`: entries signed later are left out
    Advice advice = Advice::notes;

    [[nodiscard]] const Sop* sop() const;
    [[nodiscard]] Zone zone() const { return office.config.zone; }
};

}  // namespace yankomas
