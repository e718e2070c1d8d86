// Tests that nobody without a live key is waited for, or named as who may act.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/rules/order.h"
#include "core/record/waiting.h"
#include "core/rules/judge.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr const char* kLost = "2026-12-01T08:00:00+07:00";
constexpr const char* kAfterLoss = "2026-12-01T09:00:00+07:00";

void lose_key(OfficeWorld& office, std::string_view person, std::string_view at = kLost) {
    office.add(lost_key(person), at);
}

void get_key(OfficeWorld& office, std::string_view person) { office.add(new_key(person), kLost); }

bool waits_for(const OfficeWorld& office, const CaseWorld& one, std::string_view person,
               std::string_view now = kAfterLoss) {
    const Sop& sop = *office.record().in_force(time_of(now)).sop(SopId("contoh"));
    return waiting_of(sop, one.judge().standing.progress, office.record().roster, Zone::wib,
                      time_of(now))
        .is_for(PersonId(person));
}

// The hint to somebody who signs step 3 without the role of the petugas, which sari has.
std::string hint_for_stranger(CaseWorld one) {
    one.step(3, "tono", "petugas", kAfterLoss);
    const Findings findings = one.judge().findings;
    const auto found = std::ranges::find(findings, rule::no_appointment, &Finding::rule);
    return found == findings.end() ? std::string() : in_english(found->hint);
}

}  // namespace

TEST_CASE("a case waits for nobody whose only key is revoked") {
    OfficeWorld office = small_office();
    const CaseWorld one = small_case_at_step_3(office);
    CHECK(waits_for(office, one, "sari"));
    SUBCASE("from the time on at which it is revoked") {
        lose_key(office, "sari");
        CHECK_FALSE(waits_for(office, one, "sari"));
        CHECK(waits_for(office, one, "sari", "2026-12-01T07:59:59+07:00"));
    }
    SUBCASE("until she has a new one") {
        lose_key(office, "sari");
        get_key(office, "sari");
        CHECK(waits_for(office, one, "sari"));
    }
    SUBCASE("while she has another one") {
        get_key(office, "sari");
        lose_key(office, "sari");
        CHECK(waits_for(office, one, "sari"));
    }
}

TEST_CASE("another person of a step that two must sign is still waited for") {
    OfficeWorld office = small_office();
    const CaseWorld one = small_case_at_step_2(office);
    lose_key(office, "budi");
    CHECK_FALSE(waits_for(office, one, "budi"));
    CHECK(waits_for(office, one, "tono"));
}

TEST_CASE("no hint names somebody without a key as who may act") {
    OfficeWorld office = small_office();
    const CaseWorld one = small_case_at_step_3(office);
    CHECK(hint_for_stranger(one).find("sari (petugas)") != std::string::npos);
    lose_key(office, "sari");
    CHECK(hint_for_stranger(one).find("sari (petugas)") == std::string::npos);
}

TEST_CASE("where only people without a key hold a role, the hint is to enter a new one") {
    OfficeWorld office = small_office();
    office.enrol("wati");
    const auto hint = [&](const CaseWorld& one, CaseWorld::Act act, std::string_view role) {
        const CaseJournal journal = read_case(one.path(), one.bytes);
        act.entry.number = EntryNumber{static_cast<int>(journal.entries.size()) + 1};
        act.entry.by = PersonId("wati");
        act.entry.role = RoleId(role);
        act.entry.at = time_of(kAfterLoss);
        act.entry.roster = office.record().roster.position();
        std::string told;
        one.look(kAfterLoss, [&](const Docket& docket, const Judgement& /*judged*/) {
            const Findings found = propose(docket, act.entry, public_line(make_test_key("wati")));
            const auto missing = std::ranges::find(found, rule::no_appointment, &Finding::rule);
            if (missing != found.end()) told = in_english(missing->hint);
        });
        return told;
    };
    const auto tells_of = [](const std::string& told, const std::string& person) {
        return told.find("yankomas roster key " + person + " --public-key FILE") !=
               std::string::npos;
    };
    SUBCASE("of the last step") {
        lose_key(office, "sari");
        CHECK(tells_of(hint(small_case_at_step_3(office), step_act(3), "petugas"), "sari"));
    }
    SUBCASE("of a decision, if both lost theirs") {
        const CaseWorld one = small_case_at_step_2(office);
        lose_key(office, "budi");
        CHECK_FALSE(tells_of(hint(one, step_act(2), "kepala"), "budi"));
        lose_key(office, "tono");
        CHECK(tells_of(hint(one, step_act(2), "kepala"), "budi"));
    }
    SUBCASE("of a hold") {
        const CaseWorld one = small_case_at_step_2(office);
        lose_key(office, "sari");
        CaseWorld::Act hold = act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        CHECK(tells_of(hint(one, hold, "petugas"), "sari"));
    }
}

}  // namespace yankomas::test
