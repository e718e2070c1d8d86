// What each rule means, why it is there, and how a finding is mended: the table of rules as words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/rule.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

// Shows the page of one rule in at most 80 columns.
[[nodiscard]] std::string render_explanation(Rule rule, const Screen& screen);

// Lists all rules, one per line.
[[nodiscard]] std::string render_rule_list(const Screen& screen);

// Returns {rule, name, severity, title, meaning, mend}, never translated.
[[nodiscard]] Json json_of(Rule rule);

}  // namespace yankomas
