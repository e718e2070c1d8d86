// Makes the text of the next version of a calendar file from the text of the one before, so that
// comments and layout stay.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/calendar_source.h"

namespace yankomas {

// is_calendar_version is true for at least one and at most kLongestCalendarVersion digits and
// letters a-z.
inline constexpr std::size_t kLongestCalendarVersion = 16;
[[nodiscard]] bool is_calendar_version(std::string_view text);

// Returns the version after this one: "2026c" after "2026b", "2026b" after "2026", and nothing
// after "z".
[[nodiscard]] std::optional<std::string> next_version(std::string_view version);

// Parses "indonesia-2026b". It returns nothing if the text is spelled in any other way.
[[nodiscard]] std::optional<CalendarVersion> parse_calendar_version(std::string_view text);

// Returns the text of a calendar file with another id and version, or nothing if no line begins
// with "calendar: " or none with "version: ".
[[nodiscard]] std::optional<std::string> renamed(std::string_view text,
                                                 const CalendarVersion& version);

// Returns the text with another coverage, or nothing if `covers` does not stand on a line of its
// own.
[[nodiscard]] std::optional<std::string> with_coverage(std::string_view text, Date from,
                                                       Date until);

// Returns the text with rows added at the end of its `days`, which it adds if it is missing. It
// returns nothing if `days` is written in brackets.
[[nodiscard]] std::optional<std::string> with_rows(std::string_view text,
                                                   const std::vector<DayRow>& rows);

// Returns the text with other numbers in its `counts`. A year whose numbers do not stand on one
// line keeps them.
[[nodiscard]] std::string with_counts(std::string_view text,
                                      const std::vector<OfficialCount>& counts);

// Returns the text of a calendar that extends `base` and adds no rows yet.
[[nodiscard]] std::string extending_text(const CalendarVersion& version,
                                         const CalendarVersion& base, std::string_view title);

}  // namespace yankomas
