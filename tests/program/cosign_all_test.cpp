// Tests of cosign --all: what ends the run, what is left to somebody else, and what it can't see.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "store/ssh/ssh_key.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr const char* kSecond = "cases/2026/YK-2026-0002.yaml";

// budi signed step 2 of two cases with a key that had been stolen the day before.
struct TwoDoubtful {
    TestHost host;
    OfficeWorld office = small_office();
    std::string all;

    // `notes` is true if budi signed a note in the first case as well.
    explicit TwoDoubtful(bool notes = false) {
        std::vector<CaseWorld> cases;
        for (const char* id : {"YK-2026-0001", "YK-2026-0002"}) {
            cases.push_back(small_case_at_step_2(office, id));
            cases.back().step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        }
        if (notes) {
            CaseWorld::Act note = act_of(CaseAct::note);
            note.entry.note = "catatan";
            cases.front().sign(note, "budi", "kepala", "2026-11-30T13:20:00+07:00");
        }
        office.add(stolen_key("budi", "2026-11-29"), "2026-12-01T08:00:00+07:00");
        put_office(host, office);
        for (const CaseWorld& one : cases) put_case(host, one);
        host.now = time_of("2026-12-01T09:00:00+07:00");
        const auto key = parse_public_key(public_line(make_test_key("budi")));
        REQUIRE(key);
        all = "cosign --all --of-key " + fingerprint(*key);
    }
    Ran run(const std::string& person, const std::string& line) {
        return run_as(host, person, words(line));
    }
};

int count_of(std::string_view text, std::string_view part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++count;
    return count;
}

}  // namespace

TEST_CASE(
    "cosign --all: what keeps the officer from signing at all ends the run, and is told once") {
    TwoDoubtful world;
    const auto before = world.host.all_files();
    const Ran ran = world.run("tono", world.all);
    CAPTURE(ran.err);
    CHECK(ran.code == 3);
    CHECK(ran.out.empty());
    CHECK(count_of(ran.err, "nobody can be asked whether to sign this") == 1);
    CHECK(holds(ran.err, "hint: say --yes to sign without a question"));
    CHECK(world.host.all_files() == before);
}

TEST_CASE("cosign --all: a case that can't be written any more leaves the others") {
    TwoDoubtful world;
    world.host.answers = {"y", "y"};
    std::string lost;
    int ratified = 1;
    const auto lose = [&] {
        std::filesystem::remove(world.host.full(lost));
        std::filesystem::create_directory(world.host.full(lost));
    };
    SUBCASE("the first") {
        lost = "cases/2026/YK-2026-0001.yaml";
        world.host.meanwhile = [&] {
            if (world.host.answers.size() == 2) lose();
        };
    }
    SUBCASE("the second") {
        lost = kSecond;
        world.host.meanwhile = [&] {
            if (world.host.answers.size() == 1) lose();
        };
    }
    SUBCASE("but without the roster no case can") {
        lost = "roster.yaml";
        ratified = 0;
        world.host.meanwhile = [&] { lose(); };
    }
    const Ran ran = world.run("tono", world.all);
    CAPTURE(ran.err);
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, lost));
    CHECK(std::filesystem::is_directory(world.host.full(lost)));
    CHECK(holds(ran.out, "1 of 2 entries ratified\n") == (ratified == 1));
    CHECK(world.host.answers.size() == (ratified == 1 ? 0U : 1U));
}

TEST_CASE("cosign --all: a case with two entries that can't be written leaves the others") {
    TwoDoubtful world(true);
    world.host.answers = {"y", "y"};
    world.host.meanwhile = [&] {
        if (world.host.answers.size() < 2) return;
        std::filesystem::remove(world.host.full("cases/2026/YK-2026-0001.yaml"));
        std::filesystem::create_directory(world.host.full("cases/2026/YK-2026-0001.yaml"));
    };
    const Ran ran = world.run("tono", world.all);
    CAPTURE(ran.err);
    CHECK(ran.code == 3);
    CHECK(holds(ran.out, "1 of 3 entries ratified\n"));
    CHECK(world.host.answers.empty());
}

TEST_CASE("cosign --all: a refused entry is left with its hints, also in a dry run") {
    TwoDoubtful world;
    for (const char* how : {" --yes", " --dry-run"}) {
        CAPTURE(how);
        const Ran ran = world.run("tono", world.all + " --role nakhoda" + how);
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        CHECK(count_of(ran.err, "error: contoh/1 has no role \"nakhoda\"") == 2);
        CHECK(count_of(ran.err, "hint: yankomas sop show contoh lists the roles") == 2);
    }
    CHECK(world.run("tono", world.all + " --dry-run").code == 0);
    CHECK(world.run("tono", world.all + " --yes").code == 0);
}

TEST_CASE("cosign --all: what this run ratifies is no error, and what it leaves is told") {
    TwoDoubtful world(true);
    SUBCASE("all of them") {
        const Ran ran = world.run("tono", world.all + " --yes");
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK_FALSE(holds(ran.err, "error"));
    }
    SUBCASE("all of them, in a dry run") {
        CHECK_FALSE(holds(world.run("tono", world.all + " --dry-run").err, "error"));
    }
    SUBCASE("an entry by another key is left in one case") {
        CaseWorld other = small_case_at_step_2(world.office, "YK-2026-0003");
        other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        CaseWorld::Act note = act_of(CaseAct::note);
        note.entry.note = "catatan";
        other.sign(note, "sari", "petugas", "2026-11-30T13:30:00+07:00");
        world.office.add(stolen_key("sari", "2026-11-30"), "2026-12-01T08:30:00+07:00");
        put_office(world.host, world.office);
        put_case(world.host, other);
        const Ran ran = world.run("tono", world.all + " --yes");
        CAPTURE(ran.err);
        CHECK(holds(ran.err, "YK-2026-0003 is not verified"));
        CHECK(holds(ran.err, "entry 4 is signed with a key of sari"));
        CHECK_FALSE(holds(ran.err, "signed with a key of budi"));
    }
}

TEST_CASE("cosign --all: a case that can't be judged may hold more of them") {
    TwoDoubtful world;
    const std::string bytes = world.host.read(kSecond);
    SUBCASE("of a newer format") {
        world.host.write(kSecond, "yankomas: case/99\n" + bytes.substr(bytes.find('\n') + 1));
    }
    SUBCASE("with a signature that is none") {
        std::string changed = bytes;
        changed.replace(changed.find("by: sari"), 8, "by: tono");
        world.host.write(kSecond, changed);
    }
    const Ran ran = world.run("tono", world.all + " --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "YK-2026-0002"));
    const Ran again = world.run("tono", world.all + " --yes");
    CAPTURE(again.err);
    CHECK(again.code == 3);
    CHECK_FALSE(holds(again.err, "waits for a ratification\n"));
}

TEST_CASE("cosign --all: nothing is signed in an office that can't be relied on") {
    TwoDoubtful world;
    world.host.write(std::string(kSmallSopPath),
                     world.host.read(std::string(kSmallSopPath)) + "# lain\n");
    const Ran ran = world.run("tono", world.all + " --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 1);
    CHECK(count_of(ran.err, "the office can't be relied on") == 1);
}

}  // namespace yankomas::test
