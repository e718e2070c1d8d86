// Tests of the three zones.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/calendar/instant.h"

namespace yankomas {

TEST_CASE("zones and their names") {
    CHECK(offset_seconds(Zone::wib) == 25200);
    CHECK(offset_seconds(Zone::wita) == 28800);
    CHECK(offset_seconds(Zone::wit) == 32400);
    CHECK(spelled_offset(Zone::wit) == "+09:00");
    for (const Zone zone : {Zone::wib, Zone::wita, Zone::wit}) {
        CHECK(parse_zone(name_of(zone)) == zone);
        CHECK(zone_of_offset(offset_seconds(zone)) == zone);
    }
    for (const char* name : {"wib", "Wib", "WIT ", "", "UTC", "WITB"})
        CHECK_FALSE(parse_zone(name).has_value());
    for (const int seconds : {0, 25201, 36000, -25200})
        CHECK_FALSE(zone_of_offset(seconds).has_value());
}

}  // namespace yankomas
