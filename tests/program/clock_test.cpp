// Tests of signing with a clock that was set with --now.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

// In these tests the clock of the machine says 2026-03-02T09:15:00+07:00.
Ran found_at(TestHost& host, const std::string& now, const std::string& zone = "WIB") {
    host.environment.values["YANKOMAS_KEY"] = host.key("sari");
    return host.run({"init", "--now", now, "--office", "kanwil-contoh", "--title", "Kanwil Contoh",
                     "--zone", zone, "--person", "sari", "--name", "Sari", "--yes"});
}

}  // namespace

TEST_CASE("nothing is signed more than five minutes ahead of the machine's clock") {
    TestHost host;
    const Ran ran = found_at(host, "2026-03-02T09:20:01+07:00");
    CHECK(ran.code == 1);
    CHECK(ran.err.starts_with("yankomas: error[YK316]"));
    CHECK(ran.err.find("hint: ") != std::string::npos);
    CHECK(host.all_files().empty());
    CHECK(found_at(host, "2026-03-02T09:20:00+07:00").code == 0);
}

TEST_CASE("signing with a clock in the past says so") {
    TestHost past;
    const Ran ran = found_at(past, "2026-03-02T09:14:59+07:00");
    CHECK(ran.code == 0);
    CHECK(ran.err.find("set to the past") != std::string::npos);
    TestHost now;
    CHECK(found_at(now, "2026-03-02T09:15:00+07:00").err.find("set to the past") ==
          std::string::npos);
}

TEST_CASE("a clock without an offset is that of the zone that --zone names") {
    TestHost host;
    SUBCASE("a new office") {
        const Ran ran = found_at(host, "2026-03-02 10:15", "WITA");
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.err, "Mon 2 Mar 2026 10:15 WITA"));
        CHECK(holds(host.read("roster.yaml"), "at: 2026-03-02T10:15:00+08:00\n"));
    }
    SUBCASE("a clock of the environment, in a folder of another office") {
        put_office(host, small_office());
        host.environment.values["YANKOMAS_NOW"] = "2026-03-02 11:14";
        host.environment.values["YANKOMAS_KEY"] = host.key("sari");
        const Ran ran = host.run({"init", "timur", "--office", "timur", "--title", "Timur",
                                  "--zone=WIT", "--person", "sari", "--name", "Sari", "--yes"});
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(host.read("timur/roster.yaml"), "at: 2026-03-02T11:14:00+09:00\n"));
    }
    SUBCASE("a deadline that is computed") {
        const Ran ran =
            host.run(words("due --from 2026-03-02T08:00:00+07:00 --time 3j --zone WIT "
                           "--format json --now 2026-03-02T12:00"));
        CAPTURE(ran.err);
        CHECK(holds(ran.out + ran.err, "12:00 WIT"));
    }
    SUBCASE("an offset says it itself") {
        CHECK(found_at(host, "2026-03-02T09:15:00+07:00", "WITA").code == 0);
        CHECK(holds(host.read("roster.yaml"), "at: 2026-03-02T10:15:00+08:00\n"));
    }
}

}  // namespace yankomas::test
