// Tests of seals that failed: whose sealer had no right at their time, or whose key two people call
// stolen since before.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/office_on_disk.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kNoon = "2026-11-30T12:00:00+07:00";
constexpr std::string_view kEvening = "2026-11-30T17:00:00+07:00";
constexpr std::string_view kMorning = "2026-12-01T08:00:00+07:00";

// rina and wati seal, and admin and dewi are admins.
OfficeWorld sealed_office() {
    OfficeWorld office = small_office();
    for (const char* person : {"rina", "wati", "dewi"}) office.enrol(person);
    for (const char* person : {"rina", "wati"}) office.appoint(person, kSealerRole);
    office.add(roster_act(RosterAct::admin, "dewi"), "2026-01-05T08:00:00+07:00");
    return office;
}

// `by` says that the key of `person` is stolen since a day, or lost.
void revoke(OfficeWorld& office, std::string_view by, std::string_view person,
            std::optional<std::string_view> since, std::string_view at = kMorning) {
    office.add(since ? stolen_key(person, *since, by) : lost_key(person, by), at);
}

// `by` signs the last entry too.
void sign_too(OfficeWorld& office, std::string_view by) {
    office.add(cosign_of(office.record().roster.last_entry(), by), kMorning);
}

void dismiss_sealer(OfficeWorld& office, std::string_view person, std::string_view at) {
    RosterEntry entry = roster_act(RosterAct::dismiss, person);
    entry.role = RoleId(kSealerRole);
    office.add(entry, at);
}

// The folder of an office at 09:00 on the day after.
struct Folder {
    TestHost host;

    explicit Folder(const OfficeWorld& office) {
        put_as_it_is(host, office);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran run(const std::string& person, std::string_view line) {
        return run_as(host, person, words(line));
    }
    // lint is clean but for a warning that holds this.
    void check_warned(std::string_view what) {
        const Ran ran = run("sari", "lint --notes");
        CAPTURE(ran.out);
        CHECK(ran.code == 0);
        CHECK(holds(ran.out, what));
        CHECK_FALSE(holds(ran.out, "YK113"));
        CHECK_FALSE(holds(ran.out, "YK604"));
    }
    void check_goes_on() {
        for (const char* view : {"overdue", "list", "todo"}) {
            const Ran ran = run("sari", view);
            CAPTURE(ran.err);
            CHECK(ran.code == 0);
        }
        const Ran note = run("sari", "note 0001 x --yes");
        CAPTURE(note.err);
        CHECK(note.code == 0);
        CHECK(run("admin",
                  "roster enrol joko --name J --public-key " + host.key("joko") + ".pub --yes")
                  .code == 0);
    }
};

}  // namespace

TEST_CASE("failed seals: a key that two people call stolen ends its seals, and not the office") {
    OfficeWorld office = sealed_office();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "rina", kEvening);
    revoke(office, "admin", "rina", "2026-11-30");
    sign_too(office, "dewi");
    Folder folder(office);
    put_case(folder.host, one);
    folder.check_warned("seals.yaml:12:3: warning[YK104]: seal 1 is signed with a key of rina");
    folder.check_goes_on();
    // The next seal names again what only the failed one named, and then it is witnessed.
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
    OfficeWorld office = sealed_office();
    const CaseWorld early = small_case_at_step_2(office);
    const CaseWorld late = small_case_at_step_3(office);
    office.seal({late}, "rina", kEvening);
    SUBCASE("one admin says that the key was stolen before") {
        revoke(office, "admin", "rina", "2026-11-30");
        revoke(office, "admin", "rina", "2026-11-29", "2026-12-01T08:10:00+07:00");
    }
    SUBCASE("the two agree only on a later day") {
        revoke(office, "admin", "rina", "2026-11-30");
        revoke(office, "dewi", "rina", "2026-12-01");
    }
    SUBCASE("the key is lost") { revoke(office, "admin", "rina", std::nullopt); }
    SUBCASE("the sealer is dismissed") { dismiss_sealer(office, "rina", kMorning); }
    Folder folder(office);
    put_case(folder.host, late);
    const Ran strict = folder.run("sari", "lint --strict");
    CAPTURE(strict.out);
    CHECK(strict.code == 0);
    put_case(folder.host, early);
    CHECK(holds(folder.run("sari", "lint").out, "error[YK111]: the end is gone"));
}

TEST_CASE("failed seals: a sealer without the right fails, whatever he lacked") {
    OfficeWorld office = sealed_office();
    const CaseWorld one = small_case_at_step_3(office);
    std::string warned = "warning[YK304]: ";
    SUBCASE("dismissed before") {
        dismiss_sealer(office, "rina", "2026-11-30T16:00:00+07:00");
        office.seal({one}, "rina", kEvening);
        warned += "rina does not hold the role penyegel";
    }
    SUBCASE("revoked before") {
        revoke(office, "admin", "rina", std::nullopt, "2026-11-30T16:00:00+07:00");
        office.seal({one}, "rina", kEvening);
        warned = "warning[YK104]: seal 1";
    }
    SUBCASE("never appointed") {
        office.seal({one}, "tono", kEvening);
        warned += "tono does not hold the role penyegel";
    }
    Folder folder(office);
    put_case(folder.host, one);
    folder.check_warned(warned);
    folder.check_goes_on();
    CHECK(holds(folder.run("wati", "seal --yes").out, "seal 2, cases: 1, "));
}

