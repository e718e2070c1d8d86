// A time limit as a procedure writes it: "7 hari", "30 hari kerja", "2 jam".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

// Units never convert into each other. Minutes are those of office time; `jam` is 60 of them.
enum class LimitUnit { working_days, calendar_days, minutes };

struct Limit {
    LimitUnit unit = LimitUnit::working_days;
    int count = 0;  // days, or office minutes
    // Calendar days only: a due date that is no working day moves to the next one.
    bool roll_forward = false;
    bool in_hours = false;  // written in `jam`: for the spelling only

    bool operator==(const Limit&) const = default;
};

// What a bare `hari` means in a procedure. The source tables say only "hari", so that each
// procedure says it in its key `days`.
enum class DayMeaning { working, calendar };

// `N hari | N hari kerja | N hari kalender [(roll: forward)] | N jam | N menit`, N from 1 to 9999;
// also the shorthands of the command line: `3hk`, `14hkal`, `2j`, `10m`. Nothing for any other
// text, and for 0.
[[nodiscard]] std::optional<Limit> parse_limit(std::string_view text, DayMeaning bare_days);

// The spelling with its meaning written out: "7 hari kerja", "14 hari kalender (roll: forward)", "2
// jam".
[[nodiscard]] std::string to_string(const Limit& limit);

}  // namespace yankomas
