// The verb export ics writes running clocks, and what has just ended, as tasks or events for
// calendar programs.
// SPDX-License-Identifier: Apache-2.0
#include "cli/case_filter.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/icalendar.h"
#include "work/judge/judge_cases.h"

namespace yankomas::verb_export_ics {

struct Request {
    bool events = false;
    bool titles = false;
    CaseFilter filter;

    void declare(Options& options) {
        declare_waiting_filter(options, filter);
        options.flag("--events", events,
                     message("events in place of tasks, for programs that show no tasks"));
        options.flag("--titles", titles, message("show the titles of the cases, too"));
    }
};

Result<ExitCode> export_ics(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(host, office->record, request.filter); !status)
        return status.error();
    const Zone zone = office->record.config.zone;
    // What has ended waits for nobody, and his calendar must learn of it all the same.
    CaseFilter ended = request.filter;
    ended.role.reset();
    ended.person.reset();
    std::vector<CaseSummary> cases;
    const auto read = read_summaries(
        host, *office,
        [&](const CaseSummary& summary) {
            if (!summary.closed) return fits(summary, request.filter, host.now, zone);
            return has_just_ended(summary, host.now) && fits(summary, ended, host.now, zone);
        },
        cases);
    if (!read) return read.error();
    const Roster& roster = office->record.roster;
    host.out.write(
        render_icalendar(cases, {office->record.config.id, zone,
                                 request.events ? IcalendarItem::event : IcalendarItem::todo,
                                 request.titles, roster.last_entry().value, roster.last_at}));
    return read->code;
}

Verb verb() {
    return {"export ics", VerbGroup::reading, message("what runs, for a calendar program"),
            declare<Request, export_ics>};
}

}  // namespace yankomas::verb_export_ics
