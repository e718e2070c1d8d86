// The rules of time in words, each with the ground that it rests on and an example.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/basis.h"
#include "core/calendar/instant.h"

namespace yankomas {

class Calendar;

// One rule of yankomas-deadlines(7).
struct TimeRule {
    std::string_view id;
    Message title;   // the rule itself, a whole sentence
    BasisKind kind;  // on what it rests
    Message source;  // the regulation; empty for a choice
    Message reason;  // a whole sentence
    // What an example counts: a start and a limit as options of `yankomas due`, with a hold or
    // none. A rule about verdicts has no example of a sum.
    std::string_view from{};
    std::string_view time{};
    std::string_view hold{};
    bool rolls = false;
};
[[nodiscard]] const std::vector<TimeRule>& all_time_rules();

// The command that computes the example, in the zone WIB and with the shipped calendar.
[[nodiscard]] std::string command_of(const TimeRule& rule);

// Computes it; nothing if the rule has no example, or if the calendar does not cover it.
[[nodiscard]] std::optional<Instant> example_due(const TimeRule& rule, const Calendar& calendar);

}  // namespace yankomas
