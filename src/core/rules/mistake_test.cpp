// Tests when a case may be left as opened by mistake, by whom, and what can't be hidden that way.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/looked_at.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::Looked;
using test::mistake_act;
using test::OfficeWorld;
using RuleNames = std::vector<std::string>;

constexpr const char* kMonday = "2026-11-23T09:00:00+07:00";
constexpr const char* kThursdayNight = "2026-11-26T23:59:59+07:00";
constexpr const char* kFriday = "2026-11-27T00:00:00+07:00";

// Opened on Monday, and nothing else.
CaseWorld opened_on_monday(const OfficeWorld& office) {
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", kMonday);
    return one;
}

CaseWorld with_letter(const OfficeWorld& office) {
    CaseWorld one = opened_on_monday(office);
    one.step(1, "sari", "petugas", "2026-11-23T09:15:00+07:00", std::nullopt, "PK-0007");
    return one;
}

Looked look_at(const CaseWorld& one, std::string_view now) {
    return test::looked_at(one, now, {{}, true});
}

CaseWorld::Act return_to(int step) {
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{step};
    back.entry.reason = "dibuka lagi";
    return back;
}

}  // namespace

TEST_CASE("a case opened by mistake is undone within three working days of the opening") {
    const OfficeWorld office = test::small_office_with_void();
    CaseWorld one = opened_on_monday(office);
    SUBCASE("by who opens cases, to the last second") {
        one.sign(mistake_act(), "sari", "petugas", kThursdayNight);
        CHECK(one.rules() == RuleNames{});
        const CaseSummary summary = look_at(one, kFriday).summary;
        CHECK(summary.is_void);
        CHECK(summary.end == "salah-buka");
        CHECK(summary.state == CaseState::closed);
    }
    SUBCASE("not a second later") {
        one.sign(mistake_act(), "sari", "petugas", kFriday);
        CHECK(one.rules() == RuleNames{"no-mistake"});
    }
    SUBCASE("counted from the signature, whatever the opening says of when it occurred") {
        CaseWorld late(office, "contoh");
        CaseWorld::Act open = test::act_of(CaseAct::open);
        open.entry.occurred = test::time_of("2026-11-02T09:00:00+07:00");
        late.sign(open, "sari", "petugas", kMonday);
        late.sign(mistake_act(), "sari", "petugas", kThursdayNight);
        CHECK(late.rules() == RuleNames{});
    }
}

TEST_CASE("no work that was done or held disappears as a mistake") {
    const OfficeWorld office = test::small_office_with_void();
    CaseWorld one = with_letter(office);
    SUBCASE("a signature of a later step, even one of two") {
        one.step(2, "budi", "kepala", "2026-11-23T10:00:00+07:00", "setuju");
    }
    SUBCASE("a later step that was sent back") {
        one.step(2, "budi", "kepala", "2026-11-23T10:00:00+07:00", "setuju");
        one.sign(return_to(1), "tono", "kepala", "2026-11-23T11:00:00+07:00");
    }
    SUBCASE("a hold, also one that ended at once") {
        CaseWorld::Act hold = test::act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        one.sign(hold, "sari", "petugas", "2026-11-23T10:00:00+07:00");
        one.sign(test::act_of(CaseAct::resume), "sari", "petugas", "2026-11-23T10:00:00+07:00");
    }
    one.sign(mistake_act(), "tono", "kepala", "2026-11-24T09:00:00+07:00");
    CHECK(one.rules() == RuleNames{"no-mistake"});
}

