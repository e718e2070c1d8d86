// Tests of moments, zones and their spellings.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/instant.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("a journal's instants have one spelling") {
    const char* good[] = {
        "2026-03-02T09:15:00+07:00", "2026-03-02T00:00:00+08:00", "2026-03-02T23:59:59+09:00",
        "2000-01-01T00:00:00+07:00", "2099-12-31T23:59:59+09:00", "2024-02-29T12:00:00+07:00",
    };
    for (const char* text : good) {
        CAPTURE(text);
        const std::optional<ZonedInstant> zoned = parse_journal_instant(text);
        REQUIRE(zoned.has_value());
        CHECK(to_string(zoned->at, zoned->zone) == text);
        CHECK(parse_instant(text) == zoned->at);
    }
}

TEST_CASE("bad spellings of an instant") {
    struct Row {
        const char* text;
        bool command_line;  // good enough there
    };
    const Row rows[] = {
        {"2026-03-02T09:15:00Z", true},
        {"2026-03-02T09:15:00+00:00", true},
        {"2026-03-02T09:15:00+10:00", true},
        {"2026-03-02T09:15:00-07:00", true},
        {"2026-03-02T09:15:00+05:45", true},
        {"2026-03-02T09:15:00+14:00", true},
        {"2026-03-02T09:15:00-14:00", true},
        {"2026-03-02T09:15:00+07:30", true},
        {"2026-03-02T09:15:00+14:01", false},
        {"2026-03-02T09:15:00+15:00", false},
        {"2026-03-02T09:15:00+07:60", false},
        {"2026-03-02t09:15:00+07:00", false},
        {"2026-03-02 09:15:00+07:00", false},
        {"2026-03-02T24:00:00+07:00", false},
        {"2026-03-02T09:60:00+07:00", false},
        {"2026-03-02T09:15:60+07:00", false},
        {"2026-03-02T09:15:00+7:00", false},
        {"2026-03-02T09:15:00+0700", false},
        {"2026-03-02T09:15:00 07:00", false},
        {"2026-03-02T09:15:00", false},
        {"2026-03-02T09:15:00z", false},
        {"2026-03-02T09:15+07:00", false},
        {"2026-02-30T09:15:00+07:00", false},
        {"2023-02-29T09:15:00+07:00", false},
        {"1999-12-31T23:59:59+07:00", false},
        {"2100-01-01T00:00:00+07:00", false},
        {"2026-03-02T09:15:00.0+07:00", false},
        {"2026-03-02T9:15:00+07:00", false},
        {"2026-03-02T-1:15:00+07:00", false},
        {"2026-03-02T09.15.00+07:00", false},
        {"2026-03-02T09:15:00+07:00 ", false},
        {" 2026-03-02T09:15:00+07:00", false},
        {"2026-03-02T09:15:00+07:00Z", false},
        {"2026-03-02T09:15:00+0a:00", false},
        {"2026-03-02", false},
        {"", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK_FALSE(parse_journal_instant(row.text).has_value());
        CHECK(parse_instant(row.text).has_value() == row.command_line);
    }
}

TEST_CASE("one moment, many spellings") {
    const Instant noon = parse_instant("2026-03-02T12:00:00Z").value();
    CHECK(noon.seconds == 1772452800);
    CHECK(parse_instant("2026-03-02T19:00:00+07:00") == noon);
    CHECK(parse_instant("2026-03-02T21:00:00+09:00") == noon);
    CHECK(parse_instant("2026-03-02T06:30:00-05:30") == noon);
    CHECK(to_string(noon, Zone::wita) == "2026-03-02T20:00:00+08:00");
}

TEST_CASE("the local day of a moment") {
    const Instant at = parse_instant("2026-03-02T16:59:59Z").value();
    CHECK(to_string(local_date(at, Zone::wib)) == "2026-03-02");
    CHECK(local_second(at, Zone::wib) == 86399);
    CHECK(to_string(local_date(at + 1, Zone::wib)) == "2026-03-03");
    CHECK(local_second(at + 1, Zone::wib) == 0);
    CHECK(to_string(local_date(at, Zone::wita)) == "2026-03-03");
    CHECK(local_date(Instant{-9 * 3600 - 1}, Zone::wit) == Date{-1});
    CHECK(local_second(Instant{-9 * 3600 - 1}, Zone::wit) == 86399);
    for (const Zone zone : {Zone::wib, Zone::wita, Zone::wit}) {
        CHECK(instant_at(local_date(at, zone), local_second(at, zone), zone) == at);
    }
}

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
