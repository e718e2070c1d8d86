// Tests under the limits of a shell: no signal ends an answer, and what can't be written is said.
// SPDX-License-Identifier: Apache-2.0
#include "program/hostile_world.h"

namespace yankomas::test {

namespace {

// A case at step 2, at a time that the clock of every machine has passed.
CaseWorld case_of_march(const OfficeWorld& office, std::string_view id) {
    CaseWorld one(office, "contoh", id);
    one.open("sari", "petugas", "2026-03-02T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-03-02T09:15:00+07:00", std::nullopt, "PK-0007");
    return one;
}

struct LimitedWorld {
    TestHost host;

    LimitedWorld() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        put_case(host, case_of_march(office, "YK-2026-0001"));
    }
    // Adds enough cases for several threads.
    void add_cases() const {
        const OfficeWorld office = small_office();
        for (int number = 2; number <= 100; ++number)
            put_case(host, case_of_march(office, fmt::format("YK-2026-{:04}", number)));
    }
    // Runs the built program in a shell with a limit, with an empty memory of what was verified.
    Ran run(const std::string& limit, const std::string& args) const {
        fs::remove_all(host.folder_path("home/cache"));
        const std::string line =
            limit +
            "; cd \"$1\" || exit 99; HOME=\"$2\"; XDG_CACHE_HOME=\"$2/cache\"; YANKOMAS_KEY=\"$3\"; "
            "export HOME XDG_CACHE_HOME YANKOMAS_KEY; exec \"$0\" --root any "
            "--now 2026-03-03T09:00:00+07:00 " +
            args;
        const auto ran =
            RealProcesses().run({"sh", "-c", line, YANKOMAS_PROGRAM, host.working_folder,
                                 host.folder_path("home"), host.key("sari")},
                                "", {});
        REQUIRE(ran);
        return {ran->exit_code, ran->out, ran->err};
    }
};

}  // namespace

TEST_CASE("limits: an answer needs no file, so a memory that can't be written is no matter") {
    const LimitedWorld world;
    world.add_cases();
    for (const char* command : {"list", "lint", "overdue", "show 0001", "todo --person sari"}) {
        CAPTURE(command);
        const Ran free = world.run(":", command);
        CHECK((free.code == 0 || free.code == 1));
        for (const char* limit : {"ulimit -f 0", "ulimit -f 1"}) {
            const Ran ran = world.run(limit, command);
            CAPTURE(ran.err);
            CHECK(ran.code == free.code);
            CHECK(ran.out == free.out);
            CHECK(ran.err == free.err);
        }
    }
}

TEST_CASE("limits: what is over ulimit -f is not signed, and the hint says why") {
    const LimitedWorld world;
    const auto before = world.host.all_files();
    const std::string enrol = "roster enrol rina --name Rina --yes --key " +
                              world.host.key("admin") + " --public-key " + world.host.key("rina") +
                              ".pub";
    for (const std::string& command : {std::string("note 0001 Catatan --yes"),
                                       std::string("attach 0001 --yes --doc "
                                                   "putusan,number=1"),
                                       enrol}) {
        CAPTURE(command);
        const Ran ran = world.run("ulimit -f 1", command);
        CAPTURE(ran.err);
        CHECK(ran.code == 3);
        CHECK(holds(ran.err, "can't write this file"));
        CHECK(holds(ran.err, "hint: allow larger files: ulimit -f unlimited"));
        CHECK(world.host.all_files() == before);
    }
    CHECK(world.run(":", "note 0001 Catatan --yes").code == 0);
}

TEST_CASE("limits: an answer that goes into a file over the limit is told as lost") {
    const LimitedWorld world;
    for (const char* command : {"list", "show 0001", "lint --notes --format json"}) {
        CAPTURE(command);
        const Ran ran = world.run("ulimit -f 0", std::string(command) + " > ../answer");
        CAPTURE(ran.err);
        CHECK(ran.code == 3);
        CHECK(holds(ran.err, "the answer could not be written"));
    }
}

TEST_CASE("limits: a small stack is enough for every verb, also with several threads") {
    const LimitedWorld world;
    world.add_cases();
    const std::vector<std::string> limits =
        kHasShadow ? std::vector<std::string>{"ulimit -s 1000"}
                   : std::vector<std::string>{"ulimit -s 256", "ulimit -s 64", "ulimit -s 32"};
    for (const char* command :
         {"list", "lint", "overdue", "show 0001", "due 0001 --explain", "sop show contoh",
          "calendar show", "roster show", "help", "note 0001 Catatan --dry-run"}) {
        CAPTURE(command);
        const Ran free = world.run(":", command);
        CHECK((free.code == 0 || free.code == 1));
        for (const std::string& limit : limits) {
            CAPTURE(limit);
            const Ran ran = world.run(limit, command);
            CAPTURE(ran.err);
            CHECK(ran.code == free.code);
            CHECK(ran.out == free.out);
        }
    }
    if (!kHasShadow) CHECK(world.run("ulimit -s 256", "note 0001 Catatan --yes").code == 0);
}

TEST_CASE("limits: a small stack is enough to judge many cases, to sign and to explain") {
    if (kHasShadow) {
        MESSAGE("skipped: a sanitizer needs a larger stack");
        return;
    }
    const LimitedWorld world;
    std::string command;
    SUBCASE("judging many cases") {
        world.add_cases();
        command = "lint --notes --strict";
    }
    SUBCASE("what is late, by persons") { command = "overdue --group-by person"; }
    SUBCASE("opening a case with its first step") {
        command =
            "new contoh --title Satu --advance --for PK-0001 --doc permohonan,number=1 --dry-run";
    }
    SUBCASE("explaining a due time") { command = "due 0001 --explain"; }
    const Ran free = world.run(":", command);
    CAPTURE(free.err);
    CHECK((free.code == 0 || free.code == 1));
    for (const char* limit : {"ulimit -s 64", "ulimit -s 32"}) {
        CAPTURE(limit);
        const Ran ran = world.run(limit, command);
        CAPTURE(ran.err);
        CHECK(ran.code == free.code);
        CHECK(ran.out == free.out);
        CHECK(ran.err == free.err);
    }
}

}  // namespace yankomas::test
