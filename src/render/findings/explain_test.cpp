// Tests that every rule is explained.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/explain.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/plain_look.h"

namespace yankomas {

TEST_CASE("every rule has its texts, in the order of the ids") {
    CHECK(std::ranges::is_sorted(all_rules(), {}, &RuleFacts::id));
    for (const RuleFacts& facts : all_rules()) {
        CAPTURE(facts.name);
        CHECK(find_rule(facts.id) == facts.rule);
        CHECK(find_rule(facts.name) == facts.rule);
        for (const std::string_view text : {facts.title, facts.meaning, facts.mend}) {
            CHECK_FALSE(text.empty());
            CHECK(text.find_first_of("{}") == std::string_view::npos);
        }
        CHECK(facts.title.size() <= 72);
        CHECK_FALSE(facts.title.ends_with('.'));
        CHECK(facts.mend.ends_with('.'));
    }
}

TEST_CASE("a page has 80 columns") {
    for (const RuleFacts& facts : all_rules()) {
        const std::string shown = render_explanation(facts.rule, test::plain_screen());
        for (const auto line : split(shown, '\n')) {
            CAPTURE(line);
            CHECK(display_width(line) <= 80);
        }
    }
}

}  // namespace yankomas
