// Converts between moments and local days, and spells and parses moments and zones.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/instant.h"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

namespace yankomas {

namespace {

struct ZoneFacts {
    Zone zone;
    std::string_view name;
    std::string_view spelled;
    int seconds;
};

constexpr std::array<ZoneFacts, 3> kZones = {{
    {Zone::wib, "WIB", "+07:00", 7 * 3600},
    {Zone::wita, "WITA", "+08:00", 8 * 3600},
    {Zone::wit, "WIT", "+09:00", 9 * 3600},
}};

const ZoneFacts& facts_of(Zone zone) { return kZones[static_cast<std::size_t>(zone)]; }

template <class Fact>
std::optional<Zone> zone_with(Fact ZoneFacts::*fact, Fact value) {
    const auto found = std::ranges::find(kZones, value, fact);
    return found == kZones.end() ? std::nullopt : std::optional(found->zone);
}

constexpr std::size_t kLocalLength = 19;  // YYYY-MM-DDThh:mm:ss

// Returns the seconds from the epoch to a local time as if it were UTC. Expects 19 characters or
// more.
std::optional<std::int64_t> parse_local(std::string_view text) {
    if (text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    const std::optional<Date> date = parse_date(text.substr(0, 10));
    const int hour = two_digits(text, 11);
    const int minute = two_digits(text, 14);
    const int second = two_digits(text, 17);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    return date->days * kSecondsOfDay + hour * 3600 + minute * 60 + second;
}

// Parses +hh:mm or -hh:mm, at most 14:00, into seconds. Expects six characters.
std::optional<int> parse_offset(std::string_view text) {
    if ((text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const int hours = two_digits(text, 1);
    const int minutes = two_digits(text, 4);
    if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 14 * 60)
        return std::nullopt;
    const int seconds = (hours * 60 + minutes) * 60;
    return text[0] == '-' ? -seconds : seconds;
}

}  // namespace

int offset_seconds(Zone zone) { return facts_of(zone).seconds; }
std::string_view name_of(Zone zone) { return facts_of(zone).name; }
std::string_view spelled_offset(Zone zone) { return facts_of(zone).spelled; }
std::optional<Zone> parse_zone(std::string_view name) { return zone_with(&ZoneFacts::name, name); }
std::optional<Zone> zone_of_offset(int seconds) { return zone_with(&ZoneFacts::seconds, seconds); }

Date local_date(Instant at, Zone zone) {
    const std::chrono::seconds local(at.seconds + offset_seconds(zone));
    return Date{static_cast<int>(std::chrono::floor<std::chrono::days>(local).count())};
}

int local_second(Instant at, Zone zone) {
    return static_cast<int>(at - instant_at(local_date(at, zone), 0, zone));
}

Instant instant_at(Date date, int second_of_day, Zone zone) {
    return Instant{date.days * kSecondsOfDay + second_of_day - offset_seconds(zone)};
}

std::optional<ZonedInstant> parse_journal_instant(std::string_view text) {
    if (text.size() != kLocalLength + 6 || text[kLocalLength] != '+') return std::nullopt;
    const std::optional<std::int64_t> local = parse_local(text);
    const std::optional<int> offset = parse_offset(text.substr(kLocalLength));
    if (!local || !offset) return std::nullopt;
    const std::optional<Zone> zone = zone_of_offset(*offset);
    if (!zone) return std::nullopt;
    return ZonedInstant{Instant{*local - *offset}, *zone};
}

std::optional<Instant> parse_instant(std::string_view text) {
    const bool is_utc = text.size() == kLocalLength + 1 && text.back() == 'Z';
    if (!is_utc && text.size() != kLocalLength + 6) return std::nullopt;
    const std::optional<std::int64_t> local = parse_local(text);
    const std::optional<int> offset = is_utc ? 0 : parse_offset(text.substr(kLocalLength));
    if (!local || !offset) return std::nullopt;
    return Instant{*local - *offset};
}

std::string to_string(Instant at, Zone zone) {
    const int second = local_second(at, zone);
    return fmt::format("{}T{:02}:{:02}:{:02}{}", to_string(local_date(at, zone)), second / 3600,
                       second / 60 % 60, second % 60, spelled_offset(zone));
}

}  // namespace yankomas
