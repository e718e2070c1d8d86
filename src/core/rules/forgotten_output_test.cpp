// Tests that a step needs its own papers also when some were forgotten.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/corrected_case.h"
#include "support/roster_acts.h"

namespace yankomas {

namespace {

using test::attach_file;
using test::CaseWorld;
using test::forget_act;
using test::OfficeWorld;
using test::rules_besides_files;
using RuleNames = std::vector<std::string>;

}  // namespace

TEST_CASE("a step is not done with a paper that was forgotten, if that is all that it has") {
    const OfficeWorld office = test::small_office_with_forgetting();
    CaseWorld one = test::small_case_closed(office);
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{3};
    back.entry.reason = "kurang lengkap";
    one.sign(back, "sari", "petugas", "2026-12-01T08:30:00+07:00");
    one.sign(attach_file("tanda-terima", "b"), "sari", "petugas", "2026-12-01T08:40:00+07:00");
    CaseWorld::Act step = test::step_act(3);
    step.bare = true;
    SUBCASE("it is kept") {
        one.sign(step, "sari", "petugas", "2026-12-01T10:00:00+07:00");
        CHECK(rules_besides_files(one) == RuleNames{});
    }
    SUBCASE("it is forgotten") {
        one.sign(forget_act(8, "tanda-terima", Digest("sha256:" + std::string(64, 'b'))), "tono",
                 "kepala", "2026-12-01T09:00:00+07:00");
        one.sign(step, "sari", "petugas", "2026-12-01T10:00:00+07:00");
        CHECK(join(rules_besides_files(one), ",") == "needed-file");
        CHECK(one.judge().standing.progress.forgotten.empty());
    }
}

}  // namespace yankomas
