// Tests of forgetting as officers do it, and as some may try to misuse it: each attempt is signed
// with a key that is good.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/two_clones.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* kScan = "documents/2026/YK-2026-0001/permohonan.pdf";

// Sari has scanned the letter, which step 1 named by its number; rina seals.
struct ForgettingWorld : OfficersAtWork {
    ForgettingWorld() : OfficersAtWork(small_office_with_forgetting()) {
        office.enrol("rina");
        office.appoint("rina", "penyegel");
        host.now = time_of("2026-12-01T09:00:00+07:00");
        put_as_it_is(host, office);
        put_case(host, small_case_at_step_2(office));
        host.write(host.folder_path("surat.pdf"), "surat\n");
        sign("sari", "attach 0001 --doc permohonan=" + host.folder_path("surat.pdf"));
        REQUIRE(is_here());
    }
    [[nodiscard]] bool is_here() const { return fs::exists(host.full(kScan)); }
};

const std::string kForget = "forget 0001 --entry 3 --kind permohonan --basis Jadwal --reason Habis";

}  // namespace

TEST_CASE("forget: the file goes once the entry is signed, and lint is content") {
    ForgettingWorld world;
    const Ran ran = world.sign("tono", kForget);
    CHECK(holds(ran.out, "removed: " + std::string(kScan)));
    CHECK_FALSE(world.is_here());
    const Ran lint = world.run("sari", "lint --notes");
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
    CHECK_FALSE(holds(lint.out, "permohonan.pdf"));
    CHECK(holds(world.run("sari", "show 0001").out, "forgotten by entry 4"));
    CHECK(holds(world.host.read(kCase), "basis: \"Jadwal\""));
    CHECK(world.run("sari", "lint --documents required").code == 0);
    const Ran check = world.run("sari", "documents check --required --strict");
    CHECK(check.code == 0);
    CHECK(holds(check.out, "1 forgotten"));
}

TEST_CASE("forget: nobody hides a paper from a step, or what he brought in himself") {
    ForgettingWorld world;
    world.office.appoint("sari", "kepala");
    put_as_it_is(world.host, world.office);
    world.refuses("sari", kForget, {"YK305", "tono"});
    world.refuses("tono", "forget 0001 --entry 3 --kind putusan --basis J --reason H",
                  {"no such file", "documents check --all"});
    world.refuses("rina", kForget, {"YK30"});
    world.sign("tono", "attach 0001 --doc putusan=" + world.host.folder_path("surat.pdf"));
    world.refuses("budi", "forget 0001 --entry 4 --kind putusan --basis J --reason H",
                  {"YK371", "attach YK-2026-0001 --doc putusan=FILE"});
}

TEST_CASE("forget: what is forgotten is not attached again, and its name is not taken") {
    ForgettingWorld world;
    world.sign("tono", kForget);
    world.refuses("sari", "attach 0001 --doc permohonan=" + world.host.folder_path("surat.pdf"),
                  {"YK372", "entry 4"});
    world.host.write(world.host.folder_path("lain.pdf"), "surat lain\n");
    world.sign("sari", "attach 0001 --doc permohonan=" + world.host.folder_path("lain.pdf"));
    CHECK_FALSE(world.is_here());
    CHECK(fs::exists(world.host.full("documents/2026/YK-2026-0001/permohonan-2.pdf")));
    CHECK(world.run("sari", "lint").code == 0);
}

TEST_CASE("forget: a file that another entry or another case names stays") {
    ForgettingWorld world;
    SUBCASE("of this case") {
        world.sign("sari", std::string("attach 0001 --doc permohonan=") + kScan);
    }
    SUBCASE("of another case") {
        world.sign("sari", "new contoh --title Lain");
        world.sign("sari", std::string("attach 0002 --doc permohonan=") + kScan);
    }
    const Ran ran = world.sign("tono", kForget);
    CHECK(holds(ran.err, "so it stays"));
    CHECK_FALSE(holds(ran.out, "removed"));
    CHECK(world.is_here());
    world.sign("rina", "seal");
    CHECK(holds(world.run("sari", "documents check --purge").err, "so it stays"));
    CHECK(world.is_here());
}

