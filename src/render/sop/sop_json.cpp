// A procedure as data, under the keys of its file.
// SPDX-License-Identifier: Apache-2.0
#include "render/sop/sop.h"

namespace yankomas {

namespace {

template <class Tag>
JsonValue json_of(const std::vector<Name<Tag>>& names) {
    JsonValue list = JsonValue::array();
    for (const auto& name : names) list.add(name.value);
    return list;
}

JsonValue json_of(const std::vector<StepNumber>& numbers) {
    JsonValue list = JsonValue::array();
    for (const StepNumber number : numbers) list.add(number.value);
    return list;
}

JsonValue json_of(const std::vector<Requirement>& requirements) {
    JsonValue list = JsonValue::array();
    for (const Requirement& need : requirements) {
        JsonValue object = JsonValue::object();
        object.set("kind", need.kind.value);
        object.set("since", need.since ? JsonValue(need.since->value) : JsonValue());
        list.add(std::move(object));
    }
    return list;
}

JsonValue json_of(Next next) { return next.step ? JsonValue(next.step->value) : JsonValue("end"); }

JsonValue json_of(const Listed<OutcomeId, Outcome>& outcomes) {
    JsonValue object = JsonValue::object();
    for (const auto& [id, outcome] : outcomes) {
        JsonValue value = JsonValue::object();
        value.set("title", outcome.title);
        value.set("next", json_of(outcome.next));
        value.set("produces", outcome.produces ? json_of(*outcome.produces) : JsonValue());
        value.set("after-limit", outcome.after_limit);
        object.set(id.value, std::move(value));
    }
    return object;
}

JsonValue json_of(const SourceCells& source) {
    JsonValue object = JsonValue::object();
    object.set("activity", source.activity);
    object.set("requires", source.requires_cell);
    object.set("time", source.time);
    object.set("output", source.output);
    object.set("remark", source.remark);
    return object;
}

JsonValue json_of(const Step& step) {
    JsonValue object = JsonValue::object();
    object.set("step", step.number.value);
    object.set("title", step.title);
    object.set("by", json_of(step.by));
    object.set("with", json_of(step.with));
    object.set("requires", json_of(step.requirements));
    object.set("time", to_string(step.time));
    object.set("produces", json_of(step.produces));
    object.set("not-by", json_of(step.not_by));
    object.set("signatures", step.signatures);
    object.set("outcomes", json_of(step.outcomes));
    object.set("next", step.outcomes.empty() ? json_of(step.next) : JsonValue());
    object.set("source", json_of(step.source));
    object.set("note", step.note);
    return object;
}

JsonValue json_of_roles(const Sop& sop) {
    JsonValue object = JsonValue::object();
    for (const auto& [id, role] : sop.roles) {
        JsonValue value = JsonValue::object();
        value.set("title", role.title);
        value.set("outside", role.outside);
        value.set("recorded-by", json_of(role.recorded_by));
        object.set(id.value, std::move(value));
    }
    return object;
}

JsonValue json_of_documents(const Sop& sop) {
    JsonValue object = JsonValue::object();
    for (const auto& [kind, type] : sop.documents) {
        JsonValue value = JsonValue::object();
        value.set("title", type.title);
        value.set("class", name_of(type.document_class));
        object.set(kind.value, std::move(value));
    }
    return object;
}

JsonValue json_of_holds(const Sop& sop) {
    JsonValue object = JsonValue::object();
    for (const auto& [id, hold] : sop.holds) {
        JsonValue value = JsonValue::object();
        value.set("title", hold.title);
        value.set("roles", json_of(hold.roles));
        value.set("limit", hold.limit ? JsonValue(to_string(*hold.limit)) : JsonValue());
        object.set(id.value, std::move(value));
    }
    return object;
}

JsonValue json_of_exits(const Sop& sop) {
    JsonValue object = JsonValue::object();
    for (const auto& [id, exit] : sop.exits) {
        JsonValue value = JsonValue::object();
        value.set("title", exit.title);
        value.set("roles", json_of(exit.roles));
        value.set("from", json_of(exit.from));
        value.set("requires", json_of(exit.requirements));
        object.set(id.value, std::move(value));
    }
    return object;
}

}  // namespace

JsonValue json_of(const Sop& sop) {
    JsonValue steps = JsonValue::array();
    for (const Step& step : sop.steps) steps.add(json_of(step));
    JsonValue object = JsonValue::object();
    object.set("sop", sop.version.id.value);
    object.set("version", sop.version.version);
    object.set("title", sop.title);
    object.set("basis", sop.basis);
    object.set("days", sop.days == DayMeaning::working ? "working" : "calendar");
    object.set("late-recording", to_string(sop.late_recording));
    object.set("partial", sop.partial);
    object.set("roles", json_of_roles(sop));
    object.set("open-by", json_of(sop.open_by));
    object.set("documents", json_of_documents(sop));
    object.set("holds", json_of_holds(sop));
    object.set("exits", json_of_exits(sop));
    object.set("steps", std::move(steps));
    object.set("digest", sop.digest.empty() ? JsonValue() : JsonValue(sop.digest.value()));
    return object;
}

JsonValue json_of(const ListedSop& listed) {
    JsonValue object = JsonValue::object();
    object.set("sop", listed.sop->version.id.value);
    object.set("version", listed.sop->version.version);
    object.set("title", listed.sop->title);
    object.set("partial", listed.sop->partial);
    object.set("steps", listed.sop->steps.size());
    object.set("published", listed.published);
    object.set("latest", listed.latest);
    object.set("file", listed.file);
    return object;
}

}  // namespace yankomas
