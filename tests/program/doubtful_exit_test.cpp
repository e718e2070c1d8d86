// Tests of where the exit tidak-sah is offered: in a case with a doubtful entry, and nowhere else.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr const char* kTitle = "not valid, for an entry that nobody can ratify";

// budi signed step 2 of the case with a key that had been stolen the day before.
struct DoubtfulCase {
    TestHost host;
    OfficeWorld office = small_office();

    explicit DoubtfulCase(bool is_stolen = true) {
        CaseWorld one = small_case_at_step_2(office);
        one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        if (is_stolen) office.add(stolen_key("budi", "2026-11-29"), "2026-12-01T08:00:00+07:00");
        put_office(host, office);
        put_case(host, one);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran run(const std::string& line) { return run_as(host, "sari", words(line)); }
};

}  // namespace

TEST_CASE("doubtful exit: exit without a code offers tidak-sah for the doubtful entry") {
    DoubtfulCase world;
    const Ran listed = world.run("exit 0001");
    CHECK(listed.code == 2);
    CHECK(holds(listed.err, std::string("hint: ") + kTitle +
                                ": yankomas exit 0001 tidak-sah --entry 3 --reason TEXT"));
    const Ran ran = world.run("exit 0001 tidak-sah --entry 3 --reason dicuri --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(world.run("show 0001").out, kTitle));
    CHECK(holds(world.run("list --all").out, std::string(kTitle).substr(0, 9)));
}

TEST_CASE("doubtful exit: a sound case does not offer it, and every procedure shows it") {
    DoubtfulCase world(false);
    const Ran listed = world.run("exit 0001");
    CHECK(listed.code == 2);
    CHECK_FALSE(holds(listed.err, "tidak-sah"));
    CHECK(holds(world.run("sop show contoh").out, std::string("tidak-sah: ") + kTitle));
}

TEST_CASE("doubtful exit: nothing but a ratification or this exit is signed onto such a case") {
    DoubtfulCase world;
    const Refusal refusal{1,
                          {"YK-2026-0001 is not verified, so nothing is signed onto it but a",
                           "yankomas cosign YK-2026-0001 --entry 3"}};
    SUBCASE("no note") { check_refused(world.host, "sari", words("note 0001 x --yes"), refusal); }
    SUBCASE("no hold") {
        check_refused(world.host, "sari", words("hold 0001 menunggu-berkas --reason x --yes"),
                      refusal);
    }
    SUBCASE("no ratification of a sound entry") {
        check_refused(world.host, "tono", words("cosign 0001 --entry 2 --yes"), refusal);
    }
    SUBCASE("and not this exit for a sound one") {
        check_refused(world.host, "sari", words("exit 0001 tidak-sah --entry 2 --reason x --yes"),
                      refusal);
    }
    SUBCASE("the doubtful one is ratified") {
        CHECK(run_as(world.host, "tono", words("cosign 0001 --entry 3 --yes")).code == 0);
        CHECK(world.run("note 0001 x --yes").code == 0);
    }
}

}  // namespace yankomas::test
