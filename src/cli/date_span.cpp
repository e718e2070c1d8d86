// Parses spans of days.
// SPDX-License-Identifier: Apache-2.0
#include "cli/date_span.h"

#include <string>

namespace yankomas {

namespace {

constexpr std::size_t kYear = 4;   // the length of "2026"
constexpr std::size_t kMonth = 7;  // and of "2026-03"

// Parses a day, month or year as the span of its days.
std::optional<DateSpan> parse_period(std::string_view text) {
    if (text.size() == kYear) {
        const auto first = parse_date(std::string(text) + "-01-01");
        if (!first) return std::nullopt;
        return DateSpan{*first, months_after(*first, 12) - 1};
    }
    if (text.size() == kMonth) {
        const auto first = parse_date(std::string(text) + "-01");
        if (!first) return std::nullopt;
        return DateSpan{*first, months_after(*first, 1) - 1};
    }
    const auto day = parse_date(text);
    return day ? std::optional(DateSpan{*day, *day}) : std::nullopt;
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
    const bool is_backwards = span.from && span.until && *span.until < *span.from;
    if (is_backwards || (left.empty() && right.empty())) return std::nullopt;
    return span;
}

}  // namespace yankomas
