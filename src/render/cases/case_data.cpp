// Many cases as data: the items of yankomas.list/1 and of yankomas.todo/1.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/summary.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/kit/csv.h"
#include "render/kit/json.h"

namespace yankomas {

namespace {

// Returns an empty text for a case whose header could not be read.
std::string sop_of(const CaseSummary& summary) {
    return summary.sop.id.empty() ? "" : to_string(summary.sop);
}

}  // namespace

Message title_of(CaseState state) {
    switch (state) {
        case CaseState::running: return message("running");
        case CaseState::on_hold: return message("on hold");
        case CaseState::closed: return message("closed");
    }
    return {};
}

std::string_view name_of(CaseState state) {
    switch (state) {
        case CaseState::running: return "running";
        case CaseState::on_hold: return "on-hold";
        case CaseState::closed: return "closed";
    }
    return "";
}

std::string render_cases_csv(const std::vector<CaseSummary>& cases, Zone zone,
                             const CsvStyle& style) {
    std::vector<Json> items;
    for (const CaseSummary& summary : cases) items.push_back(json_of(summary, zone));
    return render_items_csv({"case",
                             "title",
                             "sop",
                             "state",
                             "verified",
                             "step",
                             "pass",
                             "verdict",
                             "due",
                             "late=/late/amount",
                             "unit=/late/unit",
                             "roles=/waiting/roles",
                             "people=/waiting/people",
                             "outside",
                             "opened",
                             "closed",
                             "end",
                             "subject",
                             "area",
                             "register",
                             "taken_over=/taken_over/step",
                             "received=/taken_over/received"},
                            items, style);
}

Json json_of(const std::optional<TakenOver>& taken_over) {
    if (!taken_over) return {};
    return {{"step", taken_over->step}, {"received", taken_over->received}};
}

Json json_of(const std::optional<HoldSummary>& hold, Zone zone) {
    if (!hold) return {};
    return {{"code", hold->code},
            {"title", hold->title},
            {"since", to_string(hold->since, zone)},
            {"working_days", hold->working_days},
            {"lapses", json_of(hold->lapses, zone)},
            {"exits", json_list(hold->exits, &OpenExit::code)}};
}

Json json_of_state(const CaseSummary& summary) {
    return summary.verified ? Json(name_of(summary.state)) : Json();
}

Json json_of(const CaseSummary& summary, Zone zone) {
    const bool runs = summary.step.has_value();
    return {{"case", summary.id},
            {"title", summary.title},
            {"sop", sop_of(summary)},
            {"state", json_of_state(summary)},
            {"verified", summary.verified},
            {"path", summary.path},
            {"step", summary.step},
            {"step_title", runs ? Json(summary.step_title) : Json()},
            {"pass", runs ? Json(summary.pass) : Json()},
            {"verdict", runs ? Json(name_of(summary.clock.verdict)) : Json()},
            {"due", json_of(summary.clock.due, zone)},
            {"late", json_of(summary.clock.late)},
            {"outside", summary.clock.outside},
            {"waiting", json_of(summary.waiting)},
            {"ratifies", summary.ratifies},
            {"hold", json_of(summary.hold, zone)},
            {"exit", summary.exit},
            {"opened", json_of(summary.opened, zone)},
            {"closed", json_of(summary.closed, zone)},
            {"end", summary.end},
            {"subject", summary.subject},
            {"area", summary.area},
            {"register", summary.register_text},
            {"taken_over", json_of(summary.taken_over)},
            {"void", summary.is_void}};
}

}  // namespace yankomas
