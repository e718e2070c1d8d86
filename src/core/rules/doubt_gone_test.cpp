// Tests of entries that are sound again, because two people have signed that the key was stolen
// only later.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/doubtful_case.h"

namespace yankomas::test {

namespace {

using Told = std::vector<std::string>;

constexpr const char* kRatified = "2026-12-01T08:05:00+07:00";
constexpr const char* kLaterDay = "2026-12-01T08:30:00+07:00";

OfficeWorld office_with_two_admins() {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "petugas");
    office.appoint("wati", "kepala");
    office.enrol("rina");
    office.appoint("rina", "petugas");
    office.add(roster_act(RosterAct::admin, "wati"), "2026-01-06T08:00:00+07:00");
    return office;
}

// Two people sign since when the key of the person is compromised.
void agree(OfficeWorld& office, std::string_view person, std::string_view since) {
    office.add(stolen_key(person, since), kLaterDay);
    office.add(cosign_of(office.record().roster.last_entry(), "wati"), kLaterDay);
}

// budi signs step 2 with a stolen key, and ratifies that with his new one.
void decide_and_ratify(OfficeWorld& office, CaseWorld& one) {
    decide(one, "budi");
    revoke(office, "budi");
    give_new_key(office, "budi");
    CaseWorld::Act cosign = cosign_act(2, 3);
    cosign.key = make_test_key("budi-baru");
    one.sign(cosign, "budi", "kepala", kRatified);
}

}  // namespace

TEST_CASE("the exit tidak-sah is not for an entry that two people have called sound by then") {
    OfficeWorld office = office_with_two_admins();
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act leave = void_act(3);
    const char* person = "budi";
    SUBCASE("a signature of a step") {
        decide(one, "budi");
        revoke(office, "budi");
    }
    SUBCASE("whatever older roster the exit names") {
        decide(one, "budi");
        revoke(office, "budi");
        leave.entry.roster = office.record().roster.position();
    }
    SUBCASE("one that was ratified before") {
        decide(one, "budi");
        revoke(office, "budi");
        one.sign(cosign_act(2, 3), "tono", "kepala", kRatified);
    }
    SUBCASE("a hold") {
        person = "sari";
        one.sign(hold_act(), "sari", "petugas", kSigned);
        revoke(office, "sari");
    }
    agree(office, person, "2026-12-01");
    one.sign(leave, "wati", "petugas", kCured);
    CHECK(one.rules() == Told{"bad-cosign"});
    CHECK_FALSE(one.judge().standing.void_from.has_value());
}

TEST_CASE("nor is it for the last step of a case, or for what its signer ratified himself") {
    OfficeWorld office = office_with_two_admins();
    SUBCASE("the last step") {
        CaseWorld one = small_case_at_step_3(office);
        one.step(3, "sari", "petugas", "2026-11-30T15:00:00+07:00");
        revoke(office, "sari");
        agree(office, "sari", "2026-12-01");
        one.sign(void_act(5), "wati", "petugas", kCured);
        CHECK(one.rules() == Told{"bad-cosign"});
    }
    SUBCASE("a ratified one, where nobody has signed a later day") {
        CaseWorld one = small_case_at_step_2(office);
        decide_and_ratify(office, one);
        const RosterPosition known = office.record().roster.position();
        agree(office, "budi", "2026-12-01");
        CaseWorld::Act leave = void_act(3);
        leave.entry.roster = known;
        one.sign(leave, "wati", "petugas", "2026-12-01T08:10:00+07:00");
        CHECK(one.rules() == Told{"bad-cosign"});
    }
}

TEST_CASE("a ratification that was lawful stays so when its entry is sound again") {
    OfficeWorld office = office_with_two_admins();
    CaseWorld one = small_case_at_step_2(office);
    const char* person = "budi";
    Told expected;
    SUBCASE("by the signer of a step that waits for another signature") {
        decide_and_ratify(office, one);
        one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
    }
    SUBCASE("of a step that is done") {
        decide(one, "budi");
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "budi");
        one.sign(cosign_act(2, 3), "wati", "kepala", kRatified);
    }
    SUBCASE("of a hold") {
        person = "sari";
        one.sign(hold_act(), "sari", "petugas", kSigned);
        revoke(office, "sari");
        one.sign(ratify_act(3), "wati", "petugas", kRatified);
    }
    SUBCASE("but it never was one by who had no fitting role") {
        decide(one, "budi");
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "budi");
        one.sign(cosign_act(2, 3), "rina", "petugas", kRatified);
        expected = {"bad-cosign"};
    }
    agree(office, person, "2026-12-01");
    CHECK(join(one.rules(), ",") == join(expected, ","));
}

TEST_CASE("one person ratifies an entry once, and another person in vain") {
    OfficeWorld office = office_with_two_admins();
    CaseWorld one = small_case_at_step_2(office);
    one.sign(hold_act(), "sari", "petugas", kSigned);
    revoke(office, "sari");
    CaseWorld::Act letter = cosign_act(1, 2);
    letter.entry.party = PartyCode("PK-0007");
    for (const CaseWorld::Act& act : {ratify_act(1), letter, ratify_act(3)})
        one.sign(act, "wati", "petugas", kRatified);
    Told expected;
    SUBCASE("of a hold, by the same person") {
        one.sign(ratify_act(3), "wati", "petugas", kCured);
        expected = {"bad-cosign"};
    }
    SUBCASE("of an opening, by the same person") {
        one.sign(ratify_act(1), "wati", "petugas", kCured);
        expected = {"bad-cosign"};
    }
    SUBCASE("of a letter, by the same person, who has signed that step by ratifying it") {
        one.sign(letter, "wati", "petugas", kCured);
        expected = {"signed-twice"};
    }
    SUBCASE("of a hold whose doubt has gone since, by the same person") {
        one.sign(ratify_act(3), "wati", "petugas", kRatified);
        agree(office, "sari", "2026-12-01");
        expected = {"bad-cosign"};
    }
    SUBCASE("of a hold, by another person") { one.sign(ratify_act(3), "rina", "petugas", kCured); }
    CHECK(join(one.rules(), ",") == join(expected, ","));
}

}  // namespace yankomas::test
