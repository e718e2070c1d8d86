// Tests who may correct an entry, and what he has signed by it.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/corrected_case.h"

namespace yankomas {

namespace {

using test::attach_file;
using test::CaseWorld;
using test::clocks_of;
using test::correct_act;
using test::corrections;
using test::file_on_file;
using test::number_on_file;
using test::OfficeWorld;
using test::rules_besides_files;
using test::with_file;
using RuleNames = std::vector<std::string>;

constexpr const char* kNextMorning = "2026-12-01T09:00:00+07:00";

// budi may sign step 1 too, as a petugas.
OfficeWorld office_with_two_roles() {
    OfficeWorld office = test::small_office();
    office.appoint("budi", "petugas");
    return office;
}

}  // namespace

TEST_CASE("who signed an entry, or may sign such an act, corrects it") {
    OfficeWorld office = test::small_office();
    office.enrol("wati");
    CaseWorld one = test::small_case_at_step_2(office);
    const CaseWorld::Act act = correct_act(2, "permohonan", "3/X/2026");
    SUBCASE("another officer of the role") {
        office.appoint("wati", "petugas");
        one.sign(act, "wati", "petugas", kNextMorning);
        CHECK(one.rules() == RuleNames{});
    }
    SUBCASE("the signer in another role of the procedure") {
        office.appoint("sari", "kepala");
        one.sign(act, "sari", "kepala", kNextMorning);
        CHECK(one.rules() == RuleNames{});
    }
    SUBCASE("nobody else") {
        one.sign(act, "budi", "kepala", kNextMorning);
        CHECK(one.rules() == RuleNames{"foreign-correction"});
        CHECK(corrections(one) == 0);
    }
    SUBCASE("not the signer once he holds no role") {
        office.appoint("wati", "petugas", "2026-01-01", "2026-11-30");
        CaseWorld other(office, "contoh");
        other.open("wati", "petugas", "2026-11-30T09:00:00+07:00");
        other.step(1, "wati", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0007");
        other.sign(act, "wati", "petugas", kNextMorning);
        CHECK(other.rules() == RuleNames{"no-appointment"});
        CHECK(corrections(other) == 0);
    }
    SUBCASE("a paper is corrected in any role, as it is attached") {
        one.sign(test::attach_act("pencabutan"), "sari", "petugas", kNextMorning);
        one.sign(correct_act(3, "pencabutan", "3/X/2026"), "budi", "kepala", kNextMorning);
        CHECK(one.rules() == RuleNames{});
    }
}

TEST_CASE("holds, resumes, returns and exits are corrected in the roles of their act") {
    const OfficeWorld office = test::small_office();
    CaseWorld one = test::small_case_at_step_3(office);
    const auto with_paper = [](CaseAct kind) {
        CaseWorld::Act act = test::attach_act("permohonan");
        act.entry.act = kind;
        return act;
    };
    CaseWorld::Act hold = with_paper(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.sign(with_paper(CaseAct::resume), "sari", "petugas", "2026-11-30T15:30:00+07:00");
    CaseWorld::Act back = with_paper(CaseAct::send_back);
    back.entry.step = StepNumber{2};
    back.entry.reason = "belum lengkap";
    one.sign(back, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    CaseWorld::Act exit = with_paper(CaseAct::exit);
    exit.entry.exit = ExitId("dicabut");
    exit.entry.reason = "dicabut";
    exit.entry.documents.push_back(exit.entry.documents[0]);
    exit.entry.documents[1].kind = DocumentKind("pencabutan");
    one.sign(exit, "budi", "kepala", "2026-12-01T08:30:00+07:00");
    REQUIRE(one.rules() == RuleNames{});
    const std::string before = clocks_of(one);
    // Entries 5, 6 and 7 are acts of petugas; tono is kepala, who signed none of them.
    for (const int entry : {5, 6, 7}) {
        CaseWorld other = one;
        other.sign(correct_act(entry, "permohonan", "3/X/2026"), "tono", "kepala", kNextMorning);
        CHECK(other.rules() == RuleNames{"foreign-correction"});
    }
    for (const int entry : {5, 6, 7})
        one.sign(correct_act(entry, "permohonan", "3/X/2026"), "sari", "petugas", kNextMorning);
    one.sign(correct_act(8, "pencabutan", "3/X/2026"), "tono", "kepala", kNextMorning);
    CHECK(one.rules() == RuleNames{});
    CHECK(corrections(one) == 4);
    CHECK(clocks_of(one) == before);
}

TEST_CASE("whoever corrects a step has signed it, for four eyes in both directions") {
    const OfficeWorld office = office_with_two_roles();
    SUBCASE("first the correction, then the step that is not for him") {
        CaseWorld one = test::small_case_at_step_2(office);
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "budi", "petugas",
                 "2026-11-30T10:00:00+07:00");
        CHECK(one.rules() == RuleNames{});
        one.step(2, "budi", "kepala", "2026-11-30T11:00:00+07:00", "setuju");
        CHECK(one.rules() == RuleNames{"four-eyes"});
    }
    SUBCASE("first the step, then the correction") {
        CaseWorld one = test::small_case_at_step_3(office);
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "budi", "petugas", kNextMorning);
        CHECK(one.rules() == RuleNames{"four-eyes"});
        CHECK(corrections(one) == 0);
        CHECK(number_on_file(one, 2) == "1/X/2026");
        CHECK_FALSE(one.judge().standing.progress.was_signed(StepNumber{1}, PersonId("budi")));
    }
    SUBCASE("first the cosignature of the step, then the correction") {
        OfficeWorld other = test::small_office();
        other.appoint("tono", "petugas");
        CaseWorld one = test::small_case_at_step_3(other);
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "tono", "petugas", kNextMorning);
        CHECK(one.rules() == RuleNames{"four-eyes"});
        CHECK(number_on_file(one, 2) == "1/X/2026");
    }
    SUBCASE("a correction of step 2 by who recorded step 1") {
        OfficeWorld both = test::small_office();
        both.appoint("sari", "kepala");
        CaseWorld one = test::small_case_at_step_3(both);
        one.sign(correct_act(3, "putusan", "3/X/2026"), "sari", "kepala", kNextMorning);
        CHECK(one.rules() == RuleNames{"four-eyes"});
        CHECK(corrections(one) == 0);
    }
}

TEST_CASE("a correction without the right counts once somebody who has it ratifies it") {
    OfficeWorld office = test::small_office();
    office.enrol("wati");
    CaseWorld one = test::small_case_at_step_2(office);
    one.sign(attach_file("putusan", "a.pdf"), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    const auto ratify = [&](std::string_view by, std::string_view role) {
        CaseWorld::Act cosign = test::act_of(CaseAct::cosign);
        cosign.entry.about = EntryNumber{4};
        one.sign(cosign, by, role, kNextMorning);
    };
    SUBCASE("a number") {
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "wati", "petugas",
                 "2026-11-30T11:00:00+07:00");
        CHECK(rules_besides_files(one) == RuleNames{"no-appointment"});
        CHECK(corrections(one) == 0);
        ratify("sari", "petugas");
        CHECK(rules_besides_files(one) == RuleNames{});
        CHECK(number_on_file(one, 2) == "3/X/2026");
        CHECK(one.judge().standing.progress.corrections[0].since == EntryNumber{5});
    }
    SUBCASE("not by who may not correct the entry himself") {
        one.sign(correct_act(2, "permohonan", "3/X/2026"), "wati", "petugas",
                 "2026-11-30T11:00:00+07:00");
        ratify("budi", "kepala");
        CHECK(corrections(one) == 0);
    }
    SUBCASE("not another file that the pass has meanwhile left behind") {
        one.sign(with_file(correct_act(3, "putusan", "2/X/2026"), "b.pdf"), "wati", "petugas",
                 "2026-11-30T11:00:00+07:00");
        one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        one.sign(test::cosign_act(2, 5), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        ratify("sari", "petugas");
        CHECK(rules_besides_files(one) == RuleNames{});
        CHECK(corrections(one) == 0);
        CHECK(file_on_file(one, 3) == "a.pdf");
    }
}

}  // namespace yankomas
