// Tests that no entry is lost, whoever writes in the office while a person thinks about a question.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <functional>
#include <thread>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr const char* kChanged = "changed meanwhile: look again";

struct Meanwhile {
    TestHost host;
    OfficeWorld office = small_office();
    CaseWorld one = small_case_at_step_3(office);

    Meanwhile() {
        office.enrol("rina");
        office.appoint("rina", kSealerRole);
        put_office(host, office);
        put_case(host, one);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    void must(const std::string& person, std::vector<std::string> args) {
        const Ran ran = run_as(host, person, std::move(args));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
    }
    std::vector<std::string> enrol(const std::string& person) {
        return words("roster enrol " + person + " --name Orang --public-key " + host.key(person) +
                     ".pub --yes");
    }
    // Checks that if the person says yes only after `others` have written, nothing is signed and
    // all that they wrote stays.
    void check_nothing_lost(const std::string& person, const std::vector<std::string>& args,
                            const std::function<void()>& others) {
        std::vector<std::pair<std::string, std::string>> then;
        host.answers = {"yes"};
        host.meanwhile = [&] {
            others();
            then = host.all_files();
        };
        const Ran ran = run_as(host, person, args);
        host.meanwhile = {};
        CAPTURE(ran.err);
        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        CHECK(holds(ran.err, kChanged));
        CHECK(host.answers.empty());
        CHECK(host.all_files() == then);
    }
};

}  // namespace

TEST_CASE("meanwhile: a colleague signs the case while another is asked, and the entry stays") {
    Meanwhile world;
    world.check_nothing_lost("sari", words("note 0001 satu"), [&] {
        world.must("tono", words("note 0001 lain --yes"));  // shows that the office is not locked
    });
    CHECK(holds(world.host.read(kCase), "lain"));
    world.must("sari", words("note 0001 satu --yes"));
    CHECK(run_as(world.host, "sari", {"lint", "--strict"}).code == 0);
}

TEST_CASE("meanwhile: git takes the case away, or brings a shorter one") {
    Meanwhile world;
    world.check_nothing_lost("sari", words("note 0001 satu"),
                             [&] { put_case(world.host, small_case_at_step_2(world.office)); });
    world.check_nothing_lost("budi", words("note 0001 dua"),
                             [&] { std::filesystem::remove(world.host.full(kCase)); });
}

TEST_CASE("meanwhile: a new case of a colleague keeps the id that both were about to give") {
    Meanwhile world;
    world.check_nothing_lost("sari", words("new contoh --title Perkara"),
                             [&] { world.must("sari", words("new contoh --title Lain --yes")); });
    CHECK(holds(world.host.read("cases/2026/YK-2026-0002.yaml"), "title: \"Lain\""));
}

TEST_CASE("meanwhile: a colleague takes the code of a party that another is about to take") {
    Meanwhile world;
    const std::vector<std::string> attach = words("attach 0001 --doc permohonan,number=9 --for PK");
    std::vector<std::pair<std::string, std::string>> then;
    world.host.answers = {"yes"};
    world.host.meanwhile = [&] {
        world.must("sari",
                   words("new contoh --title Lain --advance --for PK --doc permohonan,number=8 "
                         "--yes"));
        then = world.host.all_files();
    };
    const Ran ran = run_as(world.host, "sari", attach);
    world.host.meanwhile = {};
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "somebody else took the code PK-0008 meanwhile"));
    CHECK(world.host.all_files() == then);
    // The same command takes the next code, and names it.
    world.host.answers = {"yes"};
    const Ran again = run_as(world.host, "sari", attach);
    CAPTURE(again.err);
    CHECK(again.code == 0);
    CHECK(holds(again.err, "the party got the code PK-0009"));
    CHECK(holds(world.host.read(kCase), "  for: PK-0009\n"));
}

TEST_CASE("meanwhile: the code that a person agreed to is the one that is signed") {
    Meanwhile world;
    world.host.answers = {"yes"};
    world.host.meanwhile = [&] {
        world.must("sari", words("attach 0001 --doc permohonan,number=9 --for PK --yes"));
    };
    const Ran ran = run_as(world.host, "sari",
                           words("new contoh --title Lain --advance --for PK --doc "
                                 "permohonan,number=8"));
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, "  for: PK-0008\n"));
    CHECK(holds(ran.err, "somebody else took the code PK-0008 meanwhile"));
}

