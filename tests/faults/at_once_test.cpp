// Tests of reading many files by one system call: a kernel that refuses it, wholly or in the
// middle, changes no answer.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "faults/world.h"

namespace yankomas::faults {

namespace {

constexpr std::string_view kFolder = "kanwil-contoh/cases/2026/";

// Three batches of cases. All but one bear another's name, so each gives a finding of its own, and
// some can't be read at all.
void put_many_cases(World& world) {
    const std::string bytes = world.read(std::string(kFolder) + "YK-2026-0002.yaml");
    const auto path = [&](int i) { return fmt::format("{}YK-2026-1{:03}.yaml", kFolder, i); };
    for (int i = 0; i < 96; ++i) world.write(path(i), bytes.substr(0, bytes.size() - i % 7));
    world.write(path(5), "");
    world.write(path(6), bytes + std::string(20'000, 'x'));
    const auto full = [&](int i) { return world.home() + '/' + path(i); };
    for (const int i : {40, 41, 42}) std::filesystem::remove(full(i));
    std::filesystem::create_symlink("YK-2026-0002.yaml", full(40));
    REQUIRE(mkfifo(full(41).c_str(), 0600) == 0);
    std::filesystem::create_directory(full(42));
}

Ended lint_under(World& world, const std::string& log, const std::string& fault) {
    std::vector<std::string> words = {"strace", "-f", "-qq", "-o", log};
    if (!fault.empty()) words.insert(words.end(), {"-e", "inject=" + fault});
    for (std::string& word : world.command("lint --no-cache --root any"))
        words.push_back(std::move(word));
    return world.run("sari", words);
}

}  // namespace

TEST_CASE("at once: what the kernel refuses is read file by file, and the answer is the same") {
    World world;
    put_many_cases(world);
    const Ended plain = lint_under(world, "/dev/null", "io_uring_setup:error=ENOSYS");
    CAPTURE(plain.err);
    CHECK(plain.code == 3);
    CHECK(plain.out.find("YK-2026-1095.yaml") != std::string::npos);
    const Ended quick = lint_under(world, world.scratch("trace"), "");
    CHECK(quick.out == plain.out);
    CHECK(quick.err == plain.err);
    CHECK(quick.code == plain.code);
    const std::string log = world.read("../trace");
    if (log.find("io_uring_setup(") == std::string::npos ||
        log.find("io_uring_register(") == std::string::npos) {
        MESSAGE("skipped: this machine lacks io_uring");
        return;
    }
    CHECK(log.find("io_uring_enter(") != std::string::npos);
    for (const char* fault :
         {"io_uring_setup:error=EPERM", "io_uring_setup:error=ENOMEM:when=2",
          "io_uring_register:error=EINVAL", "io_uring_enter:error=EIO",
          "io_uring_enter:error=EAGAIN:when=2", "io_uring_enter:error=EBUSY:when=3",
          "io_uring_enter:error=EINTR:when=1", "io_uring_enter:error=EINTR:when=2+2"}) {
        CAPTURE(fault);
        const Ended spoilt = lint_under(world, "/dev/null", fault);
        CHECK(spoilt.out == plain.out);
        CHECK(spoilt.err == plain.err);
        CHECK(spoilt.code == plain.code);
    }
}

}  // namespace yankomas::faults
