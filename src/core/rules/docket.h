// All that a judge may look at: a verified case, its procedure, the roster, the calendars and the
// time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/calendar/calendar.h"
#include "core/journal/case_journal.h"
#include "core/office/office.h"
#include "core/roster/roster.h"
#include "core/rules/succession.h"
#include "core/seal/seals.h"
#include "core/sop/sop.h"

namespace yankomas {

using CalendarShelf = std::map<Digest, Calendar>;

struct OfficeRecord;
struct Predecessor;
struct Progress;

// What was in force at an instant for whoever knew the first `known` roster entries: rights, and
// which calendar and procedures counted. Each rule about a case asks it (yankomas-roster(5), WHAT
// IS IN FORCE AT AN INSTANT).
struct InForce : RightsInForce {
    const OfficeRecord& office;

    // Returns the calendar in force. If none was by then, it is the known one. Null means that
    // there is none, or that its file is not here.
    [[nodiscard]] const Calendar* calendar() const;
    [[nodiscard]] const PublishedFile* calendar_file() const;
    // Returns the calendar that the known roster entries published last, or null. It is another
    // one than calendar() if whoever signed had not seen the latest roster, or if a publication
    // was dated back.
    [[nodiscard]] const Calendar* known_calendar() const;
    [[nodiscard]] const PublishedFile* known_calendar_file() const;
    // Returns the version of a procedure under which a case is opened, or null.
    [[nodiscard]] const Sop* sop(const SopId& id) const;
    // Returns a version of a procedure that the known roster entries published, or null.
    [[nodiscard]] const Sop* sop(const SopVersion& version) const;
};

// What one office has published, and by whom. The dockets of all its cases share it. It has only
// those files whose bytes are here and have the published digest.
struct OfficeRecord {
    OfficeConfig config;
    Roster roster;
    SopShelf sops;
    CalendarShelf calendars;
    SealBook seals;
    Succession succession;  // made by settle()
    // A calendar that `--calendar` asks to try: it replaces the one in force for running clocks
    // only.
    std::optional<Calendar> assumed_calendar;

    // Returns the procedure with this digest, or null if its file is not here.
    [[nodiscard]] const Sop* sop(const Digest& digest) const;
    // Must be called once the roster, the files or the seals are others than before.
    void settle() { succession = Succession(roster, seals, sops); }
    // Returns what was in force at an instant by the whole roster, or by its first entries.
    [[nodiscard]] InForce in_force(Instant at) const { return {roster.in_force(at), *this}; }
    [[nodiscard]] InForce in_force(EntryNumber known, Instant at) const {
        return {roster.in_force(known, at), *this};
    }
    // Returns the calendar for clocks that run at `now`: the assumed one, else that in force.
    [[nodiscard]] const Calendar* calendar_now(Instant now) const {
        return assumed_calendar ? &*assumed_calendar : in_force(now).calendar();
    }
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
    // The case that this one goes on from, or null (continuing.h).
    std::shared_ptr<const Predecessor> continues{};
    bool replay = false;  // judge the case as it stood at `as_of`, without entries signed later
    Advice advice = Advice::notes;

    // Returns the procedure that the case was opened under, or null if the file with its digest is
    // not here. Which one is in force now is known to the standing (present_sop).
    [[nodiscard]] const Sop* opened_under() const;
    // Returns the n-th entry of the case, which must exist.
    [[nodiscard]] const CaseEntry& entry(EntryNumber n) const {
        return journal.entries[static_cast<std::size_t>(n.value) - 1];
    }
    // True if the entry signs a step, or cosigns or ratifies somebody's signature of one.
    [[nodiscard]] bool signs_step(const CaseEntry& one) const;
    // Returns the steps that the signer of the entry signs by it, for four eyes. A correction of a
    // step signs that step. A take-over, and whatever ratifies or corrects it, signs every step
    // that is on paper. The numbers are those of the version that was in force for
    // entry_of_steps(). Any other act signs none.
    [[nodiscard]] std::vector<StepNumber> steps_signed_by(const CaseEntry& one) const;
    // Returns the entry whose steps the signer of this one signs by it: of a step, or a take-over.
    // Null if it signs none.
    [[nodiscard]] const CaseEntry* entry_of_steps(const CaseEntry& one) const;
    // Returns the entry that a cosign, or a cosign of a cosign, is for. Any other entry is for
    // itself; null if there is no such entry above.
    [[nodiscard]] const CaseEntry* cosigned(const CaseEntry& one) const;
    // Returns how the file of the i-th document of an entry compares with what was signed.
    [[nodiscard]] FileState state_of(const CaseEntry& one, std::size_t i) const;
    // True if a seal that holds has the case up to this entry or further, as it is here.
    [[nodiscard]] bool is_sealed(EntryNumber n) const;
    // Returns what was in force when the entry was signed, by the roster that it names. If that is
    // another roster, the whole roster here counts.
    [[nodiscard]] InForce law_of(const CaseEntry& one) const;
    [[nodiscard]] Zone zone() const { return office.config.zone; }
};

// Records the signer of an entry for the steps that he has signed by it, each under the version
// that has it. The case must be open.
void note_signed(const Docket& docket, const CaseEntry& entry, Progress& progress);

}  // namespace yankomas
