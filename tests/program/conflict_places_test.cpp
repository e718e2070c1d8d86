// Tests of conflicts in other places than the top of a repository whose .git is a folder, and of
// what is not signed while there is one.
// SPDX-License-Identifier: Apache-2.0
#include "program/two_clones.h"

namespace yankomas::test {

namespace {

// What one side signs, and the file in which the other side has signed something else.
struct Sides {
    std::string person;
    std::string mine;
    std::string theirs;
    std::string file;
};

const Sides kOfCase = {"budi", "note 0001 satu", "note 0001 lain", kCase};
const Sides kOfRoster = {"admin", "roster appoint tono petugas", "roster appoint budi petugas",
                         "roster.yaml"};

// An office in a folder of a larger repository, or at its top, on a branch that a merge stops.
struct PlacedOffice : OfficersAtWork {
    DiskRepository git;

    explicit PlacedOffice(const std::string& folder, const std::string& init = "init --quiet")
        : git(host, init) {
        host.working_folder += folder;
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.write(".gitattributes", "* -text -merge\n");
        host.now = time_of("2026-12-01T09:00:00+07:00");
        git.commit_all("first");
        git("branch -m main");
    }
    void meet(const Sides& sides) {
        git("checkout --quiet -b lain");
        sign(sides.person, sides.theirs);
        git.commit_all("theirs");
        git("checkout --quiet main");
        sign(sides.person, sides.mine);
        git.commit_all("mine");
        REQUIRE(git.attempt("merge lain").exit_code != 0);
    }
    void check_in_conflict(const std::string& file) {
        const Ran lint = run("sari", "lint");
        CAPTURE(lint.out);
        CHECK(lint.code == 1);
        CHECK(holds(lint.out, file + ": error[YK620]"));
        CHECK(holds(run("sari", "list").err, file + ": warning[YK620]"));
    }
};

}  // namespace

TEST_CASE("conflict: an office below the top of a repository hears of its own files") {
    SUBCASE("of a case") {
        PlacedOffice world("/kantor");
        world.meet(kOfCase);
        world.check_in_conflict(kCase);
    }
    SUBCASE("of the roster, two folders down") {
        PlacedOffice world("/arsip/kantor b");
        world.meet(kOfRoster);
        world.check_in_conflict("roster.yaml");
    }
    SUBCASE("and nothing is signed that rests on them") {
        PlacedOffice world("/kantor");
        world.meet(kOfRoster);
        world.refuses("admin", "roster dismiss sari petugas",
                      {"roster.yaml: error: git has it in conflict"});
    }
}

TEST_CASE("conflict: where .git is a file the folder that it names is read") {
    PlacedOffice world("", "init --quiet --separate-git-dir ../gudang");
    REQUIRE(std::filesystem::is_regular_file(world.host.full(".git")));
    SUBCASE("of a case") {
        world.meet(kOfCase);
        world.check_in_conflict(kCase);
    }
    SUBCASE("of the roster") {
        world.meet(kOfRoster);
        world.check_in_conflict("roster.yaml");
    }
    SUBCASE("and nothing is signed that rests on it") {
        world.meet(kOfRoster);
        world.refuses("admin", "roster dismiss sari petugas",
                      {"roster.yaml: error: git has it in conflict"});
    }
}

TEST_CASE("conflict: no seal and no change of the roster rests on what is in conflict") {
    PlacedOffice world("");
    SUBCASE("a seal, on a case") {
        world.sign("admin", "roster appoint tono penyegel");
        world.meet(kOfCase);
        world.refuses("tono", "seal", {kCase, "git has it in conflict, so nothing is signed"});
    }
    SUBCASE("an enrolment, on the roster") {
        world.meet(kOfRoster);
        const std::string key = world.host.key("wati") + ".pub";
        world.refuses("admin", "roster enrol wati --name Wati --public-key " + key,
                      {"roster.yaml: error: git has it in conflict"});
    }
    SUBCASE("a publication, on the roster") {
        world.meet(kOfRoster);
        world.host.write("calendars/contoh-2026b.yaml", small_calendar("2026b"));
        world.refuses("admin", "roster publish calendars/contoh-2026b.yaml",
                      {"roster.yaml: error: git has it in conflict"});
    }
}

}  // namespace yankomas::test
