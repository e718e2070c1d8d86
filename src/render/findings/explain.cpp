// Finds the text of a rule and lays it out.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/bug.h"
#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kWidth = 80;

std::vector<Explanation> all_explanations() {
    std::vector<Explanation> all;
    for (auto* family : {explain_form, explain_integrity, explain_documents, explain_order,
                         explain_office, explain_history, explain_privacy}) {
        for (Explanation& explanation : family()) all.push_back(std::move(explanation));
    }
    return all;
}

std::string severity_word(Severity severity, const Words& words) {
    switch (severity) {
        case Severity::error: return words(message("error"));
        case Severity::warning: return words(message("warning"));
        case Severity::note: return words(message("note"));
    }
    return {};
}

}  // namespace

Explanation explanation_of(Rule rule) {
    const std::vector<Explanation> all = all_explanations();
    const auto found = std::ranges::find(all, rule, &Explanation::rule);
    if (found == all.end()) bug("every rule is explained");
    return *found;
}

std::string render_explanation(Rule rule, const Words& words, Paint paint) {
    const RuleFacts& facts = facts_of(rule);
    const Explanation explanation = explanation_of(rule);
    const std::string label = fmt::format("{}[{}]", severity_word(facts.severity, words), facts.id);
    // the heading is flowed first: colours have no width
    std::string heading =
        wrap(fmt::format("{} {}: {}", label, facts.name, words(explanation.title)), kWidth);
    heading.replace(0, label.size(), paint.by(facts.severity, label));
    return fmt::format("{}\n\n{}\n\n{}:\n{}\n", heading, wrap(words(explanation.meaning), kWidth),
                       paint.bold(words(message("to mend it"))),
                       wrap(words(explanation.mend), kWidth));
}

std::string render_rule_list(const Words& words, int width) {
    Table table;
    table.columns = {{words(message("id"))},
                     {words(message("level"))},
                     {words(message("name"))},
                     {words(message("meaning")), Align::left, true}};
    for (const Explanation& explanation : all_explanations()) {
        const RuleFacts& facts = facts_of(explanation.rule);
        table.rows.push_back({std::string(facts.id), severity_word(facts.severity, words),
                              std::string(facts.name), words(explanation.title)});
    }
    return render_table(table, width);
}

Json json_of(Rule rule) {
    const RuleFacts& facts = facts_of(rule);
    const Explanation explanation = explanation_of(rule);
    return {{"rule", facts.id},
            {"name", facts.name},
            {"severity", name_of(facts.severity)},
            {"title", in_english(explanation.title)},
            {"meaning", in_english(explanation.meaning)},
            {"mend", in_english(explanation.mend)}};
}

}  // namespace yankomas