// Whoever may write the file can sign the last seal anew, as anybody. That is no seal of the
// office, and is told as a change of its bytes is.
TEST_CASE(
    "failed seals: one that nobody of the office signed is an error until it is sealed over") {
    OfficeWorld office = sealed_office();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "orang-lain", kEvening);
    Folder folder(office);
    put_case(folder.host, one);
    Ran ran = folder.run("sari", "lint");
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK102]: seal 1 is signed with a key that nobody holds"));
    folder.check_goes_on();
    CHECK(holds(folder.run("wati", "seal --yes").out, "seal 2, cases: 1, "));
    folder.check_warned("warning[YK102]: seal 1");
}

TEST_CASE("failed seals: what a failed seal says otherwise than a case is a warning") {
    OfficeWorld office = sealed_office();
    const CaseWorld late = small_case_at_step_3(office);
    office.seal({late}, "tono", kEvening);
    Folder folder(office);
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
    SUBCASE("the case is gone") {
        folder.check_warned("warning[YK115]: YK-2026-0001 is gone; seal 1 of Mon 30 Nov 2026");
        for (const char* view : {"overdue", "list", "todo"})
            CHECK(folder.run("sari", view).code == 0);
        // A thief can't use up the numbers of the year.
        CHECK(holds(folder.run("sari", "new contoh --title Perkara --yes").out, "YK-2026-0001"));
    }
}

TEST_CASE("failed seals: a manifest that only a failed seal signed may be missing") {
    OfficeWorld office = sealed_office();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "tono", kEvening);
    office.seal({small_case_at_step_2(office, "YK-2026-0002")}, "rina", kMorning);
    Folder folder(office);
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

TEST_CASE("failed seals: nothing of their time counts, neither for sealing nor for entries") {
    OfficeWorld office = sealed_office();
    const CaseWorld early = small_case_at_step_2(office);
    office.seal({early}, "rina", kNoon);
    SUBCASE("a seal of 2099 by nobody stops no seal") {
        office.seal({small_case_at_step_3(office)}, "tono", "2099-01-01T08:00:00+07:00");
        Folder folder(office);
        put_case(folder.host, small_case_at_step_3(office));
        folder.check_goes_on();
        const Ran seal = folder.run("wati", "seal --yes");
        CAPTURE(seal.err);
        CHECK(seal.code == 0);
        CHECK(holds(folder.host.read("seals/2026-12-01-3.txt"), "YK-2026-0001 5 sha256:"));
    }
    SUBCASE("an entry that the failed seal lacks was not entered late by that") {
        office.seal({}, "tono", kEvening);
        Folder folder(office);
        put_case(folder.host, small_case_at_step_3(office));
        folder.check_warned("warning[YK304]");
    }
    SUBCASE("what a failed seal has is no entry that the next one lacks") {
        CaseWorld one = small_case_at_step_3(office);
        office.seal({one}, "tono", kEvening);
        office.seal({}, "wati", kMorning);
        Folder folder(office);
        put_case(folder.host, one);
        folder.check_warned("warning[YK304]");
    }
}

// Budi was dismissed at three, and says that he signed at half past one. The failed seal of two
// would show that he did.
TEST_CASE("failed seals: a failed seal lends no time to what was dated back") {
    OfficeWorld office = sealed_office();
    const CaseWorld early = small_case_at_step_2(office);
    CaseWorld one = early;
    one.step(2, "budi", "kepala", "2026-11-30T13:30:00+07:00", "setuju");
    const std::string by = "wati";
    office.seal({one}, "tono", "2026-11-30T14:00:00+07:00");
    office.seal({early}, by, "2026-11-30T14:30:00+07:00");
    RosterEntry dismiss;
    dismiss.act = RosterAct::dismiss;
    dismiss.person = PersonId("budi");
    dismiss.role = RoleId("kepala");
    office.add(dismiss, "2026-11-30T15:00:00+07:00");
    office.seal({}, by, kEvening);
    Folder folder(office);
    CaseWorld other = early;
    other.step(2, "budi", "kepala", "2026-11-30T13:31:00+07:00", "setuju");
    put_case(folder.host, other);
    const Ran ran = folder.run("sari", "lint");
    CAPTURE(ran.out);
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK113]"));
}

TEST_CASE("failed seals: a seal that saw a roster which lost against this one stops nothing") {
    OfficeWorld office = sealed_office();
    const CaseWorld one = small_case_at_step_3(office);
    OfficeWorld lost = office;
    office.enrol("joni", kNoon);
    lost.enrol("juki", kNoon);
    std::string told = "seal 1 was signed with another roster than the one here";
    int code = 0;
    SUBCASE("of the same length") { told.insert(0, "warning[YK105]: "); }
    SUBCASE("that is longer") {
        lost.enrol("jono", kNoon);
        told.insert(0, "error[YK105]: ");
        code = 1;
    }
    lost.seal({one}, "rina", kEvening);
    Folder folder(lost);
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

}  // namespace yankomas::test
