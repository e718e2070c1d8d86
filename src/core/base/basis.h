// On what each rule rests: a law, the table of a procedure, or a choice of this program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/base/rule.h"

namespace yankomas {

// The grounds of rules. Each row of core/base/rules/ names the one that it rests on, so rules of
// one ground give its reason only once.
enum class Basis : std::uint8_t {
    plain_form,      // how files are written
    pen_and_paper,   // who signed, and what
    one_record,      // nothing is taken away from a journal
    witnesses,       // seals
    published,       // only what the office has published counts
    step_table,      // the table of the procedure
    office_holders,  // who holds an office
    acting_officer,  // Plt. and Plh.
    two_people,      // four eyes
    stopped_clock,   // holds and ends
    days_off,        // decrees on holidays and office hours
    time_limits,     // the column "waktu" of the table
    fixed_verdict,   // a verdict does not change afterwards
    true_times,      // at and occurred
    open_mistakes,   // corrections and ratifications
    papers,          // files of documents
    forgetting,      // files that go for good
    newer_version,   // migration
    from_paper,      // taking over
    filing,          // subjects, areas, assignments
    party_codes,     // personal data
};

enum class BasisKind : std::uint8_t { law, source, choice };
[[nodiscard]] std::string_view name_of(BasisKind kind);
[[nodiscard]] Message title_of(BasisKind kind);

struct BasisFacts {
    BasisKind kind = BasisKind::choice;
    Message source;  // the regulation or the column of the source; empty for a choice
    Message reason;  // whole sentences: what follows from it, or why it was chosen
};
[[nodiscard]] BasisFacts facts_of(Basis basis);
[[nodiscard]] std::span<const Basis> all_bases();
[[nodiscard]] std::string_view name_of(Basis basis);

// Returns the rules that rest on a ground, in the order of their numbers.
[[nodiscard]] std::vector<Rule> rules_on(Basis basis);
[[nodiscard]] Basis basis_of(Rule rule);

}  // namespace yankomas
