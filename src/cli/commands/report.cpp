// The verb report counts what an office did in a period.
// SPDX-License-Identifier: Apache-2.0
#include "work/report.h"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/answer.h"
#include "cli/case_filter.h"
#include "cli/csv_style.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/kit/json.h"
#include "render/report/report_html.h"
#include "render/report/report_page.h"
#include "work/judge/judge_cases.h"

namespace yankomas::verb_report {

// The days of a period, both of which belong to it.
struct Days {
    Date first;
    Date last;
};

// Parses a month: "2026-04".
std::optional<Days> parse_month(std::string_view text) {
    const auto first = text.size() == 7 ? parse_date(std::string(text) + "-01") : std::nullopt;
    return first ? std::optional(Days{*first, months_after(*first, 1) - 1}) : std::nullopt;
}

// Parses a year: "2026".
std::optional<Days> parse_year(std::string_view text) {
    const auto first = text.size() == 4 ? parse_date(std::string(text) + "-01-01") : std::nullopt;
    return first ? std::optional(Days{*first, months_after(*first, 12) - 1}) : std::nullopt;
}

// Parses a quarter of a year: "2026-2" is April to June.
std::optional<Days> parse_quarter(std::string_view text) {
    if (text.size() != 6 || text[4] != '-' || text[5] < '1' || text[5] > '4') return std::nullopt;
    const auto year = parse_year(text.substr(0, 4));
    if (!year) return std::nullopt;
    const Date first = months_after(year->first, 3 * (text[5] - '1'));
    return Days{first, months_after(first, 3) - 1};
}

struct Request {
    std::optional<Days> month;
    std::optional<Days> quarter;
    std::optional<Days> year;
    std::optional<SpokenTime> from;
    std::optional<SpokenTime> until;
    std::optional<SopId> sop;
    std::optional<ReportBy> by;
    bool is_public = false;
    Format format = Format::text;
    CsvStyle csv;

