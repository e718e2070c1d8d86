// Tests that a step needs its own papers also when some were forgotten.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
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

TEST_CASE("a correction that waited brings no forgotten file back") {
    OfficeWorld office = test::small_office_with_forgetting();
    office.enrol("wati");
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(attach_file("permohonan", "a"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    one.sign(attach_file("permohonan", "b"), "tono", "kepala", "2026-11-30T10:10:00+07:00");
    CaseWorld::Act correct = test::with_file(test::correct_act(3, "permohonan", "3/X/2026"), "b");
    std::string kept = "a";
    bool is_stolen = false;
    SUBCASE("by who lacked the right") {}
    SUBCASE("by a stolen key") { is_stolen = true; }
    SUBCASE("nor another file under its name") {
        correct.entry.documents.front().digest = Digest("sha256:" + std::string(64, 'c'));
    }
    SUBCASE("but any other file") {
        correct = test::with_file(correct, "d");
        kept = "d";
    }
    if (is_stolen) office.appoint("wati", "petugas");
    one.sign(correct, "wati", "petugas", "2026-11-30T10:20:00+07:00");
    CaseWorld::Act cosign = test::act_of(CaseAct::cosign);
    cosign.entry.about = EntryNumber{5};
    const Digest forgotten("sha256:" + std::string(64, 'b'));
    one.sign(forget_act(4, "permohonan", forgotten), "budi", "kepala", "2026-11-30T15:00:00+07:00");
    if (is_stolen) office.add(test::stolen_key("wati", "2026-11-30"), "2026-12-01T08:00:00+07:00");
    one.sign(cosign, "sari", "petugas", "2026-12-01T09:00:00+07:00");
    CHECK(join(rules_besides_files(one), ",") == "");
    CHECK(one.judge().standing.progress.forgotten.size() == 1);
    CHECK(test::file_on_file(one, 3) == kept);
}

}  // namespace yankomas
