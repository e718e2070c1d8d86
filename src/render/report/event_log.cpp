// Writes events as items of JSON and as rows of CSV.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/event_log.h"

#include "core/report/case_events.h"
#include "render/kit/json.h"

namespace yankomas {

std::vector<Json> json_of_events(const std::vector<CaseTrace>& traces, Zone zone) {
    std::vector<Json> items;
    for (const CaseTrace& trace : traces) {
        for (const CaseEvent& event : trace.events) {
            items.push_back({{"case", trace.id},
                             {"entry", event.entry},
                             {"activity", event.activity},
                             {"time", to_string(event.at, zone)},
                             {"role", event.role},
                             {"verdict", event.verdict ? Json(name_of(*event.verdict)) : Json()},
                             {"lifecycle", name_of(event.transition)},
                             {"sop", event.sop},
                             {"step", event.step},
                             {"pass", event.pass},
                             {"outcome", event.outcome},
                             {"exit", event.exit},
                             {"hold", event.hold}});
        }
    }
    return items;
}

std::string render_events_csv(const std::vector<CaseTrace>& traces, Zone zone,
                              const CsvStyle& style) {
    return render_items_csv({"case", "entry", "activity", "time", "role", "verdict", "lifecycle",
                             "sop", "step", "pass", "outcome", "exit", "hold"},
                            json_of_events(traces, zone), style);
}

}  // namespace yankomas
