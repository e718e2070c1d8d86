// Times, delays and verdicts as people say them.
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

// "2026-03-02 09:15" in the zone; seconds only where there are any.
[[nodiscard]] std::string spell_time(Instant at, Zone zone);

// The same for a due time: one that is the end of a day is that day.
[[nodiscard]] std::string spell_due(Instant due, Zone zone);

// "Mon", as a table has room for it; files write "mon".
[[nodiscard]] Message short_day(Weekday weekday);

// "Hari Raya (SKB 2025)": the name of a day with the decree that fixed it, if there is one.
[[nodiscard]] std::string with_decree(const std::string& name, const std::string& decree);

// How late, or how long: "1 working day", "20 office minutes", "2 h 5 min of office time"
[[nodiscard]] Message amount_of(const Lateness& late);
[[nodiscard]] Message working_days(int count);

// The verdict as a clause: "in time", "late by 3 working days", "overdue by 1 working day", ...
[[nodiscard]] std::string spell_verdict(const ClockVerdict& clock, const Words& words);

// {amount, unit}, where the unit is "working-days" or "minutes"; null if it is not late. Days late
// are working days for every limit, also for one in calendar days (yankomas-deadlines(7)).
[[nodiscard]] Json json_of(const Lateness& late);
[[nodiscard]] std::string_view name_of(LimitUnit unit);

// RFC 3339 in the zone, null if there is none.
[[nodiscard]] Json json_of(const std::optional<Instant>& at, Zone zone);

}  // namespace yankomas
