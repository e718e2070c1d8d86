// Lays out the texts of the table of rules.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/findings/diagnostic.h"
#include "render/kit/json.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kWidth = 80;  // longer lines read badly

std::string say(std::string_view text, const Words& words) { return words(Message{text, {}}); }

}  // namespace

std::string render_explanation(Rule rule, const Screen& screen) {
    const Words& words = screen.words;
    const Paint& paint = screen.paint;
    const int width = std::min(screen.width, kWidth);
    const RuleFacts& facts = facts_of(rule);
    const std::string label = fmt::format("{}[{}]", words(title_of(facts.severity)), facts.id);
    // The heading is wrapped before it is painted, since the codes of colours have no width.
    std::string heading =
        wrap(fmt::format("{} {}: {}", label, facts.name, say(facts.title, words)), width);
    heading.replace(0, label.size(), paint.by(facts.severity, label));
    return fmt::format("{}\n\n{}\n\n{}:\n{}\n", heading, wrap(say(facts.meaning, words), width),
                       paint.bold(words(message("to mend it"))),
                       wrap(say(facts.mend, words), width));
}

std::string render_rule_list(const Screen& screen) {
    const Words& words = screen.words;
    Table table;
    table.columns = {{words(message("id"))},
                     {words(message("level"))},
                     {words(message("name"))},
                     {words(message("meaning")), Align::left, Fit::flow}};
    for (const RuleFacts& facts : all_rules()) {
        table.rows.push_back({std::string(facts.id), words(title_of(facts.severity)),
                              std::string(facts.name), say(facts.title, words)});
    }
    return render_table(table, screen);
}

Json json_of(Rule rule) {
    const RuleFacts& facts = facts_of(rule);
    return {
        {"rule", facts.id},     {"name", facts.name},       {"severity", name_of(facts.severity)},
        {"title", facts.title}, {"meaning", facts.meaning}, {"mend", facts.mend}};
}

}  // namespace yankomas
