// Tests that a hook's environment never sends git to another repository, index or configuration:
// each variable that git calls local to a repository is set while the program runs.
// SPDX-License-Identifier: Apache-2.0
#include "program/repository_on_disk.h"
#include "store/git/repository.h"
#include "support/set_variables.h"

namespace yankomas::test {

namespace {

// An office with a history, and another repository that a hook's environment may name.
struct TwoRepositories {
    TestHost host;
    TestHost elsewhere;
    OfficeWorld office = small_office();
    DiskRepository git{host};
    DiskRepository other{elsewhere};

    TwoRepositories() {
        put_office(host, office);
        put_case(host, small_case_at_step_3(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
        git.commit_all("first");
        elsewhere.write("other.txt", "x\n");
        other.commit_all("other");
    }
    // What a hook of the other repository, or a shell within it, may have in its environment.
    std::vector<std::vector<std::string>> environments() const {
        const std::string dir = elsewhere.full(".git");
        return {
            {"GIT_DIR=" + dir},
            {"GIT_DIR=" + dir, "GIT_WORK_TREE=" + elsewhere.working_folder},
            {"GIT_DIR=" + dir, "GIT_COMMON_DIR=" + dir, "GIT_PREFIX=kantor/"},
            {"GIT_DIR=.git", "GIT_INDEX_FILE=.git/index.lock"},
            {"GIT_WORK_TREE=" + elsewhere.working_folder},
            {"GIT_INDEX_FILE=" + dir + "/index"},
            {"GIT_OBJECT_DIRECTORY=" + dir + "/objects",
             "GIT_ALTERNATE_OBJECT_DIRECTORIES=" + dir + "/objects", "GIT_QUARANTINE_PATH=" + dir},
            {"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=core.worktree",
             "GIT_CONFIG_VALUE_0=" + elsewhere.working_folder},
            {"GIT_CONFIG_PARAMETERS='core.bare=true'"},
            {"GIT_CONFIG=" + dir + "/config"},
            {"GIT_GLOB_PATHSPECS=1"},
            {"GIT_NOGLOB_PATHSPECS=1", "GIT_ICASE_PATHSPECS=1"},
            {"GIT_SHALLOW_FILE=" + dir + "/HEAD"},
            {"GIT_NAMESPACE=lain", "GIT_REPLACE_REF_BASE=refs/heads/"},
        };
    }
};

}  // namespace

TEST_CASE("hook environment: git gets none of the variables that are local to a repository") {
    auto listed = RealProcesses().run({"git", "rev-parse", "--local-env-vars"}, "", {});
    REQUIRE(listed);
    REQUIRE(holds(listed->out, "GIT_DIR"));
    for (const std::string_view name : split(trim(listed->out), '\n')) {
        CAPTURE(name);
        CHECK(!git_gets(name));
    }
    for (const char* name :
         {"GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
          "GIT_ICASE_PATHSPECS", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_17", "GIT_QUARANTINE_PATH",
          "GIT_NAMESPACE", "GIT_EXEC_PATH", "GIT_A_NAME_OF_A_LATER_GIT"})
        CHECK(!git_gets(name));
    for (const char* name :
         {"HOME", "PATH", "GIT_AUTHOR_NAME", "GIT_COMMITTER_EMAIL", "GIT_CONFIG_GLOBAL"})
        CHECK(git_gets(name));
}

TEST_CASE("hook environment: --commit commits into the repository of the office") {
    TwoRepositories world;
    const std::string tip = world.other("rev-parse HEAD");
    int commits = 1;
    for (const auto& variables : world.environments()) {
        CAPTURE(variables.front());
        const Ran ran = [&] {
            const SetVariables set(variables);
            return run_as(world.host, "sari", words("note 0001 x --yes --commit"));
        }();
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(world.git("rev-list --count HEAD") == std::to_string(++commits));
        CHECK(world.git("status --porcelain --untracked-files=no") == "");
        CHECK(world.other("rev-parse HEAD") == tip);
        CHECK(world.other("status --porcelain") == "");
    }
}

TEST_CASE("hook environment: lint --since and audit look into the repository of the office") {
    TwoRepositories world;
    for (const auto& variables : world.environments()) {
        CAPTURE(variables.front());
        const SetVariables set(variables);
        const Ran clean = run_as(world.host, "sari", words("lint --since HEAD"));
        CAPTURE(clean.err);
        CHECK(clean.code == 0);
        CHECK(run_as(world.host, "sari", words("audit")).code == 0);
    }
    put_case(world.host, small_case_at_step_2(world.office));
    for (const auto& variables : world.environments()) {
        CAPTURE(variables.front());
        const SetVariables set(variables);
        CHECK(holds(run_as(world.host, "sari", words("lint --since HEAD")).out,
                    "error[YK601]: the end is gone"));
        CHECK(run_as(world.host, "sari", words("audit")).code == 1);
    }
}

TEST_CASE("hook environment: a commit that a hook of another repository asks for stays at home") {
    TwoRepositories world;
    const std::string hook = world.elsewhere.full(".git/hooks/post-commit");
    world.elsewhere.write(".git/hooks/post-commit", "#!/bin/sh\nenv | grep '^GIT_' > hook.env\n");
    std::filesystem::permissions(hook, std::filesystem::perms::owner_all);
    // Git passes its hooks the folders that were named on the command line.
    world.other("--git-dir=" + world.elsewhere.full(".git") + " --work-tree=" +
                world.elsewhere.working_folder + " commit --quiet --allow-empty -m second");
    const std::string tip = world.other("rev-parse HEAD");
    std::vector<std::string> variables;
    const std::string environment = world.elsewhere.read("hook.env");
    for (const std::string_view line : split(trim(environment), '\n')) variables.emplace_back(line);
    REQUIRE(!variables.empty());
    {
        const SetVariables set(variables);
        CHECK(run_as(world.host, "sari", words("note 0001 x --yes --commit")).code == 0);
    }
    CHECK(world.git("rev-list --count HEAD") == "2");
    CHECK(world.other("rev-parse HEAD") == tip);
}

}  // namespace yankomas::test
