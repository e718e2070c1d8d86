// Tests who fills a number of signatures, and from when on a ratified act counts.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/rules/breaches.h"
#include "core/rules/summary.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;
using test::time_of;
using Found = std::vector<std::string>;

// Step 13 needs three people of the role tim-penilai. asing-a and asing-b do not hold it.
OfficeWorld assessors() {
    OfficeWorld office;
    for (const char* person : {"dirja", "tim-satu", "tim-dua", "tim-tiga", "asing-a", "asing-b"})
        office.enrol(person);
    office.appoint("dirja", "dirjen-ham");
    for (const char* person : {"tim-satu", "tim-dua", "tim-tiga"})
        office.appoint(person, "tim-penilai");
    return office;
}

CaseWorld at_step_13(const OfficeWorld& office) {
    CaseWorld one(office, "penilaian-kkp-ham");
    one.open("dirja", "dirjen-ham", "2026-03-02T09:00:00+07:00");
    one.step(12, "dirja", "dirjen-ham", "2026-03-02T10:00:00+07:00");
    return one;
}

std::vector<PersonId> signers_so_far(const CaseWorld& one) {
    return one.judge().standing.progress.passes.back().signers;
}

std::vector<PersonId> people(const std::vector<const char*>& names) {
    return {names.begin(), names.end()};
}

// joko holds no role. Step 3 is due on 2026-12-01, and he signs it on that day at 08:00.
constexpr const char* kActed = "2026-12-01T08:00:00+07:00";
constexpr const char* kSoon = "2026-12-03T16:00:00+07:00";       // two working days later
constexpr const char* kThreeDays = "2026-12-04T08:00:00+07:00";  // three
constexpr const char* kMonthsLater = "2027-03-01T09:00:00+07:00";

CaseWorld closed_by_joko(const OfficeWorld& office) {
    CaseWorld one = test::small_case_at_step_3(office);
    one.sign(test::attach_act("putusan"), "sari", "petugas", "2026-11-30T15:00:00+07:00");
    one.step(3, "joko", "petugas", kActed);
    return one;
}

OfficeWorld office_with_joko() {
    OfficeWorld office = test::small_office();
    office.enrol("joko");
    return office;
}

std::vector<Breach> overdue_of(const OfficeWorld& office, const CaseWorld& one,
                               std::string_view now) {
    const CaseJournal journal = read_case(one.path(), one.bytes);
    const Evidence evidence{};
    const Docket docket(office.record(), journal, evidence, time_of(now));
    return breaches_of(docket, one.judge(now), {});
}

}  // namespace

TEST_CASE("what waits for a ratification waits for whoever may ratify, also in a closed case") {
    OfficeWorld office = office_with_joko();
    CaseWorld one = closed_by_joko(office);
    const auto todo = [&](const char* person) {
        const CaseJournal journal = read_case(one.path(), one.bytes);
        const Evidence evidence{};
        const Docket docket(office.record(), journal, evidence, time_of(kSoon));
        return todo_of(summary_of(docket, one.judge(kSoon)), PersonId(person), time_of(kSoon));
    };
    const std::vector<CaseSummary> waiting = todo("sari");
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].ratifies == read_case(one.path(), one.bytes).entries.back().number);
    CHECK(waiting[0].step == StepNumber{3});
    CHECK(waiting[0].waiting.act == AwaitedAct::ratification);
    CHECK(waiting[0].clock.verdict == Verdict::overdue);
    CHECK(todo("joko").empty());
    CHECK(todo("budi").empty());
    one.sign(test::cosign_act(3, waiting[0].ratifies->value), "sari", "petugas", kSoon);
    CHECK(todo("sari").empty());
}

