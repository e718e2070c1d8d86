// The verb export ics.
// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/case_filter.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/icalendar.h"
#include "work/judge/read_cases.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ExportIcsRequest {
    bool events = false;
    CaseFilter filter;
};

Result<ExitCode> export_ics(Host& host, const Globals& globals, const ExportIcsRequest& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(office->record, request.filter); !status) return status.error();
    std::vector<CaseSummary> cases;
    const auto code = read_summaries(
        host, *office, [&](const CaseSummary& summary) { return fits(summary, request.filter); },
        cases);
    if (!code) return code;
    const IcalendarItem item = request.events ? IcalendarItem::event : IcalendarItem::todo;
    host.out.write(render_icalendar(cases, office->record.config.id, item));
    return code;
}

}  // namespace

Action declare_export_ics(Options& options) {
    auto request = std::make_shared<ExportIcsRequest>();
    declare_waiting_filter(options, request->filter);
    options.flag("--events", request->events,
                 message("events in place of tasks, for programs that show no tasks"));
    return [request](Host& host, const Globals& globals) {
        return export_ics(host, globals, *request);
    };
}

}  // namespace yankomas
