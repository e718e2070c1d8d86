// Tests of seals that failed: whose sealer had no right at their time, or whose key two people call
// stolen since before.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/sealed_folder.h"

namespace yankomas::test {

TEST_CASE("failed seals: a key that two people call stolen ends its seals, and not the office") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "rina", kSealedInEvening);
    revoke_sealer(office, "admin", "rina", "2026-11-30");
    sign_last_too(office, "dewi");
    SealedFolder folder(office);
    put_case(folder.host, one);
    folder.check_warned("seals.yaml:12:3: warning[YK104]: seal 1 is signed with a key of rina");
    folder.check_goes_on();
    // The next seal names again what only the failed one named, so that it is witnessed.
    const Ran seal = folder.run("wati", "seal --yes");
    CAPTURE(seal.err);
    CHECK(seal.code == 0);
    CHECK(holds(seal.err, "warning[YK104]: seal 1"));
    CHECK(holds(seal.out, "seal 2, cases: 1, "));
    CHECK(holds(folder.host.read("seals/2026-12-01-2.txt"), "YK-2026-0001 5 sha256:"));
    put_case(folder.host, small_case_at_step_2(office));
    const Ran cut = folder.run("sari", "lint");
    CHECK(cut.code == 1);
    CHECK(holds(cut.out, "error[YK111]: the end is gone: seal 2 of Tue 1 Dec 2026"));
}

TEST_CASE("failed seals: one person's word, and what was taken away later, fail no seal") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld early = small_case_at_step_2(office);
    const CaseWorld late = small_case_at_step_3(office);
    office.seal({late}, "rina", kSealedInEvening);
    SUBCASE("one admin says that the key was stolen before") {
        revoke_sealer(office, "admin", "rina", "2026-11-30");
        revoke_sealer(office, "admin", "rina", "2026-11-29", "2026-12-01T08:10:00+07:00");
    }
    SUBCASE("the two agree only on a later day") {
        revoke_sealer(office, "admin", "rina", "2026-11-30");
        revoke_sealer(office, "dewi", "rina", "2026-12-01");
    }
    SUBCASE("the key is lost") { revoke_sealer(office, "admin", "rina", std::nullopt); }
    SUBCASE("the sealer herself says so, and nobody else") {
        revoke_sealer(office, "rina", "rina", "2026-11-30");
    }
    SUBCASE("the sealer is dismissed") { dismiss_sealer(office, "rina", kMorningAfter); }
    SUBCASE("the sealer is dismissed an hour after it") {
        dismiss_sealer(office, "rina", "2026-11-30T18:00:00+07:00");
    }
    SUBCASE("the sealer is dismissed and appointed again") {
        dismiss_sealer(office, "rina", kMorningAfter);
        office.appoint("rina", kSealerRole, "2026-12-01", std::nullopt,
                       "2026-12-01T08:30:00+07:00");
    }
    SealedFolder folder(office);
    put_case(folder.host, late);
    const Ran strict = folder.run("sari", "lint --strict");
    CAPTURE(strict.out);
    CHECK(strict.code == 0);
    put_case(folder.host, early);
    CHECK(holds(folder.run("sari", "lint").out, "error[YK111]: the end is gone"));
}

TEST_CASE("failed seals: what was ratified against one is no fault once it has failed") {
    OfficeWorld office = office_of_sealers();
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = "catatan";
    one.sign(note, "budi", "kepala", "2026-11-30T11:00:00+07:00");
    office.seal({}, "rina", kSealedAtNoon);  // without the case
    revoke_sealer(office, "admin", "budi", std::nullopt, "2026-11-30T13:00:00+07:00");
    REQUIRE(one.rules() == std::vector<std::string>{"unwitnessed"});
    CaseWorld::Act ratify = act_of(CaseAct::cosign);
    ratify.entry.about = EntryNumber{3};
    one.sign(ratify, "tono", "kepala", kSealedInEvening);
    REQUIRE(one.rules() == std::vector<std::string>{});
    revoke_sealer(office, "admin", "rina", "2026-11-30");
    sign_last_too(office, "dewi");
    SealedFolder folder(office);
    put_case(folder.host, one);
    folder.check_warned("seals.yaml:12:3: warning[YK104]: seal 1 is signed with a key of rina");
    CHECK_FALSE(holds(folder.run("sari", "lint").out, "YK313"));
    folder.check_goes_on();
}

TEST_CASE("failed seals: a sealer without the right fails, whatever he lacked") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    std::string warned = "warning[YK304]: ";
    SUBCASE("dismissed before") {
        dismiss_sealer(office, "rina", "2026-11-30T16:00:00+07:00");
        office.seal({one}, "rina", kSealedInEvening);
        warned += "rina does not hold the role penyegel";
    }
    SUBCASE("revoked before") {
        revoke_sealer(office, "admin", "rina", std::nullopt, "2026-11-30T16:00:00+07:00");
        office.seal({one}, "rina", kSealedInEvening);
        warned = "warning[YK104]: seal 1";
    }
    SUBCASE("never appointed") {
        office.seal({one}, "tono", kSealedInEvening);
        warned += "tono does not hold the role penyegel";
    }
    SealedFolder folder(office);
    put_case(folder.host, one);
    folder.check_warned(warned);
    folder.check_goes_on();
    CHECK(holds(folder.run("wati", "seal --yes").out, "seal 2, cases: 1, "));
}

