// Makes case ids from a pattern, finds the number in one, and knows the office's own files.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/office.h"

#include <fmt/format.h>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr std::string_view kYear = "{year}";
constexpr std::string_view kNumber = "{number:";
constexpr int kLargestNumber = 999'999'999;

std::string with_year(std::string text, int year) {
    const std::size_t at = text.find(kYear);
    return at == std::string::npos ? text : text.replace(at, kYear.size(), std::to_string(year));
}

}  // namespace

std::optional<CasePattern> parse_case_pattern(std::string_view text) {
    const std::size_t at = text.find(kNumber);
    const std::size_t digit = at + kNumber.size();
    if (at == std::string_view::npos || digit + 1 >= text.size() || text[digit + 1] != '}')
        return std::nullopt;
    if (text[digit] < '1' || text[digit] > '9') return std::nullopt;

    CasePattern pattern;
    pattern.text_ = text;
    pattern.before_ = text.substr(0, at);
    pattern.after_ = text.substr(digit + 2);
    pattern.digits_ = text[digit] - '0';
    const bool two_years = pattern.before_.find(kYear) != std::string::npos &&
                           pattern.after_.find(kYear) != std::string::npos;
    // The ids of a pattern differ only in digits and length, so it is enough to check the longest
    // one. A pattern with other braces or a second number or year does not make a case id.
    if (two_years || !is_case_id(make_case_id(pattern, 2000, kLargestNumber).value))
        return std::nullopt;
    return pattern;
}

CaseId make_case_id(const CasePattern& pattern, int year, int number) {
    return CaseId(fmt::format("{}{:0{}}{}", with_year(pattern.before_, year), number,
                              pattern.digits_, with_year(pattern.after_, year)));
}

std::optional<int> number_in(const CasePattern& pattern, int year, const CaseId& id) {
    const std::string before = with_year(pattern.before_, year);
    const std::string after = with_year(pattern.after_, year);
    std::string_view digits = id.value;
    if (digits.size() <= before.size() + after.size() || !digits.starts_with(before) ||
        !digits.ends_with(after)) {
        return std::nullopt;
    }
    digits.remove_prefix(before.size());
    digits.remove_suffix(after.size());
    const std::size_t zeros = digits.find_first_not_of('0');
    if (zeros == std::string_view::npos) return std::nullopt;
    const auto number = parse_number(digits.substr(zeros));
    if (!number || make_case_id(pattern, year, *number) != id) return std::nullopt;
    return number;
}

bool is_office_file(std::string_view path) {
    const std::string folded = folded_name(path);
    const std::string_view first = std::string_view(folded).substr(0, folded.find('/'));
    for (const std::string_view own :
         {"office.yaml", "roster.yaml", "seals.yaml", "cases", "seals", "sops", "calendars"}) {
        if (first == own) return true;
    }
    return false;
}

}  // namespace yankomas
