// The verb overdue shows what is late now, and on request what falls due soon.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/overdue.h"

#include <algorithm>
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/case_filter.h"
#include "cli/csv_style.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/limit.h"
#include "core/rules/breaches.h"
#include "render/kit/json.h"
#include "render/kit/text.h"
#include "work/judge/judge_cases.h"
#include "work/judge/overdue_mails.h"
#include "work/judge/shard.h"
#include "work/office/look.h"
#include "work/office/source_files.h"

namespace yankomas::verb_overdue {

struct Request {
    std::optional<Limit> within;
    std::optional<std::string> calendar;
    bool all = false;
    bool outside = false;
    bool heartbeat = false;
    bool exit_code = false;
    bool digest = false;
    std::optional<std::string> mail;  // a file of addresses
    std::optional<std::string> maildir;
    std::optional<GroupBy> group_by;
    CaseFilter filter;
    Shard shard;
    Format format = Format::text;
    CsvStyle csv;

    void declare(Options& options) {
        declare_limit(options, "--within", within,
                      message("also what falls due within this time from now"));
        options.flag(
            "--all", all,
            message("also past steps that were late or recorded late, and all open holds"));
        options.text("--calendar", "FILE", calendar,
                     message("what if this calendar were in force: it counts for what runs"));
        options.flag("--outside", outside, message("outside parties count for --exit-code"));
        options.flag("--heartbeat", heartbeat,
                     message("say so in one line when nothing is overdue"));
        options.flag("--exit-code", exit_code, message("exit with 1 if something is overdue"));
        options.choice(
            "--group-by", "WHAT", group_by,
            {{"person", GroupBy::person}, {"role", GroupBy::role}, {"step", GroupBy::step}},
            message("a table for each person, role or step"));
        options.flag(
            "--digest", digest,
            message("a mail body: by person, the oldest first, with a command for each case"));
        options.text("--mail", "FILE", mail,
                     message("a whole mail to that person, by the addresses in this file"));
        options.text("--maildir", "DIR", maildir,
                     message("a mail to each person, as new files of this maildir"));
        declare_shard(options, shard);
        declare_waiting_filter(options, filter);
        declare_table_format(options, format, csv);
    }
};

// Returns the instant up to which --within looks. It is an error if the calendar does not reach
// that far.
Result<std::optional<Instant>> horizon(const Host& host, const OfficeRecord& office,
                                       const std::optional<Limit>& within) {
    if (!within) return std::optional<Instant>();
    const Calendar* calendar = office.calendar_now(host.now);
    if (calendar == nullptr) {
        return failed(message("the office has published no calendar"), {},
                      {message("yankomas roster publish calendars/FILE")});
    }
    const auto until = due_of(host.now, *within, {}, *calendar, office.config.zone);
    if (!until) return until.error();
    return std::optional(*until);
}

// True if the breach makes --exit-code return 1. A delay of an outside party does not, because it
// is not the office's breach.
bool counts(const Breach& breach, const Request& request) {
    return breach.kind == BreachKind::overdue && (!breach.outside || request.outside);
}

std::string render_text(const Host& host, const Request& request,
                        const std::vector<Breach>& breaches, const DigestHead& head,
                        const CaseLook& look) {
    // "Nothing is overdue" is never said if some case could not be checked. A person at a terminal
    // gets an answer always.
    const bool answers = request.heartbeat || host.out_is_terminal;
    if (breaches.empty() && answers && head.is_whole)
        return wrap(host.words(request.within
                                   ? message("nothing is overdue or due within {}; cases read: {}",
                                             to_string(*request.within), head.cases)
                                   : message("nothing is overdue; cases read: {}", head.cases)),
                    host.screen().width) +
               '\n';
    if (request.digest) {
        return render_overdue_digest(head, breaches, request.group_by.value_or(GroupBy::person),
                                     host.words);
    }
    return request.group_by ? render_overdue_groups(breaches, *request.group_by, look)
                            : render_overdue(breaches, look);
}

void write(Host& host, const Request& request, const std::vector<Breach>& breaches,
           const DigestHead& head, const CaseLook& look) {
    const Zone zone = head.office.zone;
    if (request.format == Format::text)
        return host.out.write(render_text(host, request, breaches, head, look));
    if (request.format == Format::csv)
        return host.out.write(render_overdue_csv(breaches, zone, request.csv));
    write_items(host, request.format, "overdue/1", zone, json_items(breaches, zone),
                {{"cases", head.cases}});
}

// The digest, group_by and mail are forms of the text.
Status check_form(const Request& request) {
    if (auto status = check_style(request.format, request.csv); !status) return status;
    if (request.format != Format::text && (request.digest || request.group_by || request.mail)) {
        return bad_usage(message("--digest, --mail and --group-by are for text"),
                         {message("leave --format out, or group the items yourself")});
    }
    if (request.outside && !request.exit_code) {
        return bad_usage(message("--outside goes with --exit-code"),
                         {message("outside parties are listed always; leave --outside out")});
    }
    if (request.heartbeat && request.mail) {
        return bad_usage(message("--heartbeat is a line, and --mail writes only mails"),
                         {message("leave --heartbeat out, or run it by itself: yankomas overdue "
                                  "--heartbeat")});
    }
    if (request.maildir && !request.mail) {
        return bad_usage(message("--maildir goes with --mail"),
                         {message("yankomas overdue --mail FILE --maildir DIR")});
    }
    if (request.mail && !request.maildir && !request.filter.person) {
        return bad_usage(message("--mail is for one person"),
                         {message("yankomas overdue --mail FILE --person PERSON"),
                          message("a mail to each: yankomas overdue --mail FILE --maildir DIR")});
    }
    return Done{};
}

Result<ExitCode> answer(Host& host, const OpenedOffice& office, const Request& request,
                        const std::vector<Breach>& breaches, const DigestHead& head) {
    if (request.mail) {
        return write_mails(host, office, head, breaches,
                           {*request.mail, request.maildir, request.filter.person,
                            request.group_by.value_or(GroupBy::step)});
    }
    const auto look = case_look(host, office);
    if (!look) return look.error();
    write(host, request, breaches, head, *look);
    return ExitCode::clean;
}

Result<ExitCode> overdue(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_form(request); !status) return status.error();
    auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(host, office->record, request.filter); !status)
        return status.error();
    if (request.calendar) {
        auto assumed = find_calendar(host, globals, request.calendar);
        if (!assumed) return assumed.error();
        office->record.assumed_calendar = std::move(assumed->calendar);
    }
    const auto due_by = horizon(host, office->record, request.within);
    if (!due_by) return due_by.error();
    const BreachScope scope{*due_by, request.all};
    const bool is_plain = !request.within && !request.all && !request.calendar;
    std::vector<Breach> breaches;
    const auto read = read_cases(
        host, *office,
        [&](const Docket& docket, const Judgement& judgement) -> Take {
            std::vector<Breach> found = breaches_of(docket, judgement, scope);
            std::erase_if(found,
                          [&](const Breach& breach) { return !fits(breach, request.filter); });
            return [&breaches, found = std::move(found)]() mutable {
                std::ranges::move(found, std::back_inserter(breaches));
            };
        },
        {.shard = request.shard, .quiet = is_plain ? QuietFor::overdue : QuietFor::nobody});
    if (!read) return read.error();
    sort_breaches(breaches);
    const std::vector<Seal>& seals = office->record.seals.seals();
    const DigestHead head{office->record.config, host.now, read->code == ExitCode::clean,
                          seals.empty() ? nullptr : &seals.back(), read->cases};
    const auto code = answer(host, *office, request, breaches, head);
    if (!code || *code != ExitCode::clean) return code;
    const bool in_breach = std::ranges::any_of(
        breaches, [&](const Breach& breach) { return counts(breach, request); });
    if (read->code == ExitCode::clean && request.exit_code && in_breach) return ExitCode::findings;
    return read->code;
}

Verb verb() {
    return {"overdue", VerbGroup::reading, message("breaches now, and what falls due soon"),
            declare<Request, overdue>};
}

}  // namespace yankomas::verb_overdue