TEST_CASE(
    "failed seals: one that nobody of the office signed is an error until it is sealed over") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    std::string next = "seal 2, cases: 1, ";
    SUBCASE("a stranger") { office.seal({one}, "orang-lain", kSealedInEvening); }
    SUBCASE("somebody who was enrolled only afterwards") {
        office.seal({one}, "jono", kSealedInEvening);
        office.enrol("jono", kMorningAfter);
    }
    SUBCASE("two strangers, one after the other") {
        office.seal({small_case_at_step_2(office)}, "orang-lain", kSealedAtNoon);
        office.seal({one}, "orang-asing", kSealedInEvening);
        next = "seal 3, cases: 1, ";
    }
    SealedFolder folder(office);
    put_case(folder.host, one);
    Ran ran = folder.run("sari", "lint");
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK102]: seal 1 is signed with a key that nobody holds"));
    folder.check_goes_on();
    CHECK(holds(folder.run("wati", "seal --yes").out, next));
    folder.check_warned("warning[YK102]: seal 1");
}

TEST_CASE("failed seals: nothing of their time counts, neither for sealing nor for entries") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld early = small_case_at_step_2(office);
    office.seal({early}, "rina", kSealedAtNoon);
    SUBCASE("a seal of 2099 by nobody stops no seal") {
        office.seal({small_case_at_step_3(office)}, "tono", "2099-01-01T08:00:00+07:00");
        SealedFolder folder(office);
        put_case(folder.host, small_case_at_step_3(office));
        folder.check_goes_on();
        const Ran seal = folder.run("wati", "seal --yes");
        CAPTURE(seal.err);
        CHECK(seal.code == 0);
        CHECK(holds(folder.host.read("seals/2026-12-01-3.txt"), "YK-2026-0001 5 sha256:"));
    }
    SUBCASE("an entry that the failed seal lacks was not entered late by that") {
        office.seal({}, "tono", kSealedInEvening);
        SealedFolder folder(office);
        put_case(folder.host, small_case_at_step_3(office));
        folder.check_warned("warning[YK304]");
    }
    SUBCASE("nor has a seal by a stolen key") {
        CaseWorld one = small_case_at_step_3(office);
        office.seal({one}, "rina", kSealedInEvening);
        office.seal({}, "wati", kMorningAfter);
        revoke_sealer(office, "admin", "rina", "2026-11-30");
        sign_last_too(office, "dewi");
        SealedFolder folder(office);
        put_case(folder.host, one);
        folder.check_warned("warning[YK104]");
    }
    SUBCASE("nor has one by a sealer who was dismissed before") {
        CaseWorld one = small_case_at_step_3(office);
        dismiss_sealer(office, "rina", "2026-11-30T16:00:00+07:00");
        office.seal({one}, "rina", kSealedInEvening);
        office.seal({}, "wati", kMorningAfter);
        SealedFolder folder(office);
        put_case(folder.host, one);
        folder.check_warned("warning[YK304]");
    }
    SUBCASE("what a failed seal has is no entry that the next one lacks") {
        CaseWorld one = small_case_at_step_3(office);
        office.seal({one}, "tono", kSealedInEvening);
        office.seal({}, "wati", kMorningAfter);
        SealedFolder folder(office);
        put_case(folder.host, one);
        folder.check_warned("warning[YK304]");
    }
}

TEST_CASE("failed seals: a failed seal lends no time to what was dated back") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld early = small_case_at_step_2(office);
    CaseWorld one = early;
    one.step(2, "budi", "kepala", "2026-11-30T13:30:00+07:00", "setuju");
    const std::string by = "wati";
    office.seal({one}, "tono", "2026-11-30T14:00:00+07:00");
    office.seal({early}, by, "2026-11-30T14:30:00+07:00");
    CaseWorld other = early;
    other.step(2, "budi", "kepala", "2026-11-30T13:31:00+07:00", "setuju");
    RosterEntry dismiss = roster_act(RosterAct::dismiss, "budi");
    dismiss.role = RoleId("kepala");
    SUBCASE("by who was dismissed, and no seal has it") {
        office.add(dismiss, "2026-11-30T15:00:00+07:00");
        office.seal({}, by, kSealedInEvening);
    }
    SUBCASE("by who was dismissed, before a later seal had it") {
        office.add(dismiss, "2026-11-30T15:00:00+07:00");
        other.sign(attach_act("putusan"), "tono", "kepala", "2026-11-30T16:00:00+07:00");
        office.seal({other}, by, kSealedInEvening);
    }
    SUBCASE("by whose key was revoked") {
        office.add(lost_key("budi"), "2026-11-30T15:00:00+07:00");
        office.seal({}, by, kSealedInEvening);
    }
    SealedFolder folder(office);
    put_case(folder.host, other);
    const Ran ran = folder.run("sari", "lint");
    CAPTURE(ran.out);
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK113]"));
}

