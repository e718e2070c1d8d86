// Tests of cosigning and ratifying, and of times before what they rest on.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/not_valid_case.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;
using Names = std::vector<std::string>;

OfficeWorld four_officers() {
    OfficeWorld office;
    for (const char* person : {"sari", "budi", "dewi", "tono"}) office.enrol(person);
    office.appoint("sari", "kasubbid-ppi");
    office.appoint("budi", "kabid-ham");
    office.appoint("dewi", "kadiv-yankumham");
    office.appoint("tono", "kakanwil");
    return office;
}

CaseWorld begun(const OfficeWorld& office) {
    CaseWorld one(office, "yankomas");
    one.open("sari", "kasubbid-ppi", "2026-03-02T09:15:00+07:00");
    one.step(1, "sari", "kasubbid-ppi", "2026-03-02T09:20:00+07:00", std::nullopt, "PK-0007");
    return one;
}

CaseWorld::Act cosign_of(int entry, int step) {
    CaseWorld::Act cosign = test::act_of(CaseAct::cosign);
    cosign.entry.about = EntryNumber{entry};
    cosign.entry.step = StepNumber{step};
    return cosign;
}

// Up to step 4, so that entry 6 signs step 5. Sari and budi hold both roles of the steps 5 and 6.
CaseWorld at_step_5(OfficeWorld& office) {
    office.enrol("joko");
    office.appoint("sari", "kabid-ham");
    office.appoint("budi", "kasubbid-ppi");
    CaseWorld one = begun(office);
    one.step(2, "tono", "kakanwil", "2026-03-02T10:00:00+07:00");
    one.step(3, "dewi", "kadiv-yankumham", "2026-03-02T11:00:00+07:00");
    one.step(4, "budi", "kabid-ham", "2026-03-03T09:00:00+07:00");
    return one;
}

constexpr const char* kFifth = "2026-03-05T09:00:00+07:00";
constexpr const char* kSixth = "2026-03-06T09:00:00+07:00";
constexpr const char* kLast = "2026-03-06T11:00:00+07:00";

}  // namespace

TEST_CASE("whoever ratifies a step has signed it") {
    OfficeWorld office = four_officers();
    CaseWorld one = at_step_5(office);
    SUBCASE("so he does not sign the step that another one must sign") {
        one.step(5, "joko", "kasubbid-ppi", kFifth);
        one.sign(cosign_of(6, 5), "budi", "kasubbid-ppi", "2026-03-05T10:00:00+07:00");
        CHECK(one.rules() == Names{});
        one.step(6, "budi", "kabid-ham", kSixth, "tanpa-audiensi");
        CHECK(one.rules() == Names{"four-eyes"});
    }
    SUBCASE("so he does not ratify a step that another one must sign, and cures nothing") {
        one.step(5, "sari", "kasubbid-ppi", kFifth);
        one.step(6, "joko", "kabid-ham", kSixth, "tanpa-audiensi");
        one.sign(cosign_of(7, 6), "sari", "kabid-ham", kLast);
        CHECK(one.rules() == Names{"no-appointment", "four-eyes"});
        one.sign(cosign_of(7, 6), "budi", "kabid-ham", kLast);
        CHECK(one.rules() == Names{"four-eyes"});
    }
    SUBCASE("so he does not ratify a step below one that he signed, and cures nothing") {
        one.step(5, "joko", "kasubbid-ppi", kFifth);
        one.step(6, "budi", "kabid-ham", kSixth, "tanpa-audiensi");
        one.sign(cosign_of(6, 5), "budi", "kasubbid-ppi", kLast);
        CHECK(one.rules() == Names{"no-appointment", "four-eyes"});
        one.sign(cosign_of(6, 5), "sari", "kasubbid-ppi", kLast);
        CHECK(one.rules() == Names{"four-eyes"});
    }
    SUBCASE("also if somebody else had ratified it before him") {
        one.step(5, "joko", "kasubbid-ppi", kFifth);
        one.sign(cosign_of(6, 5), "sari", "kasubbid-ppi", "2026-03-05T10:00:00+07:00");
        one.sign(cosign_of(6, 5), "budi", "kasubbid-ppi", "2026-03-05T11:00:00+07:00");
        one.step(6, "budi", "kabid-ham", kSixth, "tanpa-audiensi");
        CHECK(one.rules() == Names{"four-eyes"});
    }
}

