// One case as people read it: what happened, where it stands, who must do what by when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/calendar/instant.h"
#include "render/kit/json_fwd.h"
#include "render/kit/page.h"

namespace yankomas {

struct Appointment;
struct CaseEntry;
struct CaseSummary;
struct ClockVerdict;
struct Docket;
struct Elapsed;
struct Judgement;
struct Pass;
struct Progress;
struct Roster;
struct Sop;
struct Standing;

// A judged case whose procedure is known, with what the parts of the page draw from it. It borrows
// all of it.
struct ShownCase {
    const Docket& docket;
    const Judgement& judgement;
    const Sop& sop;
    const CaseSummary& summary;

    [[nodiscard]] const Progress& progress() const;
    [[nodiscard]] const Roster& roster() const;
    [[nodiscard]] Zone zone() const;
};

// The whole page, 80 columns. A case whose procedure is not known has a head only.
[[nodiscard]] std::string render_case(const Docket& docket, const Judgement& judgement,
                                      const Words& words, Paint paint);

// The same as data, never translated: the item of yankomas.show/1.
[[nodiscard]] Json json_of_case(const Docket& docket, const Judgement& judgement);

// The parts of the page: every judged entry with who signed it and what came of its clock; then who
// must do what by when, which a closed case does not have.
void show_timeline(Page& page, const ShownCase& shown);
void show_standing(Page& page, const ShownCase& shown);

// The rest is what both forms draw from a case.

// What to type to do what the case waits for: one command for each outcome.
[[nodiscard]] std::vector<std::string> commands_for(const ShownCase& shown);
// The entries that were judged; those signed later, or after the first one at fault, are not shown.
[[nodiscard]] std::span<const CaseEntry> entries_of(const ShownCase& shown);
// The appointment by which the signer of an entry held the role when he signed; null for none.
[[nodiscard]] const Appointment* appointment_of(const CaseEntry& entry, const ShownCase& shown);
// The pass that an entry signed, ended or waits in; null if it is about none.
[[nodiscard]] const Pass* pass_of(const CaseEntry& entry, const Progress& progress);
// The verdict of the pass that the entry ended; null if it ended none.
[[nodiscard]] const ClockVerdict* verdict_of(const CaseEntry& entry, const Standing& standing);
// The time taken so far; nothing if no calendar in force covers it.
[[nodiscard]] std::optional<Elapsed> elapsed_of(const ShownCase& shown);

}  // namespace yankomas
