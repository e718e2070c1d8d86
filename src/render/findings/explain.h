// What each rule means, why it is there, and how a finding is mended.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/rule.h"
#include "render/kit/json_fwd.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

struct Explanation {
    Rule rule;
    Message title;    // in a few words, for the list
    Message meaning;  // what it says and why it matters
    Message mend;     // what to do, with the command
};

[[nodiscard]] Explanation explanation_of(Rule rule);

// One page of one rule, 80 columns.
[[nodiscard]] std::string render_explanation(Rule rule, const Words& words, Paint paint);

// All rules, one a line, fitted to a terminal's width (0: a pipe).
[[nodiscard]] std::string render_rule_list(const Words& words, int width);

// {rule, name, severity, title, meaning, mend}, never translated.
[[nodiscard]] Json json_of(Rule rule);

// The texts by family, in the order of the rules.
[[nodiscard]] std::vector<Explanation> explain_form();
[[nodiscard]] std::vector<Explanation> explain_integrity();
[[nodiscard]] std::vector<Explanation> explain_documents();
[[nodiscard]] std::vector<Explanation> explain_order();
[[nodiscard]] std::vector<Explanation> explain_office();
[[nodiscard]] std::vector<Explanation> explain_history();
[[nodiscard]] std::vector<Explanation> explain_privacy();

}  // namespace yankomas
