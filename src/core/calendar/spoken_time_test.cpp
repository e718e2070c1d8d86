// Tests of times as people write them.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/spoken_time.h"

#include <doctest/doctest.h>

namespace yankomas {

namespace {

// Spells what a text means on 5 March 2026, 10:00 in Makassar, where a day alone means its end.
std::string meant_by(std::string_view text) {
    const Instant now = *parse_instant("2026-03-05T10:00:00+08:00");
    const auto spoken = parse_spoken_time(text);
    return spoken ? to_string(spoken->at(kLastSecondOfDay, now, Zone::wita), Zone::wita) : "";
}

}  // namespace

TEST_CASE("a time is an instant, or a day with or without a time of day, in the office's zone") {
    CHECK(meant_by("2026-03-02T09:15:00+07:00") == "2026-03-02T10:15:00+08:00");
    CHECK(meant_by("2026-03-02 09:15") == "2026-03-02T09:15:00+08:00");
    CHECK(meant_by("2026-03-02 09.15") == "2026-03-02T09:15:00+08:00");
    CHECK(meant_by("2026-03-02T09:15:30") == "2026-03-02T09:15:30+08:00");
    CHECK(meant_by("2026-03-02") == "2026-03-02T23:59:59+08:00");
    CHECK(meant_by("kemarin") == "2026-03-04T23:59:59+08:00");
    CHECK(meant_by("yesterday 14:00") == "2026-03-04T14:00:00+08:00");
    CHECK(meant_by("hari ini 07:30") == "2026-03-05T07:30:00+08:00");
    CHECK(meant_by("besok") == "2026-03-06T23:59:59+08:00");
    CHECK(meant_by("tomorrow 08.00") == "2026-03-06T08:00:00+08:00");
}

TEST_CASE("what the hints and yankomas(1) name as times is one") {
    for (const char* text : {"2026-03-02 09:15", "2 Mar 2026 09.15", "2026-03-02", "yesterday",
                             "today 14:00", "2026-03-02T09:15:00+07:00", "2 Maret 2026",
                             "Mon 2 Mar 2026", "Sen 2 Mar 2026", "2026-03-02 09:15:30"}) {
        CAPTURE(text);
        CHECK_FALSE(meant_by(text).empty());
    }
    for (const char* text : {"2026-03-02", "2 Mar 2026", "2 Maret 2026", "Sen 2 Mar 2026", "today",
                             "hari ini", "yesterday", "kemarin", "tomorrow", "besok"}) {
        CAPTURE(text);
        CHECK(parse_spoken_day(text).has_value());
    }
    CHECK_FALSE(parse_spoken_day("2026-03-02 09:15").has_value());
}

TEST_CASE("a day may have the name of its month, in both languages, as sentences write it") {
    CHECK(meant_by("2 Mar 2026") == "2026-03-02T23:59:59+08:00");
    CHECK(meant_by("02 Maret 2026") == "2026-03-02T23:59:59+08:00");
    CHECK(meant_by("12 march 2026 09:15") == "2026-03-12T09:15:00+08:00");
    CHECK(meant_by("20 Des 2026") == "2026-12-20T23:59:59+08:00");
    CHECK(meant_by("Min 20 Des 2026") == "2026-12-20T23:59:59+08:00");
    CHECK(meant_by("Sun 20 Dec 2026 10.00") == "2026-12-20T10:00:00+08:00");
    for (const char* text : {"Sen 20 Des 2026", "31 Feb 2026", "20 Dez 2026", "20 Des", "20 Des 26",
                             "1/12/2026", "28-11-2026", "Des 20 2026", "20 Des 20261"}) {
        CAPTURE(text);
        CHECK(meant_by(text).empty());
    }
}

TEST_CASE("today alone is now, whether it is written as a word or as a day") {
    CHECK(meant_by("today") == "2026-03-05T10:00:00+08:00");
    CHECK(meant_by("hari ini") == "2026-03-05T10:00:00+08:00");
    CHECK(meant_by("2026-03-05") == "2026-03-05T10:00:00+08:00");
}

TEST_CASE("what is no time is refused, and a day that no year has is named") {
    for (const char* text : {"", "lusa", "todayish", "2026-03-02 9:15", "2026-03-02 24:00",
                             "2026-03-02 09:15:3", "2026-03-02 09:15.30", "2026-02-30", "09:15"}) {
        CAPTURE(text);
        CHECK(meant_by(text).empty());
    }
    CHECK(impossible_day("2026-02-30 09:15") == "2026-02-30");
    CHECK(impossible_day("2026-13-01") == "2026-13-01");
    CHECK(impossible_day("2026-02-01..2026-02-29") == "2026-02-29");
    CHECK(impossible_day("2026-02-28") == "");
    CHECK(impossible_day("sunday") == "");
}

TEST_CASE("a day is written out or a word, and has no time of day") {
    const Instant now = *parse_instant("2026-03-05T10:00:00+08:00");
    const auto day_of = [&](std::string_view text) {
        const auto spoken = parse_spoken_day(text);
        return spoken ? to_string(spoken->day(now, Zone::wita)) : std::string();
    };
    CHECK(day_of("2026-03-02") == "2026-03-02");
    CHECK(day_of("kemarin") == "2026-03-04");
    CHECK(day_of("hari ini") == "2026-03-05");
    CHECK(day_of("besok") == "2026-03-06");
    for (const char* text :
         {"", "2026-02-30", "today 14:00", "2026-03-02 ", "2026-03-02T09:15:00+07:00"}) {
        CAPTURE(text);
        CHECK(day_of(text).empty());
    }
    CHECK(parse_spoken_day("besok")->is_relative());
    CHECK_FALSE(parse_spoken_day("2026-03-02")->is_relative());
}

}  // namespace yankomas
