// The verb list shows cases, each with its state, step, due time and whom it waits for.
// SPDX-License-Identifier: Apache-2.0
#include "cli/answer.h"
#include "cli/case_filter.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"

namespace yankomas::verb_list {

struct Request {
    CaseFilter filter;
    Format format = Format::text;

    void declare(Options& options) {
        declare_case_filter(options, filter);
        declare_format_with_csv(options, format);
    }
};

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
        host.out.write(render_cases(cases, zone, host.words, host.terminal_width));
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
            message("cases with state, step, who they wait for and due time"),
            declare<Request, list>};
}

}  // namespace yankomas::verb_list
