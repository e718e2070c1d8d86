// A moment, its local date in one of the three zones of Indonesia, and its spelling.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/calendar/date.h"

namespace yankomas {

// The zones have the fixed offsets +07:00, +08:00 and +09:00 without daylight saving (Keppres
// 41/1987).
enum class Zone { wib, wita, wit };

[[nodiscard]] int offset_seconds(Zone zone);
[[nodiscard]] std::string_view name_of(Zone zone);         // "WIB"
[[nodiscard]] std::string_view spelled_offset(Zone zone);  // "+07:00"
// Parses "WIB", "WITA" or "WIT" in capitals.
[[nodiscard]] std::optional<Zone> parse_zone(std::string_view name);
[[nodiscard]] std::optional<Zone> zone_of_offset(int seconds);

constexpr int kSecondsOfMinute = 60;
constexpr std::int64_t kSecondsOfDay = 86400;
constexpr int kLastSecondOfDay = 86399;

// The clocks of two machines of an office may differ by so many seconds before a time counts as
// wrong (yankomas-case(5), Times).
constexpr int kClockSlack = 5 * kSecondsOfMinute;

// A moment as whole seconds since 1970-01-01T00:00:00Z without leap seconds.
struct Instant {
    std::int64_t seconds = 0;

    auto operator<=>(const Instant&) const = default;
    [[nodiscard]] friend Instant operator+(Instant at, std::int64_t count) {
        return {at.seconds + count};
    }
    [[nodiscard]] friend Instant operator-(Instant at, std::int64_t count) {
        return {at.seconds - count};
    }
    [[nodiscard]] friend std::int64_t operator-(Instant a, Instant b) {
        return a.seconds - b.seconds;
    }
};

[[nodiscard]] Date local_date(Instant at, Zone zone);
[[nodiscard]] int local_second(Instant at, Zone zone);  // seconds since local midnight, 0 to 86399
[[nodiscard]] Instant instant_at(Date date, int second_of_day, Zone zone);

struct ZonedInstant {
    Instant at;
    Zone zone = Zone::wib;

    static constexpr bool kIsTime = true;  // in a message (core/base/message.h)
};
// Parses the one spelling that journals allow: YYYY-MM-DDThh:mm:ss+hh:mm with the offset of one of
// the zones.
[[nodiscard]] std::optional<ZonedInstant> parse_journal_instant(std::string_view text);

// Parses what a command line may have: the same with any offset up to 14:00 either way, or with Z.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

// Spells an instant by RFC 3339 with the offset of the zone: 2026-03-02T09:15:00+07:00.
[[nodiscard]] std::string to_string(Instant at, Zone zone);
[[nodiscard]] inline std::string to_string(const ZonedInstant& zoned) {
    return to_string(zoned.at, zoned.zone);
}

// A half-open stretch of time [start, end).
struct Interval {
    Instant start;
    Instant end;

    auto operator<=>(const Interval&) const = default;
};

}  // namespace yankomas