TEST_CASE("only entitled people fill a number of signatures, each once") {
    const OfficeWorld office = assessors();
    CaseWorld one = at_step_13(office);
    SUBCASE("two strangers whom one member ratified are one signature") {
        one.step(13, "asing-a", "tim-penilai", "2026-03-03T10:00:00+07:00");
        one.sign(test::cosign_act(13, 3), "asing-b", "tim-penilai", "2026-03-03T11:00:00+07:00");
        CHECK(signers_so_far(one).empty());
        one.sign(test::cosign_act(13, 3), "tim-satu", "tim-penilai", "2026-03-03T12:00:00+07:00");
        one.sign(test::cosign_act(13, 4), "tim-satu", "tim-penilai", "2026-03-03T13:00:00+07:00");
        CHECK(one.rules() == Found{});
        CHECK(signers_so_far(one) == people({"tim-satu"}));
        one.sign(test::cosign_act(13, 3), "tim-dua", "tim-penilai", "2026-03-03T14:00:00+07:00");
        CHECK(one.judge().standing.progress.is_open());
        one.sign(test::cosign_act(13, 3), "tim-tiga", "tim-penilai", "2026-03-03T15:00:00+07:00");
        CHECK_FALSE(one.judge().standing.progress.is_open());
        CHECK(one.rules() == Found{});
    }
    SUBCASE("ratifying a stranger's cosignature is the ratifier's own signature") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
        one.sign(test::cosign_act(13, 3), "asing-b", "tim-penilai", "2026-03-03T11:00:00+07:00");
        one.sign(test::cosign_act(13, 4), "tim-dua", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(signers_so_far(one) == people({"tim-satu", "tim-dua"}));
        one.sign(test::cosign_act(13, 3), "tim-dua", "tim-penilai", "2026-03-03T13:00:00+07:00");
        CHECK(one.rules() == Found{"signed-twice"});
        CHECK(one.judge().standing.progress.is_open());
    }
    SUBCASE("the last signature may be a ratification") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
        one.sign(test::cosign_act(13, 3), "asing-b", "tim-penilai", "2026-03-03T11:00:00+07:00");
        one.sign(test::cosign_act(13, 3), "tim-dua", "tim-penilai", "2026-03-03T12:00:00+07:00");
        one.sign(test::cosign_act(13, 4), "tim-tiga", "tim-penilai", "2026-03-03T13:00:00+07:00");
        CHECK(one.rules() == Found{});
        CHECK_FALSE(one.judge().standing.progress.is_open());
        CHECK(one.judge().standing.progress.passes.back().stop ==
              time_of("2026-03-03T13:00:00+07:00"));
    }
    SUBCASE("whom four eyes bar does not fill it either") {
        OfficeWorld small = test::small_office();
        small.appoint("sari", "kepala");
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(test::cosign_act(2, 3), "sari", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
        CHECK(other.rules("2026-11-30T15:00:00+07:00") == Found{"four-eyes"});
        other.sign(test::cosign_act(2, 3), "tono", "kepala", "2026-11-30T15:00:00+07:00");
        CHECK(other.judge().standing.progress.current()->step == StepNumber{3});
    }
    SUBCASE("nor does a stranger take signatures away by signing the step anew") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
        one.step(13, "asing-a", "tim-penilai", "2026-03-03T11:00:00+07:00");
        CHECK(signers_so_far(one) == people({"tim-satu"}));
    }
    SUBCASE("nor a stranger who signs out of order") {
        OfficeWorld small = office_with_joko();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        CaseWorld::Act hold = test::act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        other.sign(hold, "sari", "petugas", "2026-11-30T13:30:00+07:00");
        other.sign(test::cosign_act(2, 3), "joko", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.rules("2026-11-30T15:00:00+07:00") == Found{"on-hold"});
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
}

