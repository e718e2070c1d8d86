// Tests of lint --since on histories made by real git: it tells of journals that were cut,
// rewritten or taken away since a commit.
// SPDX-License-Identifier: Apache-2.0
#include "program/repository_on_disk.h"
#include "support/set_variables.h"

namespace yankomas::test {

namespace {

// A case that stands at step 3 in the first commit.
struct CommittedOffice {
    TestHost host;
    OfficeWorld office = small_office();
    CaseWorld early = small_case_at_step_2(office);
    CaseWorld late = small_case_at_step_3(office);
    DiskRepository git{host};

    CommittedOffice() {
        put_office(host, office);
        put_case(host, late);
        host.now = time_of("2026-12-01T09:00:00+07:00");
        git.commit_all("first");
    }
    Ran lint(const std::string& more = "--since HEAD") {
        return run_as(host, "sari", words("lint " + more));
    }
};

}  // namespace

TEST_CASE("history: an untouched office and one that grew are clean") {
    CommittedOffice world;
    CHECK(world.lint().code == 0);
    CHECK(world.lint().out == "");
    put_case(world.host, small_case_closed(world.office));
    CHECK(world.lint().code == 0);
}

TEST_CASE("history: a case that lost its end is valid by itself, and told") {
    CommittedOffice world;
    put_case(world.host, world.early);
    CHECK(world.lint("--strict").code == 0);
    const Ran ran = world.lint();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK601]: the end is gone: HEAD had 4 entries, here are 2"));
    CHECK(holds(ran.out, "git checkout HEAD -- cases/2026/YK-2026-0001.yaml"));
}

TEST_CASE("history: an entry signed in place of another is told with its number") {
    CommittedOffice world;
    CaseWorld other = world.early;
    other.step(2, "tono", "kepala", "2026-11-30T15:00:00+07:00", "setuju");
    put_case(world.host, other);
    const Ran ran = world.lint();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "error[YK601]: from here on it is not what HEAD had, in entry 3"));
}

TEST_CASE("history: a journal that is gone, or a link in its place, is told") {
    CommittedOffice world;
    const std::string path = world.host.full(kCase);
    std::filesystem::rename(path, world.host.full("elsewhere"));
    CHECK(holds(world.lint().out,
                "cases/2026/YK-2026-0001.yaml: error[YK602]: HEAD had this journal"));
    std::filesystem::create_symlink(world.host.full("elsewhere"), path);
    CHECK(holds(world.lint().out, "error[YK602]"));
}

TEST_CASE("history: a roster that was cut back is told") {
    CommittedOffice world;
    const std::string whole = world.host.read("roster.yaml");
    const std::size_t last = whole.rfind("- do: ");
    world.host.write("roster.yaml", whole.substr(0, last));
    CHECK(holds(world.lint().out, "roster.yaml:"));
    CHECK(holds(world.lint().out, "error[YK601]: the end is gone"));
}

TEST_CASE("history: what repair takes away is a note, until its time has come") {
    CommittedOffice world;
    TestHost& host = world.host;
    const Instant right = host.now;
    const auto sign = [&](const std::string& person, const std::string& line) {
        const Ran ran = run_as(host, person, words(line + " --yes"));
        CAPTURE(line);
        CAPTURE(ran.err);
        REQUIRE(ran.code == 0);
    };
    sign("admin", "roster appoint tono penyegel");
    host.now = right + 4 * 3600;
    sign("sari", "note 0001 jauh");
    sign("sari", "new contoh --title Jauh");
    sign("tono", "seal");
    sign("admin", "roster appoint budi penyegel");
    world.git.commit_all("ahead");
    host.now = right;
    for (const char* journal : {"roster.yaml", "seals.yaml", "0001", "0002"})
        sign("sari", std::string("repair ") + journal);
    sign("sari", "note 0001 kini");
    sign("tono", "seal");
    const Ran lint = world.lint("--since HEAD --notes");
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
    CHECK(holds(lint.out, "roster.yaml: note[YK601]: taken away"));
    CHECK(holds(lint.out, "seals.yaml: note[YK601]: taken away"));
    CHECK(holds(lint.out, "cases/2026/YK-2026-0001.yaml: note[YK601]: taken away"));
    CHECK(holds(lint.out, "cases/2026/YK-2026-0002.yaml: note[YK601]: taken away"));
    const Ran audit = run_as(host, "sari", words("audit --notes"));
    CAPTURE(audit.out);
    CHECK(audit.code == 0);
    CHECK(holds(audit.out, "roster.yaml: note[YK601]: taken away"));
    host.now = right + 5 * 3600;
    CHECK(holds(world.lint().out, "error[YK601]"));
    CHECK(holds(run_as(host, "sari", words("audit")).out, "error[YK607]"));
}

