// The Gregorian calendar in integers, and the one spelling of a date.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/date.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/calendar/digits.h"

namespace yankomas {

namespace {

// Years begin on 1 March here, so that the leap day is the last day of its year, and come in eras
// of 400 years, which all have the same number of days.
constexpr int kDaysOfEra = 146097;
constexpr int kEpochFromEraZero = 719468;  // days from 0000-03-01 to 1970-01-01

int floor_divide(int number, int by) {
    return number >= 0 ? number / by : -((by - 1 - number) / by);
}

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_of_month(int year, int month) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

Date date_of(CivilDate civil) {
    const int year = civil.month > 2 ? civil.year : civil.year - 1;
    const int month = (civil.month + 9) % 12;  // March is 0
    const int era = floor_divide(year, 400);
    const int year_of_era = year - era * 400;
    const int day_of_year =
        (153 * month + 2) / 5 + civil.day - 1;  // 153 days in every five months from March
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Date{era * kDaysOfEra + day_of_era - kEpochFromEraZero};
}

CivilDate civil_of(Date date) {
    const int days = date.days + kEpochFromEraZero;
    const int era = floor_divide(days, kDaysOfEra);
    const int day_of_era = days - era * kDaysOfEra;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month = (5 * day_of_year + 2) / 153;
    const int day = day_of_year - (153 * month + 2) / 5 + 1;
    const int year = year_of_era + era * 400;
    return month < 10 ? CivilDate{year, month + 3, day} : CivilDate{year + 1, month - 9, day};
}

Date months_after(Date date, int months) {
    const CivilDate from = civil_of(date);
    const int month = from.year * 12 + from.month - 1 + months;
    const int year = floor_divide(month, 12);
    const int month_of_year = month - year * 12 + 1;
    return date_of({year, month_of_year, std::min(from.day, days_of_month(year, month_of_year))});
}

Weekday weekday_of(Date date) {
    const int from_monday = date.days + 3;  // 1970-01-01 was a Thursday
    return static_cast<Weekday>(from_monday - floor_divide(from_monday, 7) * 7);
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[0] != '2' || text[1] != '0' || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const int year = two_digits(text, 2);
    const int month = two_digits(text, 5);
    const int day = two_digits(text, 8);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > days_of_month(2000 + year, month)) {
        return std::nullopt;
    }
    return date_of({2000 + year, month, day});
}

std::string to_string(Date date) {
    const CivilDate civil = civil_of(date);
    return fmt::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
}

std::string_view short_name(Weekday weekday) {
    constexpr std::array<std::string_view, 7> kNames = {"mon", "tue", "wed", "thu",
                                                        "fri", "sat", "sun"};
    return kNames[static_cast<std::size_t>(weekday)];
}

}  // namespace yankomas
