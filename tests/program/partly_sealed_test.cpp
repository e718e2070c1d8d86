// Tests of seals over cases that can't be sealed whole: their last entries are broken or dated
// ahead.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kPartManifest = "seals/2026-12-01-1.txt";
constexpr const char* kOther = "cases/2026/YK-2026-0002.yaml";

CaseWorld::Act note_act(std::string_view text) {
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = std::string(text);
    return note;
}

// Two cases, each with two good entries; each test spoils the second one in its own way.
struct PartlySealed {
    TestHost host;
    OfficeWorld office = small_office();

    PartlySealed() {
        office.enrol("rina");
        office.appoint("rina", kSealerRole);
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    [[nodiscard]] CaseWorld other() const { return small_case_at_step_2(office, "YK-2026-0002"); }
    // Checks that the seal is made, has so many entries of the second case, and says so.
    void check_sealed(int entries) {
        const Ran ran = run_as(host, "rina", {"seal", "--yes"});
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        const std::string manifest = host.read(kPartManifest);
        CAPTURE(manifest);
        CHECK(holds(manifest, "YK-2026-0001 2 sha256:"));
        CHECK(holds(ran.err, entries == 0 ? "YK-2026-0002 is not sealed: yankomas lint"
                                          : "YK-2026-0002 is sealed only up to entry "));
        CHECK(holds(manifest, "YK-2026-0002") == (entries > 0));
        if (entries > 0)
            CHECK(holds(manifest, "YK-2026-0002 " + std::to_string(entries) + " sha256:"));
    }
    // Checks that repair takes the last entry away as if there were no seal, and that all is well
    // then.
    void check_repaired() {
        CHECK(run_as(host, "sari", words("repair 0002 --yes")).code == 0);
        const Ran ran = run_as(host, "sari", {"lint"});
        CAPTURE(ran.out);
        CHECK(ran.code == 0);
        CHECK(run_as(host, "rina", {"seal", "--yes"}).out == "nothing changed since seal 1\n");
    }
};

}  // namespace

TEST_CASE("partly sealed: one entry of 2099 does not stop the office from sealing") {
    PartlySealed world;
    CaseWorld ahead = world.other();
    ahead.sign(note_act("jauh di depan"), "sari", "petugas", "2099-01-05T09:00:00+07:00");
    put_case(world.host, ahead);
    world.check_sealed(2);
    // What was left out is sealed when its time has come.
    world.host.now = time_of("2099-01-06T09:00:00+07:00");
    CHECK(run_as(world.host, "rina", {"seal", "--yes"})
              .out.starts_with("Signed: seal 2, cases: 1, "));
    CHECK(holds(world.host.read("seals/2099-01-06-2.txt"), "YK-2026-0002 3 sha256:"));
}

TEST_CASE("partly sealed: an entry ahead by no more than clocks differ is sealed") {
    PartlySealed world;
    CaseWorld ahead = world.other();
    ahead.sign(note_act("jam lain"), "sari", "petugas", "2026-12-01T09:04:00+07:00");
    put_case(world.host, ahead);
    CHECK(run_as(world.host, "rina", {"seal", "--yes"})
              .out.starts_with("Signed: seal 1, cases: 2, "));
    CHECK(holds(world.host.read(kPartManifest), "YK-2026-0002 3 sha256:"));
    CHECK(run_as(world.host, "sari", {"lint", "--strict"}).code == 0);
}

