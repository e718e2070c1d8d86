// Tests of corrections and of cases opened by mistake as officers make them, and as some may try
// to: each attempt is signed with a key that is good.
// SPDX-License-Identifier: Apache-2.0
#include "program/two_clones.h"

namespace yankomas::test {

namespace {

// Step 1 was recorded for a party, with its letter as a file. Step 2 waits for both kepala.
struct CorrectingWorld : OfficersAtWork {
    explicit CorrectingWorld(OfficeWorld of = small_office()) : OfficersAtWork(std::move(of)) {
        host.now = time_of("2026-11-30T09:00:00+07:00");
        put_office(host, office);
        host.write("surat.pdf", "surat\n");
        host.write("lain.pdf", "surat lain\n");
        sign("sari", {"new", "contoh", "--title", "Perkara contoh"});
        sign("sari", {"advance", "0001", "--for", "PK-0007", "--doc",
                      "permohonan=surat.pdf,number=P-1,date=2026-11-27"});
    }
    // Step 2 is done by both kepala.
    void decide() {
        sign("budi", {"advance", "0001", "--outcome", "setuju", "--doc", "putusan,number=K-1"});
        sign("tono", {"cosign", "0001"});
    }
    std::string show() { return run("sari", {"show", "0001"}).out; }
    std::string journal() { return host.read(kCase); }
};

std::vector<std::string> correct(const char* entry, std::vector<std::string> more) {
    std::vector<std::string> args{"correct", "0001", "--entry", entry, "--reason", "Salah ketik"};
    args.insert(args.end(), more.begin(), more.end());
    return args;
}

}  // namespace

TEST_CASE("correct: what is not said of a document stays as it was") {
    CorrectingWorld world;
    const std::string before = world.journal();
    world.decide();
    world.sign("sari", correct("2", {"--doc", "permohonan,number=P-2"}));
    world.sign("sari", correct("2", {"--doc", "permohonan,date=2026-11-28"}));
    CHECK(world.journal().starts_with(before));
    const std::string added = world.journal().substr(world.journal().rfind("- do: correct"));
    CHECK(
        holds(added, "number: \"P-2\"\n    date: 2026-11-28\n    file: surat.pdf\n    size: 6\n"));
    const std::string shown = world.show();
    CHECK(holds(shown, "correction of entry 2"));
    CHECK(holds(shown, "step 2 was signed before this"));
    CHECK(holds(shown, "corrected by entry 5"));
    CHECK(world.run("sari", {"lint", "--strict"}).code == 0);
}

TEST_CASE("correct: nobody puts another paper under the signature of somebody else") {
    CorrectingWorld world;
    SUBCASE("once the step is done") {
        world.refuses("sari", correct("2", {"--doc", "permohonan=lain.pdf"}),
                      {"YK332", "yankomas return YK-2026-0001 --step N --reason TEXT"});
    }
    SUBCASE("before the second signature, to sign on one's own paper") {
        world.sign("budi", {"attach", "0001", "--doc", "putusan=surat.pdf"});
        world.sign("budi",
                   {"advance", "0001", "--outcome", "setuju", "--doc", "putusan,number=K-1"});
        world.refuses("tono", correct("3", {"--doc", "putusan=lain.pdf"}), {"YK332"});
        world.refuses("tono", correct("4", {"--doc", "putusan=lain.pdf"}), {"YK332"});
    }
    SUBCASE("signed all the same it changes nothing, and lint tells") {
        CaseWorld one = small_case_at_step_3(world.office);
        CaseWorld::Act act = correct_act(2, "permohonan", "3/X/2026");
        act.entry.documents[0].file = "lain.pdf";
        act.entry.documents[0].size = 11;
        act.entry.documents[0].digest = Digest("sha256:" + std::string(64, 'a'));
        one.sign(act, "sari", "petugas", "2026-12-01T08:00:00+07:00");
        put_case(world.host, one);
        world.host.now = time_of("2026-12-01T09:00:00+07:00");
        CHECK(holds(world.run("sari", {"lint"}).out, "error[YK332]"));
        CHECK(holds(world.show(), "without effect"));
    }
}

TEST_CASE("correct: only who signed, or may sign the same, and holds a role") {
    CorrectingWorld world;
    world.refuses(
        "budi", correct("2", {"--doc", "permohonan,number=P-2"}),
        {"YK331",
         "sari (petugas) may, with their own key: yankomas correct YK-2026-0001 --entry 2 --doc permohonan,number=P-2"});
    world.refuses("sari", correct("2", {"--doc", "permohonan,number=P-1"}), {"YK330"});
    world.refuses("sari", correct("1", {"--for", "PK-0008"}), {"YK330", "entry 1 has no --for"});
    world.refuses("sari", correct("2", {"--title", "Lain"}), {"YK330", "--entry 1"});
    world.refuses("sari", correct("9", {"--title", "Lain"}), {"YK330"});
    world.sign("admin", {"roster", "dismiss", "sari", "petugas"});
    world.refuses("sari", correct("2", {"--doc", "permohonan,number=P-2"}), {"YK304"});
}

TEST_CASE("correct: who decides did not first correct what he decides on") {
    OfficeWorld office = small_office();
    office.appoint("budi", "petugas");
    CorrectingWorld world(std::move(office));
    world.sign("budi", correct("2", {"--doc", "permohonan,number=P-2"}));
    world.refuses("budi", {"advance", "0001", "--outcome", "setuju", "--doc", "putusan,number=K-1"},
                  {"YK305"});
    world.sign("tono", {"advance", "0001", "--outcome", "setuju", "--doc", "putusan,number=K-1"});
    world.refuses("budi", {"cosign", "0001"}, {"YK305"});
}

TEST_CASE("correct: a party and a title are found by the new, and nobody gains time") {
    CorrectingWorld world;
    const auto due = [&] { return world.run("sari", {"due", "0001"}).out; };
    const std::string before = due();
    world.sign("sari", correct("2", {"--for", "PK-0008"}));
    world.sign("sari", correct("1", {"--title", "Perkara lain"}));
    CHECK(due() == before);
    CHECK(holds(world.run("sari", {"list", "--for", "PK-0008"}).out, "Perkara lain"));
    CHECK_FALSE(holds(world.run("sari", {"list", "--for", "PK-0007"}).out, "Perkara"));
    const std::string shown = world.show();
    CHECK(shown.starts_with("Perkara lain\n"));
    CHECK(holds(shown, "Perkara lain instead of Perkara contoh"));
    CHECK(holds(shown, "PK-0008 instead of PK-0007"));
}

TEST_CASE("correct: reapply finds the entry that was meant under its new number") {
    TwoClones world(small_case_at_step_2(small_office()));
    world.sign("sari", "attach 0001 --doc pencabutan,number=C-1");
    world.sign("sari", "correct 0001 --entry 3 --doc pencabutan,number=C-2 --reason salah");
    world.commit("mine");
    world.other_signs("tono", "note 0001 lain");
    CHECK(!world.merges());
    world.host.now = world.host.now + 600;
    const Ran ran = world.run("sari", "reapply 0001 --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(world.journal(), "- do: correct\n  entry: 4\n"));
    world.commit("merged");
    CHECK(world.run("sari", "lint --strict --since origin/main").code == 0);
}

TEST_CASE("correct: a case opened again under another id keeps its corrections") {
    CorrectingWorld world;
    world.sign("sari", correct("1", {"--title", "Perkara lain"}));
    world.sign("sari", correct("2", {"--doc", "permohonan,number=P-2"}));
    world.sign("sari", {"new", "--like", kCase});
    const std::string again = world.host.read("cases/2026/YK-2026-0002.yaml");
    CHECK(holds(again, "- do: correct\n  entry: 1\n  title: \"Perkara lain\"\n"));
    CHECK(holds(again, "- do: correct\n  entry: 2\n"));
    CHECK(holds(world.run("sari", {"show", "0002"}).out, "P-2"));
}

TEST_CASE("correct: who attaches a paper again is told of the one that was produced") {
    CorrectingWorld world;
    world.decide();
    const Ran ran = world.sign("sari", {"attach", "0001", "--doc", "putusan,number=K-2"});
    CHECK(holds(ran.err, "entry 3 has a 'putusan' already"));
    // Others have acted on it, so its file stays.
    CHECK_FALSE(holds(ran.err, "putusan=FILE"));
    const std::string command = "yankomas correct YK-2026-0001 --entry 3 --doc putusan,number=TEXT";
    CHECK(holds(ran.err, "can be corrected: " + command));
    world.refuses("budi", correct("3", {"--doc", "putusan=lain.pdf"}), {"YK332"});
    world.sign("budi", correct("3", {"--doc", "putusan,number=K-2"}));
    const Ran other = world.sign("sari", {"attach", "0001", "--doc", "tanda-terima,number=T-1"});
    CHECK(!holds(other.err, "stands beside it"));
}

TEST_CASE("void: a case does not disappear with a complaint in it, or with work done on it") {
    CorrectingWorld world(small_office_with_void());
    const std::vector<std::string> leave{"exit", "0001", "salah-buka", "--reason", "Salah buka"};
    world.refuses("sari", leave, {"YK303", "budi (kepala), tono (kepala) may"});
    SUBCASE("the head leaves it, and it counts apart") {
        world.sign("budi", leave);
        CHECK(holds(world.show(), "Opened by mistake"));
        CHECK(holds(world.run("sari", {"list"}).out, "1 void not shown (--all)"));
        CHECK(holds(world.run("sari", {"list", "--all"}).out, "1 void"));
        CHECK(holds(world.run("sari", {"status"}).out, "0 closed, 1 void"));
        CHECK(holds(world.run("sari", {"list", "--format", "json"}).out, "\"void\": true"));
        world.refuses("budi", {"return", "0001", "--step", "1", "--reason", "Dibuka lagi"},
                      {"YK307", "yankomas new contoh"});
        CHECK(world.run("sari", {"lint", "--strict"}).code == 0);
    }
    SUBCASE("not once a later step is signed") {
        world.sign("tono",
                   {"advance", "0001", "--outcome", "setuju", "--doc", "putusan,number=K-1"});
        world.refuses("budi", leave, {"YK333", "step 2"});
    }
    SUBCASE("not after a hold") {
        world.sign("sari", {"hold", "0001", "menunggu-berkas"});
        world.sign("sari", {"resume", "0001"});
        world.refuses("budi", leave, {"YK333", "entry 3"});
    }
    SUBCASE("not after three working days, and a breach stays one") {
        world.host.now = time_of("2026-12-03T23:59:00+07:00");
        world.sign("budi", {"note", "0001", "Masih hari ketiga"});
        world.host.now = time_of("2026-12-04T00:00:00+07:00");
        world.refuses("budi", leave, {"YK333", "Thu 3 Dec 2026 23:59:59"});
    }
}

}  // namespace yankomas::test
