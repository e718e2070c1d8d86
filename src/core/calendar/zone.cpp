// Names and offsets of the three time zones (Keppres 41/1987).
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/zone.h"

#include <array>

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

}  // namespace

int offset_seconds(Zone zone) { return facts_of(zone).seconds; }

std::string_view name_of(Zone zone) { return facts_of(zone).name; }

std::string_view spelled_offset(Zone zone) { return facts_of(zone).spelled; }

std::optional<Zone> parse_zone(std::string_view name) {
    for (const ZoneFacts& facts : kZones) {
        if (facts.name == name) return facts.zone;
    }
    return std::nullopt;
}

std::optional<Zone> zone_of_offset(int seconds) {
    for (const ZoneFacts& facts : kZones) {
        if (facts.seconds == seconds) return facts.zone;
    }
    return std::nullopt;
}

}  // namespace yankomas
