// Tests of the trust root that is pinned outside the folder: at first use, with --root, with
// YANKOMAS_TRUST_ROOT, and with rosters other than the one seen before.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>

#include "program/office_on_disk.h"
#include "store/memory/known_offices.h"

namespace yankomas::test {

namespace {

constexpr const char* kStranger = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

struct UnknownOffice {
    TestHost host;
    OfficeWorld office = small_office();
    std::string founder = founder_fingerprint(office.record().roster);

    UnknownOffice() {
        put_as_it_is(host, office);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran list(std::vector<std::string> more = {}) {
        more.insert(more.begin(), "list");
        return host.run(more);
    }
    // A person who compared the fingerprint trusts the office at its first use.
    void remember() {
        host.answers = {"yes"};
        REQUIRE(list().code == 0);
        REQUIRE(host.answers.empty());
    }
    // Checks what every verb says of a roster that is not the one seen before.
    void check_untrusted(std::string_view why) {
        for (const char* verb : {"list", "overdue", "todo"}) {
            CAPTURE(verb);
            const Ran ran = host.run({verb});
            CHECK(ran.code == 3);
            CHECK(ran.out.empty());
            CHECK(holds(ran.err, "YK107"));
            CHECK(holds(ran.err, why));
        }
        CHECK(host.run({"lint"}).code == 1);
    }
};

}  // namespace

TEST_CASE("trust: without a pin and without a person nothing is trusted, as in CI") {
    UnknownOffice world;
    world.check_untrusted("pin it with --root " + world.founder);
    world.check_untrusted("or run once at a terminal, which remembers it");
    CHECK_FALSE(
        std::filesystem::exists(world.host.folder_path("home/.config/yankomas/known-offices")));
}

TEST_CASE("trust: a pinned root holds, whoever set it; the option wins") {
    UnknownOffice world;
    CHECK(world.list({"--root", world.founder}).code == 0);
    CHECK(world.list({"--root", kStranger}).code == 3);
    world.host.environment.values["YANKOMAS_TRUST_ROOT"] = kStranger;
    CHECK(world.list().code == 3);
    CHECK(world.list({"--root", world.founder}).code == 0);
    world.host.environment.values["YANKOMAS_TRUST_ROOT"] = world.founder;
    CHECK(world.list().code == 0);
    CHECK(world.list({"--root", kStranger}).code == 3);
}

TEST_CASE("trust: the first use asks once and shows the root") {
    UnknownOffice world;
    world.host.answers = {"no"};
    const Ran refused = world.list();
    CHECK(refused.code == 3);
    CHECK(holds(refused.err, world.founder));
    world.remember();
    CHECK(world.list().code == 0);
}

TEST_CASE("trust: only the user's own list of known offices is believed") {
    namespace fs = std::filesystem;
    struct Row {
        const char* name;
        std::function<void(const std::string& file)> spoil;
    };
    const auto widen = [](const std::string& path, fs::perms more) {
        fs::permissions(path, more, fs::perm_options::add);
    };
    const Row rows[] = {
        {"a file that its group may write",
         [&](const std::string& file) { widen(file, fs::perms::group_write); }},
        {"a file that all may write",
         [&](const std::string& file) { widen(file, fs::perms::others_write); }},
        {"a folder that all may write",
         [&](const std::string& file) {
             widen(fs::path(file).parent_path(), fs::perms::others_write);
         }},
        {"a link",
         [](const std::string& file) {
             fs::rename(file, file + "-elsewhere");
             fs::create_symlink(file + "-elsewhere", file);
         }},
        {"somebody else's file",
         [&](const std::string& file) {
             if (::chown(file.c_str(), 65534, 65534) != 0) widen(file, fs::perms::others_write);
         }},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        UnknownOffice world;
        world.remember();
        const std::string file = world.host.folder_path("home/.config/yankomas/known-offices");
        row.spoil(file);
        const Ran ran = world.list();
        CAPTURE(ran.err);
        CHECK(ran.code == 3);
        CHECK(ran.out.empty());
        CHECK(holds(ran.err, "the offices known here are not believed"));
        CHECK(holds(ran.err, "chmod go-w " + fs::path(file).parent_path().string()));
        CHECK(world.list({"--root", world.founder}).code == 0);
    }
}

TEST_CASE("trust: the list that the program makes is the user's own, whatever his umask") {
    namespace fs = std::filesystem;
    const mode_t before = umask(0002);
    UnknownOffice world;
    world.remember();
    umask(before);
    const fs::path file = world.host.folder_path("home/.config/yankomas/known-offices");
    CHECK(fs::status(file.parent_path()).permissions() == fs::perms::owner_all);
    CHECK((fs::status(file).permissions() & (fs::perms::group_write | fs::perms::others_write)) ==
          fs::perms::none);
    CHECK(world.list().code == 0);
}

TEST_CASE("trust: a line that can't be read shuts no office, and is told") {
    UnknownOffice world;
    world.remember();
    const std::string file = "home/.config/yankomas/known-offices";
    const std::string known = world.host.read(world.host.folder_path(file));
    const std::string entry = "+ 1@sha256:" + std::string(64, 'a');
    int code = 0;
    std::string bytes;
    SUBCASE("of an entry, as older versions wrote it") {
        bytes = known + entry + " 1999-12-31T23:00:00+07:00\n";
    }
    SUBCASE("of another office, and what stands below it") {
        bytes = known + "papua SHA256:x /papua\n" + entry + " 2099-01-01T00:00:00+07:00\n";
    }
    SUBCASE("of whatever else") { bytes = "<<<<<<< HEAD\n" + known; }
    SUBCASE("of this office, which is then not known") {
        bytes = known;
        bytes.insert(bytes.find("SHA256:"), "x");
        code = 3;
    }
    world.host.write(world.host.folder_path(file), bytes);
    const Ran ran = world.list();
    CAPTURE(ran.err);
    CHECK(ran.code == code);
    CHECK(holds(ran.err, "can't be read, so it is passed over"));
    CHECK(holds(ran.err, "remove it"));
    if (code == 0) return;
    world.remember();
    CHECK(holds(world.list().err, "line 2 of "));
}

TEST_CASE("trust: what is remembered of an office is read again") {
    TestHost host;
    RealFiles files;
    const std::string file = host.folder_path("home/config/known-offices");
    KnownOffice office;
    office.office = OfficeId("papua");
    office.founder = kStranger;
    office.roster = {EntryNumber{7}, Digest("sha256:" + std::string(64, 'a'))};
    office.folder = "/srv/papua";
    const auto read_again = [&] {
        const auto known = read_known_offices(files, file);
        REQUIRE(known);
        CHECK(known->unread.empty());
        return known->offices;
    };
    // Instants at both ends of what a journal of a zone may say, and one between them.
    for (const char* at :
         {"2000-01-01T00:00:00+07:00", "2000-01-01T00:00:00+08:00", "2000-01-01T00:00:00+09:00",
          "2099-12-31T23:59:59+07:00", "2099-12-31T23:59:59+09:00", "2026-03-02T09:00:00+07:00"})
        office.last.push_back({office.roster, time_of(at)});
    REQUIRE(remember_office(files, file, office));
    CHECK(read_again() == std::vector{office});
    KnownOffice other = office;
    other.folder = "/srv/lain";
    SUBCASE("another one beside it") {
        REQUIRE(remember_office(files, file, other));
        CHECK(read_again() == std::vector{office, other});
    }
    SUBCASE("nothing that would be the line of another one") {
        other.folder += "\nriau " + other.founder + " 7@" +
                        std::string(office.roster.digest.value()) + " /riau";
        CHECK_FALSE(remember_office(files, file, other));
        CHECK(read_again() == std::vector{office});
    }
    SUBCASE("nothing without a founder") {
        other.founder.clear();
        CHECK_FALSE(remember_office(files, file, other));
        CHECK(read_again() == std::vector{office});
    }
}

TEST_CASE("trust: a roster that was cut, rolled back or founded anew is not the one seen before") {
    UnknownOffice world;
    const OfficeFiles before = world.office.files();
    world.office.enrol("rina", "2026-02-05T08:00:00+07:00");
    put_as_it_is(world.host, world.office);
    world.remember();
    SUBCASE("rolled back") {
        for (const auto& [path, bytes] : before) world.host.write(path, bytes);
        world.check_untrusted("does not extend the one seen before");
    }
    SUBCASE("cut and grown again") {
        OfficeWorld other = small_office();
        other.enrol("dewi", "2026-02-05T08:00:00+07:00");
        put_as_it_is(world.host, other);
        world.check_untrusted("does not extend the one seen before");
    }
    SUBCASE("founded anew by somebody else") {
        const std::string folder = world.host.folder_path("other");
        REQUIRE(run_as(world.host, "palsu",
                       {"init", folder, "--office", "kanwil-contoh", "--title", "Kanwil Palsu",
                        "--zone", "WIB", "--person", "admin", "--name", "admin Palsu", "--yes"})
                    .code == 0);
        std::filesystem::copy(folder, world.host.working_folder,
                              std::filesystem::copy_options::recursive |
                                  std::filesystem::copy_options::overwrite_existing);
        world.check_untrusted("this folder held the office kanwil-contoh founded with " +
                              world.founder);
    }
}

TEST_CASE("trust: entries that were signed, seen and then lost are not asked for in vain") {
    UnknownOffice world;
    world.remember();
    const std::string before = world.host.read("roster.yaml");
    for (const char* line : {"roster enrol rina --name Rina --public-key KEY --yes",
                             "roster dismiss tono kepala --yes", "roster admin sari --yes"}) {
        CAPTURE(line);
        std::vector<std::string> args = words(line);
        for (std::string& word : args) {
            if (word == "KEY") word = world.host.key("rina") + ".pub";
        }
        world.host.environment.values["YANKOMAS_KEY"] = world.host.key("admin");
        REQUIRE(world.host.run(args).code == 0);
        REQUIRE(world.list().code == 0);
        world.host.write("roster.yaml", before);
        world.check_untrusted(
            "if you signed them yourself and they are lost: yankomas explain YK107");
        // What the page says: the lines are deleted, and a person compares the key once more.
        REQUIRE(
            std::filesystem::remove(world.host.folder_path("home/.config/yankomas/known-offices")));
        world.remember();
    }
    CHECK(holds(world.host.run({"explain", "YK107"}).out, "known offices"));
}

TEST_CASE("trust: a roster that grew is followed, and then binds") {
    UnknownOffice world;
    const OfficeFiles before = world.office.files();
    world.remember();
    world.office.enrol("rina", "2026-02-05T08:00:00+07:00");
    put_as_it_is(world.host, world.office);
    CHECK(world.list().code == 0);
    for (const auto& [path, bytes] : before) world.host.write(path, bytes);
    world.check_untrusted("does not extend the one seen before");
}

}  // namespace yankomas::test
