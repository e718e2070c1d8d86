// Tests of days and times in sentences.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/days.h"

#include <doctest/doctest.h>

#include "render/kit/words.h"

namespace yankomas {

TEST_CASE("a sentence spells the days and moments of its message, and data formats keep them") {
    const Date day = *parse_date("2026-05-05");
    const Message said = message("from {} to {}: {}", day, *parse_date("2026-06-01"), "2026-05-05");
    CHECK(Words()(said) == "from Tue 5 May 2026 to Mon 1 Jun 2026: 2026-05-05");
    CHECK(in_english(said) == "from 2026-05-05 to 2026-06-01: 2026-05-05");
    const Instant at = *parse_instant("2026-05-05T09:15:00+07:00");
    CHECK(Words()(message("at {}", ZonedInstant{at, Zone::wit})) == "at Tue 5 May 2026 11:15");
    CHECK(Words()(counted("{} day until {}", "{} days until {}", 2, day)) ==
          "2 days until Tue 5 May 2026");
}

TEST_CASE("a word of a command keeps its day") {
    const Date day = *parse_date("2026-05-05");
    CHECK(Words()(message("yankomas list --opened {}", to_string(day))) ==
          "yankomas list --opened 2026-05-05");
}

TEST_CASE("only what is a day or a moment is spelled") {
    CHECK(spell_iso("2026-05-05", Words()) == "Tue 5 May 2026");
    CHECK(spell_iso("2026-05-05T09:15:30+07:00", Words()) == "Tue 5 May 2026 09:15:30");
    CHECK(spell_iso("2026-02-30", Words()) == "2026-02-30");
    CHECK(spell_iso("2026-05-05 soon", Words()) == "2026-05-05 soon");
}

}  // namespace yankomas
