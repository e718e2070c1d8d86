// Reads events case by case.
// SPDX-License-Identifier: Apache-2.0
#include "cli/event_traces.h"

#include <utility>

#include "cli/case_filter.h"
#include "core/rules/docket.h"
#include "work/judge/judge_cases.h"

namespace yankomas {

void declare_traced_sop(Options& options, std::optional<SopId>& sop) {
    options.text("--sop", "SOP", sop, message("only cases of this procedure"));
}

Result<TracesRead> read_traces(Host& host, const Globals& globals,
                               const std::optional<SopId>& sop) {
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    CaseFilter filter;
    if (sop) filter.sop = sop->value;
    if (auto status = check_filter(host, office->record, filter); !status) return status.error();
    TracesRead log;
    log.office = office->record.config.id;
    log.zone = office->record.config.zone;
    const auto read =
        read_cases(host, *office, [&](const Docket& docket, const Judgement& judgement) -> Take {
            if (sop && docket.journal.header.sop.id != *sop) return {};
            auto trace = trace_of(docket, judgement);
            if (!trace) return {};
            return [&log, trace = *std::move(trace)]() mutable {
                log.traces.push_back(std::move(trace));
            };
        });
    if (!read) return read.error();
    log.code = read->code;
    return log;
}

}  // namespace yankomas
