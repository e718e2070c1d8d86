// Tests from when on an act counts that somebody without the right signed, once it is ratified.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/not_valid_case.h"

namespace yankomas {

namespace {

using test::begun_by_joko;
using test::CaseWorld;
using test::closed_by_joko;
using test::kActed;
using test::kLeft;
using test::kMonthsLater;
using test::kSoon;
using test::kThreeDays;
using test::left_by;
using test::office_with_joko;
using test::OfficeWorld;
using test::ratify_exit;
using test::send_back_to;
using test::time_of;
using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("a ratified act counts at its own time only if it was ratified soon") {
    OfficeWorld office = office_with_joko();
    const auto last = [](const CaseWorld& one) {
        return one.judge(kMonthsLater).standing.clocks.back();
    };
    const auto stop = [](const CaseWorld& one) {
        return one.judge(kMonthsLater).standing.progress.passes.back().stop;
    };
    SUBCASE("within the limit for late recording") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kSoon);
        CHECK(one.rules(kMonthsLater) == Rules{});
        CHECK(last(one).is_valid);
        CHECK(last(one).verdict == Verdict::recorded_late);
        CHECK(stop(one) == time_of(kActed));
    }
    SUBCASE("before the time limit it is in time like any other") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", "2026-12-01T10:00:00+07:00");
        CHECK(last(one).verdict == Verdict::in_time);
    }
    SUBCASE("after that limit from the ratification on") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kThreeDays);
        CHECK(one.rules(kMonthsLater) == Rules{});
        CHECK(last(one).verdict == Verdict::late);
        CHECK(stop(one) == time_of(kThreeDays));
    }
    SUBCASE("a second ratification changes nothing") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kThreeDays);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kMonthsLater);
        CHECK(stop(one) == time_of(kThreeDays));
    }
    SUBCASE("nor does it of a hold that lasts") {
        CaseWorld one = test::small_case_at_step_3(office);
        one.sign(test::hold_act(), "joko", "petugas", "2026-11-30T15:00:00+07:00");
        const auto since = [&] { return one.judge(kMonthsLater).standing.progress.hold->since; };
        CaseWorld::Act ratify = test::act_of(CaseAct::cosign);
        ratify.entry.about = EntryNumber{5};
        one.sign(ratify, "sari", "petugas", kThreeDays);
        CHECK(since() == time_of(kThreeDays));
        one.sign(ratify, "sari", "petugas", kMonthsLater);
        CHECK(since() == time_of(kThreeDays));
    }
    SUBCASE("unless the signer's appointment was only entered later") {
        CaseWorld one = closed_by_joko(office);
        office.appoint("joko", "petugas", "2026-11-30", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(test::cosign_act(3, 6), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(one.rules(kMonthsLater) == Rules{});
        CHECK(last(one).verdict == Verdict::in_time);
        CHECK(stop(one) == time_of(kActed));
    }
    SUBCASE("of another step, too") {
        CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
        office.appoint("joko", "petugas", "2026-11-30", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(test::ratify_letter(), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        const Judgement judged = one.judge(kMonthsLater);
        CHECK(judged.standing.clocks[0].verdict == Verdict::in_time);
        CHECK(judged.standing.progress.passes[0].stop == time_of("2026-11-30T09:15:00+07:00"));
    }
    SUBCASE("of an exit, too") {
        CaseWorld one = left_by(office, "joko", "kepala");
        office.appoint("joko", "kepala", "2026-12-01", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(ratify_exit(), "budi", "kepala", "2026-12-14T08:00:00+07:00");
        CHECK(last(one).verdict == Verdict::in_time);
        CHECK(stop(one) == time_of(kLeft));
    }
    SUBCASE("an appointment to a role that may not sign it does not cover a step") {
        CaseWorld one = test::small_case_at_step_3(office);
        one.step(3, "budi", "kepala", kActed);
        one.sign(test::cosign_act(3, 5), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(last(one).verdict == Verdict::late);
    }
    SUBCASE("nor a letter that a kepala recorded") {
        office.appoint("joko", "kepala");
        CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00", "kepala");
        one.sign(test::ratify_letter(), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(one.judge(kMonthsLater).standing.clocks[0].verdict == Verdict::late);
    }
    SUBCASE("nor an exit that a petugas signed in time") {
        CaseWorld one = left_by(office, "sari", "petugas");
        one.sign(ratify_exit(), "budi", "kepala", "2026-12-14T08:00:00+07:00");
        CHECK(last(one).verdict == Verdict::late);
    }
    SUBCASE("a letter that was ratified soon is recorded late") {
        CaseWorld one = begun_by_joko(office, kActed);
        one.sign(test::ratify_letter(), "sari", "petugas", "2026-12-02T09:00:00+07:00");
        CHECK(one.judge(kMonthsLater).standing.clocks[0].verdict == Verdict::recorded_late);
    }
    SUBCASE("and so is an exit") {
        CaseWorld one = left_by(office, "joko", "kepala");
        one.sign(ratify_exit(), "budi", "kepala", "2026-12-04T10:00:00+07:00");
        CHECK(last(one).verdict == Verdict::recorded_late);
    }
    SUBCASE("an appointment from a later day does not cover it") {
        CaseWorld one = closed_by_joko(office);
        office.appoint("joko", "petugas", "2026-12-02", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(test::cosign_act(3, 6), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(last(one).verdict == Verdict::late);
    }
    SUBCASE("sent back to the same step it ended with the return, by somebody with the right") {
        CaseWorld one = closed_by_joko(office);
        const CaseWorld::Act back = send_back_to(3);
        SUBCASE("which is late if that was") {
            one.sign(back, "sari", "petugas", kThreeDays);
            const Standing standing = one.judge(kThreeDays).standing;
            CHECK(standing.clocks[2].verdict == Verdict::late);
            CHECK(standing.progress.passes[2].stop == time_of(kThreeDays));
            CHECK(one.rules(kThreeDays) == Rules{"no-appointment"});
        }
        SUBCASE("and by nobody else") {
            one.sign(back, "joko", "petugas", kThreeDays);
            CHECK_FALSE(one.judge(kThreeDays).standing.clocks[2].is_valid);
        }
    }
    SUBCASE("sent back while a later step ran it ended with the return, too") {
        CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
        SUBCASE("in time") {
            one.sign(send_back_to(1), "budi", "kepala", kActed);
            CHECK(one.judge(kActed).standing.clocks[0].verdict == Verdict::in_time);
            CHECK(one.judge(kActed).standing.progress.passes[0].stop == time_of(kActed));
        }
        SUBCASE("or late") {
            one.sign(send_back_to(1), "tono", "kepala", kThreeDays);
            CHECK(one.judge(kThreeDays).standing.clocks[0].verdict == Verdict::late);
        }
        SUBCASE("but not by whom no step waits for") {
            one.sign(send_back_to(1), "sari", "petugas", kActed);
            CHECK_FALSE(one.judge(kActed).standing.clocks[0].is_valid);
        }
        SUBCASE("and not by whoever holds no role") {
            one.sign(send_back_to(1), "joko", "kepala", kActed);
            CHECK_FALSE(one.judge(kActed).standing.clocks[0].is_valid);
        }
    }
    SUBCASE("a return to another step ends no clock of this one") {
        CaseWorld one = closed_by_joko(office);
        SUBCASE("to the step before") {
            one.sign(send_back_to(2), "sari", "petugas", kThreeDays);
            CHECK_FALSE(one.judge(kThreeDays).standing.clocks[2].is_valid);
        }
        SUBCASE("to the first step") {
            one.sign(send_back_to(1), "sari", "petugas", kThreeDays);
            CHECK_FALSE(one.judge(kThreeDays).standing.clocks[2].is_valid);
        }
        SUBCASE("to a later step") {
            CaseWorld other = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
            other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
            other.sign(test::cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
            other.sign(send_back_to(2), "sari", "petugas", kActed);
            CHECK_FALSE(other.judge(kActed).standing.clocks[0].is_valid);
        }
    }
    SUBCASE("an exit is no other") {
        CaseWorld one = test::small_case_at_step_2(office);
        one.sign(test::attach_act("pencabutan"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
        CaseWorld::Act leave = test::act_of(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pemohon";
        one.sign(leave, "joko", "kepala", kActed);
        CHECK(one.rules(kActed) == Rules{"no-appointment"});
        CHECK(last(one).verdict == Verdict::overdue);
        CaseWorld::Act ratify = test::act_of(CaseAct::cosign);
        ratify.entry.about = EntryNumber{4};
        one.sign(ratify, "budi", "kepala", kMonthsLater);
        CHECK(one.rules(kMonthsLater) == Rules{});
        CHECK(last(one).verdict == Verdict::late);
    }
}

TEST_CASE("who holds the role only now does not ratify what lacked the right") {
    OfficeWorld office = office_with_joko();
    office.enrol("wati");
    SUBCASE("a step") {
        CaseWorld one = closed_by_joko(office);
        office.appoint("wati", "petugas", "2026-12-02", std::nullopt, "2026-12-02T08:00:00+07:00");
        one.sign(test::cosign_act(3, 6), "wati", "petugas", kSoon);
        CHECK(one.rules(kSoon) == Rules{"no-appointment", "bad-cosign"});
    }
    SUBCASE("an exit") {
        CaseWorld one = left_by(office, "joko", "kepala");
        office.appoint("wati", "kepala", "2026-12-04", std::nullopt, "2026-12-04T08:00:00+07:00");
        one.sign(ratify_exit(), "wati", "kepala", "2026-12-04T10:00:00+07:00");
        CHECK(one.rules("2026-12-04T12:00:00+07:00") == Rules{"no-appointment", "bad-cosign"});
    }
    SUBCASE("a letter that somebody recorded") {
        CaseWorld one = begun_by_joko(office, kActed);
        office.appoint("wati", "petugas", "2026-12-02", std::nullopt, "2026-12-02T08:00:00+07:00");
        one.sign(test::ratify_letter(), "wati", "petugas", "2026-12-02T09:00:00+07:00");
        CHECK(one.rules("2026-12-02T10:00:00+07:00") == Rules{"no-appointment", "bad-cosign"});
    }
}

TEST_CASE("the clocks after a ratified act start at its own time, however it was ratified") {
    OfficeWorld office = office_with_joko();
    SUBCASE("a step that was ratified soon") {
        CaseWorld one = begun_by_joko(office, kActed);
        one.sign(test::ratify_letter(), "sari", "petugas", "2026-12-02T09:00:00+07:00");
        CHECK(one.judge().standing.progress.passes[1].start == time_of(kActed));
    }
    SUBCASE("a step that an appointment entered later covers") {
        CaseWorld one = begun_by_joko(office, kActed);
        office.appoint("joko", "petugas", "2026-11-30", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(test::ratify_letter(), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(one.judge().standing.progress.passes[1].start == time_of(kActed));
    }
    SUBCASE("a return that was ratified late") {
        CaseWorld one = test::small_case_at_step_3(office);
        one.sign(send_back_to(2), "joko", "petugas", kActed);
        one.sign(test::cosign_act(2, 5), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(one.judge(kMonthsLater).standing.clocks[2].is_valid);
        CHECK(one.judge(kMonthsLater).standing.progress.passes[3].start == time_of(kActed));
    }
}

TEST_CASE("the clocks after a ratified step start at its own time") {
    const OfficeWorld office = office_with_joko();
    CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
    one.sign(test::ratify_letter(), "sari", "petugas", "2026-12-08T09:00:00+07:00");
    const Standing standing = one.judge("2026-12-08T10:00:00+07:00").standing;
    CHECK(standing.clocks[0].verdict == Verdict::late);
    CHECK(standing.progress.passes[0].stop == time_of("2026-12-08T09:00:00+07:00"));
    CHECK(standing.progress.passes[1].start == time_of("2026-11-30T09:15:00+07:00"));
    CHECK(standing.clocks[1].verdict == Verdict::overdue);
}

}  // namespace yankomas
