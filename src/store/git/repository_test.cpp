// Tests of which variables of our environment reach git, by their names and by what git then does.
// SPDX-License-Identifier: Apache-2.0
#include "store/git/repository.h"

#include <fstream>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "store/disk/process.h"
#include "support/set_variables.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

// A repository with the file a.txt in its index.
struct SmallRepository {
    test::TempFolder folder;
    RealProcesses processes;
    Repository git{processes, folder.path()};

    SmallRepository() {
        std::ofstream(folder / "a.txt") << "x\n";
        REQUIRE(git.answer({"init", "--quiet"}));
        REQUIRE(git.answer({"add", "a.txt"}));
    }
    std::string ask(const std::vector<std::string>& words) {
        const auto told = git.run(words);
        REQUIRE(told);
        return std::string(trim(told->out));
    }
};

void check_kept_from_git(std::string_view name) {
    CAPTURE(name);
    CHECK_FALSE(git_gets(name));
    CHECK_FALSE(git_elsewhere_gets(name));
}

}  // namespace

TEST_CASE("repository: no variable by which git would look elsewhere reaches it") {
    SUBCASE("another index") { check_kept_from_git("GIT_INDEX_FILE"); }
    SUBCASE("another work tree") { check_kept_from_git("GIT_WORK_TREE"); }
    SUBCASE("another configuration") {
        for (const char* name : {"GIT_CONFIG", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS",
                                 "GIT_CONFIG_KEY_3", "GIT_CONFIG_VALUE_3"})
            check_kept_from_git(name);
    }
    SUBCASE("another meaning of paths") {
        for (const char* name : {"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS",
                                 "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"})
            check_kept_from_git(name);
    }
}

TEST_CASE("repository: only of a repository elsewhere git gets the objects that a push brings") {
    std::string name;
    SUBCASE("those in quarantine") { name = "GIT_OBJECT_DIRECTORY"; }
    SUBCASE("those of before") { name = "GIT_ALTERNATE_OBJECT_DIRECTORIES"; }
    CHECK_FALSE(git_gets(name));
    CHECK(git_elsewhere_gets(name));
}

TEST_CASE("repository: git works in its own folder, whatever the environment says") {
    SmallRepository world;
    const test::TempFolder other;
    SUBCASE("of the work tree") {
        const test::SetVariables set({"GIT_WORK_TREE=" + other.path()});
        CHECK(world.ask({"rev-parse", "--show-toplevel"}) == world.folder.path());
    }
    SUBCASE("of the work tree, when it looks for changes") {
        const test::SetVariables set({"GIT_WORK_TREE=" + other.path()});
        CHECK(world.ask({"ls-files", "--deleted"}).empty());
    }
    SUBCASE("of the index") {
        const test::SetVariables set({"GIT_INDEX_FILE=" + (other / "index")});
        CHECK(world.ask({"ls-files"}) == "a.txt");
    }
    SUBCASE("of the configuration") {
        const test::SetVariables set(
            {"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=contoh.nilai", "GIT_CONFIG_VALUE_0=lain"});
        CHECK(world.ask({"config", "--get", "contoh.nilai"}).empty());
    }
    SUBCASE("of how paths are meant") {
        const test::SetVariables set({"GIT_ICASE_PATHSPECS=1"});
        CHECK(world.ask({"ls-files", "--", "A.TXT"}).empty());
        CHECK(world.ask({"ls-files", "--", "a.txt"}) == "a.txt");
    }
}

}  // namespace yankomas
