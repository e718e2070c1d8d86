// Tests with many real processes that write in one office at once: no entry is lost, and no file is
// torn.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include <doctest/doctest.h>

#include "faults/stand_in.h"

namespace yankomas::faults {

namespace {

// True if the writer signed, and false if it was told to look again. Any other end is a failure.
bool landed(const Ended& ended) {
    CAPTURE(ended.err);
    CHECK(ended.signal == 0);
    CHECK((ended.code == 0 || ended.code == 1 || ended.code == 3));
    CHECK((ended.code == 0 || ended.err.find("error") != std::string::npos));
    return ended.code == 0;
}

long entries_in(const World& world, const std::string& path) {
    const std::string bytes = world.read("kanwil-contoh/" + path);
    long count = 0;
    for (std::size_t at = bytes.find("\n- do: "); at != std::string::npos;
         at = bytes.find("\n- do: ", at + 1)) {
        ++count;
    }
    return count;
}

// The line of the first entry that names a party.
std::string party_in(const World& world, const std::string& path) {
    const std::string bytes = world.read("kanwil-contoh/" + path);
    const std::size_t at = bytes.find("  for: PK-");
    REQUIRE(at != std::string::npos);
    return bytes.substr(at, bytes.find('\n', at) - at);
}

std::string path_of(int number) {
    const std::string digits = std::to_string(number);
    return "cases/2026/YK-2026-" + std::string(4 - digits.size(), '0') + digits + ".yaml";
}

}  // namespace

TEST_CASE(
    "together: new cases get different ids and parties, and what 50 writers sign on 10 cases is all there") {
    World world;
    world.write("surat.pdf", "%PDF-1.4 surat contoh\n");
    std::vector<Running> openings;
    for (int i = 0; i < 20; ++i) {
        openings.push_back(world.start(
            "sari", world.command("new yankomas --title \"Perkara contoh\" --advance --for PK "
                                  "--doc surat-pengaduan,number=P-9/2026 --yes")));
    }
    std::set<std::string> answers;
    long opened = 0;
    for (const Running& running : openings) {
        const Ended ended = World::wait(running);
        if (!landed(ended)) continue;
        ++opened;
        answers.insert(ended.out);
    }
    CHECK(answers.size() == static_cast<std::size_t>(opened));
    REQUIRE(opened >= 10);
    std::set<std::string> parties;
    for (int i = 4; i < 4 + opened; ++i) parties.insert(party_in(world, path_of(i)));
    CHECK(parties.size() == static_cast<std::size_t>(opened));

    long before = 0;
    for (int i = 4; i < 14; ++i) before += entries_in(world, path_of(i));
    std::vector<Running> writers;
    std::vector<Running> readers;
    for (int i = 0; i < 50; ++i) {
        const std::string id = path_of(4 + i % 10).substr(11, 12);
        switch (i % 3) {
            case 0:
                writers.push_back(world.start(
                    "agus",
                    world.command("advance " + id + " --doc disposisi,number=D-9/2026 --yes")));
                break;
            case 1:
                writers.push_back(world.start(
                    "sari",
                    world.command("attach " + id + " --doc surat-pengaduan=~/surat.pdf --yes")));
                break;
            default:
                writers.push_back(world.start(
                    "sari", world.command("note " + id + " \"Pelapor menelepon\" --yes")));
                break;
        }
        if (i % 10 == 0) readers.push_back(world.start("sari", world.command("list")));
    }
    long signed_ones = 0;
    for (const Running& running : writers) signed_ones += landed(World::wait(running)) ? 1 : 0;
    for (const Running& running : readers) {
        const Ended ended = World::wait(running);
        CAPTURE(ended.err);
        CHECK(ended.code == 0);
    }
    long after = 0;
    for (int i = 4; i < 14; ++i) after += entries_in(world, path_of(i));
    CHECK(after - before == signed_ones);
    CHECK(signed_ones > 0);
    const Ended lint = world.yankomas("sari", "lint --strict --documents required");
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
    CHECK(world.snapshot().temps.empty());
}

TEST_CASE("together: roster changes of several processes are all there, or refused") {
    World world;
    const long before = entries_in(world, "roster.yaml");
    std::vector<Running> writers;
    for (const char* role :
         {"kabid-ham", "kakanwil", "kadiv-yankumham", "dirjen-ham", "tim-penilai"}) {
        writers.push_back(world.start(
            "agus",
            world.command("roster appoint sari " + std::string(role) + " --capacity an --yes")));
    }
    long signed_ones = 0;
    for (const Running& running : writers) signed_ones += landed(World::wait(running)) ? 1 : 0;
    CHECK(entries_in(world, "roster.yaml") - before == signed_ones);
    CHECK(signed_ones > 0);
    CHECK(world.yankomas("sari", "lint --strict").code == 0);
}

TEST_CASE("together: what git brings while a slow key signs stays, and nothing else is written") {
    World world;
    const StandIn keygen(world, "ssh-keygen");
    const Snapshot before = world.snapshot();
    const std::string path = path_of(1);
    const std::string id = "YK-2026-0001";
    for (const auto& [file, mine, theirs] :
         {std::array{path, "note " + id + " satu --yes", "note " + id + " lain --yes"},
          std::array{std::string("roster.yaml"), std::string("roster appoint sari kabid-ham --yes"),
                     std::string("roster appoint sari kakanwil --yes")}}) {
        const std::string person = file == path ? "sari" : "agus";
        world.must(person, theirs);
        const std::string other = world.read("kanwil-contoh/" + file);
        world.restore(before);
        world.write("../other", other);
        keygen.go_wrong("cp '" + world.scratch("other") + "' '" + world.office() + "/" + file +
                        "'; exec \"$real\" \"$@\"");
        const Ended ended = world.yankomas(person, mine);
        CAPTURE(ended.err);
        CHECK(keygen.went_wrong());
        CHECK(ended.code == 1);
        CHECK(ended.err.find("changed meanwhile: look again") != std::string::npos);
        Snapshot after = world.snapshot();
        CHECK(after.files.at("kanwil-contoh/" + file) == other);
        CHECK(after.temps.empty());
        world.restore(before);
    }
}

TEST_CASE("together: where files can't be exchanged, they are compared and renamed") {
    World world;
    auto argv = world.command("note YK-2026-0001 satu --yes");
    const std::vector<std::string> spoilt = {"strace", "-qq",
                                             "-o",     "/dev/null",
                                             "-e",     "trace=renameat2",
                                             "-e",     "inject=renameat2:error=EINVAL"};
    argv.insert(argv.begin(), spoilt.begin(), spoilt.end());
    const long before = entries_in(world, path_of(1));
    const Ended ended = world.run("sari", argv);
    CAPTURE(ended.err);
    CHECK(ended.code == 0);
    CHECK(entries_in(world, path_of(1)) == before + 1);
    CHECK(world.snapshot().temps.empty());
}

}  // namespace yankomas::faults
