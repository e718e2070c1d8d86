// Spells days and times of the day.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/days.h"

#include <array>

#include <fmt/format.h>

#include "render/kit/words.h"

namespace yankomas {

std::string spell_day(Date day, const Words& words) {
    const CivilDate civil = civil_of(day);
    return fmt::format("{} {} {} {}", words(short_day(weekday_of(day))), civil.day,
                       words(short_month(civil.month)), civil.year);
}

std::string spell_clock(Instant at, Zone zone, const Words& words) {
    const std::string spelled = to_string(at, zone);  // 2026-03-02T09:15:00+07:00
    const std::string hours = spelled.substr(11, 2);
    const std::string minutes = spelled.substr(14, 2);
    const std::string seconds = spelled.substr(17, 2);
    return words(seconds == "00" ? message("{}:{}", hours, minutes)
                                 : message("{}:{}:{}", hours, minutes, seconds));
}

std::string spell_time(Instant at, Zone zone, const Words& words) {
    return fmt::format("{} {}", spell_day(local_date(at, zone), words),
                       spell_clock(at, zone, words));
}

std::string spell_iso(std::string_view iso, const Words& words) {
    constexpr std::size_t kDay = 10;  // the length of YYYY-MM-DD
    const auto date = parse_date(iso.substr(0, kDay));
    if (!date) return std::string(iso);
    if (iso.size() == kDay) return spell_day(*date, words);
    const auto moment = parse_journal_instant(iso);
    return moment ? spell_time(moment->at, moment->zone, words) : std::string(iso);
}

Message short_day(Weekday weekday) {
    switch (weekday) {
        case Weekday::monday: return message("Mon");
        case Weekday::tuesday: return message("Tue");
        case Weekday::wednesday: return message("Wed");
        case Weekday::thursday: return message("Thu");
        case Weekday::friday: return message("Fri");
        case Weekday::saturday: return message("Sat");
        case Weekday::sunday: return message("Sun");
    }
    return {};
}

Message name_of_month(int month) {
    static const std::array names = {message("January"), message("February"), message("March"),
                                     message("April"),   message("May"),      message("June"),
                                     message("July"),    message("August"),   message("September"),
                                     message("October"), message("November"), message("December")};
    return names.at(static_cast<std::size_t>(month - 1));
}

Message short_month(int month) {
    static const std::array names = {message("Jan"), message("Feb"), message("Mar"),
                                     message("Apr"), message("May"), message("Jun"),
                                     message("Jul"), message("Aug"), message("Sep"),
                                     message("Oct"), message("Nov"), message("Dec")};
    return names.at(static_cast<std::size_t>(month - 1));
}

}  // namespace yankomas
