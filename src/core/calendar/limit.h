// A time limit as a procedure writes it: "7 hari", "30 hari kerja", "2 jam", "3 x 24 jam".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

// No unit is ever converted into another. Minutes are minutes of office time, and `jam` is 60 of
// them. `3 x 24 jam` are days of 24 hours on the clock, which run at night and on days off too.
enum class LimitUnit { working_days, calendar_days, minutes, clock_days };

// True if a limit in the unit runs out at any time of a day, and not at the end of one.
[[nodiscard]] constexpr bool runs_in_seconds(LimitUnit unit) {
    return unit == LimitUnit::minutes || unit == LimitUnit::clock_days;
}

struct Limit {
    LimitUnit unit = LimitUnit::working_days;
    int count = 0;  // days or office minutes
    // For limits in calendar days: a due date that is no working day moves to the next working day.
    bool roll_forward = false;
    bool in_hours = false;  // written in `jam`; only the spelling needs it

    bool operator==(const Limit&) const = default;
};

// What the word `hari` alone means. The source tables say only "hari", so each procedure says in
// its key `days` which days these are.
enum class DayMeaning { working, calendar };

// Parses `N hari | N hari kerja | N hari kalender [(roll: forward)] | N jam | N menit | N x 24
// jam`, N from 1 to 9999, and the shorthands of the command line `3hk`, `14hkal`, `2j`, `10m`,
// `3x24j`. It returns nothing for any other text, also for 0.
[[nodiscard]] std::optional<Limit> parse_limit(std::string_view text, DayMeaning bare_days);

// Spells the limit with its kind of days written out: "7 hari kerja", "14 hari kalender (roll:
// forward)", "2 jam", "3 x 24 jam".
[[nodiscard]] std::string to_string(const Limit& limit);

}  // namespace yankomas
