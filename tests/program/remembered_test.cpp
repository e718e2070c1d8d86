// Tests of remembered signatures: the answers are the same as without them, with any number of
// threads, and no changed byte is believed.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kMemory = "home/.cache/yankomas/verified";

Ran lint(TestHost& host, bool remembers) {
    std::vector<std::string> args = {"lint", "--notes", "--root", "any"};
    if (!remembers) args.emplace_back("--no-cache");
    return host.run(args);
}

void check_same_with_and_without(TestHost& host) {
    const Ran with = lint(host, true);
    const Ran without = lint(host, false);
    CHECK(with.out == without.out);
    CHECK(with.err == without.err);
    CHECK(with.code == without.code);
}

struct World {
    TestHost host;
    OfficeWorld office = small_office();

    World() {
        put_office(host, office);
        put_case(host, small_case_closed(office, "YK-2026-0001"));
        put_case(host, small_case_at_step_3(office, "YK-2026-0002"));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
};

}  // namespace

TEST_CASE("a changed byte is never believed from memory") {
    World world;
    REQUIRE(lint(world.host, true).code == 0);
    REQUIRE(std::filesystem::exists(world.host.folder_path(kMemory)));
    const std::string whole = world.host.read(kCase);
    for (std::size_t at = 0; at < whole.size(); at += 11) {
        CAPTURE(at);
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        world.host.write(kCase, changed);
        const Ran ran = lint(world.host, true);
        CHECK(ran.code == 1);
        check_same_with_and_without(world.host);
    }
}

TEST_CASE("entries of another case are not believed, though both were verified") {
    World world;
    REQUIRE(lint(world.host, true).code == 0);
    const std::string other = world.host.read("cases/2026/YK-2026-0002.yaml");
    const std::string own = world.host.read(kCase);
    const std::size_t header = own.find("- do:");
    world.host.write(kCase, own.substr(0, header) + other.substr(other.find("- do:")));
    CHECK(lint(world.host, true).code == 1);
    check_same_with_and_without(world.host);
}

// A fixed bug: a run over one named case, which loads no memory, once left a memory of that case
// alone.
TEST_CASE("to lint one case by its path leaves the memory of the others as it is") {
    World world;
    REQUIRE(lint(world.host, true).code == 0);
    const std::string before = world.host.read(world.host.folder_path(kMemory));
    CHECK(world.host.run({"lint", "--root", "any", world.host.full(kCase)}).code == 0);
    CHECK(world.host.read(world.host.folder_path(kMemory)) == before);
}

TEST_CASE("a case that grew is verified on, one that was cut is still known") {
    World world;
    REQUIRE(lint(world.host, true).code == 0);
    const std::string before = world.host.read(world.host.folder_path(kMemory));
    CaseWorld longer = small_case_at_step_3(world.office, "YK-2026-0002");
    longer.step(3, "sari", "petugas", "2026-12-01T08:00:00+07:00");
    put_case(world.host, longer);
    CHECK(lint(world.host, true).code == 0);
    CHECK(world.host.read(world.host.folder_path(kMemory)).size() == before.size() + 32);
    check_same_with_and_without(world.host);
    longer.bytes.replace(longer.bytes.rfind("  sig: ") + 40, 1, "!");
    put_case(world.host, longer);
    CHECK(lint(world.host, true).code == 1);
    check_same_with_and_without(world.host);
}

TEST_CASE("--no-cache writes nothing, and nothing lies in the office") {
    World world;
    const auto files = world.host.all_files();
    REQUIRE(lint(world.host, false).code == 0);
    CHECK_FALSE(std::filesystem::exists(world.host.folder_path("home/.cache")));
    REQUIRE(lint(world.host, true).code == 0);
    CHECK(world.host.all_files() == files);
    const auto mode =
        std::filesystem::status(world.host.folder_path("home/.cache/yankomas")).permissions();
    CHECK(mode == std::filesystem::perms::owner_all);
}

TEST_CASE("any number of threads gives the same bytes") {
    World world;
    for (int i = 3; i < 150; ++i) {
        put_case(world.host,
                 i % 5 == 0 ? small_case_closed(world.office, fmt::format("YK-2026-{:04}", i))
                            : small_case_at_step_2(world.office, fmt::format("YK-2026-{:04}", i)));
        if (i % 7 != 0) continue;
        const std::string path = fmt::format("cases/2026/YK-2026-{:04}.yaml", i);
        std::string broken = world.host.read(path);
        broken[broken.size() / 2] ^= 1;
        world.host.write(path, broken);
    }
    for (const char* verb : {"lint", "overdue", "list"}) {
        CAPTURE(verb);
        world.host.threads = 1;
        const Ran one = world.host.run({verb, "--root", "any", "--no-cache"});
        CHECK(one.code != 0);
        for (const unsigned threads : {2U, 5U}) {
            world.host.threads = threads;
            const Ran many = world.host.run({verb, "--root", "any"});
            CHECK(many.out == one.out);
            CHECK(many.err == one.err);
            CHECK(many.code == one.code);
        }
    }
}

}  // namespace yankomas::test
