// The verb export ics writes running clocks as tasks or events for calendar programs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/case_filter.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/icalendar.h"
#include "work/judge/judge_cases.h"

namespace yankomas::verb_export_ics {

struct Request {
    bool events = false;
    CaseFilter filter;

    void declare(Options& options) {
        declare_waiting_filter(options, filter);
        options.flag("--events", events,
                     message("events in place of tasks, for programs that show no tasks"));
    }
};

Result<ExitCode> export_ics(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(host, office->record, request.filter); !status)
        return status.error();
    const Zone zone = office->record.config.zone;
    std::vector<CaseSummary> cases;
    const auto read = read_summaries(
        host, *office,
        [&](const CaseSummary& summary) { return fits(summary, request.filter, host.now, zone); },
        cases);
    if (!read) return read.error();
    const IcalendarItem item = request.events ? IcalendarItem::event : IcalendarItem::todo;
    host.out.write(render_icalendar(cases, office->record.config.id, item));
    return read->code;
}

Verb verb() {
    return {"export ics", VerbGroup::reading, message("what runs, for a calendar program"),
            declare<Request, export_ics>};
}

}  // namespace yankomas::verb_export_ics
