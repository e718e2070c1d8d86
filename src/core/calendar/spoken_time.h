// A time as people write it on a command line: "2026-03-02 09:15", "kemarin", "today 14:00".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/base/message.h"
#include "core/calendar/instant.h"

namespace yankomas {

// Means a moment once the zone and the clock of the run are known.
struct SpokenTime {
    std::optional<Instant> exact;  // written with its offset, so nothing else is needed
    std::optional<Date> date;      // if not set, today less `days_ago`
    int days_ago = 0;              // below 0: that many days ahead
    std::optional<int> second;     // of the day; not set if the day alone is written

    // True for a word such as "kemarin", whose meaning depends on the clock.
    [[nodiscard]] bool is_relative() const { return !exact && !date; }
    // Returns the local day that is meant.
    [[nodiscard]] Date day(Instant now, Zone zone) const;
    // Returns the moment that is meant. A day alone means `second_if_none` of it; today alone means
    // now.
    [[nodiscard]] Instant at(int second_if_none, Instant now, Zone zone) const;
};

// Parses an instant of RFC 3339, or a day with or without a time of day. A day is YYYY-MM-DD, "12
// Nov 2026" or "Thu 12 Nov 2026" in English or Indonesian, or one of today, hari ini, yesterday,
// kemarin, tomorrow and besok. A time is hh:mm, hh.mm or hh:mm:ss. Days in figures alone, such as
// 1/12/2026, mean different days to different people and are refused.
[[nodiscard]] std::optional<SpokenTime> parse_spoken_time(std::string_view text);

// Parses a day as it stands there, without a time of day.
[[nodiscard]] std::optional<SpokenTime> parse_spoken_day(std::string_view text);

// Say what a day and a time look like, for whoever wrote something else (yankomas(1), TIMES).
[[nodiscard]] Message spelling_of_days();
[[nodiscard]] Message spelling_of_times();

// Returns the first day in the text that is spelled like one but does not exist: "2026-02-30" of
// "2026-02-01..2026-02-30". If there is none, the text is empty.
[[nodiscard]] std::string_view impossible_day(std::string_view text);

}  // namespace yankomas
