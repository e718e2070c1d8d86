// The verb list.
// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/case_filter.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/kit/json.h"
#include "work/judge/read_cases.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct ListRequest {
    CaseFilter filter;
    Format format = Format::text;
};

std::string render(const Host& host, Format format, const std::vector<CaseSummary>& cases,
                   Zone zone) {
    if (format == Format::text) return render_cases(cases, zone, host.words, host.terminal_width);
    if (format == Format::csv) return render_cases_csv(cases, zone);
    std::vector<Json> items;
    for (const CaseSummary& summary : cases) items.push_back(json_of(summary, zone));
    if (format == Format::jsonl) return render_json_lines(items);
    return render_json(json_document("list/1", to_string(host.now, zone), std::move(items)));
}

Result<ExitCode> list(Host& host, const Globals& globals, const ListRequest& request) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    if (auto status = check_filter(office->record, request.filter); !status) return status.error();
    std::vector<CaseSummary> cases;
    const auto code = read_summaries(
        host, *office, [&](const CaseSummary& summary) { return fits(summary, request.filter); },
        cases);
    if (!code) return code;
    host.out.write(render(host, request.format, cases, office->record.config.zone));
    return code;
}

}  // namespace

Action declare_list(Options& options) {
    auto request = std::make_shared<ListRequest>();
    declare_case_filter(options, request->filter);
    declare_format(options, request->format);
    return [request](Host& host, const Globals& globals) { return list(host, globals, *request); };
}

}  // namespace yankomas
