// Tests of who may ratify a doubtful entry and who may not, entry by entry, and of when the exit
// tidak-sah is taken.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/doubtful_case.h"

namespace yankomas::test {

namespace {

using Told = std::vector<std::string>;

Digest other_digest() { return Digest("sha256:" + std::string(64, 'a')); }

CaseWorld::Act with_other_roster(const OfficeWorld& office, CaseWorld::Act act) {
    act.entry.roster = office.record().roster.position();
    act.entry.roster.digest = other_digest();
    return act;
}

std::vector<EntryNumber> doubtful(const CaseWorld& one) { return one.judge().standing.doubtful; }

const Pass& pass_of(const Judgement& judged, std::size_t i) {
    return judged.standing.progress.passes.at(i);
}

std::vector<PersonId> people(const std::vector<const char*>& names) {
    return {names.begin(), names.end()};
}

}  // namespace

TEST_CASE("who held the role on the day of a doubtful entry, and no longer, ratifies it") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "kepala", "2026-01-01", "2026-11-30");
    office.appoint("wati", "petugas", "2026-01-01", "2026-11-30");
    CaseWorld one = small_case_at_step_2(office);
    SUBCASE("of a stolen key") {
        decide(one, "budi");
        revoke(office, "budi");
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(one.rules() == Told{});
    }
    SUBCASE("of another roster") {
        CaseWorld::Act step = step_act(2);
        step.entry.outcome = OutcomeId("setuju");
        one.sign(with_other_roster(office, step), "tono", "kepala", kSigned);
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(one.rules() == Told{});
    }
    SUBCASE("a hold") {
        one.sign(hold_act(), "sari", "petugas", kSigned);
        revoke(office, "sari");
        REQUIRE(doubtful(one) == std::vector{EntryNumber{1}, EntryNumber{2}, EntryNumber{3}});
        one.sign(ratify_act(3), "wati", "petugas", kCured);
        CHECK(doubtful(one) == std::vector{EntryNumber{1}, EntryNumber{2}});
    }
}

TEST_CASE("who holds the role only now ratifies a doubtful entry too") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    SUBCASE("of another roster") {
        CaseWorld::Act step = step_act(2);
        step.entry.outcome = OutcomeId("setuju");
        one.sign(with_other_roster(office, step), "tono", "kepala", kSigned);
        office.appoint("wati", "kepala", "2026-12-01", std::nullopt, kTheft);
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(one.rules() == Told{});
    }
    SUBCASE("a hold") {
        one.sign(with_other_roster(office, hold_act()), "sari", "petugas", kSigned);
        office.appoint("wati", "petugas", "2026-12-01", std::nullopt, kTheft);
        one.sign(ratify_act(3), "wati", "petugas", kCured);
        CHECK(one.rules() == Told{});
    }
}

TEST_CASE("what is doubtful itself ratifies nothing") {
    OfficeWorld office = office_with_wati();
    const RosterPosition old = office.record().roster.position();
    office.appoint("wati", "kepala");
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    revoke(office, "budi");
    SUBCASE("by the stolen key itself") { one.sign(cosign_act(2, 3), "budi", "kepala", kCured); }
    SUBCASE("by another stolen key") {
        revoke(office, "tono");
        one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
    }
    SUBCASE("by another roster") {
        one.sign(with_other_roster(office, cosign_act(2, 3)), "tono", "kepala", kCured);
    }
    SUBCASE("by a longer roster than the one here") {
        CaseWorld::Act cosign = with_other_roster(office, cosign_act(2, 3));
        cosign.entry.roster.entry.value += 2;
        one.sign(cosign, "tono", "kepala", kCured);
    }
    SUBCASE("by an older roster than the entry above it names") {
        CaseWorld::Act cosign = cosign_act(2, 3);
        cosign.entry.roster = old;
        one.sign(cosign, "tono", "kepala", kCured);
    }
    CHECK(doubtful(one) == std::vector{EntryNumber{3}, EntryNumber{4}});
    one.sign(cosign_act(2, 4), "wati", "kepala", kCuredToo);
    CHECK(doubtful(one) == std::vector{EntryNumber{3}});
}