TEST_CASE("whoever ratified, cosigned or recorded a step ratifies none that is not for him") {
    OfficeWorld office = four_officers();
    SUBCASE("after he ratified the other one") {
        office.enrol("wati");
        CaseWorld one = at_step_5(office);
        one.step(5, "joko", "kasubbid-ppi", kFifth);
        one.sign(cosign_of(6, 5), "sari", "kasubbid-ppi", "2026-03-05T10:00:00+07:00");
        one.step(6, "wati", "kabid-ham", kSixth, "tanpa-audiensi");
        one.sign(cosign_of(8, 6), "sari", "kabid-ham", kLast);
        CHECK(one.rules() == Names{"no-appointment", "four-eyes"});
    }
    SUBCASE("after he recorded it for somebody outside") {
        OfficeWorld small = test::small_office();
        small.enrol("joko");
        small.appoint("sari", "kepala");
        CaseWorld one = test::small_case_at_step_2(small);
        one.step(2, "joko", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        one.sign(cosign_of(3, 2), "sari", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(one.rules() == Names{"no-appointment", "four-eyes"});
    }
}

TEST_CASE("what waits for a ratification waits for nobody whom four eyes bar") {
    OfficeWorld office = four_officers();
    CaseWorld one = at_step_5(office);
    const auto waits_for = [&](std::string_view person) {
        std::vector<Breach> late =
            test::breaches_at(office, one, "2026-06-01T09:00:00+07:00", BreachScope{});
        std::erase_if(late, [](const Breach& breach) {
            return breach.waiting.act != AwaitedAct::ratification;
        });
        REQUIRE(late.size() == 1);
        return late.front().waiting.is_for(PersonId(person));
    };
    SUBCASE("who signed the step before, or the one after") {
        SUBCASE("before") {
            one.step(5, "sari", "kasubbid-ppi", kFifth);
            one.step(6, "joko", "kabid-ham", kSixth, "tanpa-audiensi");
            CHECK_FALSE(waits_for("sari"));
            CHECK(waits_for("budi"));
        }
        SUBCASE("after") {
            one.step(5, "joko", "kasubbid-ppi", kFifth);
            one.step(6, "budi", "kabid-ham", kSixth, "tanpa-audiensi");
            CHECK_FALSE(waits_for("budi"));
            CHECK(waits_for("sari"));
        }
    }
    SUBCASE("who ratified the step before") {
        one.step(5, "joko", "kasubbid-ppi", kFifth);
        one.sign(cosign_of(6, 5), "budi", "kasubbid-ppi", "2026-03-05T10:00:00+07:00");
        one.step(6, "joko", "kabid-ham", kSixth, "tanpa-audiensi");
        CHECK_FALSE(waits_for("budi"));
        CHECK(waits_for("sari"));
    }
}

TEST_CASE("a cosign never counts earlier than what it signs") {
    OfficeWorld office;
    for (const char* person : {"dirja", "tim-satu", "tim-dua", "tim-tiga"}) office.enrol(person);
    office.appoint("dirja", "dirjen-ham");
    for (const char* person : {"tim-satu", "tim-dua", "tim-tiga"})
        office.appoint(person, "tim-penilai");
    CaseWorld one(office, "penilaian-kkp-ham");
    one.open("dirja", "dirjen-ham", "2026-03-02T09:00:00+07:00");
    one.step(12, "dirja", "dirjen-ham", "2026-03-02T10:00:00+07:00");
    one.step(13, "tim-satu", "tim-penilai", "2026-03-03T10:00:00+07:00");
    CaseWorld::Act cosign = cosign_of(3, 13);
    const auto stop = [&] { return one.judge().standing.progress.passes.back().stop; };
    SUBCASE("the last one says that it happened before the step was signed") {
        one.sign(cosign, "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
        cosign.entry.occurred = test::time_of("2026-03-02T12:00:00+07:00");
        one.sign(cosign, "tim-tiga", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(one.rules() == Names{"bad-occurred"});
        CHECK(stop() == test::time_of("2026-03-03T11:00:00+07:00"));
    }
    SUBCASE("one in between says so") {
        cosign.entry.occurred = test::time_of("2026-03-02T12:00:00+07:00");
        one.sign(cosign, "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
        CHECK(one.rules() == Names{"bad-occurred"});
        cosign.entry.occurred = test::time_of("2026-03-03T10:00:00+07:00");
        one.sign(cosign, "tim-tiga", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(one.rules() == Names{"bad-occurred"});
        CHECK(stop() == test::time_of("2026-03-03T10:00:00+07:00"));
    }
    SUBCASE("nor does one of a decision by two") {
        const OfficeWorld small = test::small_office();
        CaseWorld other = test::small_case_at_step_2(small);
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        CaseWorld::Act second = cosign_of(3, 2);
        second.entry.occurred = test::time_of("2026-11-30T13:14:59+07:00");
        other.sign(second, "tono", "kepala", "2026-11-30T14:00:00+07:00");
        CHECK(other.rules() == Names{"bad-occurred"});
        CHECK(other.judge().standing.progress.passes[1].stop ==
              test::time_of("2026-11-30T13:15:00+07:00"));
    }
    SUBCASE("the last one happened before another signature of the step") {
        one.sign(cosign, "tim-dua", "tim-penilai", "2026-03-03T11:00:00+07:00");
        cosign.entry.occurred = test::time_of("2026-03-03T10:30:00+07:00");
        one.sign(cosign, "tim-tiga", "tim-penilai", "2026-03-03T12:00:00+07:00");
        CHECK(one.rules() == Names{});
        CHECK(stop() == test::time_of("2026-03-03T11:00:00+07:00"));
    }
}

TEST_CASE("nothing is signed before the roster entry that it names") {
    OfficeWorld office = four_officers();
    CaseWorld one = begun(office);
    office.enrol("joko", "2026-04-01T08:00:00+07:00");
    office.appoint("joko", "kakanwil", "2026-01-01", std::nullopt, "2026-04-01T09:00:00+07:00");
    SUBCASE("a step of last month by a new appointee") {
        one.step(2, "joko", "kakanwil", "2026-03-02T10:00:00+07:00");
        CHECK(one.rules() == Names{"before-roster", "no-appointment"});
    }
    SUBCASE("a case that is opened back then") {
        CaseWorld other(office, "diseminasi-ham");
        other.open("joko", "kakanwil", "2026-03-02T09:15:00+07:00");
        CHECK(other.rules() == Names{"before-roster", "no-appointment"});
    }
    SUBCASE("a document, by somebody who had the right all the time") {
        CaseWorld::Act attach = test::act_of(CaseAct::attach);
        attach.entry.documents.push_back({DocumentKind("disposisi"), "1", {}, {}, {}, {}});
        one.sign(attach, "sari", "kasubbid-ppi", "2026-04-01T08:54:59+07:00");
        CHECK(one.rules() == Names{"before-roster"});
    }
    SUBCASE("clocks of machines differ by five minutes") {
        CaseWorld::Act attach = test::act_of(CaseAct::attach);
        attach.entry.documents.push_back({DocumentKind("disposisi"), "1", {}, {}, {}, {}});
        one.sign(attach, "sari", "kasubbid-ppi", "2026-04-01T08:55:00+07:00");
        CHECK(one.rules() == Names{});
    }
}

}  // namespace yankomas
