// The table of all rules, made from the rows of the families.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/rule.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/basis.h"
#include "core/base/bug.h"
#include "core/base/spelling.h"

namespace yankomas {

namespace {

struct Row {
    RuleFacts facts;
    Basis basis;
};

// Here a row of a family gives an element of the table, and not a constant as elsewhere. A row
// without a ground does not compile.
#define YK_RULE(number, rule_name, name, severity, basis, title, meaning, mend)                   \
    Row{RuleFacts{Rule{1##number - 1000}, "YK" #number, name, Severity::severity, title, meaning, \
                  mend},                                                                          \
        Basis::basis},

constexpr auto kRows = [] {
    std::array rows = {
#include "core/base/rules/calendar.h"
#include "core/base/rules/documents.h"
#include "core/base/rules/files.h"
#include "core/base/rules/form.h"
#include "core/base/rules/history.h"
#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/rules/privacy.h"
#include "core/base/rules/published.h"
#include "core/base/rules/seals.h"
#include "core/base/rules/signatures.h"
#include "core/base/rules/source.h"
#include "core/base/rules/takeover.h"
#include "core/base/rules/times.h"
    };
    std::ranges::sort(rows, {}, [](const Row& row) { return row.facts.rule; });
    return rows;
}();

#undef YK_RULE

constexpr auto kRules = [] {
    std::array<RuleFacts, kRows.size()> rules{};
    std::ranges::transform(kRows, rules.begin(), &Row::facts);
    return rules;
}();

static_assert(std::ranges::adjacent_find(kRules, {}, &RuleFacts::rule) == kRules.end(),
              "two rules have one number");

}  // namespace

std::span<const RuleFacts> all_rules() { return kRules; }

const RuleFacts& facts_of(Rule rule) {
    const auto found = std::ranges::lower_bound(kRules, rule, {}, &RuleFacts::rule);
    if (found == kRules.end() || found->rule != rule) bug("every rule has its row in the table");
    return *found;
}

std::optional<Rule> find_rule(std::string_view text) {
    std::string id = in_capitals(std::string(text));
    if (!id.empty() && std::ranges::all_of(id, is_digit)) id.insert(0, "YK");
    for (const RuleFacts& facts : kRules) {
        if (facts.id == id || facts.name == text) return facts.rule;
    }
    return std::nullopt;
}

std::vector<Rule> rules_on(Basis basis) {
    std::vector<Rule> rules;
    for (const Row& row : kRows) {
        if (row.basis == basis) rules.push_back(row.facts.rule);
    }
    return rules;
}

Basis basis_of(Rule rule) {
    return kRows.at(static_cast<std::size_t>(&facts_of(rule) - kRules.data())).basis;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "";
}

}  // namespace yankomas
