// What each rule means, why it is there, and how a finding is mended: the table of rules as words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/rule.h"
#include "render/kit/json_fwd.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// One page of one rule, 80 columns.
[[nodiscard]] std::string render_explanation(Rule rule, const Words& words, Paint paint);

// All rules, one per line, fitted to a terminal's width (0: a pipe).
[[nodiscard]] std::string render_rule_list(const Words& words, int width);

// {rule, name, severity, title, meaning, mend}, never translated.
[[nodiscard]] Json json_of(Rule rule);

}  // namespace yankomas
