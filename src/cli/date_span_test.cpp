// Tests of spans of days.
// SPDX-License-Identifier: Apache-2.0
#include "cli/date_span.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("a span is a day, a month, a year, or from one to another") {
    const auto spelled = [](std::string_view text) {
        const auto span = parse_date_span(text);
        if (!span) return std::string("none");
        return (span->from ? to_string(*span->from) : "") + ".." +
               (span->until ? to_string(*span->until) : "");
    };
    CHECK(spelled("2026-03-02") == "2026-03-02..2026-03-02");
    CHECK(spelled("2026-02") == "2026-02-01..2026-02-28");
    CHECK(spelled("2026") == "2026-01-01..2026-12-31");
    CHECK(spelled("2026-01..2026-03-05") == "2026-01-01..2026-03-05");
    CHECK(spelled("2026-03-02..") == "2026-03-02..");
    CHECK(spelled("..2026-03") == "..2026-03-31");
    for (const char* bad : {"", "..", "26", "2026-13", "2026-02-30", "2026-03-02..2026-03-01",
                            "2026-03-02...", "kemarin", "2026-3-2"})
        CHECK(spelled(bad) == "none");
}

}  // namespace yankomas