TEST_CASE("until it is ratified, what somebody without the right signed is not valid and runs") {
    const OfficeWorld office = office_with_joko();
    const CaseWorld one = closed_by_joko(office);
    CHECK(one.rules("2026-12-01T12:00:00+07:00") == Found{"no-appointment"});
    const ClockVerdict before = one.judge("2026-12-01T12:00:00+07:00").standing.clocks.back();
    CHECK_FALSE(before.is_valid);
    CHECK(before.verdict == Verdict::running);
    CHECK(overdue_of(office, one, "2026-12-01T12:00:00+07:00").empty());
    const ClockVerdict after = one.judge("2026-12-02T12:00:00+07:00").standing.clocks.back();
    CHECK_FALSE(after.is_valid);
    CHECK(after.verdict == Verdict::overdue);
    const std::vector<Breach> breaches = overdue_of(office, one, "2026-12-02T12:00:00+07:00");
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.front().kind == BreachKind::overdue);
    CHECK(breaches.front().step == StepNumber{3});
    CHECK(breaches.front().waiting.act == AwaitedAct::ratification);
    CHECK(breaches.front().waiting.is_for(PersonId("sari")));
}

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
        CHECK(one.rules(kMonthsLater) == Found{});
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
        CHECK(one.rules(kMonthsLater) == Found{});
        CHECK(last(one).verdict == Verdict::late);
        CHECK(stop(one) == time_of(kThreeDays));
    }
    SUBCASE("a second ratification changes nothing") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kThreeDays);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kMonthsLater);
        CHECK(stop(one) == time_of(kThreeDays));
    }
    SUBCASE("unless the signer's appointment was only entered later") {
        CaseWorld one = closed_by_joko(office);
        office.appoint("joko", "petugas", "2026-11-30", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(test::cosign_act(3, 6), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(one.rules(kMonthsLater) == Found{});
        CHECK(last(one).verdict == Verdict::in_time);
        CHECK(stop(one) == time_of(kActed));
    }
    SUBCASE("an appointment from a later day does not cover it") {
        CaseWorld one = closed_by_joko(office);
        office.appoint("joko", "petugas", "2026-12-02", std::nullopt, "2026-12-10T08:00:00+07:00");
        one.sign(test::cosign_act(3, 6), "sari", "petugas", "2026-12-14T08:00:00+07:00");
        CHECK(last(one).verdict == Verdict::late);
    }
    SUBCASE("sent back to the same step it ended with the return, by somebody with the right") {
        CaseWorld one = closed_by_joko(office);
        CaseWorld::Act back = test::act_of(CaseAct::send_back);
        back.entry.step = StepNumber{3};
        back.entry.reason = "ditandatangani orang lain";
        SUBCASE("which is late if that was") {
            one.sign(back, "sari", "petugas", kThreeDays);
            const Standing standing = one.judge(kThreeDays).standing;
            CHECK(standing.clocks[2].verdict == Verdict::late);
            CHECK(standing.progress.passes[2].stop == time_of(kThreeDays));
            CHECK(one.rules(kThreeDays) == Found{"no-appointment"});
        }
        SUBCASE("and by nobody else") {
            one.sign(back, "joko", "petugas", kThreeDays);
            CHECK_FALSE(one.judge(kThreeDays).standing.clocks[2].is_valid);
        }
    }
    SUBCASE("an exit is no other") {
        CaseWorld one = test::small_case_at_step_2(office);
        one.sign(test::attach_act("pencabutan"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
        CaseWorld::Act leave = test::act_of(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pemohon";
        one.sign(leave, "joko", "kepala", kActed);
        CHECK(one.rules(kActed) == Found{"no-appointment"});
        CHECK(last(one).verdict == Verdict::overdue);
        CaseWorld::Act ratify = test::act_of(CaseAct::cosign);
        ratify.entry.about = EntryNumber{4};
        one.sign(ratify, "budi", "kepala", kMonthsLater);
        CHECK(one.rules(kMonthsLater) == Found{});
        CHECK(last(one).verdict == Verdict::late);
    }
}

TEST_CASE("the clocks after a ratified step start at its own time") {
    const OfficeWorld office = office_with_joko();
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "joko", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0007");
    one.sign(test::cosign_act(1, 2), "sari", "petugas", "2026-12-08T09:00:00+07:00");
    const Standing standing = one.judge("2026-12-08T10:00:00+07:00").standing;
    CHECK(standing.clocks[0].verdict == Verdict::late);
    CHECK(standing.progress.passes[0].stop == time_of("2026-12-08T09:00:00+07:00"));
    CHECK(standing.progress.passes[1].start == time_of("2026-11-30T09:15:00+07:00"));
    CHECK(standing.clocks[1].verdict == Verdict::overdue);
}

}  // namespace yankomas