TEST_CASE("history: without the commit, or without git, lint could not finish") {
    CommittedOffice world;
    const Ran unknown = world.lint("--since 0123456789");
    CHECK(unknown.code == 3);
    CHECK(holds(unknown.err, "git fetch --unshallow"));
    std::filesystem::remove_all(world.host.full(".git"));
    const Ran bare = world.lint();
    CHECK(bare.code == 3);
    CHECK(holds(bare.err, "history is there only where git keeps the office"));
}

TEST_CASE("history: an option in place of a commit is a commit that is not there") {
    CommittedOffice world;
    CHECK(run_as(world.host, "sari", {"lint", "--since", "--output=x"}).code != 0);
    CHECK(!std::filesystem::exists(world.host.full("x")));
}

TEST_CASE(
    "history: objects that a partial clone lacks are not fetched by a program of the folder") {
    CommittedOffice world;
    const std::string spy = world.host.full("spy.sh");
    world.host.write("spy.sh", "#!/bin/sh\ntouch " + world.host.full("spied") + "\n");
    std::filesystem::permissions(spy, std::filesystem::perms::owner_all);
    put_case(world.host, world.early);
    for (const std::string& path : {std::string(kCase), std::string(kSmallSopPath)}) {
        const std::string object = world.git("rev-parse HEAD:" + path);
        std::filesystem::remove(
            world.host.full(".git/objects/" + object.substr(0, 2) + '/' + object.substr(2)));
    }
    world.git("config core.repositoryformatversion 1");
    world.git("config extensions.partialClone origin");
    world.git("config remote.origin.url ssh://contoh.example/x");
    world.git("config remote.origin.promisor true");
    world.git("config core.sshCommand " + spy);
    CHECK(world.lint().code == 3);
    std::filesystem::remove(world.host.full(std::string(kSmallSopPath)));
    CHECK(holds(run_as(world.host, "sari", words("lint")).out, "hint: admin published it with"));
    CHECK(!std::filesystem::exists(world.host.full("spied")));
}

TEST_CASE(
    "history: nothing that a folder's configuration names is run, and nothing is turned off") {
    CommittedOffice world;
    const std::string spy = world.host.full("spy.sh");
    const std::string spied = world.host.full("spied");
    world.host.write("spy.sh", "#!/bin/sh\ntouch " + spied + "\ncat\n");
    std::filesystem::permissions(spy, std::filesystem::perms::owner_all);
    world.host.write(".git/included",
                     "[core]\n\tpager = " + spy + "\n[alias]\n\tls-tree = !" + spy + "\n");
    for (const std::string& setting :
         {"core.pager " + spy, "core.sshCommand " + spy, "core.fsmonitor " + spy,
          "core.editor " + spy, "core.askPass " + spy, "pager.ls-tree " + spy,
          "pager.rev-list " + spy, "diff.external " + spy, "diff.spy.textconv " + spy,
          "filter.spy.clean " + spy, "filter.spy.smudge " + spy, "gpg.program " + spy,
          "core.alternateRefsCommand " + spy, "core.hooksPath " + world.host.full("hooks"),
          std::string("log.showSignature true"),
          "includeIf.gitdir:/.path " + world.host.full(".git/included")}) {
        world.git("config " + setting);
    }
    world.host.write(".git/info/attributes", "* diff=spy filter=spy\n");
    for (const char* hook :
         {"post-index-change", "pre-commit", "reference-transaction", "post-checkout"}) {
        std::filesystem::create_directories(world.host.full("hooks"));
        std::filesystem::copy_file(spy, world.host.full(std::string("hooks/") + hook));
    }
    put_case(world.host, world.early);
    CHECK(holds(world.lint().out, "error[YK601]: the end is gone"));
    CHECK(run_as(world.host, "sari", words("audit")).code == 1);
    CHECK(run_as(world.host, "sari", words("reapply 0001 --from HEAD --yes")).code == 1);
    std::filesystem::remove(world.host.full(std::string(kSmallSopPath)));
    CHECK(holds(run_as(world.host, "sari", words("lint")).out,
                "hint: bring it back: git checkout HEAD -- " + std::string(kSmallSopPath)));
    CHECK(!std::filesystem::exists(spied));
}

TEST_CASE("history: a configuration that shows git another folder is no clean answer") {
    CommittedOffice world;
    put_case(world.host, world.early);
    world.git("config core.worktree " + world.host.folder());
    CHECK(world.lint().code == 3);
    CHECK(holds(world.lint().err, "has no roster.yaml here"));
    CHECK(run_as(world.host, "sari", words("audit")).code == 3);
}