    void declare(Options& options) {
        options.parsed("--month", "MONTH", month, parse_month,
                       message("a month looks like 2026-04"), message("what was done in a month"));
        options.parsed("--quarter", "QUARTER", quarter, parse_quarter,
                       message("a quarter looks like 2026-2"), message("or in a quarter"));
        options.parsed("--year", "YEAR", year, parse_year, message("a year looks like 2026"),
                       message("or in a year; without any of these in the year of now"));
        declare_date(options, "--from", from, message("or from this day on"));
        declare_date(options, "--until", until, message("through this day"));
        options.text("--sop", "SOP", sop, message("only cases of this procedure"));
        options.choice("--by", "WHAT", by,
                       {{"sop", ReportBy::sop},
                        {"month", ReportBy::month},
                        {"subject", ReportBy::subject},
                        {"area", ReportBy::area},
                        {"step", ReportBy::step},
                        {"role", ReportBy::role},
                        {"person", ReportBy::person}},
                       message("a table by procedure, month, subject, area, step, role or person"));
        options.flag("--public", is_public,
                     message("what may be published: no names, and no figures from 1 to 4"));
        declare_table_format(options, format, csv, {Format::html});
    }
};

// Returns the days that the request means. Without any it is the year of now.
Result<Days> days_of(const Host& host, const Request& request, Zone zone) {
    const bool has_ends = request.from || request.until;
    const int periods = int{request.month.has_value()} + int{request.quarter.has_value()} +
                        int{request.year.has_value()} + int{has_ends};
    if (periods > 1) {
        return bad_usage(
            message("a report is about one period"),
            {message("give one of --month, --quarter, --year, or --from and --until")});
    }
    for (const auto& given : {request.month, request.quarter, request.year}) {
        if (given) return *given;
    }
    const Date today = local_date(host.now, zone);
    const Date new_year = date_of({civil_of(today).year, 1, 1});
    const auto from = understood_day(host, "--from", request.from, zone);
    const auto until = understood_day(host, "--until", request.until, zone);
    const Date last = until ? *until : from ? today : months_after(new_year, 12) - 1;
    const Days days{from ? *from : std::min(new_year, last), last};
    if (days.last < days.first) {
        return bad_usage(message("the period ends before it begins"),
                         {message("--from is its first day, --until its last")});
    }
    return days;
}

Result<Interval> period_of(const Host& host, const Request& request, Zone zone) {
    const auto days = days_of(host, request, zone);
    if (!days) return days.error();
    const Interval period{instant_at(days->first, 0, zone), instant_at(days->last + 1, 0, zone)};
    if (period.start > host.now)
        return bad_usage(message("the period has not begun"), {message("choose an earlier one")});
    return period;
}

std::string text_of(Host& host, const Request& request, const ShownReport& shown) {
    if (request.is_public) return render_public_report(shown, host.screen());
    return request.by ? render_report_by(shown, *request.by, host.screen())
                      : render_report(shown, host.screen());
}

// Returns the command that tells the same figures as data, whenever it is given.
std::string command_for(const Request& request, const ShownReport& shown) {
    const Zone zone = shown.office.config.zone;
    return fmt::format("yankomas report --from {} --until {}{} --format json",
                       to_string(local_date(shown.report.period.start, zone)),
                       to_string(local_date(shown.report.period.end - 1, zone)),
                       request.sop ? " --sop " + request.sop->value : "");
}

std::string html_of(Host& host, const Request& request, const ShownReport& shown,
                    Instant counted_at) {
    if (request.is_public) {
        return render_html(
            public_report_page(shown, host.words, code_of(host.language), counted_at));
    }
    return render_html(report_page(shown, host.words, code_of(host.language), counted_at,
                                   command_for(request, shown)));
}

void write(Host& host, const Request& request, const ShownReport& shown, Instant counted_at) {
    switch (request.format) {
        case Format::text: return host.out.write(text_of(host, request, shown));
        case Format::csv:
            return host.out.write(
                request.is_public
                    ? render_public_report_csv(shown, request.csv)
                    : render_report_csv(shown, request.by.value_or(ReportBy::sop), request.csv));
        case Format::json:
        case Format::jsonl:
            write_items(host, request.format, "report/1", shown.office.config.zone,
                        {request.is_public ? json_of_public(shown) : json_of(shown)});
            return;
        case Format::html: return host.out.write(html_of(host, request, shown, counted_at));
        case Format::svg: return;  // not offered
    }
}

// True if the answer tells how the cases stood after each month, for which each is judged again.
bool tells_months(const Request& request) {
    const bool is_data = request.format == Format::json || request.format == Format::jsonl;
    return !request.is_public && (is_data || request.by == ReportBy::month);
}

Result<ExitCode> report(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_style(request.format, request.csv); !status) return status.error();
    if (request.format == Format::html && request.by) {
        return bad_usage(message("the page has all tables"),
                         {message("leave out --format html, or --by")});
    }
    if (request.is_public && request.by) {
        return bad_usage(message("--public has its own tables"), {message("leave --by out")});
    }
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    CaseFilter filter;
    if (request.sop) filter.sop = request.sop->value;
    if (auto status = check_filter(host, office->record, filter); !status) return status.error();
    const Zone zone = office->record.config.zone;
    const auto period = period_of(host, request, zone);
    if (!period) return period.error();
    const bool runs = period->end > host.now;
    const Instant counted_at = host.now;
    if (!runs) {
        // As it stood when the period ended, so that its report is the same for ever.
        host.now = period->end - 1;
        host.now_is_given = true;
    }
    const std::vector<Instant> moments =
        tells_months(request) ? ends_of_months(*period, host.now, zone) : std::vector<Instant>();
    std::vector<CaseFacts> cases;
    const auto read =
        read_cases(host, *office,
                   [&](const Docket& docket, const Judgement& judgement) -> Take {
                       if (request.sop && docket.journal.header.sop.id != *request.sop) return {};
                       return [&cases, facts = facts_of(docket, judgement, moments)]() mutable {
                           cases.push_back(std::move(facts));
                       };
                   },
                   {.shard = {}, .tells_left_out = runs});
    if (!read) return read.error();
    const Report counted = report_of(std::move(cases), *period, host.now, zone);
    write(host, request, {counted, office->record, runs, request.sop}, counted_at);
    return read->code;
}

Verb verb() {
    return {"report", VerbGroup::reading,
            message("what came in, ended and was late in a month, quarter or year"),
            declare<Request, report>};
}

}  // namespace yankomas::verb_report
