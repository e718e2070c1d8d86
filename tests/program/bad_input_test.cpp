// Tests with files that are no regular files or hold something else: every verb names the file,
// ends, and changes nothing.
// SPDX-License-Identifier: Apache-2.0
#include <chrono>

#include "program/office_on_disk.h"
#include "program/spoil.h"

namespace yankomas::test {

namespace {

constexpr const char* kSop = "sops/contoh-1.yaml";
constexpr const char* kCalendar = "calendars/contoh-2026a.yaml";

const std::vector<std::string> kViews = {"show 0001", "list",     "todo --person budi",
                                         "overdue",   "due 0001", "list --format csv"};
const std::vector<std::string> kWriters = {
    "advance 0001 --outcome setuju --doc putusan,number=1 --yes",
    "attach 0001 --doc putusan,number=1 --yes",
    "note 0001 catatan --yes",
    "hold 0001 menunggu-berkas --yes",
    "resume 0001 --yes",
    "return 0001 --step 1 --reason salah --yes",
    "exit 0001 dicabut --reason dicabut --doc pencabutan,number=1 --yes",
    "cosign 0001 --yes",
};

struct SmallWorld {
    TestHost host;

    SmallWorld() {
        const OfficeWorld office = small_office();
        put_office(host, office);
        put_case(host, small_case_at_step_2(office));
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
};

// Reads small files only, because a huge file is recognised by its size.
std::vector<std::pair<std::string, std::string>> small_files(const TestHost& host) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(host.folder_path("work"))) {
        const bool is_file = file.symlink_status().type() == std::filesystem::file_type::regular;
        const bool is_small = is_file && file.file_size() < (1U << 20U);
        found.emplace_back(file.path().string(),
                           is_small ? host.read(file.path().string()) : std::string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Checks that a command ended in time without success, named the file and gave away nothing
// internal. This returns its whole answer.
std::string check_complains(TestHost& host, const std::string& args, const std::string& named,
                            const std::vector<int>& codes, const std::string& person = "budi") {
    CAPTURE(args);
    const auto before = small_files(host);
    const auto start = std::chrono::steady_clock::now();
    const Ran ran = run_as(host, person, words(args));
    const auto took = std::chrono::steady_clock::now() - start;
    CAPTURE(ran.out);
    CAPTURE(ran.err);
    CHECK(std::find(codes.begin(), codes.end(), ran.code) != codes.end());
    CHECK(holds(ran.out + ran.err, named));
    CHECK_FALSE(holds(ran.err, "internal"));
    CHECK(took < std::chrono::seconds(5));
    CHECK(small_files(host) == before);
    return ran.out + ran.err;
}

}  // namespace

TEST_CASE("a spoiled case: views can't finish, writers refuse, lint tells") {
    for (const SpoiledName& spoiled : kSpoiled) {
        CAPTURE(spoiled.name);
        SmallWorld world;
        if (!spoil(world.host, world.host.full(kCase), spoiled.how)) continue;
        for (const std::string& view : kViews) check_complains(world.host, view, kCase, {3});
        for (const std::string& writer : kWriters)
            check_complains(world.host, writer, kCase, {1, 3});
        check_complains(world.host, "repair 0001 --yes", kCase, {1, 3});
        check_complains(world.host, "lint", kCase, {1, 3});
    }
}

TEST_CASE("a spoiled procedure: its cases are not shown, nothing is signed") {
    for (const SpoiledName& spoiled : kSpoiled) {
        CAPTURE(spoiled.name);
        SmallWorld world;
        if (!spoil(world.host, world.host.full(kSop), spoiled.how)) continue;
        for (const std::string& view : kViews) check_complains(world.host, view, kSop, {3});
        for (const std::string& writer : kWriters)
            check_complains(world.host, writer, kSop, {1, 3});
        check_complains(world.host, "new contoh --title Perkara --yes", kSop, {1, 3});
        check_complains(world.host, "sop list", kSop, {3});
        check_complains(world.host, "lint", kSop, {1, 3});
    }
}

TEST_CASE("a spoiled calendar, office.yaml or roster: nothing is judged, nothing is signed") {
    for (const char* file : {kCalendar, "office.yaml", "roster.yaml"}) {
        for (const SpoiledName& spoiled : kSpoiled) {
            CAPTURE(file);
            CAPTURE(spoiled.name);
            SmallWorld world;
            if (!spoil(world.host, world.host.full(file), spoiled.how)) continue;
            for (const std::string& view : kViews) check_complains(world.host, view, file, {3});
            for (const std::string& writer : kWriters)
                check_complains(world.host, writer, file, {1, 3});
            check_complains(world.host, "new contoh --title Perkara --yes", file, {1, 3});
            check_complains(world.host, "lint", file, {1, 3});
        }
    }
}

TEST_CASE("spoiled files given as arguments") {
    struct Row {
        const char* args;  // {} stands for the file
        const char* good;  // what it held before
        std::vector<Spoiled> fine;
    };
    const std::string line = public_line(make_test_key("wati")) + "\n";
    const std::string sop = small_sop();
    const std::string calendar = small_calendar();
    const Row rows[] = {
        // ssh-keygen reads the first key of a file, whatever follows it.
        {"roster enrol wati --name Wati --public-key {} --yes",
         line.c_str(),
         {Spoiled::crlf, Spoiled::symlink, Spoiled::conflict, Spoiled::huge}},
        {"due --from 2026-03-02T09:15:00+07:00 --time 3hk --calendar {}", calendar.c_str(), {}},
        {"calendar check {}", calendar.c_str(), {}},
        {"calendar show --calendar {}", calendar.c_str(), {}},
        {"sop check {}", sop.c_str(), {}},
        {"sop show {}", sop.c_str(), {}},
    };
    for (const Row& row : rows) {
        for (const SpoiledName& spoiled : kSpoiled) {
            if (std::find(row.fine.begin(), row.fine.end(), spoiled.how) != row.fine.end())
                continue;
            CAPTURE(spoiled.name);
            SmallWorld world;
            const std::string file = world.host.folder_path("given.yaml");
            world.host.write(file, row.good);
            if (!spoil(world.host, file, spoiled.how)) continue;
            std::string args = row.args;
            args.replace(args.find("{}"), 2, file);
            check_complains(world.host, args, file, {1, 3},
                            args.starts_with("roster") ? "admin" : "budi");
        }
    }
}

TEST_CASE("a key that is no key") {
    for (const SpoiledName& spoiled : kSpoiled) {
        CAPTURE(spoiled.name);
        for (const char* half : {"", ".pub"}) {
            CAPTURE(half);
            SmallWorld world;
            const std::string file = world.host.key("budi");
            const bool is_link =
                spoiled.how == Spoiled::symlink;  // people keep links to their keys
            const bool spares_public = half[0] == '\0' && (spoiled.how == Spoiled::crlf || is_link);
            const bool is_still_a_key =
                half[0] == '\0' && spoiled.how == Spoiled::conflict;  // text after its end
            if (spares_public || is_still_a_key || is_link ||
                (half[0] != '\0' && spoiled.how == Spoiled::crlf))
                continue;
            if (!spoil(world.host, file + half, spoiled.how)) continue;
            check_complains(world.host, kWriters.front(), file, {1, 3});
        }
    }
}

TEST_CASE("documents that are no files, and what may be one") {
    for (const SpoiledName& spoiled : kSpoiled) {
        CAPTURE(spoiled.name);
        SmallWorld world;
        const std::string file = world.host.folder_path("surat.txt");
        world.host.write(file, "Surat contoh.\nDua baris.\n");
        if (!spoil(world.host, file, spoiled.how)) continue;
        const std::string args = "attach 0001 --doc putusan=" + file + " --yes";
        switch (spoiled.how) {
            case Spoiled::huge:
            case Spoiled::folder:
            case Spoiled::fifo:
            case Spoiled::loop:
            case Spoiled::unreadable: check_complains(world.host, args, file, {1, 3}); break;
            case Spoiled::empty:
            case Spoiled::binary:
            case Spoiled::crlf:
            case Spoiled::bom:
            case Spoiled::conflict:
            case Spoiled::cut:
            case Spoiled::symlink: {
                const Ran ran = run_as(world.host, "budi", words(args));
                CAPTURE(ran.err);
                CHECK(ran.code == 0);
                CHECK(world.host.read("documents/2026/YK-2026-0001/putusan.txt") ==
                      world.host.read(file));
                break;
            }
        }
    }
}

}  // namespace yankomas::test
