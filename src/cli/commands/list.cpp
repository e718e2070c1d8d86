// The verb list shows cases, each with its title, step, due time and whom it waits for.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/answer.h"
#include "cli/case_filter.h"
#include "cli/csv_style.h"
#include "cli/verbs.h"
#include "core/base/text.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/look.h"

namespace yankomas::verb_list {

enum class SortBy { due, opened, title };

struct Request {
    CaseFilter filter;
    bool all = false;
    std::optional<SortBy> sort;
    std::optional<int> limit;
    Format format = Format::text;
    CsvStyle csv;

    void declare(Options& options) {
        options.flag("--all", all,
                     message("closed cases as well; other forms than text have them"));
        declare_case_filter(options, filter);
        options.choice("--sort", "BY", sort,
                       {{"due", SortBy::due}, {"opened", SortBy::opened}, {"title", SortBy::title}},
                       message("in which order; text is sorted by due, other forms by path"));
        options.number("--limit", "N", limit, message("at most so many cases"));
        declare_table_format(options, format, csv);
    }
};

// Without --all the text has open cases only, unless the filter asks for closed ones. Data formats
// have all cases that fit, so that programs never miss one.
bool leaves_out_closed(const Request& request) {
    return request.format == Format::text && !request.all && !request.filter.state &&
           !request.filter.closed;
}

// The soonest due comes first. Cases without a due time follow, and then the closed ones, the last
// closed first.
void sort_by_due(std::vector<CaseSummary>& cases) {
    std::ranges::stable_sort(cases, {}, [](const CaseSummary& summary) {
        const std::int64_t closed = summary.closed ? summary.closed->seconds : 0;
        return std::tuple(summary.closed.has_value(), !summary.clock.due,
                          summary.clock.due.value_or(Instant{}), -closed);
    });
}

void sort_cases(std::vector<CaseSummary>& cases, SortBy by) {
    switch (by) {
        case SortBy::due: return sort_by_due(cases);
        case SortBy::opened:
            std::ranges::stable_sort(cases, {}, [](const CaseSummary& summary) {
                return summary.opened.value_or(Instant{});
            });
            return;
        case SortBy::title:
            std::ranges::stable_sort(
                cases, {}, [](const CaseSummary& summary) { return folded_name(summary.title); });
    }
}

// Returns how many cases were cut off.
int keep_first(std::vector<CaseSummary>& cases, const std::optional<int>& limit) {
    const auto most = static_cast<std::size_t>(limit.value_or(0));
    if (!limit || cases.size() <= most) return 0;
    const auto beyond = cases.size() - most;
    cases.resize(most);
    return static_cast<int>(beyond);
}

// Closed cases that are left out are counted and not kept, since most cases are closed.
Result<CasesRead> read_fitting(Host& host, const OpenedOffice& office, const Request& request,
                               std::vector<CaseSummary>& cases, LeftOut& left_out) {
    const CaseFilter& filter = request.filter;
    const bool is_open_only = leaves_out_closed(request);
    const Zone zone = office.record.config.zone;
    return read_cases(host, office, [&](const Docket& docket, const Judgement& judgement) -> Take {
        CaseSummary summary = summary_of(docket, judgement);
        if (!fits(summary, filter, host.now, zone) || !has_words(docket, summary, filter))
            return {};
        if (is_open_only && summary.is_void) return [&] { ++left_out.voided; };
        if (is_open_only && summary.closed) return [&] { ++left_out.closed; };
        return [&, found = std::move(summary)]() mutable { cases.push_back(std::move(found)); };
    });
}

Result<ExitCode> list(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_style(request.format, request.csv); !status) return status.error();
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(host, office->record, request.filter); !status)
        return status.error();
    std::vector<CaseSummary> cases;
    LeftOut left_out;
    const auto read = read_fitting(host, *office, request, cases, left_out);
    if (!read) return read.error();
    const bool is_text = request.format == Format::text;
    if (is_text || request.sort) sort_cases(cases, request.sort.value_or(SortBy::due));
    left_out.unfit =
        read->cases - left_out.voided - left_out.closed - static_cast<int>(cases.size());
    left_out.beyond_limit = keep_first(cases, request.limit);
    const Zone zone = office->record.config.zone;
    if (is_text) {
        const auto look = case_look(host, *office);
        if (!look) return look.error();
        host.out.write(render_cases(cases, left_out, *look));
    } else if (request.format == Format::csv) {
        host.out.write(render_cases_csv(cases, zone, request.csv));
    } else {
        write_items(host, request.format, "list/1", zone, json_items(cases, zone),
                    {{"cases", read->cases}});
    }
    return read->code;
}

Verb verb() {
    return {"list", VerbGroup::reading,
            message("cases with title, step, who they wait for and due time"),
            declare<Request, list>};
}

}  // namespace yankomas::verb_list
