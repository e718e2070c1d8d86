// A span of days as the command line takes it: 2026-01-01..2026-03-31, 2026-03, kemarin.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/calendar/spoken_time.h"

namespace yankomas {

// Both ends belong to the span. An end that is not set is open.
struct DateSpan {
    std::optional<SpokenTime> from;
    std::optional<SpokenTime> until;

    [[nodiscard]] bool holds(Date day, Instant now, Zone zone) const {
        return (!from || from->day(now, zone) <= day) && (!until || day <= until->day(now, zone));
    }
    // True if the span ends before it begins.
    [[nodiscard]] bool is_backwards(Instant now, Zone zone) const {
        return from && until && until->day(now, zone) < from->day(now, zone);
    }
};

// Parses a day (also a word such as kemarin), a month (2026-03), a year (2026), or two of these
// with ".." between them, of which one may be missing. It returns nothing for any other text.
[[nodiscard]] std::optional<DateSpan> parse_date_span(std::string_view text);

}  // namespace yankomas
