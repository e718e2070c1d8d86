// A report as text, as data and as rows of a table.
// SPDX-License-Identifier: Apache-2.0
//
// The room render/report shows the figures of core/report. report_rows.h makes rows of one kind,
// for --by and for CSV; report_text.cpp is the page for a terminal, report_json.cpp the document,
// report_public.cpp both for the public, and event_log.h what was done as data for other programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "render/kit/csv.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

struct OfficeRecord;
struct Report;

// What the rows of a table are about.
enum class ReportBy { sop, month, subject, area, step, role, person };
// True if its rows are about cases, else they are about passes of steps.
[[nodiscard]] bool is_about_cases(ReportBy by);
[[nodiscard]] std::string_view name_of(ReportBy by);

// A report with what its pages need to name things. Everything must outlive it.
struct ShownReport {
    const Report& report;
    const OfficeRecord& office;
    bool runs = false;         // the period has not ended yet
    std::optional<SopId> sop;  // the cases of this procedure alone were counted
};

// Shows what came in and went out, how it ended, how much was in time, how long it took and what is
// late; then a table by procedure, and how long the steps took against their limits.
[[nodiscard]] std::string render_report(const ShownReport& shown, const Screen& screen);
// Shows the first line of the same and one table.
[[nodiscard]] std::string render_report_by(const ShownReport& shown, ReportBy by,
                                           const Screen& screen);

// Data is never translated.
[[nodiscard]] std::string render_report_csv(const ShownReport& shown, ReportBy by,
                                            const CsvStyle& style = {});
// The members of yankomas.report/1 behind the frame.
[[nodiscard]] Json json_of(const ShownReport& shown);

// The report that may be published: cases by procedure and how they ended, without anybody's name,
// and without figures from 1 to 4 and those that would give them away (suppress.h).
[[nodiscard]] std::string render_public_report(const ShownReport& shown, const Screen& screen);
[[nodiscard]] std::string render_public_report_csv(const ShownReport& shown,
                                                   const CsvStyle& style = {});
[[nodiscard]] Json json_of_public(const ShownReport& shown);

}  // namespace yankomas
