// A case as data: the item of yankomas.show/1.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/record/elapsed.h"
#include "core/record/progress.h"
#include "render/calendar/clock.h"
#include "render/cases/case_list.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"
#include "render/findings/diagnostic.h"

namespace yankomas {

namespace {

template <class Tag>
JsonValue json_of(const std::optional<Name<Tag>>& name) {
    return name ? JsonValue(name->value) : JsonValue();
}
template <class Tag>
JsonValue json_of(const std::optional<Number<Tag>>& number) {
    return number ? JsonValue(number->value) : JsonValue();
}

JsonValue json_of(const Document& document) {
    JsonValue object = JsonValue::object();
    object.set("kind", document.kind.value);
    object.set("number", document.number);
    object.set("date", document.date ? JsonValue(to_string(*document.date)) : JsonValue());
    object.set("file", document.file);
    object.set("size", document.size);
    object.set("digest",
               document.digest.empty() ? JsonValue() : JsonValue(document.digest.value()));
    return object;
}

JsonValue json_of(const CaseEntry& entry, const ShownCase& shown) {
    const Zone zone = shown.zone();
    const Date day = local_date(entry.at, zone);
    const Appointment* held =
        shown.roster().appointment(entry.by, entry.role, entry.roster.entry, day, entry.at);
    const Pass* pass = pass_of(entry, shown.progress());
    const ClockVerdict* clock = verdict_of(entry, shown.judgement.standing);
    JsonValue documents = JsonValue::array();
    for (const Document& document : entry.documents) documents.add(json_of(document));
    JsonValue object = JsonValue::object();
    object.set("entry", entry.number.value);
    object.set("act", name_of(entry.act));
    object.set("step", json_of(entry.step));
    object.set("pass", pass == nullptr ? JsonValue() : JsonValue(pass->number));
    object.set("outcome", json_of(entry.outcome));
    object.set("exit", json_of(entry.exit));
    object.set("hold", json_of(entry.hold));
    object.set("about", json_of(entry.about));
    object.set("at", to_string(entry.at, zone));
    object.set("occurred", json_of(entry.occurred, zone));
    object.set("by", entry.by.value);
    object.set("name", spell_person(entry.by, shown.roster()));
    object.set("role", entry.role.value);
    object.set("capacity", held == nullptr ? JsonValue() : JsonValue(name_of(held->capacity)));
    object.set("for", json_of(entry.party));
    object.set("due", clock == nullptr ? JsonValue() : json_of(clock->due, zone));
    object.set("verdict", clock == nullptr ? JsonValue() : JsonValue(name_of(clock->verdict)));
    object.set("late", clock == nullptr ? JsonValue() : json_of(clock->late));
    object.set("outside", clock != nullptr && clock->outside);
    object.set("documents", std::move(documents));
    object.set("reason", entry.reason);
    object.set("note", entry.note);
    return object;
}

JsonValue json_of_requirements(const ShownCase& shown, const Step& step) {
    JsonValue list = JsonValue::array();
    for (const Requirement& need : step.requirements) {
        JsonValue object = JsonValue::object();
        object.set("kind", need.kind.value);
        object.set("since", json_of(need.since));
        object.set("missing", !is_met(need, shown.sop, shown.progress()));
        list.add(std::move(object));
    }
    return list;
}

JsonValue json_of_outputs(const ShownCase& shown, const std::vector<DocumentKind>& kinds) {
    JsonValue list = JsonValue::array();
    for (const DocumentKind& kind : kinds) {
        JsonValue object = JsonValue::object();
        object.set("kind", kind.value);
        object.set("missing", !is_produced(kind, shown.sop, shown.progress()));
        list.add(std::move(object));
    }
    return list;
}

JsonValue json_of_outcomes(const ShownCase& shown, const Step& step) {
    JsonValue list = JsonValue::array();
    for (const auto& [id, outcome] : step.outcomes) {
        JsonValue object = JsonValue::object();
        object.set("outcome", id.value);
        object.set("title", outcome.title);
        object.set("next", json_of(outcome.next.step));
        object.set("after_limit", outcome.after_limit);
        object.set("produces", json_of_outputs(shown, produced_by(step, &outcome)));
        list.add(std::move(object));
    }
    return list;
}

JsonValue json_of_findings(const Findings& findings) {
    JsonValue object = JsonValue::object();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        object.set(std::string(name_of(severity)) + 's',
                   std::ranges::count(findings, severity, &Finding::severity));
    }
    return object;
}

}  // namespace

