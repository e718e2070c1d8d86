// The steps of a SOP file: who, what is needed, how long, what comes out, and where it goes.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_steps.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "core/base/rules/source.h"

namespace yankomas {

namespace {

constexpr int kMostSignatures = 99;

Next next_of(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::scalar && node.scalar == "end") return {};
    return Next{step_number_of(node, text)};
}

std::vector<DocumentKind> kinds_of(const YamlNode& node, SourceText& text) {
    return list_of(node, text, id_of<DocumentKind>);
}

std::vector<StepNumber> some_steps_of(const YamlNode& node, SourceText& text) {
    return some_of(node, text, step_number_of);
}

int signatures_of(const YamlNode& node, SourceText& text) {
    const int count = number_of(node, text);
    if (count <= kMostSignatures) return count;
    text.complain(rule::entry_value, node.offset,
                  message("expected at most {} signatures, found {}", kMostSignatures, count));
    return 1;
}

Requirement requirement_of(const YamlNode& node, SourceText& text) {
    Requirement requirement;
    requirement.place = text.place_at(node.offset);
    if (node.kind != YamlNode::Kind::map) {
        requirement.kind = id_of<DocumentKind>(node, text);
        return requirement;
    }
    YamlFields fields(node, text);
    requirement.kind = fields.required("kind", id_of<DocumentKind>);
    requirement.since = fields.required("since", step_number_of);
    fields.refuse_other_keys();
    return requirement;
}

Outcome outcome_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    Outcome outcome;
    outcome.title = fields.required("title", text_of);
    outcome.next = fields.required("next", next_of);
    outcome.produces = fields.optional("produces", kinds_of);
    outcome.after_limit = fields.optional("after-limit", truth_of).value_or(false);
    fields.refuse_other_keys();
    return outcome;
}

Listed<OutcomeId, Outcome> outcomes_of(const YamlNode& node, SourceText& text) {
    auto outcomes = named_of<OutcomeId, Outcome>(node, text, outcome_of);
    if (node.kind == YamlNode::Kind::map && outcomes.empty()) {
        text.complain(rule::entry_value, node.offset,
                      message("a step with outcomes needs at least one"),
                      message("name one, or leave the key out"));
    }
    return outcomes;
}

SourceCells source_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    SourceCells cells;
    cells.activity = fields.optional("activity", text_of).value_or("");
    cells.requires_cell = fields.optional("requires", text_of).value_or("");
    cells.time = fields.optional("time", text_of).value_or("");
    cells.output = fields.optional("output", text_of).value_or("");
    cells.remark = fields.optional("remark", text_of).value_or("");
    fields.refuse_other_keys();
    return cells;
}

// A step as it stands; without `next` its next is the end.
Step step_of(const YamlNode& node, SourceText& text, DayMeaning days) {
    YamlFields fields(node, text);
    Step step;
    step.place = text.place_at(node.offset);
    step.number = fields.required("step", step_number_of);
    step.title = fields.required("title", text_of);
    step.by = fields.required("by", some_roles_of);
    step.with = fields.optional("with", some_roles_of).value_or(std::vector<RoleId>{});
    step.requirements =
        fields.optional("requires", requirements_of).value_or(std::vector<Requirement>{});
    if (const YamlNode* time = fields.need("time")) {
        step.time = limit_of(*time, text, days);
        step.time_as_written = time->scalar;
    }
    step.produces = fields.optional("produces", kinds_of).value_or(std::vector<DocumentKind>{});
    step.not_by = fields.optional("not-by", some_steps_of).value_or(std::vector<StepNumber>{});
    step.signatures = fields.optional("signatures", signatures_of).value_or(1);
    step.outcomes = fields.optional("outcomes", outcomes_of).value_or(Listed<OutcomeId, Outcome>{});
    if (const YamlNode* next = fields.find("next")) {
        if (!step.outcomes.empty()) {
            text.complain(
                rule::key, next->offset,
                message("step {} has outcomes, so each of them says where it goes", step.number),
                message("delete this next"));
        }
        step.next = next_of(*next, text);
    }
    step.source = fields.optional("source", source_of).value_or(SourceCells{});
    step.note = fields.optional("note", long_text_of).value_or("");
    fields.refuse_other_keys();
    return step;
}

bool says_where_it_goes(const YamlNode& node, const Step& step) {
    const auto is_next = [](const YamlField& field) { return field.key.name == "next"; };
    return !step.outcomes.empty() || std::ranges::any_of(node.fields, is_next);
}

}  // namespace

Limit limit_of(const YamlNode& node, SourceText& text, DayMeaning days) {
    if (node.kind == YamlNode::Kind::scalar && node.scalar.find(' ') != std::string::npos) {
        if (const auto limit = parse_limit(node.scalar, days)) return *limit;
    }
    text.complain(
        rule::entry_value, node.offset,
        message("expected a time limit such as 7 hari, found {}", found_at(node)),
        message(
            "write 7 hari, 30 hari kerja, 30 hari kalender, 2 jam or 10 menit, from 1 to 9999"));
    return {};
}

StepNumber step_number_of(const YamlNode& node, SourceText& text) {
    return StepNumber{number_of(node, text)};
}

std::vector<Requirement> requirements_of(const YamlNode& node, SourceText& text) {
    return list_of(node, text, requirement_of);
}

std::vector<RoleId> some_roles_of(const YamlNode& node, SourceText& text) {
    return some_of(node, text, id_of<RoleId>);
}

std::vector<Step> read_steps(const YamlNode& node, SourceText& text, DayMeaning days) {
    std::vector<Step> steps = some_of(node, text, [days](const YamlNode& item, SourceText& source) {
        return step_of(item, source, days);
    });
    for (std::size_t at = 0; at + 1 < steps.size(); ++at) {
        const StepNumber following = steps[at + 1].number;
        if (following <= steps[at].number && following.value != 0) {
            text.complain(rule::entry_value, node.items[at + 1].offset,
                          message("step {} stands after step {}", following, steps[at].number),
                          message("number the steps upward, each number once"));
        }
        if (!says_where_it_goes(node.items[at], steps[at])) steps[at].next = Next{following};
    }
    return steps;
}

}  // namespace yankomas
