// A procedure as data, under the keys of its file (yankomas-sop(5)).
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/json.h"
#include "render/sop/sop.h"

namespace yankomas {

namespace {

// Returns an object with one member per item of a list of the procedure, in the order of the file.
template <class Id, class T, class Spell>
Json json_by_id(const Listed<Id, T>& list, Spell spell) {
    Json object = Json::object();
    for (const auto& [id, value] : list) object[id.value] = spell(value);
    return object;
}

Json json_of(const std::vector<Requirement>& requirements) {
    return json_list(requirements, [](const Requirement& need) {
        return Json{{"kind", need.kind}, {"since", need.since}};
    });
}

// Returns the number of the step, or "end", as the file spells it.
Json json_of(Next next) { return next.step ? Json(next.step->value) : Json("end"); }

Json json_of(const Outcome& outcome) {
    return {{"title", outcome.title},
            {"next", json_of(outcome.next)},
            {"produces", outcome.produces},
            {"after_limit", outcome.after_limit}};
}

Json json_of(const SourceCells& source) {
    return {{"activity", source.activity},
            {"requires", source.requires_cell},
            {"time", source.time},
            {"output", source.output},
            {"remark", source.remark}};
}

Json json_of(const Step& step) {
    return {{"step", step.number},
            {"title", step.title},
            {"short", text_or_null(step.short_title)},
            {"stage", step.stage ? Json(name_of(*step.stage)) : Json()},
            {"by", step.by},
            {"with", step.with},
            {"requires", json_of(step.requirements)},
            {"time", step.time},
            {"produces", step.produces},
            {"not_by", step.not_by},
            {"signatures", step.signatures},
            {"outcomes", json_by_id(step.outcomes, [](const Outcome& o) { return json_of(o); })},
            {"next", step.outcomes.empty() ? json_of(step.next) : Json()},
            {"source", json_of(step.source)},
            {"note", step.note}};
}

Json json_of(const Migration& migration) {
    const auto step = [](const std::pair<const StepNumber, std::optional<StepNumber>>& one) {
        return Json{{"step", one.first}, {"now", one.second}};
    };
    return {{"from", migration.from}, {"steps", json_list(migration.steps, step)}};
}

Json json_of(const Subject& subject) { return {{"title", subject.title}}; }

Json json_of(const Role& role) {
    return {{"title", role.title},
            {"short", text_or_null(role.short_title)},
            {"outside", role.outside},
            {"single", role.single},
            {"recorded_by", role.recorded_by}};
}

Json json_of(const DocumentType& type) {
    return {{"title", type.title},
            {"short", text_or_null(type.short_title)},
            {"class", name_of(type.document_class)}};
}

Json json_of(const Hold& hold) {
    return {{"title", hold.title}, {"roles", hold.roles}, {"limit", hold.limit}};
}

Json json_of(const Exit& exit) {
    return {{"title", exit.title},
            {"roles", exit.roles},
            {"from", exit.from},
            {"requires", json_of(exit.requirements)},
            {"void", exit.is_void}};
}

}  // namespace

Json json_of(const Sop& sop) {
    const auto spell = [](const auto& value) { return json_of(value); };
    return {{"sop", sop.version.id},
            {"version", sop.version.version},
            {"title", sop.title},
            {"basis", sop.basis},
            {"days", sop.days == DayMeaning::working ? "working" : "calendar"},
            {"late_recording", sop.late_recording},
            {"partial", sop.partial},
            {"roles", json_by_id(sop.roles, spell)},
            {"open_by", sop.open_by},
            {"assign_by", sop.assign_by},
            {"takeover_by", sop.takeover_by},
            {"takeover_until", sop.takeover_until},
            {"forget_by", sop.forget_by},
            {"migrate_by", sop.migrate_by},
            {"migrates", json_list(sop.migrations, spell)},
            {"subjects", json_by_id(sop.subjects, spell)},
            {"documents", json_by_id(sop.documents, spell)},
            {"holds", json_by_id(sop.holds, spell)},
            {"exits", json_by_id(sop.exits, spell)},
            {"steps", json_list(sop.steps, spell)},
            {"digest", text_or_null(sop.digest.value())}};
}

Json json_of(const ListedSop& listed) {
    return {{"sop", listed.sop->version.id},     {"version", listed.sop->version.version},
            {"title", listed.sop->title},        {"partial", listed.sop->partial},
            {"steps", listed.sop->steps.size()}, {"published", listed.published},
            {"latest", listed.latest},           {"file", listed.file}};
}

}  // namespace yankomas
