// Tests of entries that only a ratification cures: by their key, their roster or the seals.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/rules/order.h"
#include "core/record/entitled.h"
#include "core/rules/judge.h"
#include "core/seal/seals.h"
#include "support/doubtful_case.h"
#include "support/not_valid_case.h"

namespace yankomas::test {

namespace {

using RuleNames = std::vector<std::string>;

// Whoever signed beside the entry of step 2 can't ratify it, and wati can.
void check_third_ratifies(CaseWorld& one, int entry, std::string_view beside) {
    one.sign(cosign_act(2, entry), beside, "kepala", kCured);
    CHECK(one.rules() == RuleNames{"revoked-key", "signed-twice"});
    one.sign(cosign_act(2, entry), "wati", "kepala", kCuredToo);
    CHECK(one.rules() == RuleNames{"signed-twice"});
}

}  // namespace

TEST_CASE("an unknown exit is told the exit tidak-sah where an entry above is doubtful") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    const auto tells_it = [](CaseWorld with_exit) {
        CaseWorld::Act exit = void_act(3);
        exit.entry.exit = ExitId("batal");
        exit.entry.about.reset();
        with_exit.sign(exit, "sari", "petugas", kCuredToo);
        const Findings findings = with_exit.judge().findings;
        const auto found = std::ranges::find(findings, rule::unknown_choice, &Finding::rule);
        REQUIRE(found != findings.end());
        return found->what.args.back().text == kInvalidExit;
    };
    CHECK_FALSE(tells_it(one));
    revoke(office, "budi");
    CHECK(tells_it(one));
    one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
    CHECK_FALSE(tells_it(one));
}

TEST_CASE("a case with an entry that nobody can ratify ends with the exit tidak-sah") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    SUBCASE("by a role of open-by, for a compromised key") {
        decide(one, "budi");
        revoke(office, "budi");
        one.sign(void_act(3), "sari", "petugas", kCured);
        CHECK(one.rules() == RuleNames{"not-valid"});
        CHECK(is_verified(one));
        CHECK(one.judge().standing.progress.state == CaseState::closed);
        CaseWorld::Act back = act_of(CaseAct::send_back);
        back.entry.step = StepNumber{1};
        back.entry.reason = "lanjut";
        one.sign(back, "tono", "kepala", kCuredToo);
        CHECK(one.rules() == RuleNames{"not-valid", "closed"});
    }
    SUBCASE("by a role of the running step, on hold, for another roster") {
        CaseWorld::Act hold = act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        hold.entry.roster = office.record().roster.position();
        hold.entry.roster.digest = Digest("sha256:" + std::string(64, 'a'));
        one.sign(hold, "sari", "petugas", kSigned);
        REQUIRE(one.rules() == RuleNames{"roster-position"});
        one.sign(void_act(3), "tono", "kepala", kCured);
        CHECK(one.rules() == RuleNames{"not-valid"});
        CHECK_FALSE(one.judge().standing.progress.hold.has_value());
    }
    SUBCASE("not by its signer, and not for an entry that is sound, ratified or missing") {
        decide(one, "budi");
        CaseWorld sound = one;
        sound.sign(void_act(3), "sari", "petugas", kCured);
        CHECK(sound.rules() == RuleNames{"bad-cosign"});
        revoke(office, "budi");
        give_new_key(office, "budi");
        CaseWorld own = one;
        CaseWorld::Act by_himself = void_act(3);
        by_himself.key = make_test_key("budi-baru");
        own.sign(by_himself, "budi", "kepala", kCured);
        CHECK(own.rules() == RuleNames{"revoked-key", "four-eyes"});
        CaseWorld unnamed = one;
        CaseWorld::Act no_entry = void_act(3);
        no_entry.entry.about.reset();
        unnamed.sign(no_entry, "sari", "petugas", kCured);
        CHECK(unnamed.rules() == RuleNames{"revoked-key", "unknown-choice"});
        one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
        one.sign(void_act(3), "sari", "petugas", kCuredToo);
        CHECK(one.rules() == RuleNames{"bad-cosign"});
    }
    SUBCASE("a breach stays one") {
        decide(one, "budi", "2026-12-01T07:00:00+07:00");
        revoke(office, "budi");
        one.sign(void_act(3), "sari", "petugas", "2026-12-14T09:00:00+07:00");
        const Standing standing = one.judge("2026-12-15T09:00:00+07:00").standing;
        CHECK(standing.clocks.back().verdict == Verdict::late);
    }
}

