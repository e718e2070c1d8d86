// Tests of Ctrl-C and other signals while yankomas waits for an answer or for the lock: nothing is
// written, and the lock is free afterwards.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>

#include "faults/world.h"
#include "store/disk/descriptor.h"

namespace yankomas::faults {

namespace {

constexpr const char* kAsked = "note YK-2026-0002 \"Pelapor menelepon\"";
constexpr const char* kSigned = "note YK-2026-0002 \"Pelapor menelepon\" --yes";
constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};

// True if this machine can make terminals. In a container without /dev/pts this prints a line by
// which ctest counts the test as skipped.
bool has_terminals() {
    const Descriptor master{posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
    const bool has = master && grantpt(master.number()) == 0 && unlockpt(master.number()) == 0 &&
                     ptsname(master.number()) != nullptr &&
                     ::access(ptsname(master.number()), R_OK | W_OK) == 0;
    if (!has) MESSAGE("skipped: this machine lacks terminals (is /dev/pts mounted?)");
    return has;
}

// A new terminal: our end of it, and the path of the end that the program gets.
struct Terminal {
    Descriptor master{posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
    std::string path;

    Terminal() {
        REQUIRE(master);
        REQUIRE(grantpt(master.number()) == 0);
        REQUIRE(unlockpt(master.number()) == 0);
        path = ptsname(master.number());
    }

    // What is shown up to and with `end`; all that was shown, if the other side hangs up or says
    // nothing for 20 seconds.
    [[nodiscard]] std::string read_until(std::string_view end) const {
        std::string shown;
        std::array<char, 1024> piece{};
        pollfd wait{master.number(), POLLIN, 0};
        while (shown.find(end) == std::string::npos && poll(&wait, 1, 20'000) > 0) {
            const auto count = ::read(master.number(), piece.data(), piece.size());
            if (count <= 0) break;
            shown.append(piece.data(), static_cast<std::size_t>(count));
        }
        return shown;
    }
    void type(std::string_view keys) const {
        REQUIRE(::write(master.number(), keys.data(), keys.size()) ==
                static_cast<ssize_t>(keys.size()));
    }
};

// Starts yankomas in a session of its own on this terminal.
Running start_at(World& world, const Terminal& terminal, std::string_view line) {
    std::vector<std::string> argv{"setsid", "--ctty", "sh", "-c", "exec \"$@\" 2>&0", "sh"};
    for (std::string& word : world.command(line)) argv.push_back(std::move(word));
    return world.start("sari", argv, terminal.path);
}

// Waits until the process has the folder open, which it has while it waits for the lock. This
// returns false after 20 seconds.
bool comes_to_wait(pid_t process, const std::string& folder) {
    namespace fs = std::filesystem;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (std::chrono::steady_clock::now() < end) {
        std::error_code ignored;
        for (fs::directory_iterator file("/proc/" + std::to_string(process) + "/fd", ignored), last;
             file != last; file.increment(ignored)) {
            if (fs::read_symlink(file->path(), ignored) == folder) return true;
        }
        std::this_thread::yield();
    }
    return false;
}

}  // namespace

TEST_CASE(
    "signals: whoever is asked and goes away has signed nothing, and nobody waits for the lock") {
    if (!has_terminals()) return;
    World world;
    const Snapshot before = world.snapshot();
    for (const int signal : kSignals) {
        CAPTURE(signal);
        const Terminal terminal;
        const Running running = start_at(world, terminal, kAsked);
        CHECK(terminal.read_until("[y/N").find("Sign this?") != std::string::npos);
        if (signal == SIGINT) {
            terminal.type("\x03");
        } else {
            kill(running.process, signal);
        }
        CHECK(World::wait(running).signal == signal);
        CHECK(world.snapshot().files == before.files);
        CHECK(world.snapshot().temps.empty());
        CHECK(world.yankomas("sari", kSigned).code == 0);
        world.restore(before);
    }
}

TEST_CASE("signals: end of input and the end of the terminal are no answer") {
    if (!has_terminals()) return;
    World world;
    const Snapshot before = world.snapshot();
    {
        const Terminal terminal;
        const Running running = start_at(world, terminal, kAsked);
        CHECK(terminal.read_until("[y/N") != "");
        terminal.type("\x04");
        CHECK(World::wait(running).code == 1);
    }
    Running running;
    {
        const Terminal terminal;
        running = start_at(world, terminal, kAsked);
        CHECK(terminal.read_until("[y/N") != "");
    }
    const Ended ended = World::wait(running);
    CHECK((ended.signal == SIGHUP || ended.code != 0));
    CHECK(world.snapshot().files == before.files);
}

TEST_CASE("signals: who waits for the lock can be ended, and leaves nothing") {
    World world;
    const Snapshot before = world.snapshot();
    for (const int signal : kSignals) {
        CAPTURE(signal);
        {
            const Descriptor folder(
                ::open(world.office().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
            REQUIRE(flock(folder.number(), LOCK_EX) == 0);
            const Running running = world.start("sari", world.command(kSigned));
            REQUIRE(comes_to_wait(running.process, world.office()));
            kill(running.process, signal);
            CHECK(World::wait(running).signal == signal);
            CHECK(world.snapshot().files == before.files);
        }
        CHECK(world.yankomas("sari", kSigned).code == 0);
        world.restore(before);
    }
}

}  // namespace yankomas::faults
