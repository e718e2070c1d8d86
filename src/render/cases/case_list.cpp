// Tables and data of many cases.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_list.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/kit/csv.h"
#include "render/kit/table.h"

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

std::string spell_step(const CaseSummary& summary) {
    if (!summary.step) return {};
    if (summary.pass > 1)
        return fmt::format("{} ({}) {}", summary.step->value, summary.pass, summary.step_title);
    return fmt::format("{} {}", summary.step->value, summary.step_title);
}

// Where a case that is not verified stands is nobody's to say.
std::string state_of(const CaseSummary& summary) {
    return summary.verified ? std::string(name_of(summary.state)) : std::string();
}

std::string sop_of(const CaseSummary& summary) {
    return summary.sop.id.empty() ? "" : to_string(summary.sop);
}

std::string spell_state(const CaseSummary& summary, const Words& words) {
    return words(summary.verified ? title_of(summary.state) : message("NOT VERIFIED"));
}

// "on hold" is told by the state; a clock in breach stays in breach.
std::string spell_clock(const CaseSummary& summary, const Words& words) {
    return summary.step ? spell_verdict(summary.clock, words) : std::string();
}

std::string spell_due(const CaseSummary& summary, Zone zone) {
    return summary.clock.due ? spell_due(*summary.clock.due, zone) : std::string();
}

template <class Names>
std::string joined_ids(const Names& names) {
    std::vector<std::string> ids;
    for (const auto& name : names) ids.push_back(name.value);
    return join(ids, " ");
}

std::string roles_of(const Waiting& waiting) {
    std::vector<RoleId> roles;
    for (const AwaitedRole& role : waiting.roles) roles.push_back(role.role);
    return joined_ids(roles);
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
    Table table;
    table.columns = {{words(message("case"))},
                     {words(message("state"))},
                     {words(message("step")), Align::left, true},
                     {words(message("waits for")), Align::left, true},
                     {words(message("due"))},
                     {words(message("clock"))}};
    for (const CaseSummary& summary : cases) {
        std::vector<std::string> row = {
            summary.id.value, spell_state(summary, words), "", "", "", ""};
        if (summary.verified) {
            row = {summary.id.value,         spell_state(summary, words),
                   spell_step(summary),      spell_waiting(summary.waiting, words),
                   spell_due(summary, zone), spell_clock(summary, words)};
        }
        table.rows.push_back(std::move(row));
    }
    return render_table(table, width);
}

std::string render_todo(const std::vector<CaseSummary>& cases, Zone zone, const Words& words,
                        int width) {
    if (cases.empty()) return {};
    Table table;
    table.columns = {{words(message("due"))},
                     {words(message("clock"))},
                     {words(message("case"))},
                     {words(message("what to do"))},
                     {words(message("step")), Align::left, true},
                     {words(message("title")), Align::left, true}};
    for (const CaseSummary& summary : cases) {
        table.rows.push_back({spell_due(summary, zone), spell_clock(summary, words),
                              summary.id.value, words(title_of(summary.waiting.act)),
                              spell_step(summary), summary.title});
    }
    return render_table(table, width);
}

std::string render_cases_csv(const std::vector<CaseSummary>& cases, Zone zone) {
    std::vector<std::vector<std::string>> rows;
    for (const CaseSummary& c : cases) {
        const bool is_late = c.clock.late.amount > 0;
        rows.push_back({c.id.value, c.title, sop_of(c), state_of(c), c.verified ? "true" : "false",
                        c.step ? to_string(*c.step) : "", c.step ? std::to_string(c.pass) : "",
                        c.step ? std::string(name_of(c.clock.verdict)) : "",
                        c.clock.due ? to_string(*c.clock.due, zone) : "",
                        is_late ? std::to_string(c.clock.late.amount) : "",
                        is_late ? std::string(name_of(c.clock.late.unit)) : "", roles_of(c.waiting),
                        joined_ids(people_of(c.waiting)), c.clock.outside ? "true" : "false",
                        c.opened ? to_string(*c.opened, zone) : ""});
    }
    return render_csv({"case", "title", "sop", "state", "verified", "step", "pass", "verdict",
                       "due", "late", "unit", "roles", "people", "outside", "opened"},
                      rows);
}

JsonValue json_of(const std::optional<HoldSummary>& hold, Zone zone) {
    if (!hold) return {};
    JsonValue object = JsonValue::object();
    object.set("code", hold->code.value);
    object.set("title", hold->title);
    object.set("since", to_string(hold->since, zone));
    object.set("working_days", hold->working_days);
    object.set("lapses", json_of(hold->lapses, zone));
    JsonValue exits = JsonValue::array();
    for (const ExitId& exit : hold->exits) exits.add(exit.value);
    object.set("exits", std::move(exits));
    return object;
}

JsonValue json_of(const CaseSummary& summary, Zone zone) {
    JsonValue object = JsonValue::object();
    object.set("case", summary.id.value);
    object.set("title", summary.title);
    object.set("sop", sop_of(summary));
    object.set("state", summary.verified ? JsonValue(state_of(summary)) : JsonValue());
    object.set("verified", summary.verified);
    object.set("path", summary.path);
    object.set("step", summary.step ? JsonValue(summary.step->value) : JsonValue());
    object.set("step_title", summary.step ? JsonValue(summary.step_title) : JsonValue());
    object.set("pass", summary.step ? JsonValue(summary.pass) : JsonValue());
    object.set("verdict", summary.step ? JsonValue(name_of(summary.clock.verdict)) : JsonValue());
    object.set("due", json_of(summary.clock.due, zone));
    object.set("late", json_of(summary.clock.late));
    object.set("outside", summary.clock.outside);
    object.set("waiting", json_of(summary.waiting));
    object.set("hold", json_of(summary.hold, zone));
    object.set("exit", summary.exit ? JsonValue(summary.exit->value) : JsonValue());
    object.set("opened", json_of(summary.opened, zone));
    return object;
}

}  // namespace yankomas
