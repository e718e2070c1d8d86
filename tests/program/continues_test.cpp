// Tests of yankomas new --continues: a case goes on that was ended for an entry which is not valid.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "program/office_on_disk.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr const char* kNext = "cases/2026/YK-2026-0002.yaml";

// budi signed step 2 of the case with a key that was stolen, and sari ended the case for that.
struct EndedCase {
    TestHost host;
    OfficeWorld office = small_office();

    explicit EndedCase(const std::string& ended = "2026-12-01T09:00:00+07:00") {
        CaseWorld one = small_case_at_step_2(office);
        one.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        office.add(stolen_key("budi", "2026-11-29"), "2026-12-01T08:00:00+07:00");
        put_office(host, office);
        put_case(host, one);
        host.now = time_of(ended);
        const Ran ran = run("exit 0001 tidak-sah --entry 3 --reason dicuri --yes");
        REQUIRE(ran.code == 0);
        CAPTURE(ran.out);
        CHECK(holds(ran.out, "yankomas new --continues YK-2026-0001 --reason TEXT"));
        host.now.seconds += 600;
    }
    Ran run(const std::string& line) { return run_as(host, "sari", words(line)); }
};

}  // namespace

TEST_CASE("continues: the new case stands where the ended one stood, and its papers are named") {
    EndedCase world;
    const Ran ran = world.run("new --continues 0001 --reason lanjutan --yes");
    CAPTURE(ran.err);
    REQUIRE(ran.code == 0);
    const std::string journal = world.host.read(kNext);
    CAPTURE(journal);
    CHECK(holds(journal, "\n  step: 2\n  register: \"YK-2026-0001\"\n  received: 2026-11-30\n"));
    CHECK(holds(journal, "\n  occurred: 2026-11-30T09:15:00+07:00\n"));
    CHECK(holds(journal, "- kind: permohonan\n"));
    const std::string shown = world.run("show 0002").out;
    CHECK(holds(shown, "goes on from YK-2026-0001, which was ended for entry 3"));
    CHECK(holds(shown, "sari, who did step 1"));
    CHECK(holds(world.run("show 0002 --format json").out, "\"case\": \"YK-2026-0001\""));
    const Ran linted = world.run("lint " + std::string(kNext));
    CAPTURE(linted.out);
    CHECK(linted.code == 0);
}

TEST_CASE("continues: the ended case is looked at by every verb, and its breach is told") {
    EndedCase world("2026-12-14T09:00:00+07:00");
    REQUIRE(world.run("new --continues 0001 --reason lanjutan --yes").code == 0);
    CHECK(holds(world.run("show 0002").out, "step 2 was 7 working days late there"));
    CHECK(holds(world.run("overdue").out, "YK-2026-0002"));
    const auto error_of = [&] { return world.run("lint").out; };
    CHECK_FALSE(holds(error_of(), "YK352"));
    SUBCASE("without it nobody but takeover-by may begin at a later step") {
        std::filesystem::remove(world.host.full(kCase));
        CAPTURE(error_of());
        CHECK(holds(error_of(), "YK352"));
        CHECK(holds(run_as(world.host, "tono", words("note 0002 x --yes")).err, "faults already"));
    }
    SUBCASE("a second case that goes on from it is told") {
        const Ran again = world.run("new --continues 0001 --reason lanjutan --yes");
        CHECK(holds(again.err, "YK-2026-0002 has number YK-2026-0001 of the register already"));
        CHECK(holds(error_of(), "YK354"));
    }
}

TEST_CASE("continues: what the ended case has is not said again, and another case has nothing") {
    EndedCase world;
    check_refused(world.host, "sari", words("new contoh --continues 0001 --reason x --yes"),
                  {2, {"--continues takes all but the reason from the other case"}});
    check_refused(world.host, "sari", words("new --continues 0001 --like 0001 --yes"),
                  {2, {"--continues takes all but the reason from the other case"}});
    check_refused(world.host, "sari", words("new --continues 0001 --yes"),
                  {1, {"needs: --reason"}});
    REQUIRE(world.run("new --continues 0001 --reason lanjutan --yes").code == 0);
    check_refused(world.host, "sari", words("new --continues 0002 --reason x --yes"),
                  {1, {"YK-2026-0002 was not ended with tidak-sah", "yankomas show YK-2026-0002"}});
    check_refused(world.host, "sari", words("advance 0001 --yes"),
                  {1, {"yankomas new --continues YK-2026-0001 --reason TEXT"}});
}

TEST_CASE("continues: whoever says it otherwise gains nothing") {
    EndedCase world;
    const std::string other =
        "new contoh --title x --at-step 2 --register YK-2026-0001 --received "
        "2026-11-30 --reason x --yes --occurred ";
    check_refused(world.host, "sari", words(other + "2026-11-30T09:45:00+07:00"), {1, {"YK355"}});
    CHECK(world.run(other + "2026-11-30T09:15:00+07:00 --doc permohonan,number=1/X/2026").code ==
          0);
}