TEST_CASE("who signed a step beside a stolen key does not ratify that, by whatever key") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
    revoke(office, "budi");
    give_new_key(office, "tono");
    CaseWorld::Act cosign = cosign_act(2, 3);
    cosign.key = make_test_key("tono-baru");
    one.sign(cosign, "tono", "kepala", kCured);
    CHECK(one.rules() == Told{"revoked-key", "signed-twice"});
}

TEST_CASE("whoever ratifies a stolen signature stands in its place") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "kepala");
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    SUBCASE("of a step that two have signed, for the first of them") {
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "budi");
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CHECK(pass_of(one.judge(), 1).signers == people({"wati", "tono"}));
    }
    SUBCASE("or for the second") {
        one.sign(cosign_act(2, 3), "tono", "kepala", "2026-11-30T14:00:00+07:00");
        revoke(office, "tono");
        one.sign(cosign_act(2, 4), "wati", "kepala", kCured);
        CHECK(pass_of(one.judge(), 1).signers == people({"budi", "wati"}));
    }
    SUBCASE("so its owner may sign the step himself then") {
        revoke(office, "budi");
        give_new_key(office, "budi");
        one.sign(cosign_act(2, 3), "wati", "kepala", kCured);
        CaseWorld::Act cosign = cosign_act(2, 3);
        cosign.key = make_test_key("budi-baru");
        one.sign(cosign, "budi", "kepala", kCuredToo);
        CHECK(one.rules() == Told{});
        CHECK(one.judge().standing.progress.current()->step == StepNumber{3});
    }
}

TEST_CASE("a cosignature beside a stolen one is one, and ratifies only if that was known") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "kepala");
    CaseWorld one = small_case_at_step_2(office);
    decide(one, "budi");
    const RosterPosition before = office.record().roster.position();
    revoke(office, "budi");
    CaseWorld::Act cosign = cosign_act(2, 3);
    cosign.entry.roster = before;
    one.sign(cosign, "tono", "kepala", kCured);
    CHECK(one.rules() == Told{"revoked-key"});
    CHECK(pass_of(one.judge(), 1).signers == people({"budi", "tono"}));
}

TEST_CASE("whatever a stolen key signed after a seal without it, counts from that seal on") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", kSealerRole);
    SUBCASE("the last step") {
        CaseWorld one = small_case_at_step_3(office);
        office.seal({one}, "wati", kSealed);
        one.step(3, "sari", "petugas", "2026-11-30T15:00:00+07:00");
        revoke(office, "sari", "2026-12-01");
        REQUIRE(doubtful(one) == std::vector{EntryNumber{5}});
        CHECK(pass_of(one.judge(), 2).stop == time_of(kSealed));
    }
    SUBCASE("a hold") {
        CaseWorld one = small_case_at_step_2(office);
        office.seal({one}, "wati", kSealed);
        one.sign(hold_act(), "sari", "petugas", kSigned);
        revoke(office, "sari", "2026-12-01");
        REQUIRE(doubtful(one) == std::vector{EntryNumber{3}});
        CHECK(one.judge().standing.progress.hold->since == time_of(kSealed));
    }
}