TEST_CASE("meanwhile: two admins change the roster, and the first change stays") {
    Meanwhile world;
    auto asked = world.enrol("joko");
    asked.pop_back();
    world.check_nothing_lost("admin", asked, [&] { world.must("admin", world.enrol("wati")); });
    CHECK(holds(world.host.read("roster.yaml"), "wati"));
}

TEST_CASE("meanwhile: an entry of a case is not signed on a roster that changed") {
    Meanwhile world;
    world.check_nothing_lost("sari", words("note 0001 satu"),
                             [&] { world.must("admin", world.enrol("wati")); });
}

TEST_CASE("meanwhile: a published file is the one that was looked at") {
    Meanwhile world;
    std::string next = small_sop();
    next.replace(next.find("version: 1"), 10, "version: 2");
    world.host.write("sops/contoh-2.yaml", next);
    world.check_nothing_lost("admin", words("roster publish sops/contoh-2.yaml"),
                             [&] { world.host.write("sops/contoh-2.yaml", next + "# lain\n"); });
}

TEST_CASE("meanwhile: a seal of a colleague stays, with its manifest") {
    Meanwhile world;
    world.check_nothing_lost("rina", {"seal"}, [&] {
        world.must("tono", words("note 0001 lain --yes"));
        world.must("rina", {"seal", "--yes"});
    });
    CHECK(holds(world.host.read("seals/2026-12-01-1.txt"), "YK-2026-0001 5 sha256:"));
    CHECK(run_as(world.host, "sari", {"lint"}).code == 0);
}

TEST_CASE("meanwhile: repair takes nothing away from a case that was mended by hand") {
    Meanwhile world;
    world.host.write(kCase, world.one.bytes + "- do: note\n  number: 5\n");
    world.check_nothing_lost("sari", words("repair 0001"),
                             [&] { put_case(world.host, world.one); });
}

TEST_CASE("meanwhile: what a writer that died left is kept and named if it stands nowhere else") {
    Meanwhile world;
    const std::string left = "cases/2026/.YK-2026-0001.yaml.tmp-9";
    const std::string old = "cases/2026/.YK-2026-0001.yaml.tmp-8";
    CaseWorld other = world.one;
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = "lain";
    other.sign(note, "tono", "kepala", "2026-11-30T15:00:00+07:00");
    world.host.write(left, other.bytes);
    world.host.write(old, world.one.bytes.substr(0, world.one.bytes.size() / 2));
    for (const char* line : {"note 0001 satu --yes", "new contoh --title Perkara --yes"}) {
        const Ran ran = run_as(world.host, "sari", words(line));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.err, ".YK-2026-0001.yaml.tmp-9"));
        CHECK(world.host.read(left) == other.bytes);
        CHECK_FALSE(std::filesystem::exists(world.host.full(old)));
    }
}

TEST_CASE("meanwhile: nothing else is signed on a roster that changed either") {
    Meanwhile world;
    std::string person = "sari";
    std::string line = "new contoh --title Perkara";
    SUBCASE("no new case") {}
    SUBCASE("no hold") { line = "hold 0001 menunggu-berkas --reason kurang"; }
    SUBCASE("no seal") {
        person = "rina";
        line = "seal";
    }
    world.check_nothing_lost(person, words(line),
                             [&] { world.must("admin", world.enrol("wati")); });
}

TEST_CASE("meanwhile: nothing is signed on seals that changed") {
    Meanwhile world;
    const auto seals = [&] { world.must("rina", {"seal", "--yes"}); };
    SUBCASE("no note") { world.check_nothing_lost("sari", words("note 0001 satu"), seals); }
    SUBCASE("no new case") {
        world.check_nothing_lost("sari", words("new contoh --title Perkara"), seals);
    }
    SUBCASE("no change of the roster") {
        auto asked = world.enrol("joko");
        asked.pop_back();
        world.check_nothing_lost("admin", asked, seals);
    }
}

