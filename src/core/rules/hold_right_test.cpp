// Tests of holds that stop no clock: set without the right, or where the procedure has none such.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/case_world.h"
#include "support/migrated_case.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;
using test::run_at_step_3;
using test::running_office;
using Names = std::vector<std::string>;

constexpr const char* kSet = "2026-03-03T10:00:00+07:00";
constexpr const char* kResumed = "2026-03-05T10:00:00+07:00";
constexpr const char* kWeekAfter = "2026-03-16T09:00:00+07:00";

CaseWorld::Act hold_of(std::string_view code) {
    CaseWorld::Act act = test::act_of(CaseAct::hold);
    act.entry.hold = HoldId(code);
    act.entry.reason = "Menunggu";
    return act;
}

CaseWorld::Act resume_of() {
    CaseWorld::Act act = test::act_of(CaseAct::resume);
    act.entry.reason = "Berkas masuk";
    return act;
}

CaseWorld::Act ratification_of(int entry) {
    CaseWorld::Act cosign = test::act_of(CaseAct::cosign);
    cosign.entry.about = EntryNumber{entry};
    return cosign;
}

Verdict verdict_at(const CaseWorld& one, std::string_view now) {
    return one.judge(now).standing.clocks.back().verdict;
}

std::string due_at(const CaseWorld& one, std::string_view now) {
    const auto due = one.judge(now).standing.clocks.back().due;
    return due ? to_string(*due, Zone::wib) : "none";
}

}  // namespace

TEST_CASE("a hold by a role that may not set it stops no clock, and holds up the work") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_3(office);
    one.sign(hold_of("menunggu"), "tono", "kepala", kSet);
    CHECK(one.rules(kSet) == Names{"wrong-role"});
    CHECK(verdict_at(one, kSet) == Verdict::running);
    CHECK(verdict_at(one, kWeekAfter) == Verdict::overdue);
    CHECK(one.judge(kSet).standing.progress.state == CaseState::on_hold);
}

TEST_CASE("nor does one by somebody whose appointment had ended") {
    OfficeWorld office = running_office();
    office.enrol("lama");
    office.appoint("lama", "petugas", "2026-01-01", "2026-02-01");
    CaseWorld one = run_at_step_3(office);
    one.sign(hold_of("menunggu"), "lama", "petugas", kSet);
    CHECK(one.rules(kSet) == Names{"no-appointment"});
    CHECK(verdict_at(one, kWeekAfter) == Verdict::overdue);
    SUBCASE("and resuming it gives no time either") {
        const std::string due = due_at(one, kSet);
        one.sign(resume_of(), "sari", "petugas", kResumed);
        CHECK(due_at(one, kResumed) == due);
        SUBCASE("until somebody who has the right ratifies it soon enough") {
            one.sign(ratification_of(4), "joko", "petugas", "2026-03-05T11:00:00+07:00");
            CHECK(one.rules("2026-03-05T11:00:00+07:00") == Names{});
            CHECK(due_at(one, kResumed) > due);
        }
        SUBCASE("and a late ratification gives back no time that has passed") {
            one.sign(ratification_of(4), "joko", "petugas", kWeekAfter);
            CHECK(due_at(one, kWeekAfter) == due);
        }
    }
    SUBCASE("ratified soon enough while it lasts, it stops the clock from its own time") {
        one.sign(ratification_of(4), "sari", "petugas", "2026-03-04T09:00:00+07:00");
        CHECK(verdict_at(one, "2026-03-05T09:00:00+07:00") == Verdict::on_hold);
    }
    SUBCASE("ratified once the step is late, it hides nothing") {
        one.sign(ratification_of(4), "sari", "petugas", kWeekAfter);
        CHECK(verdict_at(one, kWeekAfter) == Verdict::overdue);
    }
}

TEST_CASE("a hold that the procedure does not have stops no clock") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_3(office);
    one.sign(hold_of("istirahat"), "sari", "petugas", kSet);
    CHECK(one.rules(kSet) == Names{"unknown-choice"});
    CHECK(verdict_at(one, kWeekAfter) == Verdict::overdue);
}

TEST_CASE("a hold by whoever may set it stops the clock") {
    OfficeWorld office = running_office();
    CaseWorld one = run_at_step_3(office);
    one.sign(hold_of("menunggu"), "sari", "petugas", kSet);
    CHECK(one.rules(kSet) == Names{});
    CHECK(verdict_at(one, kWeekAfter) == Verdict::on_hold);
}

}  // namespace yankomas
