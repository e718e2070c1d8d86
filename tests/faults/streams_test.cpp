// Tests of answers that can't be delivered, because a stream is closed, a disk is full or a reader
// is gone: what is signed stays signed.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "faults/world.h"

namespace yankomas::faults {

namespace {

constexpr const char* kAnswered = "note YK-2026-0002 \"Pelapor menelepon\" --yes";
constexpr const char* kCase = "kanwil-contoh/cases/2026/YK-2026-0002.yaml";

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Lets the shell run `script` with the command in "$@". $gone is the path of a fifo.
Ended through_shell(World& world, const std::string& script, std::string_view line) {
    const std::string gone =
        "gone='" + world.scratch("gone") + "'; rm -f \"$gone\"; mkfifo \"$gone\"; ";
    std::vector<std::string> argv{"/bin/sh", "-c", gone + script, "sh"};
    for (std::string& word : world.command(line)) argv.push_back(std::move(word));
    return world.run("sari", argv);
}

struct Delivery {
    std::string_view script;
    bool err_is_read;  // somebody reads stderr
};

// The last two start the command once the reader of its pipe is gone, and print its exit code.
constexpr std::array kDeliveries = {
    Delivery{"\"$@\" >&-", true},
    Delivery{"\"$@\" 2>&-", false},
    Delivery{"\"$@\" >&- 2>&-", false},
    Delivery{"\"$@\" <&- >&- 2>&-", false},
    Delivery{"\"$@\" > /dev/full", true},
    Delivery{"\"$@\" > /dev/full 2>&1", false},
    Delivery{
        "{ read -r _ < \"$gone\"; \"$@\"; echo $? >&2; } | { exec < /dev/null; echo > \"$gone\"; }",
        true},
    Delivery{
        "{ read -r _ < \"$gone\"; \"$@\" 2>&1; echo $? >&2; } | { exec < /dev/null; echo > \"$gone\"; }",
        false},
};

}  // namespace

TEST_CASE("streams: what is signed is never lost, and the exit code tells that the answer is") {
    World world;
    const Snapshot before = world.snapshot();
    world.must("sari", kAnswered);
    const std::string signed_case = world.read(kCase);
    for (const Delivery& delivery : kDeliveries) {
        world.restore(before);
        CAPTURE(delivery.script);
        const Ended ended = through_shell(world, std::string(delivery.script), kAnswered);
        CAPTURE(ended.err);
        const bool piped = contains(delivery.script, "$gone");
        CHECK((piped ? contains(ended.err, "3\n") : ended.code == 3));
        CHECK(world.read(kCase) == signed_case);
        if (delivery.err_is_read && !piped)
            CHECK(contains(ended.err, "what was asked for was done"));
        CHECK(world.lint().code <= 1);
    }
}

TEST_CASE("streams: a reader who goes early is no message and no success") {
    World world;
    const Ended ended = through_shell(world, std::string(kDeliveries[6].script), "list");
    CHECK(ended.err == "3\n");
    const Ended whole = through_shell(world, "\"$@\" | head -n 1", "list");
    CHECK(whole.code == 0);
    CHECK(whole.err.empty());
    CHECK(whole.out.starts_with("case "));
}

TEST_CASE("streams: no file is ever opened in the place of a closed one") {
    World world;
    const std::string script = "exec strace -qq -o '" + world.scratch("trace") +
                               "' sh -c 'exec \"$@\" <&- >&- 2>&-' sh \"$@\"";
    static_cast<void>(through_shell(world, script, kAnswered));
    const std::string log = world.read("../trace");
    int stand_ins = 0;
    for (const std::string_view line :
         split(std::string_view(log).substr(log.rfind("execve(")), '\n')) {
        const bool takes =
            line.starts_with("open") && !line.empty() &&
            (line.ends_with("= 0") || line.ends_with("= 1") || line.ends_with("= 2"));
        if (!takes) continue;
        CAPTURE(line);
        CHECK(contains(line, "/dev/null"));
        ++stand_ins;
    }
    CHECK(stand_ins == 3);
}

}  // namespace yankomas::faults
