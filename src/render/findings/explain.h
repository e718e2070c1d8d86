// What each rule means, why it is there, and how a finding is mended: the table of rules as words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/rule.h"
#include "render/kit/json_fwd.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// Shows the page of one rule in 80 columns.
[[nodiscard]] std::string render_explanation(Rule rule, const Words& words, Paint paint);

// Lists all rules, one per line, fitted to the width of the terminal (0 means a pipe).
[[nodiscard]] std::string render_rule_list(const Words& words, int width);

// Returns {rule, name, severity, title, meaning, mend}, never translated.
[[nodiscard]] Json json_of(Rule rule);

}  // namespace yankomas