TEST_CASE("an entry by a compromised key is ratified by who is entitled then or now") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    revoke(office, "budi");
    REQUIRE(one.rules() == RuleNames{"revoked-key"});
    REQUIRE(one.judge().standing.doubtful == std::vector{EntryNumber{3}});
    SUBCASE("by another who held the role that day") {
        one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
        CHECK(one.rules() == RuleNames{});
        CHECK(is_verified(one));
        CHECK(one.judge().standing.progress.passes.back().end == PassEnd::running);
    }
    SUBCASE("by the signer with his new key") {
        give_new_key(office, "budi");
        CaseWorld::Act cosign = cosign_act(2, 3);
        cosign.key = make_test_key("budi-baru");
        one.sign(cosign, "budi", "kepala", kCured);
        CHECK(one.rules() == RuleNames{});
        one.sign(cosign_act(2, 3), "tono", "kepala", kCuredToo);
        CHECK(one.rules() == RuleNames{});
        CHECK(one.judge().standing.progress.current()->step == StepNumber{3});
    }
    SUBCASE("by who holds the role only now") {
        office.appoint("wati", "kepala", "2026-12-01", std::nullopt, kTheft);
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(one.rules() == RuleNames{});
    }
    SUBCASE("not by anybody else, and not with the key itself") {
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(one.rules() == RuleNames{"revoked-key", "no-appointment"});
        one.sign(cosign_act(2, 3), "budi", "kepala", kCuredToo);
        CHECK_FALSE(is_verified(one));
    }
}

TEST_CASE("nobody stands for two signatures of one step by ratifying a stolen one") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "kepala");
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    SUBCASE("who ratifies it does not fill the step by that") {
        revoke(office, "budi");
        one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
        const Standing standing = one.judge().standing;
        CHECK(standing.progress.current()->step == StepNumber{2});
        CHECK(standing.progress.current()->signers == std::vector{PersonId("tono")});
        one.sign(cosign_act(2, 3), "tono", "kepala", kCuredToo);
        CHECK(one.rules() == RuleNames{"signed-twice"});
        one.sign(cosign_act(2, 3), "wati", "kepala", kNext);
        CHECK(one.judge().standing.progress.current()->step == StepNumber{3});
    }
    SUBCASE("who signed beside it does not ratify it") {
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "budi");
        check_third_ratifies(one, 3, "tono");
    }
    SUBCASE("a second signature from before the theft was known stays one") {
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "budi");
        CHECK(one.rules() == RuleNames{"revoked-key"});
        CHECK(one.judge().standing.progress.current()->step == StepNumber{3});
    }
    SUBCASE("a second signature that was stolen is ratified by a third person") {
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "tono");
        check_third_ratifies(one, 4, "budi");
    }
}

TEST_CASE("a case of the other clone's roster goes on, and its entries are ratified") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act step = step_act(2);
    step.entry.outcome = OutcomeId("setuju");
    step.entry.roster = office.record().roster.position();
    step.entry.roster.entry.value += 3;
    step.entry.roster.digest = Digest("sha256:" + std::string(64, 'a'));
    one.sign(step, "budi", "kepala", kSigned);
    REQUIRE(one.rules() == RuleNames{"roster-position"});
    SUBCASE("by the signer himself") {
        one.sign(cosign_act(2, 3), "budi", "kepala", kCured);
        CHECK(one.rules() == RuleNames{});
        one.sign(cosign_act(2, 3), "tono", "kepala", kCuredToo);
        CHECK(one.rules() == RuleNames{});
        one.step(3, "sari", "petugas", kNext);
        CHECK(one.rules() == RuleNames{});
    }
    SUBCASE("and what stands below it is judged") {
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(one.rules() == RuleNames{"roster-position", "no-appointment"});
        CHECK_FALSE(one.judge().standing.unjudged_from.has_value());
    }
    SUBCASE("of a key that nobody here has, nothing is believed") {
        CaseWorld::Act other = cosign_act(2, 3);
        other.key = make_test_key("orang-asing");
        other.entry.roster = step.entry.roster;
        one.sign(other, "tono", "kepala", kCured);
        CHECK(one.judge().standing.unjudged_from == EntryNumber{4});
        CHECK_FALSE(may_be_ratified(one.judge()));
    }
}

