// Tests of the hook of a server, with a real bare repository and real pushes: journals of the main
// branch only grow.
// SPDX-License-Identifier: Apache-2.0
#include "program/two_clones.h"
#include "store/git/repository.h"
#include "support/set_variables.h"

namespace yankomas::test {

namespace {

// The environment of a server: the program is in PATH, and the clock is that of the office.
std::vector<std::string> server_environment(const TestHost& host) {
    const std::string bin = host.folder_path("bin");
    std::filesystem::create_directory(bin);
    std::filesystem::create_symlink(YANKOMAS_PROGRAM, bin + "/yankomas");
    return {"PATH=" + bin + ":/usr/bin:/bin", "YANKOMAS_NOW=2026-12-01T12:00:00+07:00"};
}

// Puts the hook that is installed into a bare repository.
void install_hook(const TestHost& host, const std::string& repository) {
    std::filesystem::copy_file(std::string(YANKOMAS_SOURCE_DIR) + "/packaging/hooks/pre-receive",
                               host.folder_path(repository) + "/hooks/pre-receive",
                               std::filesystem::copy_options::overwrite_existing);
}

struct Server : TwoClones {
    SetVariables environment{server_environment(host)};

    Server() : TwoClones(small_case_at_step_3(small_office())) {
        install_hook(host, "origin.git");
        git("-C ../origin.git config yankomas.root any");
    }
    std::string tip() { return git("-C ../origin.git rev-parse main"); }
    // Checks that the server takes HEAD, or, in check_turned_away, refuses it with these words.
    void check_taken(const std::string& how = "push origin HEAD:main") {
        const ProcessResult push = git.attempt(how);
        CHECK_MESSAGE(push.exit_code == 0, push.err);
        CHECK(tip() == git("rev-parse HEAD"));
    }
    void check_turned_away(const std::string& told,
                           const std::string& how = "push --force origin HEAD:main") {
        const std::string before = tip();
        const ProcessResult push = git.attempt(how);
        CAPTURE(push.err);
        CHECK(push.exit_code != 0);
        CHECK(holds(push.err, told));
        CHECK(tip() == before);
    }
};

}  // namespace

TEST_CASE("server hook: a push by which journals grow is taken") {
    Server server;
    server.sign("sari", "advance 0001 --doc tanda-terima,number=T-1/2026");
    server.sign("admin", "roster appoint tono penyegel --capacity definitif");
    server.sign("tono", "seal");
    server.commit("grown");
    server.check_taken();
    server.sign("sari", "new contoh --title Dua");
    server.commit("more");
    server.check_taken();
    server.check_taken("push origin HEAD:main HEAD:refs/heads/lain");
    CHECK(server.git.attempt("push origin :refs/heads/lain").exit_code == 0);
}

TEST_CASE("server hook: entries, cases and roster entries that would be lost are refused") {
    Server server;
    server.sign("sari", "new contoh --title Dua");
    server.sign("admin", "roster appoint tono petugas --capacity definitif");
    server.sign("budi", "note 0001 satu");
    server.commit("signed");
    server.check_taken();
    const auto try_without = [&](const std::string& words_of_git, const std::string& told) {
        CAPTURE(words_of_git);
        server.git("checkout --quiet -B main " + server.tip());
        server.git(words_of_git);
        server.git("commit --quiet --allow-empty --all -m careless");
        server.check_turned_away(told);
    };
    try_without("checkout HEAD~1 -- " + std::string(kCase), "error[YK601]: the end is gone");
    try_without("rm --quiet cases/2026/YK-2026-0002.yaml", "error[YK602]");
    try_without("checkout HEAD~1 -- roster.yaml", "roster.yaml:");
    try_without("reset --quiet --hard HEAD~1", "error[YK602]");
    server.git("checkout --quiet -B main " + server.tip());
    server.sign("budi", "note 0001 dua");
    server.commit("good-again");
    server.check_taken();
}

TEST_CASE("server hook: a history that was written anew, and the loser of a forced merge") {
    Server server;
    server.sign("budi", "note 0001 satu");
    server.commit("mine");
    server.in("other");
    server.sign("tono", "note 0001 lain");
    server.commit_and_push("other");
    server.in("work");
    server.check_turned_away("error[YK601]: from here on");
    CHECK(server.merges("merge --no-edit -X ours origin/main"));
    server.check_turned_away("error[YK601]: from here on", "push origin HEAD:main");
    server.git("reset --quiet --hard HEAD~1");
    CHECK(!server.merges());
    CHECK(server.run("budi", "reapply 0001 --yes").code == 0);
    server.commit("merged");
    server.check_taken();
}

TEST_CASE(
    "server hook: what repair took away is taken, and what stood above it is not lost by it") {
    Server server;
    server.sign("admin", "roster appoint tono penyegel");
    server.sign("budi", "note 0001 satu");
    const Instant right = server.host.now;
    server.host.now = time_of("2099-01-05T09:00:00+07:00");
    server.sign("tono", "seal");
    server.host.now = right;
    server.commit("ahead");
    server.check_taken();
    server.sign("sari", "repair seals.yaml");
    server.sign("tono", "seal");
    server.commit("repaired");
    server.check_taken();
    server.git("checkout HEAD~2 -- " + std::string(kCase));
    server.commit("careless");
    server.check_turned_away("error[YK601]: the end is gone", "push origin HEAD:main");
}

TEST_CASE("server hook: what does not verify is refused, and the branch is not deleted") {
    Server server;
    std::string forged = server.journal();
    forged.replace(forged.find("by: sari"), 8, "by: budi");
    server.host.write(kCase, forged);
    server.commit("forged");
    server.check_turned_away("error[YK10");
    server.git("reset --quiet --hard HEAD~1");
    server.git("rm --quiet -r .");
    server.host.write("README", "x\n");
    server.commit("empty");
    server.check_turned_away("is not moved to");
    server.git("-C ../origin.git config receive.denyDeleteCurrent ignore");
    server.check_turned_away("is not deleted", "push origin :main");
    server.git("-C ../origin.git config --unset yankomas.root");
    server.check_turned_away("the server has no trust root");
}

TEST_CASE("server hook: an office in a folder of the repository, and the first push of one") {
    TestHost host;
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const SetVariables environment(server_environment(host));
    DiskRepository git(host);
    git("branch -M main");
    git("init --quiet --bare --initial-branch=main ../kantor.git");
    git("-C ../kantor.git config yankomas.root any");
    git("-C ../kantor.git config yankomas.folder arsip/kantor");
    install_hook(host, "kantor.git");
    git("remote add origin ../kantor.git");
    host.write("README", "x\n");
    git.commit_all("no-office");
    CHECK(git.attempt("push --quiet origin HEAD:main").exit_code == 0);
    const std::string top = host.working_folder;
    host.working_folder = top + "/arsip/kantor";
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_3(office));
    git.commit_all("office");
    CHECK(git.attempt("push --quiet origin HEAD:main").exit_code == 0);
    put_case(host, small_case_at_step_2(office));
    // A roster that a stranger put above the office is not taken for the office's.
    host.write(top + "/roster.yaml", host.read("roster.yaml"));
    git.commit_all("cut");
    const ProcessResult push = git.attempt("push --quiet origin HEAD:main");
    CHECK(push.exit_code != 0);
    CHECK(holds(push.err, "error[YK601]: the end is gone"));
    std::filesystem::remove(top + "/roster.yaml");
    const std::string dir = host.folder_path("kantor.git");
    const Ran lint = run_as(host, "sari", words("lint --since main~1 --git-dir " + dir));
    CHECK(lint.code == 3);
    CHECK(holds(lint.err,
                "hint: if the office is a folder of the repository: --since COMMIT:FOLDER"));
    CHECK(holds(run_as(host, "sari", words("lint --since main:arsip/kantor --git-dir " + dir)).out,
                "error[YK601]"));
    put_case(host, small_case_closed(office));
    git.commit_all("grown");
    CHECK(git.attempt("push --quiet origin HEAD:main").exit_code == 0);
}

