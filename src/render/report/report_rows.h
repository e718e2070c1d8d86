// The rows of a report: groups of cases, and groups of passes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar/instant.h"
#include "core/calendar/limit.h"
#include "render/kit/json_fwd.h"
#include "render/kit/words.h"
#include "render/report/report_page.h"

namespace yankomas {

class Page;
struct CaseGroup;
struct PassGroup;
struct Role;
struct StepFigures;

// A row is about cases or about passes of steps.
struct ReportRow {
    std::string key;    // as data has it: an id, a month, "yankomas/1 2"; empty for cases without
    std::string title;  // as people read it
    std::string of;     // of a step: the procedure and its version, over a table of its own
    const CaseGroup* cases = nullptr;   // of the report, or
    const PassGroup* passes = nullptr;  // of the report
    std::optional<Limit> limit;         // of a step
    bool outside = false;               // a step of outside parties
};

// Returns the rows of a report of one kind. `words` translate the titles of months.
[[nodiscard]] std::vector<ReportRow> rows_by(const ShownReport& shown, ReportBy by,
                                             const Words& words);

// Returns the title of the latest published version of a procedure, or its id.
[[nodiscard]] std::string title_of_sop(const SopId& sop, const OfficeRecord& office);
// Returns the title of a subject as the first procedure that has it names it, or its id.
[[nodiscard]] std::string title_of_subject(const SubjectId& subject, const OfficeRecord& office);
// Returns a role as the first procedure that has it defines it, or null.
[[nodiscard]] const Role* find_role(const RoleId& role, const OfficeRecord& office);
// Returns the short titles of the roles that sign a step.
[[nodiscard]] std::vector<std::string> roles_of(const StepFigures& figures,
                                                const OfficeRecord& office);

// Spells a number with one digit after the point. `unless_zero` leaves the digit out if it is zero.
enum class Tenths { unless_zero, always };
[[nodiscard]] std::string spell_tenths(double value, const Words& words,
                                       Tenths tenths = Tenths::unless_zero);

// Spells a period for a heading: "April 2026", "2026", "1 Apr 2026 to 12 May 2026".
[[nodiscard]] std::string spell_period(const Interval& period, Zone zone, const Words& words);

// Adds the first line of a page: the office, the period and the procedures.
void show_heading(Page& page, const ShownReport& shown);
// Returns the members of every document: the office, the period and the procedure.
[[nodiscard]] Json json_of_period(const ShownReport& shown);

}  // namespace yankomas
