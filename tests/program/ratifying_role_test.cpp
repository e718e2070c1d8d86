// Tests of the role in which an officer of several roles ratifies an entry: one that fits its act,
// which he held on its day or holds now.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "store/ssh/ssh_key.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr const char* kNoon = "2026-11-30T13:15:00+07:00";
constexpr const char* kStolenAt = "2026-12-01T08:00:00+07:00";
constexpr const char* kOther = "cases/2026/YK-2026-0002.yaml";

CaseWorld::Act withdrawal() {
    CaseWorld::Act exit = act_of(CaseAct::exit);
    exit.entry.exit = ExitId("dicabut");
    exit.entry.reason = "dicabut pemohon";
    Document letter;
    letter.kind = DocumentKind("pencabutan");
    letter.number = "3/X/2026";
    exit.entry.documents.push_back(std::move(letter));
    return exit;
}

// budi signed an act as kepala with a key that was stolen, and dewi is petugas and kepala.
struct TwoRoles {
    TestHost host;
    OfficeWorld office = small_office_with_takeover();

    TwoRoles() { office.appoint("dewi", "petugas"); }
    void put(const std::vector<CaseWorld>& cases) {
        office.add(stolen_key("budi", "2026-11-29"), kStolenAt);
        put_office(host, office);
        for (const CaseWorld& one : cases) put_case(host, one);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
    Ran run(const std::string& line) { return run_as(host, "dewi", words(line)); }
    void ratifies(const std::string& line, const char* path = kCase) {
        const Ran ran = run(line);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(host.read(path).substr(host.read(path).rfind("- do: ")), "\n  role: kepala\n"));
    }
};

}  // namespace

TEST_CASE("ratifying role: an entry without a step is ratified in a role that fits its act") {
    TwoRoles world;
    CaseWorld one = small_case_at_step_2(world.office);
    one.sign(withdrawal(), "budi", "kepala", kNoon);
    SUBCASE("alone") {
        world.put({one});
        world.ratifies("cosign 0001 --entry 3 --yes");
    }
    SUBCASE("and with --all each entry in its own role") {
        CaseWorld other = small_case_at_step_2(world.office, "YK-2026-0002");
        other.sign(withdrawal(), "budi", "kepala", kNoon);
        world.put({one, other});
        const auto key = parse_public_key(public_line(make_test_key("budi")));
        REQUIRE(key);
        world.ratifies("cosign --all --of-key " + fingerprint(*key) + " --yes");
        CHECK(world.run("lint " + std::string(kOther)).code == 0);
    }
}

TEST_CASE("ratifying role: the step that a return or a take-over names is not the one it signs") {
    TwoRoles world;
    SUBCASE("whoever stands at the step returns it") {
        CaseWorld one = small_case_at_step_2(world.office);
        CaseWorld::Act back = act_of(CaseAct::send_back);
        back.entry.step = StepNumber{1};
        back.entry.reason = "kurang lengkap";
        one.sign(back, "budi", "kepala", kNoon);
        world.put({one});
        world.ratifies("cosign 0001 --entry 3 --yes");
    }
    SUBCASE("takeover-by takes over") {
        CaseWorld one(world.office, "contoh");
        one.sign(takeover_act(3), "budi", "kepala", kNoon);
        world.put({one});
        world.ratifies("cosign 0001 --entry 1 --yes");
    }
}

TEST_CASE("ratifying role: the role of the day of the entry does, though it is over") {
    TwoRoles world;
    world.office.enrol("wati");
    world.office.appoint("wati", "kepala", "2026-01-01", "2026-11-30");
    world.office.appoint("wati", "petugas");
    CaseWorld one = small_case_at_step_2(world.office);
    one.sign(withdrawal(), "budi", "kepala", kNoon);
    world.put({one});
    CHECK(run_as(world.host, "wati", words("cosign 0001 --entry 3 --yes")).code == 0);
    CHECK(world.run("lint").code == 0);
}

}  // namespace yankomas::test