JsonValue json_of_timeline(const ShownCase& shown) {
    JsonValue list = JsonValue::array();
    for (const CaseEntry& entry : shown.docket.journal.entries) {
        if (entry.number.value > shown.progress().entries) break;
        list.add(json_of(entry, shown));
    }
    return list;
}

JsonValue json_of_standing(const ShownCase& shown) {
    const CaseSummary& summary = shown.summary;
    const Step* step = summary.step ? shown.sop.step(*summary.step) : nullptr;
    if (step == nullptr) return {};
    JsonValue commands = JsonValue::array();
    for (std::string& command : commands_for(shown)) commands.add(std::move(command));
    JsonValue object = JsonValue::object();
    object.set("step", step->number.value);
    object.set("title", step->title);
    object.set("pass", summary.pass);
    object.set("limit", to_string(step->time));
    object.set("verdict", name_of(summary.clock.verdict));
    object.set("due", json_of(summary.clock.due, shown.zone()));
    object.set("late", json_of(summary.clock.late));
    object.set("outside", summary.clock.outside);
    object.set("waiting", json_of(summary.waiting));
    object.set("hold", json_of(summary.hold, shown.zone()));
    object.set("requires", json_of_requirements(shown, *step));
    object.set("produces", json_of_outputs(shown, step->produces));
    object.set("outcomes", json_of_outcomes(shown, *step));
    object.set("commands", std::move(commands));
    return object;
}

JsonValue json_of_elapsed(const ShownCase& shown) {
    const Calendar* calendar = shown.docket.office.calendar_at(shown.roster().last_entry());
    if (calendar == nullptr) return {};
    const auto elapsed =
        elapsed_of(shown.sop, shown.progress(), *calendar, shown.zone(), shown.docket.as_of);
    if (!elapsed) return {};
    JsonValue steps = JsonValue::array();
    for (const StepElapsed& step : elapsed->steps) {
        JsonValue object = JsonValue::object();
        object.set("step", step.step.value);
        object.set("passes", step.passes);
        object.set("working_days", step.working_days);
        object.set("outside", step.outside);
        steps.add(std::move(object));
    }
    JsonValue object = JsonValue::object();
    object.set("working_days", elapsed->working_days);
    object.set("outside", elapsed->outside);
    object.set("on_hold", elapsed->on_hold);
    object.set("steps", std::move(steps));
    return object;
}

JsonValue json_of_case(const Docket& docket, const Judgement& judgement) {
    const CaseSummary summary = summary_of(docket, judgement);
    const Standing& standing = judgement.standing;
    const Sop* sop = docket.sop();
    JsonValue object = JsonValue::object();
    object.set("case", summary.id.value);
    object.set("title", summary.title);
    object.set("sop", to_string(summary.sop));
    object.set("sop_title", sop == nullptr ? JsonValue() : JsonValue(sop->title));
    object.set("partial", summary.partial);
    object.set("state", name_of(summary.state));
    object.set("verified", summary.verified);
    object.set("path", summary.path);
    object.set("opened", json_of(summary.opened, docket.zone()));
    object.set("exit", json_of(summary.exit));
    object.set("findings", json_of_findings(judgement.findings));
    object.set("unjudged_from", json_of(standing.unjudged_from));
    object.set("left_out", standing.left_out);
    if (sop == nullptr) return object;
    const ShownCase shown{docket, judgement, *sop, summary};
    object.set("timeline", json_of_timeline(shown));
    object.set("standing", json_of_standing(shown));
    object.set("elapsed", summary.verified ? json_of_elapsed(shown) : JsonValue());
    return object;
}

}  // namespace yankomas
