// Tests of the page of a case for browsers.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_html.h"

#include <doctest/doctest.h>

#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

using test::instant;
using test::look_at;
using test::sample_journal;
using test::sample_judgement;
using test::sample_office;

TEST_CASE("the page of a case has what was signed, and no markup of others") {
    OfficeRecord office = sample_office();
    office.config.title = "Kantor & <Contoh>";
    CaseJournal journal = sample_journal();
    journal.header.title = "<script>alert(\"1\")</script> '&' \u202edua";
    journal.entries.back().note = "satu <b>\ndua";
    const Evidence evidence;
    const Instant now = instant("2026-03-05T10:00:00+07:00");
    const Docket docket(office, journal, evidence, now);
    const std::string page =
        render_html(case_page(docket, sample_judgement(office, journal, now), look_at(now), "en"));
    const auto has = [&](std::string_view text) { return page.find(text) != std::string::npos; };
    CHECK(has("<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &#39;&amp;&#39; "));
    CHECK_FALSE(has("<script"));
    CHECK_FALSE(has("\u202e"));
    CHECK(has("<b>Kantor &amp; &lt;Contoh&gt;</b>"));
    CHECK(has("note: satu &lt;b&gt;\ndua"));
    CHECK(has("Sari for PK-0007"));
    CHECK(has("2 working days late"));
    // Step 2 has one working day from Monday, 2 March.
    CHECK(has("<td class=\"d\"><span class=\"dt\">3</span><span class=\"ct\">1</span>"));
}

}  // namespace yankomas
