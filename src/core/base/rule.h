// The rules of the program: each has an id that never changes its meaning, a name and a severity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace yankomas {

enum class Severity : std::uint8_t { error, warning, note };

// The number of a rule's id: 301 for YK301. The constants, such as rule::wrong_step, stand family
// by family in core/base/rules/, so that a new rule recompiles only the files of its family.
enum class Rule : std::uint16_t {};

// What the table says of a rule. The three texts are patterns of messages without values, so
// message(title) and the like can be translated.
struct RuleFacts {
    Rule rule;
    std::string_view id;       // "YK101"
    std::string_view name;     // "bad-signature"
    Severity severity;         // the usual severity; the meaning names exceptions
    std::string_view title;    // a few words, for the list of rules
    std::string_view meaning;  // what it says and why it matters
    std::string_view mend;     // what to do, with the command
};

// Returns the whole table, sorted by id.
[[nodiscard]] std::span<const RuleFacts> all_rules();
[[nodiscard]] const RuleFacts& facts_of(Rule rule);

// Finds a rule by its name or by its id: "YK101", in capitals or not, or the number alone.
[[nodiscard]] std::optional<Rule> find_rule(std::string_view text);

[[nodiscard]] std::string_view name_of(Severity severity);

}  // namespace yankomas
