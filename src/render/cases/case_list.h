// Cases, one per row: what yankomas list and todo show.
// SPDX-License-Identifier: Apache-2.0

// This room shows judged cases. case_look.h says how they are shown; people.h names officers and
// says for whom a case waits; case_list.h has one row per case, todo.h what one person has to do,
// show_case.h the page of one case, icalendar.h tasks for calendar programs. breach.h spells one
// breach, overdue.h lays many out for a terminal, for a mail and as data. *_html.h are pages for
// browsers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/calendar/instant.h"
#include "render/cases/case_look.h"
#include "render/kit/csv.h"
#include "render/kit/json_fwd.h"

namespace yankomas {

enum class CaseState;
struct CaseSummary;
struct HoldSummary;
struct TakenOver;

// Spells the state as options and data do: "running", "on-hold", "closed".
[[nodiscard]] std::string_view name_of(CaseState state);
// Spells the state for people, to be translated: "running", "on hold", "closed".
[[nodiscard]] Message title_of(CaseState state);

// What the answer leaves out, for its last line.
struct LeftOut {
    int closed = 0;        // closed cases that only --all shows
    int voided = 0;        // the same, of cases that were opened by mistake
    int beyond_limit = 0;  // cases beyond --limit
    int unfit = 0;         // cases that do not fit the filter
};

// Shows a row per case: title, step, whom it waits for, due and how late; of a closed case how and
// when it ended, and of an unverified case only that it is unverified. On a screen below 70 columns
// each case is a stack. The last line counts. Without any case a sentence says whether none is
// there or none fits.
[[nodiscard]] std::string render_cases(const std::vector<CaseSummary>& cases,
                                       const LeftOut& left_out, const CaseLook& look);

// Data is never translated. The rows of the CSV are the items of yankomas.list/1, without the
// fields that only programs need.
[[nodiscard]] std::string render_cases_csv(const std::vector<CaseSummary>& cases, Zone zone,
                                           const CsvStyle& style = {});
[[nodiscard]] Json json_of(const CaseSummary& summary, Zone zone);
// Returns the state of a case by its name, or null if it is not verified: nobody proved its state.
[[nodiscard]] Json json_of_state(const CaseSummary& summary);
// Returns {step, received}, or null if the case was not taken over.
[[nodiscard]] Json json_of(const std::optional<TakenOver>& taken_over);
// Returns {code, title, since, working_days, lapses, exits}, or null if there is no hold.
[[nodiscard]] Json json_of(const std::optional<HoldSummary>& hold, Zone zone);

}  // namespace yankomas
