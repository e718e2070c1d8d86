// Tests of holds that cost more days than they lasted, by the unit of the limit that they stop.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/case_world.h"
#include "support/migrated_case.h"

namespace yankomas::test {

namespace {

// The case is at step 3, which has this time.
OfficeWorld office_with_time(std::string_view time) {
    constexpr std::string_view kUsual = "by: [kepala], time: 3 hari";
    std::string sop(kRunVersion1);
    sop.replace(sop.find(kUsual), kUsual.size(), "by: [kepala], time: " + std::string(time));
    return running_office(sop);
}

void hold_between(CaseWorld& one, std::string_view start, std::string_view end) {
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu");
    one.sign(hold, "sari", "petugas", start);
    one.sign(act_of(CaseAct::resume), "sari", "petugas", end);
}

}  // namespace

TEST_CASE("a hold over the night to Sunday is costly where the limit has calendar days") {
    std::string_view time = "6 hari kalender";
    std::vector<std::string> told = {"costly-hold"};
    std::string_view start = "2026-03-07T23:59:00+07:00";
    std::string_view end = "2026-03-08T00:01:00+07:00";
    SUBCASE("of Saturday") {}
    SUBCASE("and so is the one to Monday") {
        start = "2026-03-08T23:59:00+07:00";
        end = "2026-03-09T00:01:00+07:00";
    }
    SUBCASE("but none within Sunday") {
        start = "2026-03-08T08:00:00+07:00";
        end = "2026-03-08T23:00:00+07:00";
        told.clear();
    }
    SUBCASE("nor where it has working days") {
        time = "6 hari";
        told.clear();
    }
    const OfficeWorld office = office_with_time(time);
    CaseWorld one = run_at_step_3(office);
    hold_between(one, start, end);
    CHECK(one.rules("2026-03-09T00:02:00+07:00") == told);
}

}  // namespace yankomas::test