TEST_CASE("an entry that the seals lack is ratified like one of a stolen key") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", kSealerRole);
    CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "wati", kSealed);
    SUBCASE("of who was dismissed before any seal had it") {
        decide(one, "budi");
        RosterEntry dismiss = roster_act(RosterAct::dismiss, "budi");
        dismiss.role = RoleId("kepala");
        office.add(dismiss, kTheft);
        REQUIRE(one.rules() == Told{"unwitnessed"});
        one.sign(cosign_act(2, 3), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{});
        CHECK(pass_of(one.judge(), 1).signers == people({"tono"}));
    }
    SUBCASE("of who was dismissed, as the other kepala did not know yet") {
        decide(one, "budi");
        const RosterPosition before = office.record().roster.position();
        RosterEntry dismiss = roster_act(RosterAct::dismiss, "budi");
        dismiss.role = RoleId("kepala");
        office.add(dismiss, kTheft);
        CaseWorld::Act cosign = cosign_act(2, 3);
        cosign.entry.roster = before;
        one.sign(cosign, "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"unwitnessed"});
        CHECK(pass_of(one.judge(), 1).signers == people({"budi", "tono"}));
    }
    SUBCASE("not if that was a dismissal before he was appointed again") {
        RosterEntry dismiss = roster_act(RosterAct::dismiss, "budi");
        dismiss.role = RoleId("kepala");
        office.add(dismiss, "2026-11-30T09:30:00+07:00");
        office.appoint("budi", "kepala", "2026-11-30", std::nullopt, "2026-11-30T09:40:00+07:00");
        decide(one, "budi");
        const RosterPosition before = office.record().roster.position();
        revoke(office, "budi");
        CaseWorld::Act cosign = cosign_act(2, 3);
        cosign.entry.roster = before;
        one.sign(cosign, "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"revoked-key"});
    }
    SUBCASE("of a key that was revoked before any seal had it") {
        decide(one, "tono");
        office.add(lost_key("tono"), kTheft);
        REQUIRE(one.rules() == Told{"unwitnessed"});
        one.sign(cosign_act(2, 3), "budi", "kepala", kCured);
        CHECK(one.rules() == Told{});
    }
}

TEST_CASE("the exit tidak-sah is for a doubtful entry, and never by who signed it") {
    OfficeWorld office = office_with_wati();
    CaseWorld one = small_case_at_step_2(office);
    SUBCASE("not for a sound entry above the doubtful one") {
        decide(one, "budi");
        revoke(office, "budi");
        one.sign(void_act(2), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"revoked-key", "bad-cosign"});
    }
    SUBCASE("not for an entry that only lacks the right") {
        one.sign(hold_act(), "wati", "petugas", kSigned);
        one.sign(void_act(3), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"no-appointment", "bad-cosign"});
    }
    SUBCASE("not for a step that is ratified already") {
        decide(one, "tono");
        revoke(office, "tono");
        one.sign(cosign_act(2, 3), "budi", "kepala", kCured);
        one.sign(void_act(3), "sari", "petugas", kCuredToo);
        CHECK(one.rules() == Told{"bad-cosign"});
    }
    SUBCASE("nor for a hold that is") {
        one.sign(with_other_roster(office, hold_act()), "sari", "petugas", kSigned);
        one.sign(ratify_act(3), "sari", "petugas", kCured);
        one.sign(void_act(3), "tono", "kepala", kCuredToo);
        CHECK(one.rules() == Told{"bad-cosign"});
    }
    SUBCASE("never without an entry, also by a kepala or for another roster") {
        one.sign(with_other_roster(office, hold_act()), "sari", "petugas", kSigned);
        CaseWorld::Act leave = void_act(3);
        leave.entry.about.reset();
        one.sign(leave, "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"roster-position", "unknown-choice"});
    }
    SUBCASE("and no other exit names one") {
        decide(one, "budi");
        revoke(office, "budi");
        one.sign(attach_act("pencabutan"), "sari", "petugas", kCured);
        CaseWorld::Act leave = void_act(3);
        leave.entry.exit = ExitId("dicabut");
        one.sign(leave, "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"revoked-key", "unknown-choice"});
    }
    SUBCASE("not by who signed the hold, in another role") {
        office.appoint("tono", "petugas");
        one.sign(with_other_roster(office, hold_act()), "tono", "petugas", kSigned);
        one.sign(void_act(3), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"roster-position", "four-eyes"});
    }
    SUBCASE("not by who signed the step that the seals lack") {
        office.appoint("wati", kSealerRole);
        office.seal({one}, "wati", kSealed);
        decide(one, "tono");
        office.add(lost_key("tono"), kTheft);
        office.add(new_key("tono"), kTheft);
        CaseWorld::Act leave = void_act(3);
        leave.key = make_test_key("tono-baru");
        one.sign(leave, "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"unwitnessed", "four-eyes"});
    }
}

TEST_CASE("the exit tidak-sah is for those who open cases, or sign the running step") {
    OfficeWorld office = office_with_wati();
    office.appoint("wati", "petugas");
    SUBCASE("not for a kepala while the last step runs") {
        CaseWorld one = small_case_at_step_3(office);
        one.sign(with_other_roster(office, attach_act("pencabutan")), "wati", "petugas",
                 "2026-11-30T15:00:00+07:00");
        one.sign(void_act(5), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"roster-position", "wrong-role"});
    }
    SUBCASE("nor once the case is closed") {
        CaseWorld one = small_case_at_step_3(office);
        one.sign(with_other_roster(office, step_act(3)), "wati", "petugas",
                 "2026-11-30T15:00:00+07:00");
        one.sign(void_act(5), "budi", "kepala", kCured);
        CHECK(one.rules() == Told{"roster-position", "wrong-role"});
    }
    SUBCASE("nor in the first step, which petugas record") {
        CaseWorld one(office, "contoh");
        one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
        one.sign(with_other_roster(office, attach_act("permohonan")), "sari", "petugas", kSigned);
        one.sign(void_act(2), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"roster-position", "wrong-role"});
    }
}