TEST_CASE("a letter of an outside party is put aside only by a role that opens no cases") {
    OfficeWorld office = test::small_office_with_void();
    const auto after = [](CaseWorld one, std::string_view by, std::string_view role) {
        one.sign(mistake_act(), by, role, "2026-11-24T09:00:00+07:00");
        return one.rules();
    };
    SUBCASE("recorded with its step") {
        CHECK(after(with_letter(office), "sari", "petugas") == RuleNames{"wrong-role"});
        CHECK(after(with_letter(office), "budi", "kepala") == RuleNames{});
    }
    SUBCASE("attached without a word of the party, but of a kind that only the party brings") {
        CaseWorld one = opened_on_monday(office);
        one.sign(test::attach_act("permohonan"), "sari", "petugas", "2026-11-23T10:00:00+07:00");
        CHECK(after(one, "sari", "petugas") == RuleNames{"wrong-role"});
    }
    SUBCASE("another kind, recorded for the party") {
        CaseWorld one = opened_on_monday(office);
        CaseWorld::Act act = test::attach_act("pencabutan");
        act.entry.party = PartyCode("PK-0007");
        one.sign(act, "sari", "petugas", "2026-11-23T10:00:00+07:00");
        CHECK(after(one, "sari", "petugas") == RuleNames{"wrong-role"});
    }
    SUBCASE("a paper of the office guards nothing") {
        CaseWorld one = opened_on_monday(office);
        one.sign(test::attach_act("putusan"), "sari", "petugas", "2026-11-23T10:00:00+07:00");
        CHECK(after(one, "sari", "petugas") == RuleNames{});
    }
    SUBCASE("a correction takes the letter from nobody") {
        CaseWorld one = opened_on_monday(office);
        one.sign(test::attach_act("permohonan"), "sari", "petugas", "2026-11-23T10:00:00+07:00");
        one.sign(test::correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas",
                 "2026-11-23T11:00:00+07:00");
        CHECK(after(one, "sari", "petugas") == RuleNames{"wrong-role"});
    }
    SUBCASE("who opened the case does not put on another hat for it") {
        office.appoint("sari", "kepala");
        CHECK(after(with_letter(office), "sari", "kepala") == RuleNames{"four-eyes"});
    }
}

TEST_CASE("nothing goes on from a case that was opened by mistake") {
    const OfficeWorld office = test::small_office_with_void();
    CaseWorld one = with_letter(office);
    one.sign(mistake_act(), "budi", "kepala", "2026-11-23T10:00:00+07:00");
    SUBCASE("no return") {
        one.sign(return_to(1), "budi", "kepala", "2026-11-24T09:00:00+07:00");
        CHECK(one.rules() == RuleNames{"closed"});
    }
    SUBCASE("notes, papers and corrections stand in it") {
        one.sign(test::attach_act("pencabutan"), "sari", "petugas", "2026-11-24T09:00:00+07:00");
        one.sign(test::correct_act(2, "permohonan", "3/X/2026"), "sari", "petugas",
                 "2026-11-24T09:00:00+07:00");
        CHECK(one.rules() == RuleNames{});
    }
}

TEST_CASE("a clock that was late stays late in a case that was opened by mistake") {
    const OfficeWorld office = test::small_office_with_void();
    CaseWorld one = opened_on_monday(office);
    one.sign(mistake_act(), "sari", "petugas", kThursdayNight);  // step 1 was due on Tuesday
    const Looked seen = look_at(one, kFriday);
    REQUIRE(seen.breaches.size() == 1);
    CHECK(seen.breaches[0].kind == BreachKind::late);
    CHECK(seen.breaches[0].signers[0].person == PersonId("sari"));
}

TEST_CASE("a void exit without the right leaves the clock running until it is ratified") {
    OfficeWorld office = test::small_office_with_void();
    office.enrol("wati");
    CaseWorld one = with_letter(office);
    one.sign(mistake_act(), "wati", "kepala", "2026-11-23T10:00:00+07:00");
    CHECK(one.rules() == RuleNames{"no-appointment"});
    CHECK(look_at(one, "2026-11-30T09:00:00+07:00").breaches[0].kind == BreachKind::overdue);
}

TEST_CASE("the exits that a lapsed hold offers are no void ones") {
    const OfficeWorld office = test::small_office_with_void();
    CaseWorld one = with_letter(office);
    CaseWorld::Act hold = test::act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-23T10:00:00+07:00");
    const CaseSummary summary = look_at(one, "2026-12-08T09:00:00+07:00").summary;
    REQUIRE(summary.hold);
    REQUIRE(summary.hold->exits.size() == 1);
    CHECK(summary.hold->exits.front().code == ExitId("dicabut"));
}

}  // namespace yankomas
