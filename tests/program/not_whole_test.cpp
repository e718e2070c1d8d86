// Tests of answers that rest on an office of which something published is wrong: each is given, and
// ends with exit code 3.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kOtherSop = "sops/lain-1.yaml";

const std::vector<std::string> kAnswers = {
    "sop list",
    "sop show contoh",
    "sop show contoh --chart",
    "sop show contoh --format html",
    "sop show contoh --format svg --page 1",
    "sop show contoh --format json",
    "sop diff contoh/1 lain.yaml",
    "calendar show 2026",
    "calendar show 2026 --format jsonl",
    "calendar diff calendars/contoh-2026a.yaml",
    "calendar new",
    "explain --law",
    "explain --law --format html",
    "explain --law --format json",
    "due --from 2026-05-04 --time 3hk",
    "due 0001",
    "due 0001 --step 1",
    "due 0001 --step 3",
    "list",
    "show 0001",
    "status",
};

// An office with a case and a second procedure, which has nothing to do with the case.
struct TwoProcedures {
    TestHost host;
    OfficeWorld office = small_office();

    TwoProcedures() {
        std::string other = small_sop();
        other.replace(other.find("contoh"), 6, "lain");
        office.publish(kOtherSop, other);
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        std::string next = small_sop();
        next.replace(next.find("version: 1"), 10, "version: 2");
        host.write("lain.yaml", next);
        host.now = time_of("2026-11-30T12:00:00+07:00");
    }
    Ran run(const std::string& line) { return run_as(host, "sari", words(line)); }
};

}  // namespace

TEST_CASE("not whole: each answer from an office with a changed file ends with 3") {
    TwoProcedures world;
    world.host.write(kOtherSop, world.host.read(kOtherSop) + "# diubah\n");
    for (const std::string& line : kAnswers) {
        CAPTURE(line);
        const Ran ran = world.run(line);
        CAPTURE(ran.err);
        CHECK(ran.code == 3);
        CHECK_FALSE(ran.out.empty());
        CHECK(holds(ran.err, "error[YK110]: sops/lain-1.yaml was changed"));
        CHECK(holds(ran.err, "hint: the change is made: calendars/contoh-2026b.yaml is there\n") ==
              (line == "calendar new"));
    }
}

TEST_CASE("not whole: the same answers from a whole office end with 0") {
    TwoProcedures world;
    for (const std::string& line : kAnswers) {
        CAPTURE(line);
        const Ran ran = world.run(line);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
    }
}

}  // namespace yankomas::test
