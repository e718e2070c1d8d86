// Tests how a case that began on paper is counted.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/record/elapsed.h"
#include "core/report/figures.h"
#include "support/small_office.h"

namespace yankomas {

TEST_CASE("elapsed time and reports count from the day of receipt") {
    const test::OfficeWorld office = test::small_office_with_takeover();
    test::CaseWorld one(office, "contoh");
    one.sign(test::takeover_act(3), "budi", "kepala", "2026-11-30T09:00:00+07:00");
    one.step(3, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.look("2026-11-30T11:00:00+07:00", [&](const Docket& docket, const Judgement& judgement) {
        const auto elapsed =
            elapsed_of(judgement.standing.progress, *docket.office.calendar_now(docket.as_of),
                       docket.zone(), docket.as_of);
        REQUIRE(elapsed);
        CHECK(elapsed->on_paper == 194);  // 2 March to 27 November, without weekends
        CHECK(elapsed->working_days == 195);
        const Report report = report_of({facts_of(docket, judgement)},
                                        {test::time_of("2026-11-01T00:00:00+07:00"),
                                         test::time_of("2026-12-01T00:00:00+07:00")},
                                        docket.as_of, docket.zone());
        CHECK(report.total.flow == Flow{0, 0, 0, 1, 0, 1});
        REQUIRE(report.days);
        CHECK(report.days->all.median == doctest::Approx(195));
        CHECK(report.days->office.median == doctest::Approx(1));
    });
}

}  // namespace yankomas
