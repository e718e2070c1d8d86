// A local day, as a count of days, and its spelling YYYY-MM-DD.
// SPDX-License-Identifier: Apache-2.0
//
// The room core/calendar answers when a time limit runs out (yankomas-deadlines(7)). Read it in
// this order: date.h and instant.h (days and moments), limit.h (the lengths of time that a
// procedure sets), calendar_source.h (holidays and office hours as a file says them), calendar.h
// (the same, compiled for counting), due.h (the arithmetic, and the same sum as
// on paper). calendar_text.h and calendar_change.h serve those who keep the calendar files.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// Days since 1970-01-01 in the proleptic Gregorian calendar. Records hold dates of 2000 to 2099
// only.
struct Date {
    int days = 0;

    static constexpr bool kIsTime = true;  // in a message (core/base/message.h)

    auto operator<=>(const Date&) const = default;
    [[nodiscard]] friend Date operator+(Date date, int count) { return Date{date.days + count}; }
    [[nodiscard]] friend Date operator-(Date date, int count) { return Date{date.days - count}; }
    [[nodiscard]] friend int operator-(Date later, Date earlier) {
        return later.days - earlier.days;
    }
};

// A date as people write it; months and days count from 1.
struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
};

[[nodiscard]] Date date_of(CivilDate civil);
// Returns the same, but nothing unless it is a real day of 2000 to 2099.
[[nodiscard]] std::optional<Date> real_date(CivilDate civil);
[[nodiscard]] CivilDate civil_of(Date date);
[[nodiscard]] Weekday weekday_of(Date date);

// Returns the same day of the month `months` months later, or the last day of that month if it has
// no such day.
[[nodiscard]] Date months_after(Date date, int months);
// Returns the last day of a term of so many months that begins on `first`: the day before the same
// day of the month in which it ends, or the last day of that month if it has no such day.
[[nodiscard]] Date last_of_months(Date first, int months);

// Parses a real day of 2000 to 2099 that is spelled exactly YYYY-MM-DD. It returns nothing for any
// other text.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(Date date);

// Returns "mon" to "sun".
[[nodiscard]] std::string_view short_name(Weekday weekday);

// Returns the number that the two characters at `at` spell, or -1 if they are not digits. The text
// must be long enough.
[[nodiscard]] constexpr int two_digits(std::string_view text, std::size_t at) {
    const int tens = text[at] - '0';
    const int ones = text[at + 1] - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return -1;
    return tens * 10 + ones;
}

}  // namespace yankomas
