// Tests of the option --commit when git fails at any of its calls: the case is signed whole, and
// the command of the hint commits it.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <span>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "faults/stand_in.h"
#include "faults/world.h"

namespace yankomas::faults {

namespace {

constexpr std::array<std::string_view, 3> kGitWays = {
    "kill -KILL $$",
    "\"$real\" \"$@\" > /dev/null; kill -KILL $$",
    "echo 'fatal: No space left on device' >&2; exit 128",
};

constexpr std::string_view kHint = "hint: what was signed is written; commit it yourself: ";

Ended shell(World& world, const std::string& script) {
    return world.run("sari", {"/bin/sh", "-c", script});
}

// A git repository around the office, with a committer in its configuration.
struct Repository {
    World& world;

    explicit Repository(World& around) : world(around) {
        REQUIRE(
            shell(
                world,
                "git init -q && git config user.name Sari && git config user.email sari@contoh.example && "
                "git add -A && git commit -q -m awal")
                .code == 0);
    }
    [[nodiscard]] std::string head_has(const std::string& path) const {
        return shell(world, "git cat-file blob HEAD:" + path).out;
    }
};

// The command of the hint as somebody would type it, with a message for the commit. It is empty if
// there is no hint.
std::string hinted(std::string_view err) {
    const std::size_t at = err.find(kHint);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = err.substr(at + kHint.size());
    return std::string(rest.substr(0, rest.find('\n'))) + " -q -m 'oleh tangan'";
}

struct Signing {
    std::string_view command;
    std::string path;  // of the case, below the office folder
};

void spoil_each_call(const Signing& signing, std::span<const std::string_view> ways) {
    World world;
    const Repository repository(world);
    const Snapshot before = world.snapshot();
    const std::string file = "kanwil-contoh/" + signing.path;
    world.must("sari", signing.command);
    const std::string signed_case = world.read(file);
    CHECK(repository.head_has(signing.path) == signed_case);
    world.restore(before);
    const StandIn git(world, "git");
    int calls = 0;
    for (bool more = true; more; ++calls) {
        for (const std::string_view way : ways) {
            CAPTURE(calls);
            CAPTURE(way);
            git.go_wrong(way, calls);
            const Ended ended = world.yankomas("sari", signing.command);
            CAPTURE(ended.err);
            more = git.went_wrong();
            if (calls == 0 && more) {  // git is asked once before anything is signed
                CHECK(ended.code == 1);
                CHECK(world.snapshot().files.count(file) == before.files.count(file));
                if (before.files.contains(file)) CHECK(world.read(file) == before.files.at(file));
                git.go_wrong("", 1'000);
                continue;
            }
            CHECK(world.read(file) == signed_case);
            CHECK(ended.code == (more ? 3 : 0));
            if (more) {
                CHECK(ended.err.find("git could not commit: ") != std::string::npos);
                static_cast<void>(shell(
                    world, hinted(ended.err)));  // may fail: git may have committed before it died
            }
            git.go_wrong("", 1'000);  // no call goes wrong from here on
            CHECK(repository.head_has(signing.path) == signed_case);
            CHECK(shell(world, "git status --porcelain -- cases").out.empty());
            CHECK(world.lint().code <= 1);
            world.restore(before);
        }
    }
    CHECK(calls > 8);
}

}  // namespace

TEST_CASE("commit: git fails at any of its calls, and the hint commits what was signed") {
    spoil_each_call(
        {"note YK-2026-0002 \"Pelapor menelepon\" --yes --commit", "cases/2026/YK-2026-0002.yaml"},
        kGitWays);
    spoil_each_call(
        {"new yankomas --title \"Perkara contoh\" --yes --commit", "cases/2026/YK-2026-0004.yaml"},
        std::span(kGitWays).subspan(1, 1));
}

TEST_CASE("commit: what a killed git left locked of our own index holds up nobody") {
    World world;
    const Repository repository(world);
    const std::string note = "note YK-2026-0002 \"Pelapor menelepon\" --yes --commit";
    world.write("kanwil-contoh/.git/yankomas-index-.lock", "");
    world.must("sari", note);
    CHECK(repository.head_has("cases/2026/YK-2026-0002.yaml") ==
          world.read("kanwil-contoh/cases/2026/YK-2026-0002.yaml"));
    CHECK(shell(world, "ls .git | grep yankomas").out.empty());
}

}  // namespace yankomas::faults
