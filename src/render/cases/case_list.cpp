// Tables and data of many cases.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_list.h"

#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/kit/csv.h"
#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

Message title_of(AwaitedAct act) {
    switch (act) {
        case AwaitedAct::nothing: return message("nothing");
        case AwaitedAct::step: return message("do the step");
        case AwaitedAct::second_signature: return message("sign as well");
        case AwaitedAct::resume: return message("resume");
    }
    return {};
}

// Returns an empty text for a case whose header could not be read.
std::string sop_of(const CaseSummary& summary) {
    return summary.sop.id.empty() ? "" : to_string(summary.sop);
}

// Returns the columns of yankomas todo or of yankomas list. The summary of an unverified case does
// not say where the case stands, so those cells are empty.
std::vector<ColumnOf<CaseSummary>> columns_for(bool todo, Zone zone, const Words& words) {
    using Case = CaseSummary;
    const auto spell_state = [&](const Case& c) {
        return words(c.verified ? title_of(c.state) : message("NOT VERIFIED"));
    };
    const auto spell_due_of = [zone](const Case& c) {
        return c.clock.due ? spell_due(*c.clock.due, zone) : "";
    };
    // The column of the state says "on hold". A clock that is in breach is shown even then.
    const auto spell_clock = [&](const Case& c) {
        return c.step ? spell_verdict(c.clock, words) : "";
    };
    const auto spell_step_of = [](const Case& c) {
        return c.step ? spell_step(*c.step, c.pass, c.step_title) : "";
    };
    const ColumnOf<Case> id{message("case"), [](const Case& c) { return c.id.value; }};
    const ColumnOf<Case> step{message("step"), spell_step_of, Align::left, true};
    const ColumnOf<Case> due{message("due"), spell_due_of};
    const ColumnOf<Case> clock{message("clock"), spell_clock};
    if (todo) {
        const auto spell_act = [&](const Case& c) { return words(title_of(c.waiting.act)); };
        return {due,  clock,
                id,   {message("what to do"), spell_act},
                step, {message("title"), &Case::title, Align::left, true}};
    }
    const auto spell_who = [&](const Case& c) { return spell_waiting(c.waiting, words); };
    return {id,   {message("state"), spell_state},
            step, {message("waits for"), spell_who, Align::left, true},
            due,  clock};
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

std::string render_cases(const std::vector<CaseSummary>& cases, Zone zone, const Words& words,
                         int width) {
    if (cases.empty()) return {};
    return render_table(table_of(cases, words, columns_for(false, zone, words)), width);
}

std::string render_todo(const std::vector<CaseSummary>& cases, Zone zone, const Words& words,
                        int width) {
    if (cases.empty()) return {};
    return render_table(table_of(cases, words, columns_for(true, zone, words)), width);
}

std::string render_cases_csv(const std::vector<CaseSummary>& cases, Zone zone) {
    std::vector<Json> items;
    for (const CaseSummary& summary : cases) items.push_back(json_of(summary, zone));
    return render_items_csv({"case", "title", "sop", "state", "verified", "step", "pass", "verdict",
                             "due", "late=/late/amount", "unit=/late/unit", "roles=/waiting/roles",
                             "people=/waiting/people", "outside", "opened"},
                            items);
}

Json json_of(const std::optional<HoldSummary>& hold, Zone zone) {
    if (!hold) return {};
    return {{"code", hold->code},
            {"title", hold->title},
            {"since", to_string(hold->since, zone)},
            {"working_days", hold->working_days},
            {"lapses", json_of(hold->lapses, zone)},
            {"exits", hold->exits}};
}

Json json_of(const CaseSummary& summary, Zone zone) {
    const bool runs = summary.step.has_value();
    return {{"case", summary.id},
            {"title", summary.title},
            {"sop", sop_of(summary)},
            {"state", summary.verified ? Json(name_of(summary.state)) : Json()},
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
            {"hold", json_of(summary.hold, zone)},
            {"exit", summary.exit},
            {"opened", json_of(summary.opened, zone)}};
}

}  // namespace yankomas
