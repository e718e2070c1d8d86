// Parses times as people write them.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/spoken_time.h"

#include <algorithm>
#include <array>
#include <string>

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

// The months in English and Indonesian, in full; the first three letters do as well.
constexpr std::array<std::array<std::string_view, 2>, 12> kMonths = {{{"january", "januari"},
                                                                      {"february", "februari"},
                                                                      {"march", "maret"},
                                                                      {"april", "april"},
                                                                      {"may", "mei"},
                                                                      {"june", "juni"},
                                                                      {"july", "juli"},
                                                                      {"august", "agustus"},
                                                                      {"september", "september"},
                                                                      {"october", "oktober"},
                                                                      {"november", "november"},
                                                                      {"december", "desember"}}};
// The weekdays in the same two languages, as sentences of this program have them.
constexpr std::array<std::array<std::string_view, 2>, 7> kWeekdays = {{{"mon", "sen"},
                                                                       {"tue", "sel"},
                                                                       {"wed", "rab"},
                                                                       {"thu", "kam"},
                                                                       {"fri", "jum"},
                                                                       {"sat", "sab"},
                                                                       {"sun", "min"}}};

// Returns the place in a list of the name that a word is, or begins with three letters. Capital
// letters make no difference.
template <std::size_t kCount>
std::optional<int> place_in(const std::array<std::array<std::string_view, 2>, kCount>& names,
                            std::string_view word) {
    constexpr std::size_t kShort = 3;
    std::string lower(word);
    std::ranges::transform(lower, lower.begin(), to_lower);
    for (std::size_t i = 0; i < kCount; ++i) {
        for (const std::string_view name : names[i]) {
            if (lower == name || lower == name.substr(0, kShort)) return static_cast<int>(i);
        }
    }
    return std::nullopt;
}

// Takes a word and the blank behind it off the front of the text.
std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

// Takes a day with the name of its month off the front of the text: "12 Nov 2026", "Kam 12 November
// 2026". A weekday must be that of the day.
std::optional<Date> take_named_day(std::string_view& text) {
    constexpr std::size_t kYear = 4;
    std::string_view rest = text;
    std::string_view word = take_word(rest);
    const auto weekday = place_in(kWeekdays, word);
    if (weekday) word = take_word(rest);
    if (word.size() == 2 && word.front() == '0') word.remove_prefix(1);
    const auto day = word.size() <= 2 ? parse_number(word) : std::nullopt;
    const auto month = place_in(kMonths, take_word(rest));
    const auto year = parse_number(rest.substr(0, kYear));
    if (!day || !month || !year || rest.size() < kYear) return std::nullopt;
    const auto date = real_date({*year, *month + 1, *day});
    if (!date || (weekday && static_cast<int>(weekday_of(*date)) != *weekday)) return std::nullopt;
    text = rest.substr(kYear);
    return date;
}

// Takes the day off the front of the text and returns it without a time.
std::optional<SpokenTime> take_day(std::string_view& text) {
    for (const DayWord& known : kDayWords) {
        if (!text.starts_with(known.word)) continue;
        text.remove_prefix(known.word.size());
        return SpokenTime{{}, {}, known.days_ago, {}};
    }
    if (const auto named = take_named_day(text)) return SpokenTime{{}, named, 0, {}};
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

Message spelling_of_days() {
    return message("a day looks like 2026-03-02, \"2 Mar 2026\", today, yesterday or tomorrow");
}

Message spelling_of_times() {
    return message(
        "a time looks like \"2026-03-02 09:15\", \"2 Mar 2026 09.15\", 2026-03-02, yesterday, "
        "\"today 14:00\" or 2026-03-02T09:15:00+07:00");
}

std::string_view impossible_day(std::string_view text) {
    for (; text.size() >= kDateLength; text.remove_prefix(1)) {
        const std::string_view day = text.substr(0, kDateLength);
        if (is_shaped_as_day(day) && !parse_date(day)) return day;
    }
    return {};
}

}  // namespace yankomas
