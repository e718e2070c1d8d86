// Tests of seals through the program: what they show that no case shows by itself, and which
// changes to them are found.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kManifest = "seals/2026-12-01-1.txt";

// An office with a case at step 3, and with rina, who may seal and signs no case.
struct SealedOffice {
    TestHost host;
    OfficeWorld office = small_office();
    CaseWorld early = small_case_at_step_2(office);
    CaseWorld late = small_case_at_step_3(office);

    SealedOffice() {
        office.enrol("rina");
        office.appoint("rina", kSealerRole);
        put_office(host, office);
        put_case(host, late);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran seal(const std::string& person = "rina") { return run_as(host, person, {"seal", "--yes"}); }
    Ran lint() { return run_as(host, "sari", {"lint"}); }
    // Checks that lint finds it, that each view names it and ends with exit code 3, and that
    // nothing is signed in the case.
    void check_broken(std::string_view what, std::string_view named = "YK-2026-0001") {
        const Ran ran = lint();
        CAPTURE(ran.out);
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, what));
        for (const char* view : {"overdue", "list", "todo"}) {
            const Ran seen = run_as(host, "sari", {view});
            CAPTURE(seen.err);
            CHECK(seen.code == 3);
            CHECK(holds(seen.out + seen.err, named));
        }
        const auto before = host.all_files();
        CHECK(run_as(host, "sari", words("note 0001 x --yes")).code != 0);
        CHECK(host.all_files() == before);
    }
};

}  // namespace

TEST_CASE("seal: what is sealed is witnessed, and nothing new is not sealed again") {
    SealedOffice world;
    const Ran first = world.seal();
    CHECK(first.code == 0);
    CHECK(first.out.starts_with("Signed: seal 1, cases: 1, sha256:"));
    CHECK(world.lint().code == 0);
    CHECK(holds(world.host.read(kManifest), "YK-2026-0001 4 sha256:"));
    const auto before = world.host.all_files();
    CHECK(world.seal().out == "nothing changed since seal 1\n");
    CHECK(world.host.all_files() == before);
    CHECK(run_as(world.host, "sari",
                 words("advance 0001 --doc tanda-terima,number=1 --doc putusan,number=2 --yes"))
              .code == 0);
    CHECK(world.seal().out.starts_with("Signed: seal 2, cases: 1, "));
    CHECK(run_as(world.host, "sari", {"lint", "--strict"}).code == 0);
}

TEST_CASE("seal: a case that lost its end is not what was sealed") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    put_case(world.host, world.early);
    world.check_broken(
        "error[YK111]: the end is gone: seal 1 of Tue 1 Dec 2026 has this case up to entry 4");
    check_refused(world.host, "budi",
                  words("advance 0001 --outcome setuju --doc putusan,number=1 --yes"),
                  {1, {"YK111", "not verified"}});
}

TEST_CASE("seal: another entry in the place of the last one is found, though it is well signed") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    CaseWorld other = world.early;
    other.step(2, "tono", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    other.sign(cosign_act(2, 3), "budi", "kepala", "2026-11-30T14:00:00+07:00");
    put_case(world.host, other);
    world.check_broken("error[YK111]: up to entry 4 this is not what seal 1 of Tue 1 Dec 2026 has");
}

TEST_CASE("seal: a case that is gone is missed, and its number is not given again") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    std::filesystem::remove(world.host.full(kCase));
    world.check_broken("seals.yaml: error[YK111]: YK-2026-0001 is gone");
    const Ran fresh = run_as(world.host, "sari", words("new contoh --title Perkara --yes"));
    CHECK(holds(fresh.out, "YK-2026-0002"));
}

TEST_CASE("seal: manifests are missed, and not swapped") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    world.host.now = world.host.now + 60;
    put_case(world.host, small_case_at_step_2(world.office, "YK-2026-0002"));
    REQUIRE(world.seal().code == 0);
    const std::string second = "seals/2026-12-01-2.txt";
    SUBCASE("swapped") {
        const std::string bytes = world.host.read(kManifest);
        world.host.write(kManifest, world.host.read(second));
        world.host.write(second, bytes);
        world.check_broken(
            "error[YK112]: seals/2026-12-01-1.txt is not the file that seal 1 signed", kManifest);
    }
    SUBCASE("gone") {
        std::filesystem::remove(world.host.full(kManifest));
        world.check_broken("error[YK112]: seals/2026-12-01-1.txt belongs to seal 1 and is missing",
                           kManifest);
    }
    SUBCASE("a link in its place") {
        std::filesystem::rename(world.host.full(kManifest), world.host.full("elsewhere"));
        std::filesystem::create_symlink(world.host.full("elsewhere"), world.host.full(kManifest));
        world.check_broken("error[YK112]", kManifest);
    }
    check_refused(world.host, "sari", words("note 0001 x --yes"), {1, {"YK112"}});
}