TEST_CASE("forget: a seal that failed lets purge remove nothing") {
    ForgettingWorld world;
    world.sign("tono", kForget);
    world.host.write(kScan, "surat\n");
    world.sign("rina", "seal");
    const std::string_view before = "2026-12-01T08:00:00+07:00";
    SUBCASE("two people call the sealer's key stolen") {
        world.office.enrol("dewi", before);
        world.office.add(roster_act(RosterAct::admin, "dewi"), before);
        world.office.add(stolen_key("rina", "2026-12-01"), before);
        world.office.add(cosign_of(world.office.record().roster.last_entry(), "dewi"), before);
    }
    SUBCASE("the sealer had lost his key") { world.office.add(lost_key("rina"), before); }
    SUBCASE("the sealer was dismissed before") {
        RosterEntry dismiss = roster_act(RosterAct::dismiss, "rina");
        dismiss.role = RoleId(kSealerRole);
        world.office.add(dismiss, before);
    }
    world.host.write("roster.yaml", world.office.roster_bytes());
    const Ran ran = world.run("sari", "documents check --purge");
    CAPTURE(ran.err);
    CHECK(holds(ran.err, "until a seal has entry 4"));
    CHECK(world.is_here());
}

TEST_CASE("forget: purge removes in a copy only what a sealed entry says is forgotten") {
    ForgettingWorld world;
    world.sign("tono", kForget);
    world.host.write(kScan, "surat\n");
    const Ran lint = world.run("sari", "lint");
    CHECK(lint.code == 0);
    CHECK(holds(lint.out, "YK373"));
    CHECK(world.run("sari", "documents check --strict").code == 1);
    CHECK(holds(world.run("sari", "documents check --purge").err, "until a seal has entry 4"));
    CHECK(world.is_here());
    world.sign("rina", "seal");
    SUBCASE("the forgotten file") {
        const Ran ran = world.run("sari", "documents check --purge");
        CHECK(ran.code == 0);
        CHECK(holds(ran.out, "removed: " + std::string(kScan)));
        CHECK_FALSE(world.is_here());
    }
    SUBCASE("and no other file in its place") {
        world.host.write(kScan, "surat lain\n");
        CHECK(world.run("sari", "documents check --purge").code == 1);
        CHECK(world.host.read(kScan) == "surat lain\n");
    }
    SUBCASE("and nothing that a link leads to") {
        const std::string outside = world.host.folder_path("luar");
        fs::create_directory(outside);
        fs::rename(world.host.full(kScan), outside + "/permohonan.pdf");
        fs::remove_all(world.host.full("documents/2026/YK-2026-0001"));
        fs::create_directory_symlink(outside, world.host.full("documents/2026/YK-2026-0001"));
        CHECK(world.run("sari", "documents check --purge").code == 1);
        CHECK(fs::exists(outside + "/permohonan.pdf"));
        fs::remove(world.host.full("documents/2026/YK-2026-0001"));
        fs::create_directory(world.host.full("documents/2026/YK-2026-0001"));
        fs::create_symlink(outside + "/permohonan.pdf", world.host.full(kScan));
        CHECK(world.run("sari", "documents check --purge").code == 1);
        CHECK(fs::exists(outside + "/permohonan.pdf"));
        CHECK(fs::is_symlink(world.host.full(kScan)));
    }
    SUBCASE("and nothing while a case can't be read to its end") {
        world.host.write("cases/2026/YK-2026-0009.yaml", "yankomas: case/1\ncase: x\n");
        const Ran ran = world.run("sari", "documents check --purge");
        CHECK(ran.code == 1);
        CHECK(holds(ran.err, "can't be read to its end"));
        CHECK(world.is_here());
    }
}

TEST_CASE("forget: a forged or cut case takes no file away") {
    ForgettingWorld world;
    const std::string before = world.host.read(kCase);
    world.sign("tono", kForget);
    world.host.write(kScan, "surat\n");
    world.sign("rina", "seal");
    const std::string after = world.host.read(kCase);
    SUBCASE("another digest in the signed entry") {
        std::string forged = after;
        forged.replace(forged.rfind("  basis: \"Jadwal\""), 17, "  basis: \"Jadwap\"");
        world.host.write(kCase, forged);
    }
    SUBCASE("the entry is cut off again") { world.host.write(kCase, before); }
    CHECK(world.run("sari", "documents check --purge").code == 3);
    CHECK(world.is_here());
}

TEST_CASE("forget: a dry run and an answer of no change nothing") {
    ForgettingWorld world;
    const auto files = world.host.all_files();
    const Ran shown = world.run("tono", kForget + " --dry-run");
    CHECK(shown.code == 0);
    CHECK(holds(shown.err, "digest: sha256:"));
    world.host.answers = {"n"};
    CHECK(world.run("tono", kForget).code == 1);
    CHECK(world.host.all_files() == files);
    world.host.answers = {"y"};
    CHECK(world.run("tono", kForget).code == 0);
    CHECK_FALSE(world.is_here());
}

