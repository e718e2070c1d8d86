// Tests of the examples of the rules of time, which are days of 2026.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/law.h"

#include <doctest/doctest.h>

#include "render/kit/html.h"
#include "support/indonesia_calendar.h"
#include "support/plain_look.h"

namespace yankomas {

TEST_CASE("law: an example has no due time by a calendar that does not cover it") {
    CalendarSource source;
    source.id = CalendarId("lampau");
    source.covers_from = test::day("2025-01-01");
    source.covers_until = test::day("2025-12-31");
    source.weeks = {test::ordinary_week(source.covers_from)};
    const Calendar past = test::compiled(std::move(source));
    for (const bool covers : {true, false}) {
        CAPTURE(covers);
        const Calendar& calendar = covers ? test::indonesia_calendar() : past;
        const std::string html = render_html(law_page(calendar, {}, Words(), "en"));
        CHECK(html.find("<code>yankomas due<br>--from 2026-") != std::string::npos);
        CHECK((html.find("Due: ") != std::string::npos) == covers);
        const std::string text = render_law(calendar, test::plain_screen());
        CHECK(text.find("yankomas due --from 2026-") != std::string::npos);
        CHECK((text.find(" May 2026 ") != std::string::npos) == covers);
        CHECK(text.find("\n\n\n") == std::string::npos);
    }
}

}  // namespace yankomas
