// Converts between our count of days and the Gregorian calendar of std::chrono.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/date.h"

#include <array>
#include <chrono>

#include <fmt/format.h>

namespace yankomas {

namespace {

namespace chrono = std::chrono;

Date date_from(chrono::year_month_day day) {
    return Date{static_cast<int>(chrono::sys_days(day).time_since_epoch().count())};
}

chrono::sys_days sys_days_of(Date date) { return chrono::sys_days(chrono::days(date.days)); }

}  // namespace

Date date_of(CivilDate civil) {
    return date_from(chrono::year(civil.year) / civil.month / civil.day);
}

CivilDate civil_of(Date date) {
    const chrono::year_month_day day(sys_days_of(date));
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date months_after(Date date, int months) {
    chrono::year_month_day later(sys_days_of(date));
    later += chrono::months(months);
    return date_from(later.ok() ? later : later.year() / later.month() / chrono::last);
}

Date last_of_months(Date first, int months) {
    const Date after = months_after(first, months);
    return civil_of(after).day == civil_of(first).day ? after - 1 : after;
}

Weekday weekday_of(Date date) {
    return static_cast<Weekday>(chrono::weekday(sys_days_of(date)).iso_encoding() - 1);
}

std::optional<Date> real_date(CivilDate civil) {
    const auto within = [](int value, int least, int most) {
        return least <= value && value <= most;
    };
    // The library's own types would take 268 for 12.
    if (!within(civil.year, 2000, 2099) || !within(civil.month, 1, 12) || !within(civil.day, 1, 31))
        return std::nullopt;
    const chrono::year_month_day date = chrono::year(civil.year) / civil.month / civil.day;
    if (!date.ok()) return std::nullopt;
    return date_from(date);
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || !text.starts_with("20") || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = two_digits(text, 2);
    const int month = two_digits(text, 5);
    const int day = two_digits(text, 8);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    return real_date({2000 + year, month, day});
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
