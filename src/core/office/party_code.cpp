// Numbers the codes of parties like the ids of cases.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/party_code.h"

#include <algorithm>
#include <string>

#include "core/base/bug.h"
#include "core/base/spelling.h"
#include "core/office/numbering.h"

namespace yankomas {

namespace {

constexpr int kAnyYear = 2000;  // the pattern has no {year}

}  // namespace

bool is_party_prefix(std::string_view text) {
    constexpr std::size_t kLongest = 20;
    return !text.empty() && text.size() <= kLongest && std::ranges::all_of(text, is_capital);
}

PartyCode next_party_code(std::string_view prefix, const std::set<PartyCode>& used) {
    const auto pattern = parse_case_pattern(std::string(prefix) + "-{number:4}");
    if (!pattern) bug("the letters of a prefix make a pattern");
    std::set<int> numbers;
    for (const PartyCode& code : used) {
        if (const auto number = number_in(*pattern, kAnyYear, CaseId(code.value)))
            numbers.insert(*number);
    }
    return PartyCode(make_case_id(*pattern, kAnyYear, next_number(*pattern, numbers)).value);
}

}  // namespace yankomas
