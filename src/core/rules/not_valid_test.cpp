// Tests who fills a number of signatures, and what it is that nobody with the right has signed.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/rules/summary.h"
#include "support/not_valid_case.h"

namespace yankomas {

namespace {

using test::begun_by_joko;
using test::breaches_at;
using test::CaseWorld;
using test::closed_by_joko;
using test::kMonthsLater;
using test::kSoon;
using test::kThreeDays;
using test::office_with_joko;
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
    SUBCASE("nor does he as the first of them") {
        OfficeWorld small = test::small_office();
        small.appoint("sari", "kepala");
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "sari", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        CHECK(signers_so_far(other).empty());
        other.sign(test::cosign_act(2, 3), "budi", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
    SUBCASE("nor who signs it for an outside party, as the first of them") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00", std::nullopt,
                 "PK-0007");
        CHECK(one.rules() == Found{"outside-party"});
        CHECK(signers_so_far(one).empty());
    }
    SUBCASE("nor who cosigns it for an outside party") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
        CaseWorld::Act cosign = test::cosign_act(13, 3);
        cosign.entry.party = PartyCode("PK-0007");
        one.sign(cosign, "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
        CHECK(one.rules() == Found{"outside-party"});
        CHECK(signers_so_far(one) == people({"tim-satu"}));
    }
    SUBCASE("nor the last of two who does so") {
        const OfficeWorld small = test::small_office();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        CaseWorld::Act cosign = test::cosign_act(2, 3);
        cosign.entry.party = PartyCode("PK-0007");
        other.sign(cosign, "tono", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
    SUBCASE("a stranger's cosignature that another kepala ratified completes a step of two") {
        OfficeWorld small = office_with_joko();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(test::cosign_act(2, 3), "joko", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
        other.sign(test::cosign_act(2, 4), "tono", "kepala", "2026-11-30T15:00:00+07:00");
        CHECK(other.rules() == Found{});
        CHECK(other.judge().standing.progress.current()->step == StepNumber{3});
    }
    SUBCASE("nor does a stranger take signatures away by signing the step anew") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
        one.step(13, "asing-a", "tim-penilai", "2026-03-03T11:00:00+07:00");
        CHECK(signers_so_far(one) == people({"tim-satu"}));
    }
    SUBCASE("nor does one who does so after a cosignature, or in a step of two") {
        one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
        one.sign(test::cosign_act(13, 3), "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
        one.step(13, "asing-b", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(signers_so_far(one) == people({"tim-satu", "tim-dua"}));
    }
    SUBCASE("nor does a petugas in a step of two kepala") {
        const OfficeWorld small = test::small_office();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.step(2, "sari", "petugas", "2026-11-30T13:30:00+07:00", "perbaiki");
        CHECK(signers_so_far(other) == people({"budi"}));
    }
    SUBCASE("nor a stranger who names another step than the one that he cosigns") {
        const OfficeWorld small = office_with_joko();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(test::cosign_act(3, 3), "joko", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.rules() == Found{"bad-cosign"});
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
    SUBCASE("nor one whose term as kepala was over, while the case is on hold") {
        OfficeWorld small = office_with_joko();
        small.appoint("joko", "kepala", "2026-01-01", "2026-11-29");
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "tono", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(test::hold_act(), "sari", "petugas", "2026-11-30T13:30:00+07:00");
        other.sign(test::cosign_act(2, 3), "joko", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
    SUBCASE("nor a stranger who signs out of order") {
        OfficeWorld small = office_with_joko();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(test::hold_act(), "sari", "petugas", "2026-11-30T13:30:00+07:00");
        other.sign(test::cosign_act(2, 3), "joko", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.rules("2026-11-30T15:00:00+07:00") == Found{"on-hold"});
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
}

TEST_CASE("who held the role only on the day ratifies, and fills no number of signatures by it") {
    OfficeWorld office = assessors();
    office.enrol("tim-lama");
    office.appoint("tim-lama", "tim-penilai", "2026-01-01", "2026-03-03");
    CaseWorld one = at_step_13(office);
    one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
    SUBCASE("of a step that waits for two more") {
        one.sign(test::cosign_act(13, 3), "asing-b", "tim-penilai", "2026-03-03T11:00:00+07:00");
        one.sign(test::cosign_act(13, 4), "tim-lama", "tim-penilai", "2026-03-04T11:00:00+07:00");
        CHECK(one.rules() == Found{});
        CHECK(signers_so_far(one) == people({"tim-satu"}));
    }
    SUBCASE("of a step that waits for one more") {
        one.sign(test::cosign_act(13, 3), "tim-dua", "tim-penilai", "2026-03-03T10:30:00+07:00");
        one.sign(test::cosign_act(13, 3), "asing-b", "tim-penilai", "2026-03-03T11:00:00+07:00");
        one.sign(test::cosign_act(13, 5), "tim-lama", "tim-penilai", "2026-03-04T11:00:00+07:00");
        CHECK(one.rules() == Found{});
        CHECK(one.judge().standing.progress.is_open());
    }
    SUBCASE("of the decision of two kepala") {
        OfficeWorld small = office_with_joko();
        small.enrol("dewi");
        small.appoint("dewi", "kepala", "2026-01-01", "2026-11-30");
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(test::cosign_act(2, 3), "joko", "kepala", "2026-11-30T14:00:00+07:00");
        other.sign(test::cosign_act(2, 4), "dewi", "kepala", "2026-12-01T08:00:00+07:00");
        CHECK(other.rules() == Found{});
        CHECK(other.judge().standing.progress.current()->step == StepNumber{2});
    }
}

TEST_CASE("who ratified a late step is told as one of its signers") {
    const OfficeWorld office = office_with_joko();
    const auto signers = [&](const CaseWorld& one) {
        const std::vector<Breach> past = breaches_at(office, one, kMonthsLater, {{}, true});
        std::vector<PersonId> names;
        for (const Breach& breach : past) {
            for (const PastSigner& signer : breach.signers) names.push_back(signer.person);
            if (!names.empty()) break;
        }
        return names;
    };
    SUBCASE("ratified late") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kThreeDays);
        CHECK(signers(one) == people({"joko", "sari"}));
    }
    SUBCASE("ratified soon, and so recorded late") {
        CaseWorld one = closed_by_joko(office);
        one.sign(test::cosign_act(3, 6), "sari", "petugas", kSoon);
        CHECK(signers(one) == people({"joko", "sari"}));
    }
    SUBCASE("of a letter that somebody recorded") {
        CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
        one.sign(test::ratify_letter(), "sari", "petugas", kThreeDays);
        CHECK(signers(one) == people({"joko", "sari"}));
    }
}

TEST_CASE("until it is ratified, what somebody without the right signed is not valid and runs") {
    const OfficeWorld office = office_with_joko();
    const CaseWorld one = closed_by_joko(office);
    CHECK(one.rules("2026-12-01T12:00:00+07:00") == Found{"no-appointment"});
    const ClockVerdict before = one.judge("2026-12-01T12:00:00+07:00").standing.clocks.back();
    CHECK_FALSE(before.is_valid);
    CHECK(before.verdict == Verdict::running);
    CHECK(breaches_at(office, one, "2026-12-01T12:00:00+07:00").empty());
    const ClockVerdict after = one.judge("2026-12-02T12:00:00+07:00").standing.clocks.back();
    CHECK_FALSE(after.is_valid);
    CHECK(after.verdict == Verdict::overdue);
    const std::vector<Breach> breaches = breaches_at(office, one, "2026-12-02T12:00:00+07:00");
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.front().kind == BreachKind::overdue);
    CHECK(breaches.front().step == StepNumber{3});
    CHECK(breaches.front().waiting.act == AwaitedAct::ratification);
    CHECK(breaches.front().waiting.is_for(PersonId("sari")));
    // The same holds for an exit.
    const std::vector<Breach> left =
        breaches_at(office, test::left_by(office, "joko", "kepala"), "2026-12-04T12:00:00+07:00");
    REQUIRE(left.size() == 1);
    CHECK(left.front().step == StepNumber{2});
    CHECK(left.front().waiting.is_for(PersonId("budi")));
}

TEST_CASE("also while a later step runs, what is not valid is listed as overdue") {
    const OfficeWorld office = office_with_joko();
    const CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
    const std::vector<Breach> breaches = breaches_at(office, one, "2026-12-02T12:00:00+07:00");
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.front().step == StepNumber{1});
    CHECK(breaches.front().waiting.is_for(PersonId("sari")));
}

}  // namespace yankomas
