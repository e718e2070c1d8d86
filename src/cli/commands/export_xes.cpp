// The verb export xes writes what was done in cases as a log for process mining.
// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "cli/event_traces.h"
#include "cli/verbs.h"
#include "render/report/event_log.h"

namespace yankomas::verb_export_xes {

struct Request {
    std::optional<SopId> sop;

    void declare(Options& options) { declare_traced_sop(options, sop); }
};

Result<ExitCode> export_xes(Host& host, const Globals& globals, const Request& request) {
    const auto log = read_traces(host, globals, request.sop);
    if (!log) return log.error();
    host.out.write(render_xes(log->traces, log->office, log->zone));
    return log->code;
}

Verb verb() {
    return {"export xes", VerbGroup::reading, message("what was done, for process mining"),
            declare<Request, export_xes>};
}

}  // namespace yankomas::verb_export_xes
