// Tests of spans of days.
// SPDX-License-Identifier: Apache-2.0
#include "cli/date_span.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("a span is a day, a month, a year, or from one to another") {
    const Instant now = *parse_instant("2026-03-05T10:00:00+07:00");
    const auto spelled = [&](std::string_view text) {
        const auto span = parse_date_span(text);
        if (!span) return std::string("none");
        if (span->is_backwards(now, Zone::wib)) return std::string("backwards");
        return (span->from ? to_string(span->from->day(now, Zone::wib)) : "") + ".." +
               (span->until ? to_string(span->until->day(now, Zone::wib)) : "");
    };
    CHECK(spelled("2026-03-02") == "2026-03-02..2026-03-02");
    CHECK(spelled("2026-02") == "2026-02-01..2026-02-28");
    CHECK(spelled("2026") == "2026-01-01..2026-12-31");
    CHECK(spelled("2026-01..2026-03-05") == "2026-01-01..2026-03-05");
    CHECK(spelled("2026-03-02..") == "2026-03-02..");
    CHECK(spelled("..2026-03") == "..2026-03-31");
    CHECK(spelled("kemarin") == "2026-03-04..2026-03-04");
    CHECK(spelled("2026-03-02..hari ini") == "2026-03-02..2026-03-05");
    CHECK(spelled("2026-03-02..2026-03-01") == "backwards");
    CHECK(spelled("today..yesterday") == "backwards");
    for (const char* bad : {"", "..", "26", "2026-13", "2026-02-30", "2026-03-02...",
                            "kemarin..lusa", "today 14:00", "2026-3-2"})
        CHECK(spelled(bad) == "none");
}

}  // namespace yankomas