TEST_CASE("failed seals: a seal that saw a roster which lost against this one stops nothing") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    OfficeWorld lost = office;
    office.enrol("joni", kSealedAtNoon);
    lost.enrol("juki", kSealedAtNoon);
    std::string told = "seal 1 was signed with another roster than the one here";
    int code = 0;
    SUBCASE("of the same length") { told.insert(0, "warning[YK105]: "); }
    SUBCASE("that is longer") {
        lost.enrol("jono", kSealedAtNoon);
        told.insert(0, "error[YK105]: ");
        code = 1;
    }
    lost.seal({one}, "rina", kSealedInEvening);
    SealedFolder folder(lost);
    folder.host.write("roster.yaml", office.roster_bytes());
    put_case(folder.host, one);
    const Ran ran = folder.run("sari", "lint");
    CAPTURE(ran.out);
    CHECK(ran.code == code);
    CHECK(holds(ran.out, told));
    folder.check_goes_on();
    CHECK(holds(folder.run("wati", "seal --yes").out, "seal 2, cases: 1, "));
    const Ran after = folder.run("sari", "lint");
    CAPTURE(after.out);
    CHECK(after.code == 0);
}

TEST_CASE("failed seals: what a failed seal says otherwise than a case is a warning") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld late = small_case_at_step_3(office);
    office.seal({late}, "tono", kSealedInEvening);
    SealedFolder folder(office);
    SUBCASE("its end is gone") {
        put_case(folder.host, small_case_at_step_2(office));
        folder.check_warned(
            "warning[YK115]: the end is gone: seal 1 of Mon 30 Nov 2026 has this case");
        folder.check_goes_on();
    }
    SUBCASE("another entry stands there") {
        CaseWorld other = small_case_at_step_2(office);
        other.step(2, "tono", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        other.sign(cosign_act(2, 3), "budi", "kepala", "2026-11-30T14:00:00+07:00");
        put_case(folder.host, other);
        folder.check_warned("warning[YK115]: up to entry 4 this is not what seal 1");
        folder.check_goes_on();
    }
    SUBCASE("all but its opening is gone") {
        CaseWorld opened(office, "contoh");
        opened.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
        put_case(folder.host, opened);
        folder.check_warned("warning[YK115]: the end is gone: seal 1 of Mon 30 Nov 2026 has");
    }
    SUBCASE("the case is gone, and another one is there") {
        put_case(folder.host, small_case_at_step_2(office, "YK-2026-0002"));
        folder.check_warned("warning[YK115]: YK-2026-0001 is gone; seal 1 of Mon 30 Nov 2026");
    }
    SUBCASE("the case is gone") {
        folder.check_warned("warning[YK115]: YK-2026-0001 is gone; seal 1 of Mon 30 Nov 2026");
        for (const char* view : {"overdue", "list", "todo"})
            CHECK(folder.run("sari", view).code == 0);
        // A thief can't use up the numbers of the year.
        CHECK(holds(folder.run("sari", "new contoh --title Perkara --yes").out, "YK-2026-0001"));
    }
}

TEST_CASE("failed seals: a manifest that only a failed seal signed may be missing") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "tono", kSealedInEvening);
    office.seal({small_case_at_step_2(office, "YK-2026-0002")}, "rina", kMorningAfter);
    SealedFolder folder(office);
    put_case(folder.host, one);
    put_case(folder.host, small_case_at_step_2(office, "YK-2026-0002"));
    std::filesystem::remove(folder.host.full("seals/2026-11-30-1.txt"));
    Ran ran = folder.run("sari", "lint");
    CHECK(ran.code == 0);
    CHECK(
        holds(ran.out, "warning[YK112]: seals/2026-11-30-1.txt belongs to seal 1 and is missing"));
    CHECK(holds(ran.out, "hint: if git has it: git checkout -- seals/2026-11-30-1.txt"));
    folder.check_goes_on();
    std::filesystem::remove(folder.host.full("seals/2026-12-01-2.txt"));
    ran = folder.run("sari", "lint");
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK112]: seals/2026-12-01-2.txt belongs to seal 2 and is missing"));
    check_refused(folder.host, "sari", words("note 0001 x --yes"), {1, {"YK112"}});
}

TEST_CASE("failed seals: a seal by hand that is dated back stops nothing") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "rina", "2026-01-06T08:00:00+07:00");
    SUBCASE("alone") {}
    SUBCASE("with a true one below it") { office.seal({one}, "wati", kSealedInEvening); }
    SealedFolder folder(office);
    put_case(folder.host, one);
    folder.check_warned("warning[YK116]");
    folder.check_goes_on();
    CHECK(folder.run("wati", "seal --yes").code == 0);
}

}  // namespace yankomas::test
