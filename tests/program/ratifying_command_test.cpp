// Tests of the command that ratifies a signature of a step: it names the party if the step is
// recorded for one, wherever it stands.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "support/doubtful_case.h"

namespace yankomas::test {

namespace {

// An office in which wati holds no role, and a case of it.
struct Unratified {
    TestHost host;
    OfficeWorld office = office_with_wati();

    void put(const CaseWorld& one) {
        put_office(host, office);
        put_case(host, one);
        host.now = time_of("2026-12-15T09:00:00+07:00");
    }
    Ran run(const std::string& person, const std::string& line) {
        return run_as(host, person, words(line));
    }
};

}  // namespace

TEST_CASE("ratifying command: a recorded step is ratified for its party") {
    Unratified world;
    CaseWorld one(world.office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "wati", "petugas", "2026-11-30T09:15:00+07:00", std::nullopt, "PK-0007");
    world.put(one);
    const std::string command = "yankomas cosign YK-2026-0001 --entry 2 --for CODE\n";
    const Ran todo = world.run("sari", "todo");
    CAPTURE(todo.out);
    CHECK(holds(todo.out, command));
    CHECK(holds(todo.out, "1/3  YK-2026-0001\n  Mengajukan permohonan\n"));
    const Ran lint = world.run("sari", "lint --notes");
    CAPTURE(lint.out);
    CHECK(holds(lint.out, "valid once it is ratified: " + command));
    CHECK(holds(lint.out, "may ratify it: " + command));
    const Ran wrong = world.run("tono", "cosign 0001 --entry 2 --yes");
    CAPTURE(wrong.err);
    CHECK(wrong.code == 1);
    const Ran ran = world.run("sari", "cosign 0001 --entry 2 --for PK-0007 --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
}

TEST_CASE("ratifying command: a step of the office's own names no party") {
    Unratified world;
    CaseWorld one = small_case_at_step_3(world.office);
    one.step(3, "wati", "petugas", "2026-11-30T15:00:00+07:00");
    world.put(one);
    CHECK(holds(world.run("sari", "todo").out, "yankomas cosign YK-2026-0001 --entry 5\n"));
    CHECK(world.run("sari", "cosign 0001 --entry 5 --yes").code == 0);
}

}  // namespace yankomas::test
