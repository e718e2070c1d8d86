// What lint --since tells: journals that were cut, rewritten or taken away since a commit, by real git.
// SPDX-License-Identifier: Apache-2.0
#include "program/repository_on_disk.h"

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
    Ran lint(const std::string& more = "--since HEAD") { return run_as(host, "sari", words("lint " + more)); }
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
    CHECK(holds(world.lint().out, "cases/2026/YK-2026-0001.yaml: error[YK602]: HEAD had this journal"));
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

TEST_CASE("history: objects that a partial clone lacks are not fetched by a program of the folder") {
    CommittedOffice world;
    const std::string spy = world.host.full("spy.sh");
    world.host.write("spy.sh", "#!/bin/sh\ntouch " + world.host.full("spied") + "\n");
    std::filesystem::permissions(spy, std::filesystem::perms::owner_all);
    put_case(world.host, world.early);
    const std::string object = world.git("rev-parse HEAD:" + std::string(kCase));
    std::filesystem::remove(world.host.full(".git/objects/" + object.substr(0, 2) + '/' + object.substr(2)));
    world.git("config core.repositoryformatversion 1");
    world.git("config extensions.partialClone origin");
    world.git("config remote.origin.url ssh://contoh.example/x");
    world.git("config remote.origin.promisor true");
    world.git("config core.sshCommand " + spy);
    CHECK(world.lint().code == 3);
    CHECK(!std::filesystem::exists(world.host.full("spied")));
}

}  // namespace yankomas::test
