// The verb overdue.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "cli/case_filter.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/limit.h"
#include "core/rules/breaches.h"
#include "render/kit/json.h"
#include "work/judge/read_cases.h"
#include "work/judge/shard.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct OverdueRequest {
    std::optional<Limit> within;
    std::optional<std::string> calendar;
    bool all = false;
    bool outside = false;
    bool heartbeat = false;
    bool exit_code = false;
    bool digest = false;
    std::optional<GroupBy> group_by;
    CaseFilter filter;
    Shard shard;
    Format format = Format::text;
};

// The instant up to which --within looks; a calendar that does not reach so far is an error.
Result<std::optional<Instant>> horizon(const Host& host, const OfficeRecord& office,
                                       const std::optional<Limit>& within) {
    if (!within) return std::optional<Instant>();
    const Calendar* calendar = office.calendar_now();
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

std::string render_text(const Host& host, const OverdueRequest& request,
                        const std::vector<Breach>& breaches, const DigestHead& head) {
    if (request.digest) {
        return render_overdue_digest(head, breaches, request.group_by.value_or(GroupBy::person),
                                     host.words);
    }
    if (!request.group_by) {
        return render_overdue(breaches, head.office.zone, host.words, host.out_paint,
                              host.terminal_width);
    }
    return render_overdue_groups(breaches, *request.group_by, head.office.zone, host.words,
                                 host.out_paint, host.terminal_width);
}

std::string render(const Host& host, const OverdueRequest& request,
                   const std::vector<Breach>& breaches, const DigestHead& head) {
    if (request.format == Format::text) {
        // Never "fine" about what could not be checked.
        if (breaches.empty() && request.heartbeat && head.is_whole) {
            return host.words(message("nothing is overdue")) + '\n';
        }
        return render_text(host, request, breaches, head);
    }
    const Zone zone = head.office.zone;
    if (request.format == Format::csv) return render_overdue_csv(breaches, zone);
    std::vector<Json> items;
    for (const Breach& breach : breaches) items.push_back(json_of(breach, zone));
    if (request.format == Format::jsonl) return render_json_lines(items);
    return render_json(json_document("overdue/1", to_string(host.now, zone), std::move(items)));
}

Result<ExitCode> overdue(Host& host, const Globals& globals, const OverdueRequest& request) {
    if (request.format != Format::text && (request.digest || request.group_by)) {
        return bad_usage(message("--digest and --group-by are for text"),
                         {message("leave --format out, or group the items yourself")});
    }
    auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(office->record, request.filter); !status) return status.error();
    if (request.calendar) {
        auto assumed = find_calendar(host, globals, request.calendar);
        if (!assumed) return assumed.error();
        office->record.assumed_calendar = std::move(assumed->calendar);
    }
    const auto due_by = horizon(host, office->record, request.within);
    if (!due_by) return due_by.error();
    const BreachScope scope{*due_by, request.all};
    std::vector<Breach> breaches;
    const auto code = read_cases(
        host, *office,
        [&](const Docket& docket, const Judgement& judgement) {
            std::vector<Breach> found = breaches_of(docket, judgement, scope);
            std::erase_if(found,
                          [&](const Breach& breach) { return !fits(breach, request.filter); });
            return found;
        },
        [&](std::vector<Breach>&& found) {
            std::ranges::move(found, std::back_inserter(breaches));
        },
        request.shard);
    if (!code) return code;
    sort_breaches(breaches);
    const std::vector<Seal>& seals = office->record.seals.seals();
    const DigestHead head{office->record.config, host.now, *code == ExitCode::clean,
                          seals.empty() ? nullptr : &seals.back()};
    host.out.write(render(host, request, breaches, head));
    const bool in_breach = std::ranges::any_of(
        breaches, [&](const Breach& breach) { return counts(breach, request); });
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
    options.text("--calendar", "FILE", request->calendar,
                 message("what if this calendar were in force: it counts for what runs"));
    options.flag("--outside", request->outside, message("outside parties count for --exit-code"));
    options.flag("--heartbeat", request->heartbeat,
                 message("say so in one line when nothing is overdue"));
    options.flag("--exit-code", request->exit_code, message("exit with 1 if something is overdue"));
    options.choice(
        "--group-by", "WHAT", request->group_by,
        std::vector<std::pair<std::string, GroupBy>>{
            {"person", GroupBy::person}, {"role", GroupBy::role}, {"step", GroupBy::step}},
        message("a table for each person, role or step"));
    options.flag("--digest", request->digest,
                 message("a mail body: by person, the oldest first, with a command for each case"));
    declare_shard(options, request->shard);
    declare_waiting_filter(options, request->filter);
    declare_format(options, request->format);
    return
        [request](Host& host, const Globals& globals) { return overdue(host, globals, *request); };
}

}  // namespace yankomas
