// Tests of returns that take an exit back, and of those of a closed case that lead too far down.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/rules/quiet.h"
#include "support/doubtful_case.h"
#include "support/not_valid_case.h"

namespace yankomas::test {

namespace {

using Told = std::vector<std::string>;

constexpr const char* kReturned = "2026-12-02T09:00:00+07:00";
constexpr const char* kWednesday = "2026-12-02T12:00:00+07:00";
constexpr const char* kThursdayNight = "2026-12-03T23:59:59+07:00";  // step 2 is due

CaseWorld::Act leave_act() {
    CaseWorld::Act leave = act_of(CaseAct::exit);
    leave.entry.exit = ExitId("dicabut");
    leave.entry.reason = "dicabut pemohon";
    leave.entry.documents = attach_act("pencabutan").entry.documents;
    return leave;
}

Instant due_at(const CaseWorld& one, std::string_view now = kWednesday) {
    const Standing standing = one.judge(now).standing;
    REQUIRE(standing.clock() != nullptr);
    return standing.clock()->due.value_or(Instant{});
}

}  // namespace

TEST_CASE("a return to the step that an exit left gives no new time") {
    const OfficeWorld office = small_office();
    CaseWorld one = small_case_at_step_2(office);
    one.sign(leave_act(), "budi", "kepala", kTheft);
    one.sign(send_back_to(2), "tono", "kepala", kReturned);
    REQUIRE(one.rules(kWednesday) == Told{});
    CHECK(due_at(one) == time_of(kThursdayNight));
    SUBCASE("and is the same pass") {
        const Progress progress = one.judge(kWednesday).standing.progress;
        CHECK(progress.passes.size() == 2);
        CHECK(progress.current()->start == time_of("2026-11-30T09:15:00+07:00"));
    }
    SUBCASE("nor a second time, when it is late") {
        one.sign(leave_act(), "budi", "kepala", "2026-12-04T09:00:00+07:00");
        one.sign(send_back_to(2), "budi", "kepala", "2026-12-07T09:00:00+07:00");
        const auto breaches =
            breaches_at(office, one, "2026-12-08T09:00:00+07:00", {std::nullopt, true});
        REQUIRE(breaches.size() == 1);
        CHECK(breaches[0].kind == BreachKind::overdue);
        CHECK(breaches[0].due == time_of(kThursdayNight));
    }
    SUBCASE("so nothing is silent about it for longer") {
        one.look(kWednesday, [&](const Docket& docket, const Judgement& judgement) {
            const auto quiet = quiet_for_overdue(docket, judgement);
            REQUIRE(quiet);
            CHECK(quiet->until == time_of(kThursdayNight));
        });
    }
    SUBCASE("and who was assigned or has signed need not be so again") {
        CaseWorld half = small_case_at_step_2(office);
        decide(half, "budi");
        half.sign(leave_act(), "budi", "kepala", kTheft);
        half.sign(send_back_to(2), "tono", "kepala", kReturned);
        half.sign(cosign_act(2, 3), "tono", "kepala", kWednesday);
        CHECK(half.rules(kWednesday) == Told{});
        CHECK(half.judge(kWednesday).standing.progress.current()->step == StepNumber{3});
    }
}

TEST_CASE("a hold that an exit ended has ended when the exit is taken back") {
    const OfficeWorld office = small_office();
    CaseWorld one = small_case_at_step_2(office);
    one.sign(hold_act(), "sari", "petugas", kSigned);
    CaseWorld resumed = one;
    resumed.sign(act_of(CaseAct::resume), "sari", "petugas", kReturned);
    one.sign(leave_act(), "budi", "kepala", kReturned);
    one.sign(send_back_to(2), "budi", "kepala", kWednesday);
    CHECK(one.judge(kWednesday).standing.progress.state == CaseState::running);
    CHECK(due_at(one) == due_at(resumed));
    CHECK(time_of(kThursdayNight) < due_at(one));
}

TEST_CASE("an exit that is not valid or doubtful is taken back in the same way") {
    OfficeWorld office = office_with_joko();
    CaseWorld one = small_case_at_step_2(office);
    Told expected;
    SUBCASE("by who had no right to it") {
        one.sign(leave_act(), "joko", "kepala", kTheft);
        expected = {"no-appointment"};
    }
    SUBCASE("by a stolen key") {
        one.sign(leave_act(), "budi", "kepala", kSigned);
        revoke(office, "budi");
        one.sign(ratify_act(3), "tono", "kepala", kCured);
    }
    one.sign(send_back_to(2), "tono", "kepala", kReturned);
    CHECK(one.rules(kWednesday) == expected);
    CHECK(due_at(one) == time_of(kThursdayNight));
    CHECK(one.judge("2026-12-08T09:00:00+07:00").standing.clocks.size() == 2);
}

TEST_CASE("a closed case goes back to no step below the one where it stood last") {
    const OfficeWorld office = small_office();
    CaseWorld one = small_case_closed(office);
    one.sign(send_back_to(2), "sari", "petugas", kCured);
    SUBCASE("by an exit on the way to the step that was done before") {
        one.sign(leave_act(), "budi", "kepala", kNext);
        CaseWorld passed_over = one;
        passed_over.sign(send_back_to(3), "tono", "kepala", kReturned);
        CHECK(passed_over.rules(kWednesday) == Told{"bad-return"});
        one.sign(send_back_to(2), "tono", "kepala", kReturned);
        CHECK(one.rules(kWednesday) == Told{});
        CHECK(due_at(one) == time_of("2026-12-04T23:59:59+07:00"));
    }
    SUBCASE("by an exit, but to the one above it with a new limit") {
        one.sign(leave_act(), "budi", "kepala", kNext);
        one.sign(send_back_to(1), "tono", "kepala", kReturned);
        CHECK(one.rules(kWednesday) == Told{});
        const Pass pass = *one.judge(kWednesday).standing.progress.current();
        CHECK(pass.number == 2);
        CHECK(pass.start == time_of(kReturned));
    }
    SUBCASE("where an outcome ended it, and to that one with a new limit") {
        one.step(2, "budi", "kepala", "2026-12-07T08:00:00+07:00", "tanpa-putusan");
        one.sign(cosign_act(2, 8), "tono", "kepala", "2026-12-07T09:00:00+07:00");
        REQUIRE(one.judge("2026-12-07T10:00:00+07:00").standing.progress.state ==
                CaseState::closed);
        CaseWorld passed_over = one;
        passed_over.sign(send_back_to(3), "budi", "kepala", "2026-12-07T10:00:00+07:00");
        CHECK(passed_over.rules("2026-12-07T11:00:00+07:00") == Told{"bad-return"});
        one.sign(send_back_to(2), "budi", "kepala", "2026-12-07T10:00:00+07:00");
        CHECK(one.rules("2026-12-07T11:00:00+07:00") == Told{});
        CHECK(one.judge("2026-12-07T11:00:00+07:00").standing.progress.current()->start ==
              time_of("2026-12-07T10:00:00+07:00"));
    }
}

TEST_CASE("who ratifies an exit has not signed the step that it left") {
    const OfficeWorld office = office_with_joko();
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    one.sign(leave_act(), "joko", "kepala", kTheft);
    one.sign(ratify_act(4), "tono", "kepala", kCured);
    one.sign(send_back_to(2), "budi", "kepala", kReturned);
    REQUIRE(one.rules(kWednesday) == Told{});
    const Progress before = one.judge(kWednesday).standing.progress;
    CHECK(before.current()->step == StepNumber{2});
    CHECK(before.current()->signers == std::vector{PersonId("budi")});
    one.sign(cosign_act(2, 3), "tono", "kepala", kWednesday);
    CHECK(one.rules(kWednesday) == Told{});
    CHECK(one.judge(kWednesday).standing.progress.current()->step == StepNumber{3});
}

TEST_CASE("an outside party loses no time while its case is closed") {
    std::string sop = small_sop();
    sop.replace(sop.find("from: [2]"), 9, "from: [1, 2]");
    OfficeWorld office{
        {{std::string(kSmallSopPath), sop}, {std::string(kSmallCalendarPath), small_calendar()}}};
    staff_small_office(office);
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.sign(leave_act(), "budi", "kepala", kCured);
    one.sign(send_back_to(1), "sari", "petugas", "2026-12-07T09:00:00+07:00");
    CHECK(one.rules("2026-12-07T12:00:00+07:00") == Told{});
    CHECK(due_at(one, "2026-12-07T12:00:00+07:00") == time_of("2026-12-07T23:59:59+07:00"));
}

}  // namespace yankomas::test
