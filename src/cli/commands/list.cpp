// The verb list shows cases, each with its state, step, due time and whom it waits for.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <tuple>

#include "cli/answer.h"
#include "cli/case_filter.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/look.h"

namespace yankomas::verb_list {

struct Request {
    CaseFilter filter;
    bool all = false;
    Format format = Format::text;

    void declare(Options& options) {
        options.flag("--all", all,
                     message("closed cases as well; other forms than text have them"));
        declare_case_filter(options, filter);
        declare_format_with_csv(options, format);
    }
};

// Without --all the text has open cases only, unless the filter asks for the state. Data formats
// have all cases that fit, so that programs never miss one.
LeftOut leave_out_closed(std::vector<CaseSummary>& cases, const Request& request) {
    LeftOut left_out;
    if (request.all || request.filter.state) return left_out;
    left_out.closed = static_cast<int>(std::erase_if(
        cases, [](const CaseSummary& summary) { return summary.closed.has_value(); }));
    return left_out;
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

Result<ExitCode> list(Host& host, const Globals& globals, const Request& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(office->record, request.filter); !status) return status.error();
    std::vector<CaseSummary> cases;
    const auto read = read_summaries(
        host, *office, [&](const CaseSummary& summary) { return fits(summary, request.filter); },
        cases);
    if (!read) return read.error();
    const Zone zone = office->record.config.zone;
    if (request.format == Format::text) {
        const auto look = case_look(host, *office);
        if (!look) return look.error();
        const LeftOut left_out = leave_out_closed(cases, request);
        sort_by_due(cases);
        host.out.write(render_cases(cases, left_out, *look));
    } else if (request.format == Format::csv) {
        host.out.write(render_cases_csv(cases, zone));
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
