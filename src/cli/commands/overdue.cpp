// The verb overdue.
// SPDX-License-Identifier: Apache-2.0
#include "render/overdue.h"

#include <algorithm>
#include <memory>

#include "cli/read_cases.h"
#include "cli/request.h"
#include "cli/verbs.h"

namespace yankomas {

namespace {

// The instant up to which --within looks; a calendar that does not reach so far is an error.
Result<std::optional<Instant>> horizon(const Host& host, const OfficeRecord& office,
                                       const std::optional<Limit>& within) {
    if (!within) return std::optional<Instant>();
    const Calendar* calendar = office.calendar_at(office.roster.last_entry());
    if (calendar == nullptr) {
        return failed(message("the office has published no calendar"), {},
                      {message("yankomas roster publish calendars/FILE")});
    }
    const auto until = due_of(host.now, *within, {}, *calendar, office.config.zone);
    if (!until) return until.error();
    return std::optional(*until);
}

bool counts(const Breach& breach, const OverdueRequest& request) {
    return breach.kind == BreachKind::overdue && (!breach.outside || request.outside);
}

std::string render(const Host& host, const OverdueRequest& request, const std::vector<Breach>& breaches,
                   Zone zone) {
    if (request.format == Format::text) {
        if (breaches.empty() && request.heartbeat) return host.words(message("nothing is overdue")) + '\n';
        return render_overdue(breaches, zone, host.words, host.out_paint, host.terminal_width);
    }
    if (request.format == Format::csv) return render_overdue_csv(breaches, zone);
    std::vector<JsonValue> items;
    for (const Breach& breach : breaches) items.push_back(json_of(breach, zone));
    if (request.format == Format::jsonl) return render_json_lines(items);
    return render_json(json_document("overdue/1", to_string(host.now, zone), std::move(items)));
}

Result<ExitCode> overdue(Host& host, const Globals& globals, const OverdueRequest& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto due_by = horizon(host, office->record, request.within);
    if (!due_by) return due_by.error();
    const BreachScope scope{*due_by, request.all};
    std::vector<Breach> breaches;
    const auto code = read_cases(host, *office, [&](const Docket& docket, const Judgement& judgement) {
        for (Breach& breach : breaches_of(docket, judgement, scope)) {
            if (fits(breach, request.filter)) breaches.push_back(std::move(breach));
        }
    });
    if (!code) return code;
    sort_breaches(breaches);
    OverdueRequest told = request;
    told.heartbeat = request.heartbeat && *code == ExitCode::clean;  // never "fine" about what could not be checked
    host.out.write(render(host, told, breaches, office->record.config.zone));
    const bool in_breach =
        std::ranges::any_of(breaches, [&](const Breach& breach) { return counts(breach, request); });
    if (*code == ExitCode::clean && request.exit_code && in_breach) return ExitCode::findings;
    return code;
}

}  // namespace

Action declare_overdue(Options& options) {
    auto request = std::make_shared<OverdueRequest>();
    options.parsed(
        "--within", "LIMIT", request->within,
        [](std::string_view text) { return parse_limit(text, DayMeaning::working); },
        message("a limit looks like 3hk, 14hkal, 2j, 10m or \"3 hari kerja\""),
        message("also what falls due within this time from now"));
    options.flag("--all", request->all,
                 message("also past steps that were late or recorded late, and all open holds"));
    options.flag("--outside", request->outside, message("outside parties count for --exit-code"));
    options.flag("--heartbeat", request->heartbeat, message("say so in one line when nothing is overdue"));
    options.flag("--exit-code", request->exit_code, message("exit with 1 if something is overdue"));
    declare_waiting_filter(options, request->filter);
    declare_format(options, request->format);
    return [request](Host& host, const Globals& globals) { return overdue(host, globals, *request); };
}

}  // namespace yankomas
