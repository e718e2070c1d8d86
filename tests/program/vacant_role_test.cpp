// Tests of what is said where nobody can sign in a role: who only lacks a key gets one, and no
// officer is appointed to the role of an outside party.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kNewKeyOfBudi =
    "budi holds kepala and has no key; an admin enters a new one: yankomas roster key budi "
    "--public-key FILE";

// budi and tono, who are kepala, have lost their keys; 0001 waits for them at step 2, and 0002 for
// sari at step 1.
struct LostKeys : OfficersAtWork {
    std::string said_at_first;
    std::string said_at_last;

    LostKeys() {
        host.now = time_of("2026-12-01T09:00:00+07:00");
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        CaseWorld opened(office, "contoh", "YK-2026-0002");
        opened.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
        put_case(host, opened);
        said_at_first = sign("admin", "roster revoke-key tono --reason hilang").err;
        said_at_last = sign("admin", "roster revoke-key budi --reason hilang").err;
    }
};

}  // namespace

TEST_CASE("vacant role: who holds it and has no key is given a new one") {
    LostKeys world;
    CHECK_FALSE(holds(world.said_at_first, "nobody who can sign holds"));
    CHECK(holds(world.said_at_last,
                "nobody who can sign holds kepala\nhint: " + std::string(kNewKeyOfBudi)));
    const std::string shown = world.run("sari", "show 0001").out;
    CHECK(holds(shown, "Kepala bidang: budi Contoh holds it and has no key"));
    CHECK(holds(shown, "first an admin enters a new key of budi Contoh"));
    CHECK(holds(shown, "yankomas roster key budi --public-key FILE"));
    CHECK_FALSE(holds(shown, "roster appoint"));
    world.refuses("sari", "advance 0001 --role kepala --outcome setuju --doc putusan,number=1",
                  {"YK304", kNewKeyOfBudi});
    world.refuses("budi", "advance 0001 --outcome setuju --doc putusan,number=1",
                  {"YK104",
                   "hint: budi has no other key; an admin enters a new one: yankomas "
                   "roster key budi --public-key FILE"});
    const Ran before = world.run("sari", "advance 0002 --for PK-0007 --doc permohonan,number=1 -n");
    CHECK(holds(before.err, "then step 2 comes, and nobody holds its role: kepala\nhint: " +
                                std::string(kNewKeyOfBudi)));

    world.sign("admin", "roster key budi --public-key " + world.host.key("rina") + ".pub");
    CHECK(holds(world.run("sari", "show 0001").out, "Kepala bidang: budi Contoh\n"));
}

TEST_CASE("vacant role: a new key is no help to whom four eyes keep from signing") {
    OfficersAtWork world(OfficeWorld{small_office_files()});
    world.office.enrol("rina");
    for (const char* role : {"petugas", "kepala"}) world.office.appoint("rina", role);
    put_office(world.host, world.office);
    CaseWorld one(world.office, "contoh");
    one.open("rina", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "rina", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0007");
    put_case(world.host, one);
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    world.sign("admin", "roster revoke-key rina --reason hilang");
    const std::string shown = world.run("admin", "show 0001").out;
    CHECK(holds(shown, "yankomas roster appoint PERSON kepala"));
    CHECK_FALSE(holds(shown, "roster key"));
}

TEST_CASE("vacant role: no officer is sent to the admins for the role of an outside party") {
    OfficersAtWork world;
    world.office.enrol("rina");
    put_office(world.host, world.office);
    CaseWorld opened(world.office, "contoh");
    opened.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    put_case(world.host, opened);
    CaseWorld foreign(world.office, "contoh", "YK-2026-0002");
    foreign.open("rina", "pemohon", "2026-11-30T09:00:00+07:00");
    put_case(world.host, foreign);
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    for (const char* line :
         {"new contoh --title Perkara", "new contoh --title Perkara --role pemohon",
          "advance 0001 --doc permohonan,number=1"}) {
        CAPTURE(line);
        world.refuses("rina", line,
                      {"YK304", "rina holds no role that may sign this", "it is for petugas",
                       "sari (petugas) may, with their own key: yankomas "});
        CHECK_FALSE(holds(world.run("rina", line).err, "roster appoint"));
    }
    const std::string signed_already = world.run("sari", "lint").out;
    CHECK(
        holds(signed_already, "rina holds no role that may sign this opening; it is for petugas"));
    CHECK_FALSE(holds(signed_already, "appoint"));
}

TEST_CASE("vacant role: who records for an outside party is looked for, and never the party") {
    OfficersAtWork world;
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(world.host, world.office);
    put_case(world.host, small_case_at_step_2(world.office));
    const std::string back = "return 0001 --step 1 --reason Kurang -n";
    SUBCASE("who has no key") {
        world.sign("admin", "roster revoke-key sari --reason hilang");
        CHECK(holds(world.run("budi", back).err,
                    "hint: sari holds petugas and has no key; an admin enters a new one"));
    }
    SUBCASE("nobody") {
        world.sign("admin", "roster dismiss sari petugas");
        CHECK(holds(world.run("budi", back).err,
                    "hint: an admin appoints somebody: yankomas roster appoint PERSON petugas"));
    }
}

TEST_CASE("vacant role: an officer who leaves the role of an outside party is not missed there") {
    OfficersAtWork world;
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(world.host, world.office);
    world.sign("admin", "roster appoint budi pemohon");
    CHECK(world.sign("admin", "roster dismiss budi pemohon").err.empty());
    const Ran unknown = world.run("admin", "roster appoint budi pemohn --yes");
    CHECK(unknown.code == 1);
    CHECK(holds(unknown.err, "the roles are kepala, penyegel, petugas"));
}

}  // namespace yankomas::test
