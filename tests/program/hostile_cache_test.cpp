// Tests of a memory of verified signatures that somebody else can write: the program neither
// believes it nor writes to it.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <functional>
#include <string>
#include <unistd.h>

#include "program/office_on_disk.h"
#include "store/memory/verified_set.h"

namespace yankomas::test {

namespace {

namespace fs = std::filesystem;

// A tampered case whose bytes a forged memory calls verified, and a sound one that a run may
// remember.
struct ForgedMemory {
    TestHost host;
    std::string folder = host.folder_path("cache/yankomas");
    std::string file = folder + "/verified";
    std::string forged = "yankomas-verified/2\n";

    ForgedMemory() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        std::string bytes = small_case_at_step_2(office).bytes;
        bytes.replace(bytes.find("PK-0007"), 7, "PK-0008");
        host.write(kCase, bytes);
        put_case(host, small_case_at_step_3(office, "YK-2026-0002"));
        host.now = time_of("2026-12-01T09:00:00+07:00");
        const PrefixDigest digest = digest_of_prefix(hashed<Sha256>(bytes));
        forged.append(reinterpret_cast<const char*>(digest.data()), digest.size());
        host.environment.values["XDG_CACHE_HOME"] = host.folder_path("cache");
        host.write(file, forged);
        fs::permissions(folder, fs::perms::owner_all);
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    }
    Ran lint() { return run_as(host, "sari", {"lint"}); }
};

}  // namespace

TEST_CASE("hostile cache: only the user's own memory is believed") {
    ForgedMemory own;
    CHECK(own.lint().code ==
          0);  // shows that the forgery is a good one: who can write here can say anything
    struct Row {
        const char* name;
        std::function<void(const ForgedMemory&)> make;
        bool folder_is_theirs;
    };
    const fs::perms all = fs::perms::all;
    const Row rows[] = {
        {"a folder that all may write",
         [&](const ForgedMemory& world) { fs::permissions(world.folder, all); }, true},
        {"a folder that its group may write",
         [&](const ForgedMemory& world) {
             fs::permissions(world.folder, fs::perms::owner_all | fs::perms::group_all);
         },
         true},
        {"a file that all may write",
         [&](const ForgedMemory& world) { fs::permissions(world.file, all); }, false},
        {"a folder that is a link",
         [](const ForgedMemory& world) {
             fs::rename(world.folder, world.host.folder_path("elsewhere"));
             fs::create_directory_symlink(world.host.folder_path("elsewhere"), world.folder);
         },
         true},
        {"a file that is a link",
         [](const ForgedMemory& world) {
             fs::rename(world.file, world.host.folder_path("elsewhere"));
             fs::create_symlink(world.host.folder_path("elsewhere"), world.file);
         },
         true},
        {"somebody else's folder",
         [](const ForgedMemory& world) {
             if (::chown(world.folder.c_str(), 65534, 65534) != 0)
                 fs::permissions(world.folder, fs::perms::all);
         },
         true},
        {"somebody else's file",
         [](const ForgedMemory& world) {
             if (::chown(world.file.c_str(), 65534, 65534) != 0)
                 fs::permissions(world.file, fs::perms::all);
         },
         false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        ForgedMemory world;
        row.make(world);
        const Ran ran = world.lint();
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        CHECK(holds(ran.out, "error[YK101]"));
        CHECK((world.host.read(world.file) == world.forged) == row.folder_is_theirs);
        CHECK(world.lint().code == 1);
    }
}

namespace {

// A case that is late by now, and of which a forged memory says that there is never anything to
// say.
struct ForgedSilence {
    TestHost host;
    std::string folder = host.folder_path("home/.cache/yankomas");
    std::string file = folder + "/quiet-overdue";
    std::string forged;

    ForgedSilence() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
        REQUIRE(overdue().empty());
        forged = host.read(file);
        host.now = time_of("2026-12-14T09:00:00+07:00");
        REQUIRE(holds(overdue(), "YK-2026-0001"));
        forged.replace(forged.size() - 4, 4, "\xee\x6b\x28", 4);  // kNoEnd
        put(forged);
    }
    void put(const std::string& bytes) const {
        host.write(file, bytes);
        fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    }
    std::string overdue() { return run_as(host, "sari", {"overdue"}).out; }
};

}  // namespace

TEST_CASE("hostile cache: silence is believed from the user's own memory alone") {
    ForgedSilence own;
    CHECK(own.overdue().empty());  // shows that the forgery is a good one
    CHECK(holds(run_as(own.host, "sari", {"overdue", "--no-cache"}).out, "YK-2026-0001"));
    CHECK(holds(run_as(own.host, "sari", {"overdue", "--all"}).out, "YK-2026-0001"));
    CHECK(holds(run_as(own.host, "sari", {"list"}).out, "YK-2026-0001"));
    const std::function<void(const ForgedSilence&)> rows[] = {
        [](const ForgedSilence& world) { fs::permissions(world.folder, fs::perms::all); },
        [](const ForgedSilence& world) { fs::permissions(world.file, fs::perms::all); },
        [](const ForgedSilence& world) {
            fs::rename(world.file, world.host.folder_path("elsewhere"));
            fs::create_symlink(world.host.folder_path("elsewhere"), world.file);
        },
        [](const ForgedSilence& world) {
            fs::rename(world.folder, world.host.folder_path("elsewhere"));
            fs::create_directory_symlink(world.host.folder_path("elsewhere"), world.folder);
        },
        [](const ForgedSilence& world) {
            if (::chown(world.file.c_str(), 65534, 65534) != 0)
                fs::permissions(world.file, fs::perms::all);
        },
    };
    for (const auto& make : rows) {
        CAPTURE(&make - rows);
        ForgedSilence world;
        make(world);
        CHECK(holds(world.overdue(), "YK-2026-0001"));
        CHECK(holds(world.overdue(), "YK-2026-0001"));
    }
}

TEST_CASE("hostile cache: a cut, strange or older record of silence is worth nothing") {
    ForgedSilence world;
    const std::string& forged = world.forged;
    std::string of_other_build = forged;  // its key is another one
    of_other_build[20] = static_cast<char>(of_other_build[20] ^ 1);
    for (const std::string& bytes :
         {std::string(), forged.substr(0, forged.size() - 1), forged + "x", "x" + forged,
          "yankomas-quiet/0\n" + forged.substr(17), forged.substr(0, 17),
          forged.substr(0, 17) + std::string(400, '\xff'), std::string(100'000, 'x'),
          of_other_build}) {
        CAPTURE(bytes.size());
        world.put(bytes);
        CHECK(holds(world.overdue(), "YK-2026-0001"));
    }
}

TEST_CASE("hostile cache: what can't be a folder is no trouble") {
    for (const char* what : {"file", "dangling link", "unwritable"}) {
        CAPTURE(what);
        ForgedMemory world;
        fs::remove_all(world.folder);
        if (std::string_view(what) == "file") world.host.write(world.folder, "x");
        if (std::string_view(what) == "dangling link")
            fs::create_symlink("/nonexistent/x", world.folder);
        if (std::string_view(what) == "unwritable")
            fs::permissions(world.host.folder_path("cache"), fs::perms::owner_read);
        const Ran ran = world.lint();
        fs::permissions(world.host.folder_path("cache"), fs::perms::owner_all);
        CHECK(ran.code == 1);
        CHECK(ran.err.empty());
        CHECK_FALSE(fs::exists("/nonexistent"));
    }
}

}  // namespace yankomas::test
