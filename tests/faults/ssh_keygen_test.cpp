// Tests of faults inside ssh-keygen while it signs: yankomas checks whatever it leaves, says and
// answers.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "faults/drive.h"
#include "faults/stand_in.h"

namespace yankomas::faults {

namespace {

// What a stand-in does, and what yankomas says about it.
struct Way {
    std::string_view name;
    std::string_view script;
    std::string_view told;
};

constexpr std::array kKeygenWays = {
    Way{"killed at once", "kill -KILL $$", "exit code 137"},
    Way{"killed when half is written", "\"$real\" \"$@\" | head -c 150; kill -KILL $$",
        "exit code 137"},
    Way{"killed when all is written", "\"$real\" \"$@\"; kill -KILL $$", "exit code 137"},
    Way{"refuses", "echo 'Couldn'\\''t sign message' >&2; exit 255", "Couldn't sign message"},
    Way{"all is written, but it fails", "\"$real\" \"$@\"; exit 1", "exit code 1"},
    Way{"says nothing", "cat > /dev/null; exit 0", "no whole signature"},
    Way{"reads nothing and says nothing", "exit 0", "no whole signature"},
    Way{"half a signature", "\"$real\" \"$@\" | head -c 150; exit 0", "no whole signature"},
    Way{"its disk is full", "\"$real\" \"$@\" > /dev/full", "no whole signature"},
    Way{"two signatures",
        "cat > \"$folder/in\"; for i in 1 2; do \"$real\" \"$@\" < \"$folder/in\"; done",
        "signature"},
    Way{"a signature of something else", "echo else | \"$real\" \"$@\"", "not kept"},
    Way{"a signature by another's key",
        "shift 7; \"$real\" -q -Y sign -n \"$namespace\" -f \"$HOME/.ssh/tono\"", "not kept"},
    Way{"no end", "exec cat /dev/zero", "wrote more than"},
};

const WritingVerb& verb_named(std::string_view name) {
    return *std::ranges::find(writing_verbs(), name, &WritingVerb::verb);
}

// The system calls that ssh-keygen itself makes while it signs for the verb.
std::vector<Call> calls_of(World& world, const StandIn& keygen, const WritingVerb& verb) {
    const Snapshot before = world.snapshot();
    const std::string log = world.scratch("keygen-trace");
    keygen.go_wrong("exec strace -qq -y -s 200 -o '" + log + "' \"$real\" \"$@\"");
    world.must(std::string(verb.person), verb.command);
    world.restore(before);
    return calls_in(world.read("../keygen-trace"), "openat(AT_FDCWD");
}

std::string spoilt_at(const Call& call, Fault fault) {
    std::string words = "exec";
    for (const std::string& word : spoilt(call, fault, {})) words += " '" + word + "'";
    return words + " \"$real\" \"$@\"";
}

}  // namespace

TEST_CASE("ssh-keygen: whatever it does wrong, nothing is signed, and the next command works") {
    World world;
    const StandIn keygen(world, "ssh-keygen");
    for (const char* name : {"advance", "roster admin", "seal"}) {
        const WritingVerb& verb = verb_named(name);
        Drive driven(world, verb);
        for (const Way& way : kKeygenWays) {
            CAPTURE(name);
            CAPTURE(way.name);
            keygen.go_wrong(fmt::format("namespace=$5\n{}", way.script));
            const std::string wrong =
                driven.run_through(world.command(verb.command), way.told, false);
            CHECK(wrong == "");
            CHECK(keygen.went_wrong());
        }
    }
}

TEST_CASE("ssh-keygen: half a key stands nowhere, and the next run makes a whole one") {
    World world;
    const StandIn keygen(world, "ssh-keygen");
    Drive driven(world, verb_named("key new"));
    // The path of the key is the argument after -f.
    const std::string find = "while [ \"$1\" != -f ]; do shift; done; key=$2";
    constexpr std::array kWays = {
        Way{"killed at once", "kill -KILL $$", "ssh-keygen made no key"},
        Way{"half of the private key", "echo half > \"$key\"; kill -KILL $$",
            "ssh-keygen made no key"},
        Way{"no public key",
            "\"$real\" -q -t ed25519 -N '' -f \"$key\"; rm \"$key.pub\"; kill -KILL $$",
            "ssh-keygen made no key"},
        Way{"half of the public key",
            "\"$real\" -q -t ed25519 -N '' -f \"$key\"; echo ssh-ed > \"$key.pub\"; exit 0",
            "public key"},
        Way{"says done, and made nothing", "exit 0", "there is no such file"},
    };
    for (const Way& way : kWays) {
        CAPTURE(way.name);
        keygen.go_wrong(find + "\n" + std::string(way.script));
        CHECK(driven.run_through(world.command(verb_named("key new").command), way.told, false) ==
              "");
        CHECK(keygen.went_wrong());
    }
}

TEST_CASE("ssh-keygen: a fault at any of its own calls") {
    World world;
    const StandIn keygen(world, "ssh-keygen");
    const WritingVerb& verb = verb_named("note");
    Drive driven(world, verb);
    int count = 0;
    for (const Call& call : calls_of(world, keygen, verb)) {
        const bool hits = call.changes || call.name == "read";
        if (!hits || call.closes_stream) continue;
        for (const Fault fault : {Fault::kill, Fault::no_space}) {
            CAPTURE(call.line);
            CAPTURE(name_of(fault));
            keygen.go_wrong(spoilt_at(call, fault));
            // The verb may still succeed. If it fails, it must say why.
            CHECK(driven.run_through(world.command(verb.command), "ssh-keygen", false) == "");
            CHECK(keygen.went_wrong());
            ++count;
        }
    }
    CHECK(count >= 6);
}

}  // namespace yankomas::faults