TEST_CASE("seal: only a sealer seals, and whoever is asked may say no") {
    SealedOffice world;
    check_refused(world.host, "sari", {"seal", "--yes"},
                  {1, {"YK304", "yankomas roster appoint sari penyegel"}});
    check_refused(world.host, "rina", {"seal"}, {3, {"--yes"}});
    const auto before = world.host.all_files();
    const Ran dry = run_as(world.host, "rina", {"seal", "--dry-run"});
    CHECK(dry.code == 0);
    CHECK(holds(dry.err, "manifest: seals/2026-12-01-1.txt"));
    CHECK(world.host.all_files() == before);
}

TEST_CASE("seal: a case that is not verified is named and sealed as far as it is") {
    SealedOffice world;
    std::string bytes = small_case_at_step_2(world.office, "YK-2026-0002").bytes;
    world.host.write("cases/2026/YK-2026-0002.yaml",
                     bytes.replace(bytes.find("PK-0007"), 7, "PK-0008"));
    const Ran ran = world.seal();
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "YK-2026-0002 is not verified"));
    CHECK(holds(ran.err, "YK-2026-0002 is sealed only up to entry 1: "));
    CHECK(holds(ran.out, "seal 1, cases: 2, "));
    CHECK(holds(world.host.read(kManifest), "YK-2026-0002 1 sha256:"));
}

TEST_CASE("seal: every flipped bit of seals.yaml and its manifest is found") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    for (const char* path : {"seals.yaml", kManifest}) {
        const std::string whole = world.host.read(path);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            std::string bytes = whole;
            bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << (at % 8)));
            world.host.write(path, bytes);
            if (world.lint().code != 1) FAIL_CHECK(path, " byte ", at);
        }
        world.host.write(path, whole);
    }
    CHECK(world.lint().code == 0);
}

TEST_CASE("seal: a manifest that a run left behind is no fault, and is written anew") {
    SealedOffice world;
    world.host.write(kManifest, "half of a manif");
    CHECK(world.lint().code == 0);
    CHECK(holds(run_as(world.host, "sari", {"lint", "--notes"}).out,
                "note[YK008]: no seal names this file"));
    CHECK(world.seal().code == 0);
    CHECK(run_as(world.host, "sari", {"lint", "--strict"}).code == 0);
}

TEST_CASE("seal: repair takes no entry away that a seal has, and says how it comes back") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    std::string bytes = world.host.read(kCase);
    SUBCASE("its time was changed") { bytes[bytes.rfind("+07:00") - 1] = '7'; }
    SUBCASE("it can't be read") { bytes.resize(bytes.rfind("\n  by: ") + 1); }
    SUBCASE("its signature was changed") { bytes[bytes.rfind("sig: ") + 60] ^= 1; }
    world.host.write(kCase, bytes);
    check_refused(world.host, "budi", words("repair 0001 --yes"),
                  {1,
                   {"entry 4 is broken, but seal 1 has it",
                    "hint: bring it back: git checkout -- cases/2026/YK-2026-0001.yaml"}});
}

TEST_CASE("seal: repair still takes away a broken entry that no seal has") {
    SealedOffice world;
    REQUIRE(world.seal().code == 0);
    const std::string sealed = world.host.read(kCase);
    REQUIRE(run_as(world.host, "sari", words("note 0001 satu --yes")).code == 0);
    std::string bytes = world.host.read(kCase);
    world.host.write(kCase, bytes.replace(bytes.rfind("satu"), 4, "dusta"));
    CHECK(run_as(world.host, "sari", words("repair 0001 --yes")).code == 0);
    CHECK(world.host.read(kCase) == sealed);
}

TEST_CASE("seal: the mail of overdue ends with the digest that seal printed") {
    SealedOffice world;
    const std::string printed = world.seal().out;
    const std::string digest = printed.substr(printed.find("sha256:"));
    world.host.now = time_of("2026-12-03T09:00:00+07:00");
    CHECK(run_as(world.host, "sari", {"overdue", "--digest"})
              .out.ends_with("seal 1 of Tue 1 Dec 2026 09:00: " + digest));
}

}  // namespace yankomas::test
