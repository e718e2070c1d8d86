// The next version of a calendar file, written into the text of the one before: comments and layout
// stay.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/calendar_source.h"

namespace yankomas {

// True for digits and letters a-z, at least one and at most kLongestCalendarVersion.
inline constexpr std::size_t kLongestCalendarVersion = 16;
[[nodiscard]] bool is_calendar_version(std::string_view text);

// "2026b" -> "2026c", "2026" -> "2026b"; nothing after "z".
[[nodiscard]] std::optional<std::string> next_version(std::string_view version);

// "indonesia-2026b"; nothing if it is spelled otherwise.
[[nodiscard]] std::optional<CalendarVersion> parse_calendar_version(std::string_view text);

// The text of a calendar file with another id and version. Nothing if it does not begin these lines
// as files usually do ("calendar: ..." and "version: ..." at the start of a line).
[[nodiscard]] std::optional<std::string> renamed(std::string_view text,
                                                 const CalendarVersion& version);

// The text with another coverage. Nothing if `covers` does not stand on a line of its own.
[[nodiscard]] std::optional<std::string> with_coverage(std::string_view text, Date from,
                                                       Date until);

// The text with rows added at the end of its `days`, which it need not have yet. Nothing if `days`
// is written in brackets.
[[nodiscard]] std::optional<std::string> with_rows(std::string_view text,
                                                   const std::vector<DayRow>& rows);

// A calendar that so far adds nothing to the one it extends.
[[nodiscard]] std::string extending_text(const CalendarVersion& version,
                                         const CalendarVersion& base, std::string_view title);

}  // namespace yankomas
