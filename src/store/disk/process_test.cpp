// Tests of running programs: streams, sizes, signals, programs that are not there.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/process.h"

#include <algorithm>
#include <fcntl.h>

#include <doctest/doctest.h>

namespace yankomas {

namespace {

Result<ProcessResult> shell(const std::string& script, std::string_view input = {},
                            const ProcessOptions& options = {}) {
    return RealProcesses().run({"sh", "-c", script}, input, options);
}

}  // namespace

TEST_CASE("process: streams and exit code come back apart") {
    const auto result = shell("cat; echo trouble >&2; exit 7", "letter");
    REQUIRE(result);
    CHECK(result->exit_code == 7);
    CHECK(result->out == "letter");
    CHECK(result->err == "trouble\n");
}

TEST_CASE("process: arguments reach the program as they are") {
    const auto result = RealProcesses().run({"printf", "%s|", "a b", "$HOME", "", "*"}, "", {});
    REQUIRE(result);
    CHECK(result->out == "a b|$HOME||*|");
}

TEST_CASE("process: much data in all directions does not get stuck") {
    const std::string input(3'000'000, 'x');
    const auto result = shell("tee /dev/stderr", input);
    REQUIRE(result);
    CHECK(result->out == input);
    CHECK(result->err == input);
}

TEST_CASE("process: a program that does not read its input does no harm") {
    const auto result = shell("exec <&-; echo done", std::string(3'000'000, 'x'));
    REQUIRE(result);
    CHECK(result->exit_code == 0);
    CHECK(result->out == "done\n");
}

TEST_CASE("process: a signal gives 128 and its number") {
    const auto result = shell("kill -9 $$");
    REQUIRE(result);
    CHECK(result->exit_code == 137);
}

TEST_CASE("process: a variable of the options stands in place of ours") {
    const auto result =
        shell("echo $TZ; test -n \"$PATH\"", "", {.environment = {"TZ=Asia/Jakarta"}});
    REQUIRE(result);
    CHECK(result->exit_code == 0);
    CHECK(result->out == "Asia/Jakarta\n");
}

TEST_CASE("process: a PATH of the options is the only one") {
    const auto result = RealProcesses().run({"env"}, "", {.environment = {"PATH=/none"}});
    REQUIRE(result);
    const std::string variables = '\n' + result->out;
    CHECK(variables.find("\nPATH=/none\n") != std::string::npos);
    CHECK(variables.find("\nPATH=") == variables.rfind("\nPATH="));
}

TEST_CASE("process: no descriptor of ours leaks into the program") {
    int inherited = 0;
    for (int number = 0; number < 1024; ++number) {
        const int flags = fcntl(number, F_GETFD);
        if (flags >= 0 && (flags & FD_CLOEXEC) == 0) ++inherited;
    }
    const auto result = RealProcesses().run({"ls", "/proc/self/fd"}, "", {});
    REQUIRE(result);
    CHECK(std::count(result->out.begin(), result->out.end(), '\n') ==
          inherited + 1);  // and the folder that ls reads
}

TEST_CASE("process: endless output ends in an error") {
    const auto result = shell("yes", "", {.output_limit = 100'000});
    REQUIRE_FALSE(result);
    CHECK(in_english(result.error().what) == "sh wrote more than 100000 bytes");
}

TEST_CASE("process: a missing program is named") {
    const auto result = RealProcesses().run({"yankomas-no-such-program"}, "", {});
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::failed);
    CHECK(in_english(result.error().what) == "yankomas-no-such-program is not installed");
}

}  // namespace yankomas
