// Tests of what others write between the last comparison of a file and its exchange: strace stops
// the program where its temporary file is on the disk.
// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "faults/world.h"
#include "store/disk/files.h"
#include "store/disk/path.h"
#include "support/read_file.h"

namespace yankomas::faults {

namespace {

namespace fs = std::filesystem;

constexpr const char* kNoExchange = "inject=renameat2:error=EINVAL";
constexpr const char* kNoWayBack = "inject=renameat2:error=EIO:when=2";
constexpr const char* kNoWayBackBelow = "inject=renameat2:error=EIO:when=3";
const std::string kManifest = "kanwil-contoh/seals/2026-03-05-2.txt";

// Who signs what, what others sign at the same time, and the file that both write.
struct LastMoment {
    std::string person;
    std::string mine;
    std::string theirs;
    std::string file;  // below the office folder
};

const LastMoment kNoteOfBoth = {"sari", "note YK-2026-0001 satu --yes",
                                "note YK-2026-0001 lain --yes", "cases/2026/YK-2026-0001.yaml"};
const LastMoment kAppointmentOfBoth = {"agus", "roster appoint sari kabid-ham --yes",
                                       "roster appoint sari kakanwil --yes", "roster.yaml"};
const LastMoment kSealOfBoth = {"rina", "seal --yes", "seal --yes", "seals.yaml"};
const LastMoment kNewCaseOfBoth = {"sari", "new yankomas --title Satu --yes",
                                   "new yankomas --title Lain --yes",
                                   "cases/2026/YK-2026-0004.yaml"};

// Of a seal git brings the manifest first.
std::string early_of(const LastMoment& moment) {
    return moment.file == kSealOfBoth.file ? kManifest : "";
}

bool has_temp_of(const std::string& file) {
    for (const auto& entry : fs::directory_iterator(parent_of(file))) {
        if (entry.path().filename().string().starts_with(temp_prefix(file_name_of(file))))
            return true;
    }
    return false;
}

bool has_ended(const Running& running) {
    siginfo_t end{};
    const auto process = static_cast<id_t>(running.process);
    return waitid(P_PID, process, &end, WEXITED | WNOHANG | WNOWAIT) != 0 || end.si_pid != 0;
}

// How often strace has seen the program stop, as its log tells.
std::size_t stops_in(const std::string& log) {
    static constexpr std::string_view kStop = "--- stopped by SIGSTOP ---";
    const std::string text = test::bytes_of(log);
    std::size_t stops = 0;
    for (auto at = text.find(kStop); at != std::string::npos; at = text.find(kStop, at + 1))
        ++stops;
    return stops;
}

// Waits until the program has stopped more often than `before`, or has ended, which is false.
bool stops_again(const Running& running, const std::string& log, std::size_t before) {
    while (!has_ended(running)) {
        if (stops_in(log) > before) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return false;
}

// The world with an office that was sealed once, and what stands there when the last moment is
// over.
struct MeddledWorld {
    World world;
    Ended ended;
    Snapshot after;
    Snapshot theirs;

    MeddledWorld() {
        world.must("agus", "roster appoint rina penyegel --yes");
        world.must("rina", "seal --yes");
        world.must("sari", "note YK-2026-0002 \"Pelapor menelepon\" --yes");
    }
    static std::string in_office(const std::string& file) { return "kanwil-contoh/" + file; }

    // Once the temporary file of `awaited` is there, what others signed is put in its place. The
    // file `early` was brought before.
    void meddle(const LastMoment& moment, const std::string& awaited,
                const std::vector<std::string>& injected = {}, const std::string& early = "") {
        const Snapshot before = world.snapshot();
        world.must("rina", "note YK-2026-0003 \"Surat datang\" --yes");
        world.must(moment.person, moment.theirs);
        theirs = world.snapshot();
        world.restore(before);
        if (!early.empty()) world.write(early, theirs.files.at(early));
        // The tracer is not the parent (-D), so the process that was started is the program itself.
        const std::string log = world.scratch("strace.log");
        std::vector<std::string> argv = {"strace", "-D",
                                         "-o",     log,
                                         "-e",     "trace=fsync,renameat2",
                                         "-e",     "inject=fsync:signal=STOP"};
        for (const std::string& fault : injected) argv.insert(argv.end(), {"-e", fault});
        for (std::string& word : world.command(moment.mine)) argv.push_back(std::move(word));
        const Running running = world.start(moment.person, argv);
        bool is_theirs_there = false;
        for (std::size_t stops = 0; stops_again(running, log, stops); ++stops) {
            if (!is_theirs_there && has_temp_of(world.office() + "/" + awaited)) {
                bring_theirs(before, early);
                is_theirs_there = true;
            }
            kill(running.process, SIGCONT);
        }
        ended = World::wait(running);
        REQUIRE(is_theirs_there);
        after = world.snapshot();
    }
    // Writes each file that the others changed, but for `early`, which is there.
    void bring_theirs(const Snapshot& before, const std::string& early) const {
        for (const auto& [file, bytes] : theirs.files) {
            const auto was = before.files.find(file);
            if (file != early && file.starts_with(in_office("")) &&
                (was == before.files.end() || was->second != bytes))
                world.write(file, bytes);
        }
    }
    // Nothing was signed, and each file of the others is as they wrote it.
    void check_theirs_stays(const LastMoment& moment) const {
        CAPTURE(ended.err);
        CHECK(ended.code != 0);
        CHECK(ended.out.empty());
        CHECK(after.files.at(in_office(moment.file)) == theirs.files.at(in_office(moment.file)));
        CHECK(after.temps.empty());
    }
};

}  // namespace

TEST_CASE("last moment: what others write before the exchange stays, and is told") {
    LastMoment moment;
    SUBCASE("a case") { moment = kNoteOfBoth; }
    SUBCASE("the roster") { moment = kAppointmentOfBoth; }
    SUBCASE("the seals") { moment = kSealOfBoth; }
    MeddledWorld world;
    world.meddle(moment, moment.file, {}, early_of(moment));
    world.check_theirs_stays(moment);
    CHECK(world.ended.err.find("changed meanwhile: look again") != std::string::npos);
}

TEST_CASE(
    "last moment: where files can't be exchanged, they are compared before they are renamed") {
    LastMoment moment;
    SUBCASE("a case") { moment = kNoteOfBoth; }
    SUBCASE("the roster") { moment = kAppointmentOfBoth; }
    SUBCASE("the seals") { moment = kSealOfBoth; }
    MeddledWorld world;
    world.meddle(moment, moment.file, {kNoExchange}, early_of(moment));
    world.check_theirs_stays(moment);
    CHECK(world.ended.err.find("changed meanwhile: look again") != std::string::npos);
}

TEST_CASE("last moment: if there is no way back, the bytes of the others are kept and named") {
    LastMoment moment;
    SUBCASE("a case") { moment = kNoteOfBoth; }
    SUBCASE("the roster") { moment = kAppointmentOfBoth; }
    SUBCASE("the seals") { moment = kSealOfBoth; }
    // The manifest of a seal takes the first of these calls.
    const bool is_seal = moment.file == kSealOfBoth.file;
    MeddledWorld world;
    world.meddle(moment, moment.file, {is_seal ? kNoWayBackBelow : kNoWayBack}, early_of(moment));
    CAPTURE(world.ended.err);
    CHECK(world.ended.code == 3);
    CHECK(world.ended.err.find("what stood there before is kept: ") != std::string::npos);
    REQUIRE(world.after.temps.size() == 1);
    CHECK(world.after.temps.begin()->second ==
          world.theirs.files.at(MeddledWorld::in_office(moment.file)));
}

TEST_CASE("last moment: a new case of others is not replaced") {
    LastMoment moment = kNewCaseOfBoth;
    std::vector<std::string> injected;
    SUBCASE("alone") {}
    SUBCASE("with its first step") {
        moment.mine =
            "new yankomas --title Satu --advance --for PK --doc surat-pengaduan,number=P-9/2026 "
            "--yes";
    }
    SUBCASE("where files can't be renamed without a look") { injected = {kNoExchange}; }
    MeddledWorld world;
    world.meddle(moment, moment.file, injected);
    world.check_theirs_stays(moment);
}

TEST_CASE("last moment: a new manifest of others is not replaced") {
    LastMoment moment = kSealOfBoth;
    moment.file = "seals/2026-03-05-2.txt";
    std::vector<std::string> injected;
    MeddledWorld world;
    SUBCASE("alone") {}
    SUBCASE("where files can't be renamed without a look") { injected = {kNoExchange}; }
    SUBCASE("over one that a run left which was cut off") { world.world.write(kManifest, "x\n"); }
    world.meddle(moment, moment.file, injected);
    world.check_theirs_stays(moment);
}

TEST_CASE("last moment: a manifest that others brought comes back if ours is not sealed") {
    std::vector<std::string> injected;
    MeddledWorld world;
    SUBCASE("where files can be exchanged") {}
    SUBCASE("where they can't") { injected = {kNoExchange}; }
    SUBCASE("which names a roster that grew") {
        world.world.must("agus", "roster appoint sari kabid-ham --yes");
    }
    world.meddle(kSealOfBoth, kSealOfBoth.file, injected, kManifest);
    world.check_theirs_stays(kSealOfBoth);
    CHECK(world.after.files.at(kManifest) == world.theirs.files.at(kManifest));
}

}  // namespace yankomas::faults
