// Spells times, delays and verdicts as people say them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/instant.h"
#include "core/calendar/limit.h"
#include "render/kit/json_fwd.h"
#include "render/kit/words.h"

namespace yankomas {

struct ClockVerdict;
struct Lateness;

// Spells a due time as spell_time does, but a due time at the end of a day as that day alone.
[[nodiscard]] std::string spell_due(Instant due, Zone zone, const Words& words);
// Spells days and times where there is little room: without the year that runs, and on request
// without the weekday, "Tue 5 May" or "5 May".
struct ShortTimes {
    const Words& words;
    Zone zone;
    Instant now;
    bool has_weekday = true;

    [[nodiscard]] std::string day(Date day) const;
    [[nodiscard]] std::string day(Instant at) const { return day(local_date(at, zone)); }
    [[nodiscard]] std::string time(Instant at) const;
    [[nodiscard]] std::string due(Instant due) const;
};

// Spells the name of a day with the decree that fixed it, if there is one: "Hari Raya (SKB 2025)".
[[nodiscard]] std::string with_decree(const std::string& name, const std::string& decree);

// Says how late something is, or how long it took: "1 working day", "20 office minutes" or "2 h 5
// min of office time".
[[nodiscard]] Message amount_of(const Lateness& late);
[[nodiscard]] Message working_days(int count);
// Says "2 h 10 min", "10 min" or "2 h".
[[nodiscard]] Message short_time(std::int64_t all_minutes);
// Says the same in a column of numbers: working days as a number alone, minutes with their unit,
// and from ten hours on whole hours.
[[nodiscard]] std::string short_amount(const Lateness& late, const Words& words);

// Spells the verdict as a clause, such as "in time", "late by 3 working days" or "overdue by 1
// working day".
[[nodiscard]] std::string spell_verdict(const ClockVerdict& clock, const Words& words);

// Returns {amount, unit}, where the unit is "working-days" or "minutes", or null if it is not late.
// Lateness in days counts working days, also for a limit in calendar days (yankomas-deadlines(7)).
[[nodiscard]] Json json_of(const Lateness& late);
[[nodiscard]] std::string_view name_of(LimitUnit unit);

// Returns the instant as RFC 3339 spells it in the zone, or null if there is none.
[[nodiscard]] Json json_of(const std::optional<Instant>& at, Zone zone);

}  // namespace yankomas