TEST_CASE("forget: of several files of a kind one is chosen by its path") {
    ForgettingWorld world;
    world.host.write(world.host.folder_path("b.pdf"), "surat kedua\n");
    world.host.write(world.host.folder_path("c.pdf"), "surat ketiga\n");
    world.sign("sari", "attach 0001 --doc permohonan=" + world.host.folder_path("b.pdf") +
                           " --doc permohonan=" + world.host.folder_path("c.pdf"));
    const std::string line = "forget 0001 --entry 4 --kind permohonan --basis J --reason H";
    const Ran ran = world.run("tono", line + " --yes");
    CHECK(ran.code == 2);
    CHECK(holds(ran.err, "--file documents/2026/YK-2026-0001/permohonan-3.pdf"));
    world.sign("tono", line + " --file documents/2026/YK-2026-0001/permohonan-3.pdf");
    CHECK_FALSE(fs::exists(world.host.full("documents/2026/YK-2026-0001/permohonan-3.pdf")));
    CHECK(fs::exists(world.host.full("documents/2026/YK-2026-0001/permohonan-2.pdf")));
}

TEST_CASE("documents check: what is missing, changed, unsafe or of no case is told") {
    ForgettingWorld world;
    const Ran all = world.run("sari", "documents check --all");
    CHECK(all.code == 0);
    CHECK(holds(all.out, "1 here"));
    fs::create_symlink("/etc/passwd", world.host.full("documents/2026/tautan.pdf"));
    world.host.write("documents/2026/YK-2026-0001/sisa.pdf", "sisa\n");
    const Ran unnamed = world.run("sari", "documents check");
    CHECK(unnamed.code == 0);
    CHECK(holds(unnamed.out, "tautan.pdf"));
    CHECK(holds(unnamed.out, "2 of no case"));
    CHECK(world.run("sari", "documents check --strict").code == 1);
    world.host.write(kScan, "lain\n");
    CHECK(world.run("sari", "documents check").code == 1);
    CHECK(holds(world.run("sari", "documents check --format jsonl").out,
                R"("state":"changed","file":"documents/2026/YK-2026-0001/permohonan.pdf")"));
    CHECK(holds(world.run("sari", "show 0001").out, "not the file that was signed"));
    fs::remove(world.host.full(kScan));
    CHECK(world.run("sari", "documents check").code == 0);
    CHECK(world.run("sari", "documents check --required").code == 1);
    CHECK(holds(world.run("sari", "show 0001").out, "not here"));
}

TEST_CASE("forget: one clone forgets, the other goes on, and both agree in the end") {
    TwoClones clones;
    clones.office = small_office_with_forgetting();
    clones.office.enrol("rina");
    clones.office.appoint("rina", "penyegel");
    put_office(clones.host, clones.office);
    put_case(clones.host, small_case_at_step_2(clones.office));
    clones.host.write(".gitignore", "documents/\n");
    clones.host.write(clones.host.folder_path("surat.pdf"), "surat\n");
    clones.sign("sari", "attach 0001 --doc permohonan=" + clones.host.folder_path("surat.pdf"));
    clones.commit_and_push("scan");
    clones.in("other");
    REQUIRE(clones.merges());
    clones.host.write(kScan, "surat\n");
    clones.sign("budi", "note 0001 Ditelaah");
    clones.commit("note");
    clones.in("work");
    clones.sign("tono", kForget);
    clones.commit_and_push("forget");
    CHECK_FALSE(std::filesystem::exists(clones.host.full(kScan)));
    clones.in("other");
    CHECK_FALSE(clones.merges());
    clones.git("checkout --theirs " + std::string(kCase));
    clones.git("add -A");
    clones.git("commit --quiet -m merge");
    clones.sign("budi", "reapply 0001 --from HEAD^1");
    CHECK(clones.run("sari", "lint").code == 0);
    CHECK(holds(clones.run("sari", "documents check").out, "forgotten, still here"));
    CHECK(std::filesystem::exists(clones.host.full(kScan)));
    clones.sign("rina", "seal");
    CHECK(clones.run("sari", "documents check --purge").code == 0);
    CHECK_FALSE(std::filesystem::exists(clones.host.full(kScan)));
}

}  // namespace yankomas::test
