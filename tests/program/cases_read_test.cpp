// Tests of folders in which cases are missing: an answer says how many cases it is about, and one
// that seals show to be too few is an error.
// SPDX-License-Identifier: Apache-2.0
#include "program/repository_on_disk.h"

namespace yankomas::test {

namespace {

const std::vector<std::string> kCountingViews = {"list", "todo --person sari", "overdue",
                                                 "calendar diff calendars/contoh-2026a.yaml"};

// An office with cases, in a repository.
struct ReadOffice {
    TestHost host;
    OfficeWorld office = small_office();
    DiskRepository git{host};

    explicit ReadOffice(int cases = 3) {
        office.appoint("tono", "penyegel", "2026-01-01");
        put_office(host, office);
        for (int i = 1; i <= cases; ++i)
            put_case(host, small_case_at_step_2(office, "YK-2026-00" + std::to_string(10 + i)));
        host.now = time_of("2026-11-30T12:00:00+07:00");
        git.commit_all("first");
    }
    void seal() {
        const Ran ran = run_as(host, "tono", words("seal --yes"));
        REQUIRE_MESSAGE(ran.code == 0, ran.err);
        git.commit_all("seal");
    }
    Ran run(const std::string& line) { return run_as(host, "sari", words(line)); }
    void check_count(int cases) {
        CHECK(run("overdue --heartbeat").out ==
              "nothing is overdue; cases read: " + std::to_string(cases) + "\n");
        for (const std::string& view : kCountingViews) {
            CAPTURE(view);
            CHECK(holds(run(view + " --format json").out,
                        "\n  \"cases\": " + std::to_string(cases) + "\n}"));
        }
    }
    // Checks that every view is an error and says which case is missing, and that none says that
    // all is well.
    void check_missed(const std::string& id) {
        for (const std::string& view : kCountingViews) {
            CAPTURE(view);
            const Ran ran = run(view);
            CHECK(ran.code == 3);
            CHECK(holds(ran.err,
                        "error[YK111]: " + id + " is gone; seal 1 of Mon 30 Nov 2026 has it"));
        }
        CHECK(run("overdue --heartbeat").out.empty());
        CHECK(run("overdue --heartbeat").code == 3);
        CHECK(run("lint").code == 1);
    }
};

}  // namespace

TEST_CASE("cases read: heartbeat and JSON say how many, also if none are there") {
    ReadOffice world;
    world.check_count(3);
    CHECK(holds(world.run("overdue --within 3hk --digest").out, "\ncases read: 3\n"));
    CHECK(holds(world.run("lint --format json").out, "\"cases\": 3"));
    std::filesystem::remove(world.host.full("cases/2026/YK-2026-0012.yaml"));
    world.check_count(2);
    std::filesystem::remove_all(world.host.full("cases"));
    world.check_count(0);
}

TEST_CASE("cases read: fewer than a seal names is an error, and nothing is said to be well") {
    ReadOffice world;
    world.seal();
    world.check_count(3);
    std::filesystem::remove(world.host.full("cases/2026/YK-2026-0012.yaml"));
    world.check_missed("YK-2026-0012");
    std::filesystem::remove_all(world.host.full("cases"));
    world.check_missed("YK-2026-0011");
}

TEST_CASE("cases read: a sparse checkout lacks cases, and the hint brings them back") {
    ReadOffice world;
    world.seal();
    world.git("sparse-checkout set --no-cone /* !/cases/");
    world.check_missed("YK-2026-0011");
    CHECK(holds(world.run("lint").out, "in a sparse checkout: git sparse-checkout disable"));
    world.git("sparse-checkout disable");
    world.check_count(3);
}

TEST_CASE("cases read: a clone that was not checked out whole, with manifests and without") {
    ReadOffice world;
    world.seal();
    std::filesystem::remove_all(world.host.full("seals"));
    for (const std::string& view : kCountingViews) {
        CAPTURE(view);
        const Ran ran = world.run(view);
        CHECK(ran.code == 3);
        CHECK(holds(ran.err, "error[YK112]"));
    }
    CHECK(world.run("overdue --heartbeat").out.empty());
}

TEST_CASE("cases read: of many that are missing the first ones are named") {
    ReadOffice world(15);
    world.seal();
    std::filesystem::remove_all(world.host.full("cases/2026"));
    const Ran ran = world.run("list");
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "YK-2026-0020 is gone"));
    CHECK(!holds(ran.err, "YK-2026-0021 is gone"));
    CHECK(holds(ran.err, "error: 5 more of these: yankomas lint names them all"));
    CHECK(holds(world.run("lint").out, "YK-2026-0025 is gone"));
}

}  // namespace yankomas::test