TEST_CASE("server hook: --git-dir looks into that repository alone, and says what it lacks") {
    Server server;
    const std::string dir = server.host.folder_path("origin.git");
    const std::string lint = "lint --since main --git-dir ";
    CHECK(server.run("sari", lint + dir).code == 0);
    CHECK(server.run("sari", lint + "../origin.git").code == 0);
    std::filesystem::remove(server.host.full(kCase));
    for (const char* name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"}) {
        CAPTURE(name);
        const SetVariables set({name + ("=" + server.host.folder_path("other"))});
        CHECK(holds(server.run("sari", lint + dir).out, "error[YK602]"));
    }
    const Ran nowhere = server.run("sari", lint + "/nowhere");
    CHECK(nowhere.code == 3);
    CHECK(holds(nowhere.err, "git can not look into /nowhere: fatal: not a git repository"));
    CHECK(holds(nowhere.err, "hint: name it in full: --git-dir "));
    const Ran no_commit = server.run("sari", "lint --since 0123456 --git-dir " + dir);
    CHECK(holds(no_commit.err, "git has no commit 0123456"));
    const Ran no_folder = server.run("sari", "lint --since main:arsip --git-dir " + dir);
    CHECK(no_folder.code == 3);
    CHECK(server.run("sari", "lint --git-dir " + dir).code == 2);
    for (const char* folder : {"", "../x", "/etc", "a//b"}) {
        const Ran odd =
            server.run("sari", "lint --since main:" + std::string(folder) + " --git-dir " + dir);
        CHECK(odd.code == 2);
        CHECK(holds(odd.err, "--since COMMIT:FOLDER"));
    }
    for (const char* name : {"GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"}) {
        CHECK(!git_gets(name));
        CHECK(git_elsewhere_gets(name));
    }
    for (const char* name : {"GIT_DIR", "GIT_CONFIG_COUNT", "GIT_QUARANTINE_PATH"})
        CHECK(!git_elsewhere_gets(name));
}

}  // namespace yankomas::test
