// How a family of rules writes its rows, and what a row gives to whoever includes the family.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rule.h"

// YK_RULE(301, wrong_step, "wrong-step", error, step_table, "title", "meaning", "mend") is the only
// line that defines a rule; step_table is the ground that it rests on (core/base/basis.h). The
// number is written with three digits and is never given again to another rule; RuleFacts explains
// the other columns. A file that includes the family gets the constant rule::wrong_step;
// core/base/rule.cpp makes the table of all rules from the same rows, and po/collect.sh takes the
// three texts for translation. A 1 in front keeps 008 from being octal.
#ifndef YK_RULE
#define YK_RULE(number, rule_name, ...)                \
    namespace yankomas::rule {                         \
    inline constexpr Rule rule_name{1##number - 1000}; \
    }
#endif
