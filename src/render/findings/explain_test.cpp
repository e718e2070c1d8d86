// Tests that every rule is explained.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

#include <doctest/doctest.h>

#include "core/base/text.h"

namespace yankomas {

TEST_CASE("every rule has its text, in the order of the rules") {
    std::vector<Rule> explained;
    for (auto* family : {explain_form, explain_integrity, explain_documents, explain_order,
                         explain_office, explain_history, explain_privacy}) {
        for (const Explanation& explanation : family()) {
            explained.push_back(explanation.rule);
            CAPTURE(facts_of(explanation.rule).name);
            for (const Message& text : {explanation.title, explanation.meaning, explanation.mend}) {
                CHECK_FALSE(text.empty());
                CHECK(text.pattern.find_first_of("{}") == std::string_view::npos);
            }
            CHECK(explanation.title.pattern.size() <= 72);
            CHECK_FALSE(explanation.title.pattern.ends_with('.'));
            CHECK(explanation.mend.pattern.ends_with('.'));
        }
    }
    std::vector<Rule> all;
    for (const RuleFacts& facts : all_rules()) all.push_back(facts.rule);
    CHECK(explained == all);
}

TEST_CASE("a page has 80 columns") {
    for (const RuleFacts& facts : all_rules()) {
        const std::string shown = render_explanation(facts.rule, Words(), Paint());
        for (const auto line : split(shown, '\n')) {
            CAPTURE(line);
            CHECK(display_width(line) <= 80);
        }
    }
}

}  // namespace yankomas
