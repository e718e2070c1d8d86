// Tests of signing with a clock that was set with --now.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "support/test_host.h"

namespace yankomas::test {

namespace {

// In these tests the clock of the machine says 2026-03-02T09:15:00+07:00.
Ran found_at(TestHost& host, const std::string& now) {
    host.environment.values["YANKOMAS_KEY"] = host.key("sari");
    return host.run({"init", "--now", now, "--office", "kanwil-contoh", "--title", "Kanwil Contoh",
                     "--zone", "WIB", "--person", "sari", "--name", "Sari", "--yes"});
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

}  // namespace yankomas::test
