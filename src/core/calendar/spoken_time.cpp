// Parses times as people write them.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/spoken_time.h"

#include <algorithm>
#include <array>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

struct DayWord {
    std::string_view word;
    int days_ago;
};

constexpr std::array<DayWord, 6> kDayWords = {{{"today", 0},
                                               {"hari ini", 0},
                                               {"yesterday", 1},
                                               {"kemarin", 1},
                                               {"tomorrow", -1},
                                               {"besok", -1}}};

constexpr std::size_t kDateLength = 10;  // YYYY-MM-DD

// Takes the day off the front of the text and returns it without a time.
std::optional<SpokenTime> take_day(std::string_view& text) {
    for (const DayWord& known : kDayWords) {
        if (!text.starts_with(known.word)) continue;
        text.remove_prefix(known.word.size());
        return SpokenTime{{}, {}, known.days_ago, {}};
    }
    const auto date = parse_date(text.substr(0, kDateLength));
    if (!date) return std::nullopt;
    text.remove_prefix(kDateLength);
    return SpokenTime{{}, date, 0, {}};
}

// True for text that is written as YYYY-MM-DD.
bool is_shaped_as_day(std::string_view text) {
    constexpr std::string_view kShape = "dddd-dd-dd";
    return std::ranges::equal(
        text, kShape, [](char c, char shape) { return shape == 'd' ? is_digit(c) : c == shape; });
}

// Parses hh:mm, hh.mm or hh:mm:ss into seconds since midnight.
std::optional<int> parse_time_of_day(std::string_view text) {
    constexpr std::size_t kMinutes = 5;
    constexpr std::size_t kSeconds = 8;
    if (text.size() != kMinutes && text.size() != kSeconds) return std::nullopt;
    const bool has_seconds = text.size() == kSeconds;
    if (text[2] != ':' && text[2] != '.') return std::nullopt;
    if (has_seconds && text[kMinutes] != text[2]) return std::nullopt;
    const int hour = two_digits(text, 0);
    const int minute = two_digits(text, 3);
    const int second = has_seconds ? two_digits(text, 6) : 0;
    if (std::min({hour, minute, second}) < 0 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return (hour * 60 + minute) * kSecondsOfMinute + second;
}

}  // namespace

Date SpokenTime::day(Instant now, Zone zone) const {
    if (exact) return local_date(*exact, zone);
    return date ? *date : local_date(now, zone) - days_ago;
}

Instant SpokenTime::at(int second_if_none, Instant now, Zone zone) const {
    if (exact) return *exact;
    const Date meant = day(now, zone);
    if (!second && meant == local_date(now, zone)) return now;
    return instant_at(meant, second.value_or(second_if_none), zone);
}

std::optional<SpokenTime> parse_spoken_time(std::string_view text) {
    if (const auto exact = parse_instant(text)) return SpokenTime{exact, {}, 0, {}};
    auto spoken = take_day(text);
    if (!spoken || text.empty()) return spoken;
    if (text.front() != ' ' && text.front() != 'T') return std::nullopt;
    spoken->second = parse_time_of_day(trim(text.substr(1)));
    return spoken->second ? spoken : std::nullopt;
}

std::optional<SpokenTime> parse_spoken_day(std::string_view text) {
    const auto spoken = take_day(text);
    return text.empty() ? spoken : std::nullopt;
}

std::string_view impossible_day(std::string_view text) {
    for (; text.size() >= kDateLength; text.remove_prefix(1)) {
        const std::string_view day = text.substr(0, kDateLength);
        if (is_shaped_as_day(day) && !parse_date(day)) return day;
    }
    return {};
}

}  // namespace yankomas
