// Reads a SOP file: its head, roles, documents, holds, exits and steps.
// SPDX-License-Identifier: Apache-2.0
//
// There is one reader per kind of map, in the order of the manual page yankomas-sop(5), from the
// smallest map to the whole file. Each reader asks for its keys in the order in which a message
// lists them.
#include <algorithm>
#include <cstddef>

#include "core/base/rules/source.h"
#include "store/yaml/read_source.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

constexpr Limit kUsualLateRecording{LimitUnit::working_days, 3, false, false};
constexpr int kMostSignatures = 99;

DayMeaning days_of(const YamlNode& node, SourceText& text) {
    if (node.scalar == "working") return DayMeaning::working;
    if (node.scalar == "calendar") return DayMeaning::calendar;
    return wrong_value<DayMeaning>(
        node, text, message("expected working or calendar, found {}", found_at(node)),
        message("days says what a bare hari counts"));
}

// Returns the reader of a limit as files spell it, such as "7 hari". It must have a blank, because
// a file may not use the shorthands of the command line.
auto limit_in(DayMeaning days) {
    return [days](const YamlNode& node, SourceText& text) {
        if (node.scalar.find(' ') != std::string::npos) {
            if (const auto limit = parse_limit(node.scalar, days)) return *limit;
        }
        return wrong_value<Limit>(
            node, text, message("expected a time limit such as 7 hari, found {}", found_at(node)),
            message("write 7 hari, 30 hari kerja, 30 hari kalender, 2 jam, 10 menit or 3 x 24 jam, "
                    "from 1 to 9999"));
    };
}

StepNumber step_number_of(const YamlNode& node, SourceText& text) {
    return StepNumber{number_of(node, text)};
}

Next next_of(const YamlNode& node, SourceText& text) {
    return node.scalar == "end" ? Next{} : Next{step_number_of(node, text)};
}

int signatures_of(const YamlNode& node, SourceText& text) {
    const int count = number_of(node, text);
    if (count <= kMostSignatures) return count;
    return wrong_value<int>(
        node, text, message("expected at most {} signatures, found {}", kMostSignatures, count));
}

// Reads a required document, written as the word of its kind or as {kind, since}.
Requirement requirement_of(const YamlNode& node, SourceText& text) {
    if (node.kind != YamlNode::Kind::map)
        return {id_of<DocumentKind>(node, text), std::nullopt, text.place_at(node.offset)};
    return read_value(node, text, [](YamlFields& fields) {
        return Requirement{.kind = fields.required("kind", id_of<DocumentKind>),
                           .since = fields.required("since", step_number_of),
                           .place = fields.place()};
    });
}

Role role_of(YamlFields& fields) {
    return {.title = fields.required("title", text_of),
            .outside = fields.or_empty("outside", truth_of),
            .recorded_by = fields.or_empty("recorded-by", some(id_of<RoleId>)),
            .place = {},
            .short_title = fields.or_empty("short", text_of),
            .single = fields.or_empty("single", truth_of)};
}

DocumentClass class_of(const YamlNode& node, SourceText& text) {
    using enum DocumentClass;
    for (const DocumentClass known : {paper, equipment, reference, result}) {
        if (node.scalar == name_of(known)) return known;
    }
    return wrong_value<DocumentClass>(
        node, text,
        message("expected paper, equipment, reference or result, found {}", found_at(node)));
}

DocumentType document_of(YamlFields& fields) {
    return {.title = fields.required("title", text_of),
            .document_class = fields.or_empty("class", class_of),
            .place = {},
            .short_title = fields.or_empty("short", text_of)};
}

Hold hold_of(YamlFields& fields, DayMeaning days) {
    return {.title = fields.required("title", text_of),
            .roles = fields.required("roles", some(id_of<RoleId>)),
            .limit = fields.optional("limit", limit_in(days)),
            .place = {}};
}

Exit exit_of(YamlFields& fields) {
    return {.title = fields.required("title", text_of),
            .roles = fields.required("roles", some(id_of<RoleId>)),
            .from = fields.or_empty("from", some(step_number_of)),
            .requirements = fields.or_empty("requires", list(requirement_of)),
            .is_void = fields.or_empty("void", truth_of),
            .place = {}};
}

Outcome outcome_of(YamlFields& fields) {
    return {.title = fields.required("title", text_of),
            .next = fields.required("next", next_of),
            .produces = fields.optional("produces", list(id_of<DocumentKind>)),
            .after_limit = fields.or_empty("after-limit", truth_of),
            .place = {}};
}

Listed<OutcomeId, Outcome> outcomes_of(const YamlNode& node, SourceText& text) {
    auto outcomes = named<OutcomeId>(outcome_of)(node, text);
    if (node.kind == YamlNode::Kind::map && outcomes.empty()) {
        text.complain(rule::entry_value, node.offset,
                      message("a step with outcomes needs at least one"),
                      message("name one, or leave the key out"));
    }
    return outcomes;
}

Stage stage_of(const YamlNode& node, SourceText& text) {
    if (const auto stage = parse_stage(node.scalar)) return *stage;
    return wrong_value<Stage>(node, text,
                              message("expected diterima, ditelaah, dikoordinasikan, rekomendasi, "
                                      "tindak-lanjut or selesai, found {}",
                                      found_at(node)));
}