TEST_CASE("meanwhile: whatever is published is what was looked at") {
    Meanwhile world;
    std::string path = "calendars/contoh-2026b.yaml";
    std::string bytes = small_calendar("2026b");
    SUBCASE("a calendar") {}
    SUBCASE("the office's own file") {
        path = "office.yaml";
        bytes = world.host.read(path) + "# baru\n";
    }
    world.host.write(path, bytes);
    world.check_nothing_lost("admin", words("roster publish " + path),
                             [&] { world.host.write(path, bytes + "# lain\n"); });
    world.host.write(path, bytes);
    world.check_nothing_lost("admin", words("roster publish " + path),
                             [&] { std::filesystem::remove(world.host.full(path)); });
}

TEST_CASE("meanwhile: what a dead writer of the roster or the seals left is kept and named") {
    Meanwhile world;
    OfficeWorld longer = world.office;
    longer.enrol("joko", "2026-11-30T15:00:00+07:00");
    longer.seal({world.one}, "rina", "2026-11-30T17:00:00+07:00");
    std::string left = ".roster.yaml.tmp-9";
    std::string bytes = longer.roster_bytes();
    std::string person = "admin";
    std::vector<std::string> args = world.enrol("wati");
    SUBCASE("of the roster") {}
    SUBCASE("of the seals") {
        for (const auto& [path, text] : longer.files())
            if (path == "seals.yaml") bytes = text;
        left = ".seals.yaml.tmp-9";
        person = "rina";
        args = {"seal", "--yes"};
    }
    world.host.write(left, bytes);
    const Ran ran = run_as(world.host, person, args);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, left));
    CHECK(world.host.read(left) == bytes);
}

TEST_CASE("meanwhile: who was asked waits for a colleague who is writing, and then looks again") {
    Meanwhile world;
    std::string person = "sari";
    std::string line = "note 0001 satu";
    std::string path = kCase;
    std::string theirs;
    SUBCASE("in the case") {
        CaseWorld other = world.one;
        other.sign(attach_act("putusan"), "tono", "kepala", "2026-12-01T08:00:00+07:00");
        theirs = other.bytes;
    }
    SUBCASE("in the roster") {
        OfficeWorld other = world.office;
        other.enrol("joko", "2026-12-01T08:00:00+07:00");
        path = "roster.yaml";
        theirs = other.roster_bytes();
    }
    SUBCASE("a new case") {
        line = "new contoh --title Perkara";
        SUBCASE("alone") {}
        SUBCASE("with its first step") {
            line += " --advance --for PK-0001 --doc permohonan,number=1";
        }
        path = "cases/2026/YK-2026-0002.yaml";
        theirs = small_case_at_step_2(world.office, "YK-2026-0002").bytes;
    }
    std::thread colleague;
    world.host.answers = {"yes"};
    world.host.meanwhile = [&] {
        auto lock = RealFiles().lock(world.host.working_folder, std::chrono::seconds(1));
        REQUIRE(lock);
        colleague = std::thread([&, held = *std::move(lock)]() mutable {
            std::this_thread::sleep_for(std::chrono::milliseconds(400));
            world.host.write(path, theirs);
            held.reset();
        });
    };
    const Ran ran = run_as(world.host, person, words(line));
    world.host.meanwhile = {};
    colleague.join();
    CAPTURE(ran.err);
    CHECK(ran.code == 1);
    CHECK(holds(ran.err, kChanged));
    CHECK(world.host.read(path) == theirs);
}

TEST_CASE("meanwhile: what a dead writer left and stands in the file is swept") {
    Meanwhile world;
    std::string person = "sari";
    std::string line = "note 0001 satu --yes";
    std::string left = "cases/2026/.YK-2026-0001.yaml.tmp-9";
    std::string bytes = world.one.bytes;
    SUBCASE("a case as it was before") {}
    SUBCASE("the beginning of the roster") {
        person = "admin";
        line = "roster appoint sari kepala --yes";
        left = ".roster.yaml.tmp-9";
        bytes = world.host.read("roster.yaml");
        bytes.resize(bytes.rfind("- do: "));
    }
    SUBCASE("a case without its last entry, when another one is opened") {
        line = "new contoh --title Perkara --yes";
        bytes.resize(bytes.rfind("- do: "));
    }
    world.host.write(left, bytes);
    const Ran ran = run_as(world.host, person, words(line));
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK_FALSE(holds(ran.err, "tmp-9"));
    CHECK_FALSE(std::filesystem::exists(world.host.full(left)));
}

}  // namespace yankomas::test