TEST_CASE("the exit tidak-sah is taken in any state, and nothing goes on after it") {
    OfficeWorld office = office_with_wati();
    SUBCASE("of a case that is closed") {
        CaseWorld one = small_case_at_step_3(office);
        one.sign(with_other_roster(office, step_act(3)), "sari", "petugas",
                 "2026-11-30T15:00:00+07:00");
        REQUIRE(one.judge().standing.progress.state == CaseState::closed);
        office.appoint("wati", "petugas");
        one.sign(void_act(5), "wati", "petugas", kCured);
        CHECK(one.rules() == Told{"not-valid"});
    }
    SUBCASE("of a case that was left") {
        CaseWorld one = small_case_at_step_2(office);
        one.sign(attach_act("pencabutan"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
        CaseWorld::Act leave = act_of(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pemohon";
        one.sign(leave, "budi", "kepala", kSigned);
        revoke(office, "budi");
        one.sign(void_act(4), "tono", "kepala", kCured);
        CHECK(one.rules() == Told{"not-valid"});
    }
    SUBCASE("of a case that was ended for another entry") {
        CaseWorld one = small_case_at_step_2(office);
        decide(one, "budi");
        revoke(office, "budi");
        one.sign(void_act(3), "sari", "petugas", kCured);
        one.sign(with_other_roster(office, attach_act("pencabutan")), "sari", "petugas", kCuredToo);
        one.sign(void_act(5), "tono", "kepala", kNext);
        CHECK(one.rules() == Told{"not-valid", "not-valid"});
    }
    CaseWorld ended = small_case_at_step_2(office, "YK-2026-0002");
    decide(ended, "tono");
    revoke(office, "tono");
    ended.sign(void_act(3), "sari", "petugas", kCured);
    SUBCASE("no step") {
        CaseWorld::Act step = step_act(2);
        step.entry.outcome = OutcomeId("setuju");
        step.entry.due = time_of(kNext);
        ended.sign(step, "budi", "kepala", kCuredToo);
        CHECK(ended.rules() == Told{"not-valid", "closed"});
    }
    SUBCASE("no hold") {
        ended.sign(hold_act(), "sari", "petugas", kCuredToo);
        CHECK(ended.rules() == Told{"not-valid", "closed"});
    }
    SUBCASE("no other exit") {
        ended.sign(attach_act("pencabutan"), "sari", "petugas", kCured);
        CaseWorld::Act leave = act_of(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pemohon";
        ended.sign(leave, "budi", "kepala", kCuredToo);
        CHECK(ended.rules() == Told{"not-valid", "closed"});
    }
}

}  // namespace yankomas::test
