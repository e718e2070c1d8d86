// One case as people read it: what happened, where it stands, who must do what by when.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/kit/json.h"
#include "render/kit/page.h"

namespace yankomas {

// A judged case whose procedure is known, with what the parts of the page draw from it.
struct ShownCase {
    const Docket& docket;
    const Judgement& judgement;
    const Sop& sop;
    CaseSummary summary;

    [[nodiscard]] const Progress& progress() const { return judgement.standing.progress; }
    [[nodiscard]] const Roster& roster() const { return docket.office.roster; }
    [[nodiscard]] Zone zone() const { return docket.zone(); }
};

// The whole page, 80 columns. A case whose procedure is not known has a head only.
[[nodiscard]] std::string render_case(const Docket& docket, const Judgement& judgement,
                                      const Words& words, Paint paint);

// The parts of the page.
void show_timeline(Page& page, const ShownCase& shown);
void show_standing(Page& page, const ShownCase& shown);
void show_elapsed(Page& page, const ShownCase& shown);

// The same as data, never translated: the item of yankomas.show/1.
[[nodiscard]] JsonValue json_of_case(const Docket& docket, const Judgement& judgement);
[[nodiscard]] JsonValue json_of_timeline(const ShownCase& shown);
[[nodiscard]] JsonValue json_of_standing(const ShownCase& shown);  // null for a closed case
[[nodiscard]] JsonValue json_of_elapsed(const ShownCase& shown);

// What to type to do what the case waits for: one command for each outcome.
[[nodiscard]] std::vector<std::string> commands_for(const ShownCase& shown);

// The pass that an entry signed, ended or waits in; null if it is about none.
[[nodiscard]] const Pass* pass_of(const CaseEntry& entry, const Progress& progress);
// The verdict of the pass that the entry ended; null if it ended none.
[[nodiscard]] const ClockVerdict* verdict_of(const CaseEntry& entry, const Standing& standing);

}  // namespace yankomas
