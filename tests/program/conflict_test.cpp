// Tests of what git has in conflict: lint calls it an error, every view warns of it, and the
// command that both name ends it.
// SPDX-License-Identifier: Apache-2.0
#include "program/two_clones.h"
#include "support/set_variables.h"

namespace yankomas::test {

namespace {

struct ConflictWorld : TwoClones {
    ConflictWorld() : TwoClones(small_case_at_step_2(small_office())) {}

    // Both clones sign a note, and the merge of the two stops.
    void both_sign(const std::string& how = "merge --no-edit origin/main") {
        sign("budi", "note 0001 satu");
        commit("mine");
        other_signs("tono", "note 0001 lain");
        REQUIRE(!merges(how));
    }
};

const std::vector<std::string> kToldViews = {
    "list",        "show 0001", "todo",  "overdue --heartbeat", "due 0001", "export ics",
    "roster show", "sop list",  "audit", "lint --notes"};

// Checks that lint tells the conflict as an error and every view as a warning, with the file and
// the command.
void check_told(TwoClones& world, const std::string& file, const std::string& command) {
    for (const std::string& line : kToldViews) {
        CAPTURE(line);
        const bool is_lint = line.starts_with("lint");
        const Ran ran = world.run("sari", line);
        CAPTURE(ran.err);
        CAPTURE(ran.out);
        const std::string& told = is_lint ? ran.out : ran.err;
        CHECK(holds(told, file + (is_lint ? ": error[YK620]" : ": warning[YK620]")));
        CHECK(holds(told, command));
        if (is_lint) CHECK(ran.code == 1);
    }
}

}  // namespace

TEST_CASE("conflict: both clones opened the same case, and every view tells of the other one") {
    TwoClones world;
    world.sign("sari", "new contoh --title Satu");
    world.commit("mine");
    world.other_signs("sari", "new contoh --title Lain");
    CHECK(!world.merges());
    check_told(world, kCase, "yankomas new --like COMMIT:cases/2026/YK-2026-0001.yaml");
    const Ran ran = world.run("sari", "reapply 0001 --yes");
    const std::size_t at = ran.err.find("new --like ");
    REQUIRE(at != std::string::npos);
    world.sign("sari", ran.err.substr(at, ran.err.find('\n', at) - at));
    world.commit("merged");
    CHECK(world.run("sari", "lint --strict --since origin/main").code == 0);
}

TEST_CASE("conflict: of a file with the marks of a merge only the reason is shown") {
    ConflictWorld world;
    const std::string bytes = world.host.read(kCase);
    world.host.write(kCase, "<<<<<<< HEAD\n" + bytes + "=======\n" + bytes + ">>>>>>> main\n");
    const std::string hint = "yankomas reapply YK-2026-0001 takes the other side's file";
    for (const char* line : {"show 0001", "show 0001 --format html"}) {
        CAPTURE(line);
        const Ran ran = world.run("sari", line);
        CAPTURE(ran.out);
        CHECK(ran.code == 3);
        CHECK(ran.out.empty());
        CHECK(holds(ran.err, "error[YK007]"));
        CHECK(holds(ran.err, "hint: " + hint));
    }
    CHECK(holds(world.run("sari", "lint").out, "hint: " + hint));
    const Ran json = world.run("sari", "show 0001 --format json");
    CHECK(json.code == 3);
    CHECK(holds(json.out, "show/1"));
    world.host.write("roster.yaml", "<<<<<<< HEAD\n" + world.host.read("roster.yaml"));
    CHECK(holds(world.run("sari", "lint").out, "hint: yankomas reapply roster says how"));
}

TEST_CASE("conflict: two signed the same case, whatever git was doing") {
    for (const char* how : {"merge --no-edit origin/main", "merge --squash origin/main",
                            "rebase origin/main", "cherry-pick origin/main"}) {
        CAPTURE(how);
        ConflictWorld world;
        world.both_sign(how);
        check_told(world, kCase,
                   "yankomas reapply YK-2026-0001 signs your own entries again; "
                   "then git add cases/2026/YK-2026-0001.yaml");
    }
    ConflictWorld world;
    world.sign("budi", "note 0001 satu");
    world.git("stash --quiet");
    world.sign("tono", "note 0001 lain");
    world.commit("other");
    CHECK(world.git.attempt("stash pop").exit_code != 0);
    check_told(world, kCase, "yankomas reapply YK-2026-0001");
}

TEST_CASE("conflict: the roster and the seals of two clones") {
    ConflictWorld world;
    world.sign("admin", "roster appoint tono petugas --capacity definitif");
    world.commit("mine");
    world.other_signs("admin", "roster appoint budi petugas --capacity definitif");
    CHECK(!world.merges());
    check_told(world, "roster.yaml", "yankomas reapply roster says how");
    check_refused(world.host, "sari", words("reapply roster"),
                  {1, {"git checkout --theirs -- roster.yaml"}});
    world.git("checkout --theirs -- roster.yaml");
    world.commit("merged");
    world.git("push --quiet origin HEAD:main");
    world.sign("admin", "roster appoint tono penyegel --capacity definitif");
    world.commit_and_push("sealer");
    world.in("other");
    world.git("pull --quiet");
    world.sign("tono", "seal");
    world.commit_and_push("seal");
    world.in("work");
    world.sign("tono", "seal");
    world.commit("mine");
    CHECK(!world.merges());
    check_told(world, "seals.yaml", "git checkout --theirs -- seals.yaml");
    world.git("checkout --theirs -- .");
    world.git("add .");
    world.sign("budi", "note 0001 satu");
    world.sign("tono", "seal");
    world.commit("merged");
    const Ran lint = world.run("sari", "lint --since origin/main");
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
}

TEST_CASE("conflict: one side took a case away, and the command of lint brings it back") {
    for (const bool is_mine : {true, false}) {
        CAPTURE(is_mine);
        ConflictWorld world;
        const auto take_away = [&] { world.git("rm --quiet " + std::string(kCase)); };
        const auto grow = [&] { world.sign("budi", "note 0001 satu"); };
        is_mine ? take_away() : grow();
        world.commit("mine");
        world.in("other");
        is_mine ? grow() : take_away();
        world.commit_and_push("other");
        world.in("work");
        CHECK(!world.merges());
        const Ran ran = world.run("sari", "lint");
        CAPTURE(ran.out);
        CHECK(ran.code == 1);
        CHECK(
            holds(ran.out, "error[YK620]: git has it in conflict: one side of the merge took it"));
        const std::string side = is_mine ? "--theirs" : "--ours";
        CHECK(holds(ran.out, "hint: bring it back: git checkout " + side + " -- " + kCase));
        world.git("checkout " + side + " -- " + kCase);
        world.git("add " + std::string(kCase));
        CHECK(holds(world.journal(), "satu"));
        CHECK(world.run("sari", "lint --strict").code == 0);
    }
}

TEST_CASE("conflict: in a second work tree, and in a subfolder of a larger repository") {
    ConflictWorld world;
    world.sign("budi", "note 0001 satu");
    world.commit("mine");
    world.git("worktree add --quiet ../second HEAD~1");
    world.in("second");
    CHECK(world.run("sari", "list").err.empty());
    world.sign("tono", "note 0001 lain");
    world.commit("other");
    CHECK(!world.merges("merge --no-edit main"));
    check_told(world, kCase, "yankomas reapply YK-2026-0001");
    world.in("work");
    CHECK(world.run("sari", "list").err.empty());
    CHECK(world.run("sari", "lint --strict").code == 0);

    TestHost host;
    DiskRepository git(host);
    const std::string top = host.working_folder;
    const OfficeWorld office = small_office();
    for (const char* folder : {"kantor", "kantor b"}) {
        host.working_folder = top + '/' + folder;
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.write(".gitattributes", "* -text -merge\n");
    }
    host.now = time_of("2026-12-01T09:00:00+07:00");
    git.commit_all("first");
    git("branch -m main");
    git("checkout --quiet -b lain");
    CHECK(run_as(host, "budi", words("note 0001 satu --yes --commit")).code == 0);
    git("checkout --quiet main");
    CHECK(run_as(host, "tono", words("note 0001 lain --yes --commit")).code == 0);
    CHECK(git.attempt("merge lain").exit_code != 0);
    host.working_folder = top + "/kantor b/cases";
    const Ran inside = run_as(host, "sari", words("lint"));
    CHECK(inside.code == 1);
    CHECK(holds(inside.out, "cases/2026/YK-2026-0001.yaml: error[YK620]"));
    CHECK(holds(inside.out, "then git -C '" + top + "/kantor b' add cases/2026/YK-2026-0001.yaml"));
    host.working_folder = top + "/kantor";
    CHECK(run_as(host, "sari", words("lint --strict")).code == 0);
    CHECK(run_as(host, "sari", words("list")).err.empty());
}

TEST_CASE("conflict: whatever form the index has, and without git itself") {
    for (const std::string& form : std::vector<std::string>{
             "index.version 2", "index.version 4", "core.splitIndex true", "index.sparse true"}) {
        CAPTURE(form);
        ConflictWorld world;
        world.git("config " + form);
        if (form.starts_with("index.sparse")) {
            world.host.write("lain/a/x.txt", "x\n");
            world.commit_and_push("more");
            world.git("sparse-checkout set --cone --sparse-index cases sops calendars");
            world.in("other");
            world.git("pull --quiet");
            world.in("work");
        }
        world.git("update-index --force-write-index");
        world.both_sign();
        const SetVariables no_git({"PATH=" + world.host.folder()});
        const Ran list = world.run("sari", "list");
        const Ran lint = world.run("sari", "lint");
        CAPTURE(list.err);
        CHECK(list.code == 0);
        if (form.starts_with("core.splitIndex")) {
            CHECK(holds(list.err, "warning: whether git has something in conflict here is not"));
            CHECK(holds(list.err, "hint: git status tells it"));
            continue;
        }
        CHECK(holds(list.err, "warning[YK620]"));
        CHECK(lint.code == 1);
    }
}

TEST_CASE("conflict: many files are named by lint, and the first of them by a view") {
    ConflictWorld world;
    for (int i = 2; i < 8; ++i) world.sign("sari", "new contoh --title Satu");
    world.commit("mine");
    world.in("other");
    for (int i = 2; i < 8; ++i) world.sign("sari", "new contoh --title Lain");
    world.commit_and_push("other");
    world.in("work");
    CHECK(!world.merges());
    CHECK(holds(world.run("sari", "list").err, "git has 3 more files in conflict: yankomas lint"));
    CHECK(holds(world.run("sari", "lint").out, "cases/2026/YK-2026-0007.yaml: error[YK620]"));
    CHECK(!holds(world.run("sari", "lint cases/2026/YK-2026-0002.yaml").out, "YK-2026-0003"));
}

TEST_CASE("conflict: who signs meanwhile is warned, a case and the roster alike") {
    ConflictWorld world;
    world.both_sign();
    CHECK(holds(world.run("budi", "note 0001 dua --yes").err, "warning[YK620]"));
    CHECK(
        holds(world.run("admin", "roster appoint tono petugas --capacity definitif --dry-run").err,
              "warning[YK620]"));
    CHECK(!holds(world.run("budi", "reapply 0001 --dry-run").err, "YK620"));
}

TEST_CASE("conflict: nothing is sealed in one, and nothing is signed onto a roster in one") {
    ConflictWorld world;
    world.sign("admin", "roster appoint tono penyegel --capacity definitif");
    world.commit_and_push("sealer");
    world.in("other");
    world.git("pull --quiet");
    world.in("work");
    world.both_sign();
    check_refused(world.host, "tono", words("seal --yes"),
                  {1,
                   {"cases/2026/YK-2026-0001.yaml: error: git has it in conflict, so nothing",
                    "hint: yankomas reapply YK-2026-0001"}});
    CHECK(world.run("budi", "reapply 0001 --yes").code == 0);
    CHECK(world.run("tono", "seal --yes").code == 1);
    world.commit("merged");
    world.sign("tono", "seal");
    CHECK(world.run("sari", "lint").code == 0);

    world.sign("admin", "roster appoint tono petugas --capacity definitif");
    world.commit("mine");
    world.other_signs("admin", "roster appoint budi petugas --capacity definitif");
    CHECK(!world.merges());
    for (const char* line : {"roster dismiss sari petugas --yes",
                             "roster appoint sari petugas --capacity definitif --yes"}) {
        CAPTURE(std::string(line));
        check_refused(
            world.host, "admin", words(line),
            {1, {"roster.yaml: error: git has it in conflict", "yankomas reapply roster"}});
    }
    CHECK(world.run("tono", "seal --yes").code == 1);
    world.git("checkout --theirs -- roster.yaml");
    world.git("add roster.yaml");
    world.sign("admin", "roster dismiss sari petugas");
}

TEST_CASE("conflict: the README's lines for CI find what a careless commit lost") {
    const std::string readme = TestHost().read(std::string(YANKOMAS_SOURCE_DIR) + "/README.md");
    const std::string_view ci = std::string_view(readme).substr(readme.find("## In CI"));
    std::vector<std::vector<std::string>> commands;
    for (const std::string_view line : split(ci.substr(0, ci.find("## Reading on")), '\n')) {
        constexpr std::string_view kCommand = "    yankomas ";
        if (line.starts_with(kCommand))
            commands.push_back(
                words(line.substr(kCommand.size(), line.find(" --root") - kCommand.size())));
    }
    REQUIRE(commands.size() == 2);
    for (const char* how : {"checkout --ours -- .", "checkout --theirs -- ."}) {
        CAPTURE(how);
        TwoClones world;
        world.sign("sari", "new contoh --title Satu");
        world.commit("mine");
        world.other_signs("sari", "new contoh --title Lain");
        CHECK(!world.merges());
        world.git(how);
        world.commit("careless");
        int codes = 0;
        for (const auto& command : commands) codes += run_as(world.host, "sari", command).code;
        CHECK(codes == 1);
        CHECK(holds(run_as(world.host, "sari", commands.back()).out,
                    "cases/2026/YK-2026-0001.yaml: error[YK60"));
    }
}

}  // namespace yankomas::test