// Reads what became of the steps of one older version, written as {1: 1, 2: gone, 3: 2}.
StepMap step_map_of(const YamlNode& node, SourceText& text) {
    StepMap steps;
    if (!expect_map(node, text)) return steps;
    for (const auto& [key, value] : node.fields) {
        const StepNumber step = step_number_of(YamlNode(key.name, key.offset), text);
        steps[step] =
            value.scalar == "gone" ? std::nullopt : std::optional(step_number_of(value, text));
    }
    return steps;
}

std::vector<Migration> migrations_of(const YamlNode& node, SourceText& text) {
    std::vector<Migration> migrations;
    if (!expect_map(node, text)) return migrations;
    for (const auto& [key, value] : node.fields) {
        migrations.push_back({number_of(YamlNode(key.name, key.offset), text),
                              step_map_of(value, text), text.place_at(key.offset)});
    }
    return migrations;
}

SourceCells source_of(YamlFields& fields) {
    return {.activity = fields.or_empty("activity", text_of),
            .requires_cell = fields.or_empty("requires", text_of),
            .time = fields.or_empty("time", text_of),
            .output = fields.or_empty("output", text_of),
            .remark = fields.or_empty("remark", text_of)};
}

// Reads one step. A step without `next` goes to the end for now, and steps_of corrects that.
Step step_of(YamlFields& fields, DayMeaning days) {
    Step step;
    step.place = fields.place();
    step.number = fields.required("step", step_number_of);
    step.title = fields.required("title", text_of);
    step.short_title = fields.or_empty("short", text_of);
    step.by = fields.required("by", some(id_of<RoleId>));
    step.with = fields.or_empty("with", some(id_of<RoleId>));
    step.requirements = fields.or_empty("requires", list(requirement_of));
    if (const YamlNode* time = fields.need("time")) {
        step.time = limit_in(days)(*time, fields.text());
        step.time_as_written = time->scalar;
    }
    step.produces = fields.or_empty("produces", list(id_of<DocumentKind>));
    step.not_by = fields.or_empty("not-by", some(step_number_of));
    step.signatures = fields.optional("signatures", signatures_of).value_or(1);
    step.outcomes = fields.or_empty("outcomes", outcomes_of);
    if (const YamlNode* next = fields.find("next")) {
        if (!step.outcomes.empty()) {
            fields.text().complain(
                rule::key, next->offset,
                message("step {} has outcomes, so each of them says where it goes", step.number),
                message("delete this next"));
        }
        step.next = next_of(*next, fields.text());
    }
    step.stage = fields.optional("stage", stage_of);
    step.source = fields.or_empty("source", source_of);
    step.note = fields.or_empty("note", long_text_of);
    return step;
}

// Reads the steps, whose numbers must ascend. A step without outcomes and without `next` goes on to
// the step below it, and the last one goes to the end.
std::vector<Step> steps_of(const YamlNode& node, SourceText& text, DayMeaning days) {
    std::vector<Step> steps =
        some([days](YamlFields& fields) { return step_of(fields, days); })(node, text);
    for (std::size_t at = 0; at + 1 < steps.size(); ++at) {
        const StepNumber following = steps[at + 1].number;
        if (following <= steps[at].number && following.value != 0) {
            text.complain(rule::entry_value, node.items[at + 1].offset,
                          message("step {} stands after step {}", following, steps[at].number),
                          message("number the steps upward, each number once"));
        }
        const bool says_next = std::ranges::any_of(
            node.items[at].fields, [](const YamlField& field) { return field.key.name == "next"; });
        if (steps[at].outcomes.empty() && !says_next) steps[at].next = Next{following};
    }
    return steps;
}

Sop sop_of(YamlFields& fields) {
    Sop sop;
    sop.version.id = fields.required("sop", id_of<SopId>);
    sop.version.version = fields.required("version", number_of);
    sop.title = fields.required("title", text_of);
    sop.basis = fields.or_empty("basis", text_of);
    sop.days = fields.required("days", days_of);
    sop.late_recording =
        fields.optional("late-recording", limit_in(sop.days)).value_or(kUsualLateRecording);
    sop.partial = fields.or_empty("partial", truth_of);
    for (const HeadRoles& list : kHeadRoles) {
        if (const YamlNode* node = fields.find(list.key)) {
            sop.*list.roles = some(id_of<RoleId>)(*node, fields.text());
            sop.*list.place = fields.text().place_at(node->offset);
        }
    }
    if (const YamlNode* until = fields.find("takeover-until")) {
        sop.takeover_until = date_of_day(*until, fields.text());
        if (sop.takeover_by.empty()) sop.takeover_by_place = fields.text().place_at(until->offset);
    }
    sop.migrations = fields.or_empty("migrates", migrations_of);
    sop.roles = fields.required("roles", named<RoleId>(role_of));
    sop.subjects = fields.or_empty("subjects", named<SubjectId>(titled<Subject>));
    sop.documents = fields.required("documents", named<DocumentKind>(document_of));
    sop.holds = fields.or_empty(
        "holds", named<HoldId>([&sop](YamlFields& hold) { return hold_of(hold, sop.days); }));
    sop.exits = fields.or_empty("exits", named<ExitId>(exit_of));
    sop.steps = fields.required("steps", [&sop](const YamlNode& node, SourceText& text) {
        return steps_of(node, text, sop.days);
    });
    expect_format(fields, "sop/1");
    return sop;
}

}  // namespace

std::optional<Sop> read_sop(std::string_view bytes, const std::string& file, Findings& findings,
                            TreeMemory* memory) {
    return read_whole(bytes, file, findings, memory, sop_of);
}

}  // namespace yankomas