TEST_CASE("a doubtful entry counts at its own time, but not before the last seal that lacks it") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", kSealerRole);
    CaseWorld one = small_case_at_step_2(office);
    const auto stop_of_step_2 = [&] { return one.judge().standing.progress.passes[1].stop; };
    SUBCASE("no seal lacks it") {
        decide(one, "budi");
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "tono");
        one.sign(cosign_act(2, 4), "tono", "kepala", kCured);
        CHECK(stop_of_step_2() == time_of("2026-11-30T14:00:00+07:00"));
    }
    SUBCASE("a seal of the evening lacks it") {
        office.seal({one}, "wati", kSealed);
        decide(one, "budi");
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "tono", "2026-12-01");
        REQUIRE(one.judge().standing.doubtful == std::vector{EntryNumber{4}});
        REQUIRE(may_be_ratified(one.judge()));
        give_new_key(office, "tono");
        CaseWorld::Act cosign = cosign_act(2, 4);
        cosign.key = make_test_key("tono-baru");
        one.sign(cosign, "tono", "kepala", kCured);
        CHECK(one.rules() == RuleNames{});
        CHECK(stop_of_step_2() == time_of(kSealed));
        CHECK(one.judge().standing.progress.current()->start ==
              time_of("2026-11-30T14:00:00+07:00"));
    }
}

TEST_CASE("what a doubtful return makes valid does not count before that seal either") {
    OfficeWorld office = office_with_wati();
    office.enrol("joko");
    office.appoint("wati", kSealerRole);
    CaseWorld one = begun_by_joko(office, "2026-11-30T09:15:00+07:00");
    office.seal({one}, "wati", kSealed);
    one.sign(send_back_to(1), "budi", "kepala", kSigned);
    revoke(office, "budi");
    CaseWorld::Act ratify = ratify_act(3);
    ratify.entry.step = StepNumber{1};
    one.sign(ratify, "tono", "kepala", kCured);
    REQUIRE(is_verified(one));
    CHECK(one.judge().standing.progress.passes.front().stop == time_of(kSealed));
}

TEST_CASE("an exit for a doubtful entry takes no fault from one that is not doubtful") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    one.sign(attach_act("permohonan"), "wati", "petugas", "2026-11-30T14:00:00+07:00");
    revoke(office, "budi");
    one.sign(void_act(3), "sari", "petugas", kCured);
    CHECK(join(one.rules(), ",") == "not-valid,no-appointment");
}

TEST_CASE("a doubtful correction counts from its ratification on") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "petugas");
    CaseWorld one = small_case_at_step_2(office);
    one.sign(correct_act(2, "permohonan", "3/X/2026"), "wati", "petugas", kSigned);
    const auto number = [&] {
        return one.judge().standing.progress.on_file.front().document.number;
    };
    CHECK(number() == "3/X/2026");
    revoke(office, "wati");
    CHECK(one.rules() == RuleNames{"revoked-key"});
    CHECK(number() == "1/X/2026");
    SUBCASE("by who may correct the entry") {
        one.sign(ratify_act(3), "sari", "petugas", kCured);
        CHECK(one.rules() == RuleNames{});
        CHECK(number() == "3/X/2026");
    }
    SUBCASE("the case goes on, but it counts for nothing, if he may not") {
        one.sign(ratify_act(3), "budi", "kepala", kCured);
        CHECK(one.rules() == RuleNames{});
        CHECK(number() == "1/X/2026");
    }
    SUBCASE("never if the case is ended for it") {
        one.sign(void_act(3), "sari", "petugas", kCured);
        CHECK(one.rules() == RuleNames{"not-valid"});
        CHECK(number() == "1/X/2026");
    }
}

}  // namespace yankomas::test