TEST_CASE("partly sealed: a broken last entry is not sealed, and can be repaired") {
    PartlySealed world;
    CaseWorld broken = world.other();
    broken.sign(note_act("catatan lama"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    SUBCASE("its bytes were changed") {
        broken.bytes.replace(broken.bytes.find("catatan lama"), 12, "catatan baru");
    }
    SUBCASE("it can't be read") {
        broken.bytes.replace(broken.bytes.find("  note:"), 7, "  nota:");
    }
    SUBCASE("nobody's key signed it") {
        broken.bytes = world.other().bytes;
        CaseWorld::Act note = note_act("catatan");
        note.key = make_test_key("orang-lain");
        broken.sign(note, "sari", "petugas", "2026-11-30T10:00:00+07:00");
    }
    put_case(world.host, broken);
    world.check_sealed(2);
    world.check_repaired();
}

TEST_CASE("partly sealed: a case that is not the office's, or not what was sealed, is left out") {
    PartlySealed world;
    SUBCASE("its header was changed") {
        std::string bytes = world.other().bytes;
        world.host.write(kOther, bytes.replace(bytes.find("kanwil-contoh"), 13, "kanwil-conteh"));
    }
    SUBCASE("it opens in 2099") {
        CaseWorld ahead(world.office, "contoh", "YK-2026-0002");
        ahead.open("sari", "petugas", "2099-01-05T09:00:00+07:00");
        put_case(world.host, ahead);
    }
    SUBCASE("it stands twice") {
        world.host.write(kOther, small_case_at_step_2(world.office).bytes);
    }
    world.check_sealed(0);
}

TEST_CASE("partly sealed: a sealed case that lost its end is not sealed anew") {
    PartlySealed world;
    put_case(world.host, small_case_at_step_3(world.office, "YK-2026-0002"));
    REQUIRE(run_as(world.host, "rina", {"seal", "--yes"}).code == 0);
    put_case(world.host, world.other());
    const Ran ran = run_as(world.host, "rina", {"seal", "--yes"});
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "YK-2026-0002 is not sealed"));
    CHECK(ran.out == "nothing changed since seal 1\n");
}

TEST_CASE("partly sealed: whatever is dated ahead is left out, and all after it") {
    PartlySealed world;
    CaseWorld ahead = world.other();
    const std::string_view future = "2099-01-05T09:00:00+07:00";
    SUBCASE("a step by another officer") { ahead.step(2, "budi", "kepala", future, "setuju"); }
    SUBCASE("a hold, and a note after it") {
        CaseWorld::Act hold = act_of(CaseAct::hold);
        hold.entry.hold = HoldId("menunggu-berkas");
        ahead.sign(hold, "sari", "petugas", future);
        ahead.sign(note_act("lagi"), "sari", "petugas", future);
    }
    SUBCASE("a note of six minutes later") {
        ahead.sign(note_act("jam lain"), "tono", "kepala", "2026-12-01T09:05:01+07:00");
    }
    put_case(world.host, ahead);
    world.check_sealed(2);
}

TEST_CASE("partly sealed: five minutes are no more than clocks differ, for every act") {
    PartlySealed world;
    const std::string_view at = "2026-12-01T09:05:00+07:00";
    CaseWorld one = world.other();
    SUBCASE("a step") { one.step(2, "tono", "kepala", at, "setuju"); }
    SUBCASE("a note by another officer") { one.sign(note_act("jam"), "budi", "kepala", at); }
    put_case(world.host, one);
    CHECK(run_as(world.host, "rina", {"seal", "--yes"})
              .out.starts_with("Signed: seal 1, cases: 2, "));
    CHECK(holds(world.host.read(kPartManifest), "YK-2026-0002 3 sha256:"));
}

TEST_CASE("partly sealed: a sealed case that is another one now is not sealed anew") {
    PartlySealed world;
    put_case(world.host, world.other());
    REQUIRE(run_as(world.host, "rina", {"seal", "--yes"}).code == 0);
    CaseWorld other(world.office, "contoh", "YK-2026-0002");
    other.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    SUBCASE("with other entries") {
        other.step(1, "sari", "petugas", "2026-11-30T09:16:00+07:00", std::nullopt, "PK-0007");
    }
    SUBCASE("with more entries") {
        for (const char* text : {"satu", "dua", "tiga"})
            other.sign(note_act(text), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    }
    SUBCASE("without its end and with another one") {
        other.sign(note_act("lain"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
        other.sign(note_act("lain lagi"), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    }
    put_case(world.host, other);
    const Ran ran = run_as(world.host, "rina", {"seal", "--yes"});
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "YK-2026-0002 is not sealed"));
}

TEST_CASE("partly sealed: a case in a place that is not its own is left out") {
    PartlySealed world;
    SUBCASE("in another year") {
        world.host.write("cases/2025/YK-2026-0002.yaml", world.other().bytes);
    }
    SUBCASE("under the number of another one") {
        CaseWorld third = small_case_at_step_2(world.office, "YK-2026-0003");
        world.host.write(kOther, third.bytes);
    }
    world.check_sealed(0);
}

}  // namespace yankomas::test
