// Tests of what only seals that failed have: what the next seal names, and what may be gone.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/sealed_folder.h"

namespace yankomas::test {

TEST_CASE("failed seals: the next seal names what only a failed one named, though nothing is new") {
    OfficeWorld office = office_of_sealers();
    CaseWorld one = small_case_at_step_3(office);
    SUBCASE("of a case that nobody touched since") {
        office.seal({one}, "tono", kSealedInEvening);
        SealedFolder folder(office);
        put_case(folder.host, one);
        CHECK(holds(folder.run("wati", "seal --yes").out, "seal 2, cases: 1, "));
        CHECK(holds(folder.host.read("seals/2026-12-01-2.txt"), "YK-2026-0001 4 sha256:"));
    }
    SUBCASE("and may name less of it") {
        office.seal({one}, "tono", kSealedInEvening);
        office.seal({small_case_at_step_2(office, "YK-2026-0002")}, "rina", kMorningAfter);
        SealedFolder folder(office);
        put_case(folder.host, small_case_at_step_2(office));
        put_case(folder.host, small_case_at_step_2(office, "YK-2026-0002"));
        CHECK(holds(folder.run("wati", "seal --yes").out, "seal 3, cases: 1, "));
        CHECK(holds(folder.host.read("seals/2026-12-01-3.txt"), "YK-2026-0001 2 sha256:"));
    }
    SUBCASE("and what only that has is no sealed entry for repair") {
        CaseWorld::Act note = act_of(CaseAct::note);
        note.entry.note = "jauh di depan";
        one.sign(note, "sari", "petugas", "2099-01-05T09:00:00+07:00");
        office.seal({one}, "tono", kSealedInEvening);
        SealedFolder folder(office);
        put_case(folder.host, one);
        const Ran ran = folder.run("sari", "repair 0001 --yes");
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(folder.host.read(kCase) == small_case_at_step_3(office).bytes);
    }
}

TEST_CASE("failed seals: who the two people are, and which of two seals fails") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    SUBCASE("an admin and the sealer herself, with her new key") {
        office.add(new_key("rina"), "2026-01-06T08:00:00+07:00");
        office.seal({one}, "rina", kSealedInEvening);
        revoke_sealer(office, "admin", "rina", "2026-11-30");
        office.add(cosign_of(office.record().roster.last_entry(), "rina"), kMorningAfter,
                   make_test_key("rina-baru"));
        SealedFolder folder(office);
        put_case(folder.host, one);
        folder.check_warned("warning[YK104]: seal 1 is signed with a key of rina");
    }
    SUBCASE("the seal before the day holds, and the one after it does not") {
        office.seal({one}, "rina", kSealedInEvening);
        CaseWorld longer = one;
        longer.sign(attach_act("pencabutan"), "sari", "petugas", "2026-11-30T18:00:00+07:00");
        office.seal({longer}, "rina", kMorningAfter);
        revoke_sealer(office, "admin", "rina", "2026-12-01");
        sign_last_too(office, "dewi");
        SealedFolder folder(office);
        put_case(folder.host, longer);
        folder.check_warned("warning[YK104]: seal 2 is signed with a key of rina");
        put_case(folder.host, small_case_at_step_2(office));
        CHECK(holds(folder.run("sari", "lint").out, "error[YK111]: the end is gone: seal 1"));
    }
}

TEST_CASE("failed seals: a case that only seals by strangers have may be gone") {
    OfficeWorld office = office_of_sealers();
    office.seal({small_case_at_step_3(office)}, "orang-lain", kSealedInEvening);
    office.seal({small_case_at_step_2(office, "YK-2026-0002")}, "wati", kMorningAfter);
    SealedFolder folder(office);
    put_case(folder.host, small_case_at_step_2(office, "YK-2026-0002"));
    folder.check_warned("warning[YK115]: YK-2026-0001 is gone; seal 1 of Mon 30 Nov 2026");
    std::filesystem::remove(folder.host.full("cases/2026/YK-2026-0002.yaml"));
    CHECK(holds(folder.run("sari", "lint").out, "error[YK111]: YK-2026-0002 is gone; seal 2"));
}

TEST_CASE("failed seals: whatever fails a seal, its manifest may be missing") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    SUBCASE("a sealer who was dismissed before") {
        dismiss_sealer(office, "rina", "2026-11-30T16:00:00+07:00");
        office.seal({one}, "rina", kSealedInEvening);
    }
    SUBCASE("a stolen key") {
        office.seal({one}, "rina", kSealedInEvening);
        revoke_sealer(office, "admin", "rina", "2026-11-30");
        sign_last_too(office, "dewi");
    }
    SealedFolder folder(office);
    put_case(folder.host, one);
    std::filesystem::remove(folder.host.full("seals/2026-11-30-1.txt"));
    folder.check_warned("warning[YK112]: seals/2026-11-30-1.txt belongs to seal 1 and is missing");
    folder.check_goes_on();
}

}  // namespace yankomas::test
