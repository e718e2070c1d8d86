// A span of days as the command line takes it: 2026-01-01..2026-03-31, 2026-03, 2026.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/calendar/date.h"

namespace yankomas {

// Both ends belong to the span. An end that is not set is open.
struct DateSpan {
    std::optional<Date> from;
    std::optional<Date> until;

    [[nodiscard]] bool holds(Date day) const {
        return (!from || *from <= day) && (!until || day <= *until);
    }
};

// Parses a day, a month (2026-03), a year (2026), or two of these with ".." between them, of which
// one may be missing. It returns nothing for any other text, and if the span ends before it begins.
[[nodiscard]] std::optional<DateSpan> parse_date_span(std::string_view text);

}  // namespace yankomas
