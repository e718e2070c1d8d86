// Tests that the option --commit commits what was signed, and that it runs no program that the
// folder's git configuration names.
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include "program/repository_on_disk.h"

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

TEST_CASE("a commit into an unfinished merge is refused, and what was signed stays") {
    GitWorld world;
    REQUIRE(world.open("Satu").code == 0);
    world.host.write(".git/MERGE_HEAD", world.git("rev-parse HEAD") + '\n');
    const Ran ran = world.open("Dua");
    CHECK(ran.code == 3);
    CHECK(ran.err.find("git could not commit: a merge is under way") != std::string::npos);
    CHECK(world.host.read("cases/2026/YK-2026-0002.yaml") != "");
    CHECK(world.git("rev-list --count HEAD") == "1");
}

}  // namespace yankomas::test