TEST_CASE("history: an office in a subfolder of the repository") {
    TestHost host;
    DiskRepository git(host);
    const std::string top = host.working_folder;
    host.working_folder = top + "/kantor";
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_3(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    git.commit_all("first");
    const Ran clean = run_as(host, "sari", words("lint --since HEAD"));
    CAPTURE(clean.err);
    CHECK(clean.code == 0);
    CHECK(run_as(host, "sari", words("audit")).code == 0);
    put_case(host, small_case_at_step_2(office));
    CHECK(holds(run_as(host, "sari", words("lint --since HEAD")).out,
                "error[YK601]: the end is gone"));
    const Ran audit = run_as(host, "sari", words("audit"));
    CHECK(holds(audit.out, "error[YK607]: entry 3 of "));
    const std::size_t hint = audit.out.find("git show ");
    const std::string command = audit.out.substr(hint + 4, audit.out.find('\n', hint) - hint - 4);
    git(command);  // must succeed where the office is
}

TEST_CASE("history: a repository of SHA-256 objects") {
    TestHost host;
    DiskRepository git(host, "init --quiet --object-format=sha256");
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_3(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    git.commit_all("first");
    CHECK(run_as(host, "sari", words("lint --since HEAD")).code == 0);
    put_case(host, small_case_at_step_2(office));
    CHECK(holds(run_as(host, "sari", words("lint --since HEAD")).out, "error[YK601]"));
    CHECK(holds(run_as(host, "sari", words("audit")).out, "error[YK607]"));
    git("checkout HEAD -- " + std::string(kCase));
    CHECK(run_as(host, "sari", words("note 0001 x --yes --commit")).code == 0);
    CHECK(run_as(host, "sari", words("lint --since HEAD~1")).code == 0);
}

TEST_CASE("history: names with odd bytes in a commit harm nothing") {
    CommittedOffice world;
    const std::string odd = "cases/2026/A\x1b[31m\"\n-1.yaml";
    world.host.write(odd, "x\n");
    world.host.write("cases/2026/\"A-1.yaml", "x\n");
    world.git.commit_all("odd");
    std::filesystem::remove(world.host.full(odd));
    std::filesystem::remove(world.host.full("cases/2026/\"A-1.yaml"));
    CHECK(world.lint("--since HEAD").code == 0);
    CHECK(run_as(world.host, "sari", words("audit --strict")).code == 0);
}

TEST_CASE(
    "history: a published file that is gone is told, also if the roster no longer tells of it") {
    CommittedOffice world;
    const std::string sop(kSmallSopPath);
    const std::string whole = world.host.read(sop);
    world.host.write(sop, whole + "# changed\n");
    CHECK(holds(world.lint().out, "sops/contoh-1.yaml"));
    CHECK(world.lint().code == 1);
    std::filesystem::remove(world.host.full(sop));
    CHECK(world.lint().code == 1);
    // An office made anew by the same people, with another procedure under the same name.
    OfficeFiles files = small_office_files();
    TestHost other;
    for (auto& [path, bytes] : small_office().files()) other.write(path, bytes);
    std::string roster = other.read("roster.yaml");
    world.host.write("roster.yaml", roster.substr(0, roster.find("- do: publish")));
    const Ran ran = world.lint();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "roster.yaml:"));
    CHECK(holds(ran.out, "error[YK601]"));
}

TEST_CASE("history: a repository of somebody else is refused with git's own words") {
    CommittedOffice world;
    const SetVariables set({"GIT_TEST_ASSUME_DIFFERENT_OWNER=1"});
    const Ran ran = world.lint();
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "dubious ownership"));
    CHECK(!holds(ran.err, "\\n"));
    CHECK(holds(ran.err, "\nhint: git config --global --add safe.directory "));
}

TEST_CASE("history: the commands of hints work where the user stands, below the office") {
    CommittedOffice world;
    const std::string office = world.host.working_folder;
    const auto run_hint = [&](const Ran& ran, const std::string& start) {
        CAPTURE(ran.out);
        const std::size_t at = ran.out.find("hint: " + start);
        REQUIRE(at != std::string::npos);
        const std::string line = ran.out.substr(at, ran.out.find('\n', at) - at);
        world.git(line.substr(10, line.find(';') - 10));
    };
    std::filesystem::remove(world.host.full(kCase));
    std::filesystem::create_directories(world.host.full("documents/2026"));
    for (const char* folder : {"/cases", "/documents/2026"}) {
        world.host.working_folder = office + folder;
        run_hint(world.lint(), "git -C " + office + " checkout HEAD");
        CHECK(world.lint().code == 0);
        std::filesystem::remove(office + '/' + kCase);
        run_hint(run_as(world.host, "sari", words("audit")), "git -C " + office + " show ");
    }
    world.host.working_folder = office;
    CHECK(holds(world.lint().out, "hint: git checkout HEAD"));
}

TEST_CASE("history: a sparse checkout is told, and the hint makes it whole") {
    CommittedOffice world;
    world.git("sparse-checkout set --no-cone /* !/cases/");
    const Ran ran = world.lint();
    CHECK(ran.code == 1);
    CHECK(holds(ran.out, "in a sparse checkout: git sparse-checkout disable"));
    world.git("sparse-checkout disable");
    CHECK(world.lint().code == 0);
}

}  // namespace yankomas::test
