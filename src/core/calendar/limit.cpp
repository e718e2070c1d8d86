// Parses and spells time limits.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/limit.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/text.h"

namespace yankomas {

namespace {

constexpr int kLargestCount = 9999;
constexpr int kMinutesOfHour = 60;

struct UnitSpelling {
    std::string_view suffix;  // all that follows the number
    Limit one;                // the limit for the number 1
};

constexpr Limit kWorkingDay = {LimitUnit::working_days, 1, false, false};
constexpr Limit kCalendarDay = {LimitUnit::calendar_days, 1, false, false};
constexpr Limit kRolledDay = {LimitUnit::calendar_days, 1, true, false};
constexpr Limit kHour = {LimitUnit::minutes, kMinutesOfHour, false, true};
constexpr Limit kMinute = {LimitUnit::minutes, 1, false, false};
constexpr Limit kClockDay = {LimitUnit::clock_days, 1, false, false};

constexpr std::array<UnitSpelling, 11> kSpellings = {{
    {" hari kerja", kWorkingDay},
    {" hari kalender", kCalendarDay},
    {" hari kalender (roll: forward)", kRolledDay},
    {" jam", kHour},
    {" menit", kMinute},
    {" x 24 jam", kClockDay},
    {"hk", kWorkingDay},
    {"hkal", kCalendarDay},
    {"j", kHour},
    {"m", kMinute},
    {"x24j", kClockDay},
}};

std::optional<Limit> limit_of_one(std::string_view suffix, DayMeaning bare_days) {
    if (suffix == " hari") return bare_days == DayMeaning::working ? kWorkingDay : kCalendarDay;
    for (const UnitSpelling& spelling : kSpellings) {
        if (spelling.suffix == suffix) return spelling.one;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Limit> parse_limit(std::string_view text, DayMeaning bare_days) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::optional<int> number = parse_number(text.substr(0, digits));
    if (!number || *number < 1 || *number > kLargestCount) return std::nullopt;
    std::optional<Limit> limit = limit_of_one(text.substr(digits), bare_days);
    if (limit) limit->count *= *number;
    return limit;
}

std::string to_string(const Limit& limit) {
    switch (limit.unit) {
        case LimitUnit::working_days: return fmt::format("{} hari kerja", limit.count);
        case LimitUnit::calendar_days:
            return fmt::format("{} hari kalender{}", limit.count,
                               limit.roll_forward ? " (roll: forward)" : "");
        case LimitUnit::clock_days: return fmt::format("{} x 24 jam", limit.count);
        case LimitUnit::minutes: break;
    }
    if (limit.in_hours && limit.count % kMinutesOfHour == 0)
        return fmt::format("{} jam", limit.count / kMinutesOfHour);
    return fmt::format("{} menit", limit.count);
}

}  // namespace yankomas
