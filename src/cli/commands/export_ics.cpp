// The verb export ics writes running clocks, and what has just ended, as tasks or events for
// calendar programs.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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

// True if a step that the case came to is one of the role or the person that is asked for.
bool came_to(const Docket& docket, const Progress& progress, const CaseFilter& filter) {
    const Date today = local_date(docket.as_of, docket.zone());
    const auto is_asked_for = [&](const RoleId& role) {
        if (filter.role && role != *filter.role) return false;
        const auto held = docket.office.roster.in_force(docket.as_of).holders(role, today);
        return !filter.person ||
               std::ranges::find(held, *filter.person, &Appointment::person) != held.end();
    };
    return std::ranges::any_of(progress.passes, [&](const Pass& pass) {
        const Step* step = pass.terms();
        return step != nullptr && std::ranges::any_of(signers_of(*pass.sop, *step), is_asked_for);
    });
}

Result<CasesRead> read_told(Host& host, const OpenedOffice& office, const CaseFilter& filter,
                            std::vector<IcalendarCase>& cases) {
    const Zone zone = office.record.config.zone;
    // A case that has ended or gone on waits for others, but the calendar must learn of that too.
    CaseFilter anybody = filter;
    anybody.role.reset();
    anybody.person.reset();
    return read_cases(host, office, [&](const Docket& docket, const Judgement& judgement) -> Take {
        IcalendarCase told{summary_of(docket, judgement), false};
        const CaseSummary& summary = told.summary;
        if (summary.closed || !fits(summary, filter, host.now, zone)) {
            if (!has_just_changed(summary, host.now) || !fits(summary, anybody, host.now, zone))
                return {};
            told.has_gone_on = !summary.closed;
            if (told.has_gone_on && !came_to(docket, judgement.standing.progress, filter))
                return {};
        }
        return [&, told = std::move(told)]() mutable { cases.push_back(std::move(told)); };
    });
}

Result<ExitCode> export_ics(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(host, office->record, request.filter); !status)
        return status.error();
    std::vector<IcalendarCase> cases;
    const auto read = read_told(host, *office, request.filter, cases);
    if (!read) return read.error();
    const Roster& roster = office->record.roster;
    host.out.write(
        render_icalendar(cases, {office->record.config.id, office->record.config.zone,
                                 request.events ? IcalendarItem::event : IcalendarItem::todo,
                                 request.titles, roster.last_entry().value, roster.last_at}));
    return read->code;
}

Verb verb() {
    return {"export ics", VerbGroup::reading, message("what runs, for a calendar program"),
            declare<Request, export_ics>};
}

}  // namespace yankomas::verb_export_ics
