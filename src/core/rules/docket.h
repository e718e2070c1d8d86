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

// What one office has published, and by whom. The dockets of all its cases share it. It has only
// those files whose bytes are here and have the published digest.
struct OfficeRecord {
    OfficeConfig config;
    Roster roster;
    SopShelf sops;
    CalendarShelf calendars;
    SealBook seals;
    // A calendar that `--calendar` asks to try: it replaces the one in force for running clocks
    // only.
    std::optional<Calendar> assumed_calendar;

    // Returns the calendar in force after the first `n` roster entries. Null means that none was
    // published by then, or that its file is not here.
    [[nodiscard]] const Calendar* calendar_at(EntryNumber n) const;
    // Returns the calendar for running clocks: the assumed one, else the latest in force.
    [[nodiscard]] const Calendar* calendar_now() const;
    // Returns the latest published version of a procedure, or null if there is none here.
    [[nodiscard]] const Sop* latest_sop(const SopId& id) const;
};

// How much is reported that does not change where a case stands. Views ask for nothing, lint for
// warnings and on request also for notes.
enum class Advice { none, warnings, notes };

// A docket can only be built with the evidence of verification, so an unverified case can't be
// judged. It owns nothing: the record, the journal and the evidence must outlive it.
struct Docket {
    Docket(const OfficeRecord& office_record, const CaseJournal& case_journal,
           const Evidence& case_evidence, Instant now)
        : office(office_record), journal(case_journal), evidence(case_evidence), as_of(now) {}

    const OfficeRecord& office;
    const CaseJournal& journal;
    const Evidence& evidence;
    Instant as_of;
    bool replay = false;  // judge the case as it stood at `as_of`, without entries signed later
    Advice advice = Advice::notes;

    // Returns the procedure of the case, or null if the file with its digest is not here.
    [[nodiscard]] const Sop* sop() const;
    // Returns the n-th entry of the case, which must exist.
    [[nodiscard]] const CaseEntry& entry(EntryNumber n) const {
        return journal.entries[static_cast<std::size_t>(n.value) - 1];
    }
    // True if the entry signs a step, or cosigns or ratifies somebody's signature of one.
    [[nodiscard]] bool signs_step(const CaseEntry& one) const;
    [[nodiscard]] Zone zone() const { return office.config.zone; }
};

}  // namespace yankomas
