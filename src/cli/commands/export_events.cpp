// The verb export events writes what was done in cases as a table.
// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "cli/csv_style.h"
#include "cli/event_traces.h"
#include "cli/verbs.h"
#include "render/kit/json.h"
#include "render/report/event_log.h"

namespace yankomas::verb_export_events {

struct Request {
    std::optional<SopId> sop;
    Format format = Format::csv;
    CsvStyle csv;

    void declare(Options& options) {
        declare_traced_sop(options, sop);
        declare_format(options, format, {Format::csv, Format::jsonl});
        declare_csv_style(options, csv);
    }
};

Result<ExitCode> export_events(Host& host, const Globals& globals, const Request& request) {
    if (auto status = check_style(request.format, request.csv); !status) return status.error();
    const auto log = read_traces(host, globals, request.sop);
    if (!log) return log.error();
    host.out.write(request.format == Format::csv
                       ? render_events_csv(log->traces, log->zone, request.csv)
                       : render_json_lines(json_of_events(log->traces, log->zone)));
    return log->code;
}

Verb verb() {
    return {"export events", VerbGroup::reading, message("what was done, as a table of events"),
            declare<Request, export_events>};
}

}  // namespace yankomas::verb_export_events
