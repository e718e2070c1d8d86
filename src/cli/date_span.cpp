// Parses spans of days.
// SPDX-License-Identifier: Apache-2.0
#include "cli/date_span.h"

#include <string>

namespace yankomas {

namespace {

constexpr std::size_t kYear = 4;   // the length of "2026"
constexpr std::size_t kMonth = 7;  // and of "2026-03"

DateSpan span_of(Date first, Date last) {
    return {SpokenTime{{}, first, 0, {}}, SpokenTime{{}, last, 0, {}}};
}

// Parses a day, month or year as the span of its days.
std::optional<DateSpan> parse_period(std::string_view text) {
    if (const auto day = parse_spoken_day(text)) return DateSpan{*day, *day};
    if (text.size() == kYear) {
        const auto first = parse_date(std::string(text) + "-01-01");
        return first ? std::optional(span_of(*first, months_after(*first, 12) - 1)) : std::nullopt;
    }
    if (text.size() == kMonth) {
        const auto first = parse_date(std::string(text) + "-01");
        return first ? std::optional(span_of(*first, months_after(*first, 1) - 1)) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<DateSpan> parse_date_span(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return parse_period(text);
    const std::string_view left = text.substr(0, dots);
    const std::string_view right = text.substr(dots + 2);
    DateSpan span;
    if (!left.empty()) {
        const auto first = parse_period(left);
        if (!first) return std::nullopt;
        span.from = first->from;
    }
    if (!right.empty()) {
        const auto last = parse_period(right);
        if (!last) return std::nullopt;
        span.until = last->until;
    }
    if (left.empty() && right.empty()) return std::nullopt;
    return span;
}

}  // namespace yankomas