TEST_CASE("continues: nobody opens at a later step by naming a case that is here") {
    EndedCase world;
    const auto opens = [&](const std::string& id, const std::string& named) {
        CaseWorld one(world.office, "contoh", id);
        CaseWorld::Act open = takeover_act(2);
        open.entry.register_text = named;
        one.sign(open, "sari", "petugas", "2026-12-01T09:00:00+07:00");
        CaseWorld::Act doubtful = attach_act("permohonan");
        doubtful.entry.roster = {EntryNumber{3}, Digest("sha256:" + std::string(64, 'a'))};
        one.sign(doubtful, "tono", "kepala", "2026-12-01T09:00:00+07:00");
        CaseWorld::Act exit = act_of(CaseAct::exit);
        exit.entry.exit = ExitId("tidak-sah");
        exit.entry.about = EntryNumber{2};
        exit.entry.reason = "roster lain";
        one.sign(exit, "sari", "petugas", "2026-12-01T09:00:00+07:00");
        put_case(world.host, one);
    };
    const auto told = [&] { return world.run("lint").out; };
    SUBCASE("itself") { opens("YK-2026-0002", "YK-2026-0002"); }
    SUBCASE("each other, in one second") {
        opens("YK-2026-0002", "YK-2026-0003");
        opens("YK-2026-0003", "YK-2026-0002");
        const std::string out = told();
        CAPTURE(out);
        CHECK(holds(out.substr(out.find("YK-2026-0003")), "error[YK352]"));
    }
    SUBCASE("one that was ended in the same second or later") {
        opens("YK-2026-0002", "YK-2026-0001");
    }
    CHECK(holds(told(), "error[YK352]"));
    check_refused(world.host, "sari", words("new --continues 0002 --reason x --yes"),
                  {1, {"YK-2026-0002 was not ended with tidak-sah"}});
}

TEST_CASE(
    "continues: lint asks for the new case, and an unverified one elsewhere is no hindrance") {
    EndedCase world;
    CHECK(holds(world.run("lint").out, "warning[YK356]"));
    CHECK_FALSE(holds(world.run("lint " + std::string(kCase)).out, "YK356"));
    CaseWorld broken = small_case_at_step_2(world.office, "YK-2026-0009");
    broken.bytes.replace(broken.bytes.find("Perkara"), 7, "Urusan ");
    put_case(world.host, broken);
    const Ran ran = world.run("new --continues 0001 --reason lanjutan --yes");
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "not every case could be read"));
    CHECK_FALSE(holds(world.run("lint").out, "YK356"));
}

TEST_CASE("continues: the entry that counts no more is a note once the case has gone on") {
    EndedCase world;
    const std::string ended = "lint --strict " + std::string(kCase);
    CHECK(holds(world.run("lint").out, "warning[YK419]"));
    CHECK(world.run("lint --strict").code == 1);
    REQUIRE(world.run("new --continues 0001 --reason lanjutan --yes").code == 0);
    const Ran strict = world.run("lint --strict");
    CAPTURE(strict.out);
    CHECK_FALSE(holds(strict.out, "YK419"));
    CHECK(holds(world.run("lint --notes").out, "note[YK419]"));
    CHECK_FALSE(holds(world.run("lint --notes").out, "warning[YK419]"));
    // A look at the ended case alone has not seen the one that goes on.
    CHECK(holds(world.run(ended).out, "warning[YK419]"));
    CHECK(holds(world.run("show 0001").out, "1 warning"));
    // A second one that was ended waits for its own.
    CaseWorld other = small_case_at_step_2(world.office, "YK-2026-0005");
    other.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    put_case(world.host, other);
    REQUIRE(world.run("exit 0005 tidak-sah --entry 3 --reason dicuri --yes").code == 0);
    const std::string both = world.run("lint --notes").out;
    CHECK(holds(both, "note[YK419]"));
    CHECK(holds(both, "warning[YK419]"));
}

TEST_CASE("continues: a case that went on goes on once more") {
    EndedCase world;
    REQUIRE(world.run("new --continues 0001 --reason lanjutan --yes").code == 0);
    const Ran signed_step = run_as(world.host, "tono",
                                   words("advance 0002 --outcome setuju --doc putusan,number=1 "
                                         "--yes"));
    CAPTURE(signed_step.err);
    REQUIRE(signed_step.code == 0);
    world.host.now.seconds += 600;
    REQUIRE(run_as(world.host, "admin",
                   words("roster revoke-key tono --compromised-since 2026-11-30 --reason x --yes"))
                .code == 0);
    world.host.now.seconds += 600;
    REQUIRE(world.run("exit 0002 tidak-sah --entry 2 --reason dicuri --yes").code == 0);
    const Ran again = world.run("new --continues 0002 --reason lanjutan --yes");
    CAPTURE(again.err);
    REQUIRE(again.code == 0);
    const std::string journal = world.host.read("cases/2026/YK-2026-0003.yaml");
    CHECK(holds(journal, "\n  occurred: 2026-11-30T09:15:00+07:00\n"));
    CHECK(world.run("lint cases/2026/YK-2026-0003.yaml").code == 0);
}

}  // namespace yankomas::test
