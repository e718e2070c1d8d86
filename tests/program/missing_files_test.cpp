// Tests of an office of which a file is gone: each message has the command that brings it back.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/repository_on_disk.h"

namespace yankomas::test {

namespace {

const std::string kFirst = "seals/2026-12-01-1.txt";
const std::string kSecond = "seals/2026-12-01-2.txt";

// An office that rina has sealed as often as is asked, on the first day of December.
struct OfficeWithSeals : OfficersAtWork {
    explicit OfficeWithSeals(int seals) : OfficersAtWork(small_office_with_sealer()) {
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
        for (int i = 0; i < seals; ++i) {
            sign("sari", "note 0001 x");
            sign("rina", "seal");
        }
    }
    void remove(const std::string& path) { std::filesystem::remove_all(host.full(path)); }
    void a_day_passes() { host.now = host.now + 86'400; }
};

}  // namespace

TEST_CASE("missing: what every verb needs is brought back by the command of the hint") {
    OfficeWithSeals world(1);
    DiskRepository git(world.host);
    git.commit_all("awal");
    for (const char* file : {"roster.yaml", "office.yaml", "sops/contoh-1.yaml", kFirst.c_str(),
                             "calendars/contoh-2026a.yaml"}) {
        CAPTURE(file);
        world.remove(file);
        const Ran ran = world.run("sari", "list");
        CAPTURE(ran.err);
        CHECK(ran.code == 3);
        CHECK(holds(ran.err, "checkout "));
        CHECK(holds(ran.err, " -- " + std::string(file)));
        git("checkout -- " + std::string(file));
        CHECK(world.run("sari", "list").code == 0);
    }
    world.remove(kCase);
    CHECK(holds(world.run("sari", "lint").out, "git checkout -- 'cases/*/YK-2026-0001.yaml'"));
    git("checkout -- cases/*/YK-2026-0001.yaml");
    CHECK(world.run("sari", "lint").code == 0);
}

TEST_CASE("missing: seals.yaml is missed where manifests of later seals lie") {
    OfficeWithSeals world(2);
    world.remove("seals.yaml");
    world.a_day_passes();
    CHECK(world.run("sari", "lint --strict").code == 1);
    for (const char* view : {"status", "lint"}) {
        const Ran ran = world.run("sari", view);
        CHECK(ran.code == 0);
        CHECK(holds(ran.out + ran.err, "warning[YK112]: seals.yaml is missing, and " + kSecond +
                                           " belongs to seal 2\nhint: if git has it: git checkout "
                                           "-- seals.yaml"));
    }
    CHECK(holds(world.run("rina", "seal --dry-run").err, "warning[YK112]"));
}

TEST_CASE("missing: the manifest of a first seal may be of a run that was cut off") {
    OfficeWithSeals world(1);
    world.remove("seals.yaml");
    world.a_day_passes();
    CHECK(world.run("sari", "lint --strict").code == 0);
    CHECK(holds(world.run("sari", "lint --notes").out, kFirst + ": note[YK008]"));
    CHECK(world.run("sari", "note 0001 y --yes").code == 0);
    CHECK(holds(world.run("rina", "seal --yes").out, "seal 1, "));
}

TEST_CASE("missing: no first seal takes the place of seals that git has") {
    OfficeWithSeals world(1);
    DiskRepository git(world.host);
    git.commit_all("awal");
    world.remove("seals.yaml");
    SUBCASE("with its manifest") {}
    SUBCASE("without it") { world.remove("seals"); }
    for (const char* what : {"seal --yes", "seal --dry-run"})
        check_refused(world.host, "rina", words(what),
                      {1, {"this file is missing", "git checkout -- seals.yaml"}});
    git("checkout -- seals.yaml");
    git("checkout -- seals");
    CHECK(world.run("rina", "seal --yes").code == 0);
}

TEST_CASE("missing: seals that repair took away, dated in the future, are not missed") {
    OfficeWithSeals world(0);
    const Instant today = world.host.now;
    world.host.now = today + 7'200;
    world.sign("rina", "seal");
    world.sign("sari", "note 0001 x");
    world.sign("rina", "seal");
    DiskRepository git(world.host);
    git.commit_all("awal");
    world.host.now = today;
    CHECK(world.run("sari", "repair YK-2026-0001 --yes").code == 0);
    CHECK(world.run("sari", "repair seals.yaml --yes").code == 0);
    CHECK_FALSE(std::filesystem::exists(world.host.full("seals.yaml")));
    CHECK(holds(world.run("sari", "lint").out, "warning[YK112]: seals.yaml is missing"));
    SUBCASE("the same day") {}
    SUBCASE("the day after, once git knows it") {
        world.a_day_passes();
        check_refused(world.host, "rina", words("seal --yes"),
                      {1, {"if repair took it away: git commit -m TEXT -- seals.yaml"}});
        git("commit --quiet -m pulih -- seals.yaml");
    }
    const Ran seal = world.run("rina", "seal --yes");
    CAPTURE(seal.err);
    CHECK(seal.code == 0);
    CHECK(world.run("sari", "lint --strict").code == 0);
}

}  // namespace yankomas::test
