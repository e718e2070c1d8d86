// Tests that the option --commit commits what was signed, and that it runs no program that the
// folder's git configuration names.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <sys/stat.h>

#include "program/repository_on_disk.h"
#include "program/two_clones.h"

namespace yankomas::test {

namespace {

// A repository around an office.
struct GitWorld {
    TestHost host;
    DiskRepository git{host};

    GitWorld() { put_office(host, small_office()); }
    Ran open(const char* title) {
        return run_as(host, "sari",
                      words("new contoh --commit --yes --title " + std::string(title)));
    }
};

// An office of which git keeps all, on the first day of December.
struct KeptOffice : OfficersAtWork {
    DiskRepository git{host};

    KeptOffice() {
        host.now = time_of("2026-12-01T09:00:00+07:00");
        put_office(host, office);
        git.commit_all("awal");
    }
};

}  // namespace

TEST_CASE("a commit holds the signed file and nothing else that is staged") {
    GitWorld world;
    world.host.write("other.txt", "x\n");
    world.git("add other.txt");
    const Ran first = world.open("Satu");
    CAPTURE(first.err);
    REQUIRE(first.code == 0);
    CHECK(world.git("ls-tree -r --name-only HEAD") == kCase);
    CHECK(world.git("diff --cached --name-only") == "other.txt");
    REQUIRE(world.open("Dua").code == 0);
    CHECK(world.git("rev-list --count HEAD") == "2");
    CHECK(world.git("diff --name-only HEAD~1 HEAD") == "cases/2026/YK-2026-0002.yaml");
    CHECK(world.git("diff --name-only") == "");
    const std::string written = world.host.read(kCase);
    CHECK(world.git("cat-file blob HEAD:" + std::string(kCase)) == trim(written));
}

TEST_CASE("filters, hooks and signing programs of the folder are not run") {
    GitWorld world;
    const std::string spy = world.host.full("spy.sh");
    const std::string trace = world.host.full("trace");
    world.host.write("spy.sh", "#!/bin/sh\necho ran >> '" + trace + "'\ncat\n");
    REQUIRE(chmod(spy.c_str(), 0700) == 0);
    world.host.write(".gitattributes", "* filter=spy\n");
    for (const char* key :
         {"filter.spy.clean", "filter.spy.smudge", "gpg.program", "core.fsmonitor", "core.editor"})
        world.git("config " + std::string(key) + ' ' + spy);
    world.git("config commit.gpgSign true");
    for (const char* hook : {"pre-commit", "commit-msg", "post-commit", "reference-transaction"}) {
        const std::string path = ".git/hooks/" + std::string(hook);
        world.host.write(path, "#!/bin/sh\necho ran >> '" + trace + "'\n");
        REQUIRE(chmod(world.host.full(path).c_str(), 0700) == 0);
    }
    const Ran ran = world.open("Satu");
    CAPTURE(ran.err);
    REQUIRE(ran.code == 0);
    CHECK(world.git("-c core.fsmonitor=false rev-list --count HEAD") == "1");
    CHECK(world.host.read("trace") == "");
}

TEST_CASE("a commit into a merge that began meanwhile is refused, and what was signed stays") {
    GitWorld world;
    REQUIRE(world.open("Satu").code == 0);
    const std::string head = world.git("rev-parse HEAD") + '\n';
    world.host.answers = {"yes"};
    world.host.meanwhile = [&] { world.host.write(".git/MERGE_HEAD", head); };
    const Ran ran = run_as(world.host, "sari", words("new contoh --commit --title Dua"));
    CHECK(ran.code == 3);
    CHECK(ran.err.find("git could not commit: a merge is under way") != std::string::npos);
    CHECK(world.host.read("cases/2026/YK-2026-0002.yaml") != "");
    CHECK(world.git("rev-list --count HEAD") == "1");
}

TEST_CASE("commit: the files that the roster publishes are committed with it") {
    KeptOffice world;
    DiskRepository& git = world.git;
    const auto is_whole = [&] { return git("status --porcelain").empty(); };
    const auto write_sop = [&](std::string_view id) {
        std::string sop = small_sop();
        sop.replace(sop.find("sop: contoh"), 11, "sop: " + std::string(id));
        world.host.write("sops/" + std::string(id) + "-1.yaml", sop);
    };
    SUBCASE("a procedure and a calendar") {
        write_sop("baru");
        world.host.write("calendars/contoh-2026b.yaml", small_calendar("2026b"));
        world.sign("admin", "roster publish sops/baru-1.yaml calendars/contoh-2026b.yaml --commit");
        CHECK(is_whole());
    }
    SUBCASE("office.yaml, and nothing else that lies there") {
        replace_in(world.host, "office.yaml", "Kantor", "Kanwil");
        world.host.write("sops/draf-1.yaml", "draf\n");
        world.sign("admin", "roster publish office.yaml --commit");
        CHECK(git("status --porcelain") == "?? sops/draf-1.yaml");
    }
    SUBCASE("what an earlier run published, by the next entry of another kind") {
        write_sop("baru");
        world.sign("admin", "roster publish sops/baru-1.yaml");
        CHECK_FALSE(is_whole());
        world.sign("admin", "roster dismiss tono kepala --commit");
        CHECK(is_whole());
    }
    SUBCASE("a change of office.yaml that nobody published stays where it is") {
        replace_in(world.host, "office.yaml", "Kantor", "Kanwil");
        world.sign("admin", "roster dismiss tono kepala --commit");
        CHECK(git("status --porcelain") == "M office.yaml");
        CHECK(git("diff --name-only HEAD~1 HEAD") == "roster.yaml");
    }
}

TEST_CASE("commit: a published file that a clone lacks is asked of who published it") {
    TwoClones clones;
    const auto told = [&] { return clones.run("sari", "lint").out; };
    const auto publish_without = [&](const char* file) {
        clones.sign("admin", "roster publish " + std::string(file));
        clones.git("add roster.yaml");
        clones.git("commit --quiet -m daftar");
        clones.git("push --quiet origin HEAD:main");
        clones.in("other");
        clones.git("pull --quiet");
    };
    SUBCASE("a calendar") {
        clones.host.write("calendars/contoh-2026b.yaml", small_calendar("2026b"));
        publish_without("calendars/contoh-2026b.yaml");
        CHECK(holds(told(),
                    "calendars/contoh-2026b.yaml was published and is missing\n"
                    "hint: admin published it with roster entry"));
    }
    SUBCASE("office.yaml, whose old text is never published again") {
        replace_in(clones.host, "office.yaml", "Kantor", "Kanwil");
        publish_without("office.yaml");
        CHECK(holds(told(),
                    "office.yaml was changed after it was published\n"
                    "hint: admin published it with roster entry"));
    }
    CHECK_FALSE(holds(told(), "git checkout"));
    CHECK_FALSE(holds(told(), "yankomas roster publish"));
    clones.in("work");
    clones.commit_and_push("berkas");
    clones.in("other");
    clones.git("pull --quiet");
    CHECK_FALSE(holds(told(), "YK110"));
}

TEST_CASE("commit: a published file comes back by the commit that the hint names") {
    KeptOffice world;
    DiskRepository& git = world.git;
    const std::string first = git("rev-parse --short HEAD");
    std::string commit = "HEAD";
    std::string path(kSmallSopPath);
    SUBCASE("gone") { git("rm --quiet " + path); }
    SUBCASE("edited") { replace_in(world.host, path, "Layanan", "layanan"); }
    SUBCASE("edited and committed") {
        path = kSmallCalendarPath;
        replace_in(world.host, path, "16:00", "17:00");
        git.commit_all("salah");
        commit = first;
    }
    SUBCASE("gone since a commit") {
        git("rm --quiet " + path);
        git.commit_all("salah");
        commit = first;
    }
    const std::string command = "checkout " + commit + " -- " + path;
    CHECK(holds(world.run("sari", "lint").out, "hint: bring it back: git " + command));
    git(command);
    CHECK_FALSE(holds(world.run("sari", "lint").out, "YK110"));
}

TEST_CASE("while a merge is under way --commit is refused before anything is signed") {
    GitWorld world;
    REQUIRE(world.open("Satu").code == 0);
    world.host.write(".git/MERGE_HEAD", world.git("rev-parse HEAD") + '\n');
    const Refusal refusal{
        1, {"a merge is under way", "git status tells how to end it", "without --commit"}};
    for (const char* what : {"new contoh --title Dua", "note 0001 x"})
        check_refused(world.host, "sari", words(std::string(what) + " --commit --yes"), refusal);
    check_refused(world.host, "admin", words("roster appoint sari kepala --commit --yes"), refusal);
    CHECK(run_as(world.host, "sari", words("note 0001 x --yes")).code == 0);
}

TEST_CASE("--commit where git keeps nothing yet is refused with the command that begins") {
    TestHost host;
    const auto init = [&](const std::string& folder) {
        return words("init " + folder + " --office k --title K --zone WIB --person sari --name S " +
                     "--yes --commit");
    };
    SUBCASE("a new office") {
        check_refused(host, "sari", init("kanwil"),
                      {1, {"not a git repository", "git init " + host.full("kanwil")}});
        std::filesystem::create_directory(host.full("kanwil"));
        host.working_folder = host.full("kanwil");
        DiskRepository git(host);
        const Ran ran = run_as(host, "sari", init("."));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(git("rev-list --count HEAD") == "1");
    }
    SUBCASE("a new office elsewhere, seen from a repository") {
        host.write("repo/a", "");
        host.working_folder = host.full("repo");
        const DiskRepository git(host);
        check_refused(host, "sari", init("../kanwil/timur"), {1, {"git init ", "kanwil/timur"}});
    }
    SUBCASE("an office that is there") {
        put_office(host, small_office());
        check_refused(host, "sari", words("new contoh --title Satu --yes --commit"),
                      {1, {"git init " + host.working_folder}});
    }
}

}  // namespace yankomas::test
