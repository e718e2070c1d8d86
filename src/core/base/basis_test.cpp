// Tests that every rule says on what it rests.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/basis.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("every rule rests on a ground that gives its reason") {
    std::size_t rules = 0;
    for (const Basis basis : all_bases()) {
        const BasisFacts facts = facts_of(basis);
        CAPTURE(name_of(basis));
        CHECK_FALSE(facts.reason.empty());
        CHECK(facts.source.empty() == (facts.kind == BasisKind::choice));
        const std::vector<Rule> resting = rules_on(basis);
        CHECK_FALSE(resting.empty());
        for (const Rule rule : resting) CHECK(basis_of(rule) == basis);
        rules += resting.size();
    }
    CHECK(rules == all_rules().size());
}

}  // namespace yankomas
