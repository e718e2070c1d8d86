// Tests of rosters, seals and cases of which the last entries are dated in the future.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kFuture = "2099-01-05T09:00:00+07:00";

void put_at_nine(TestHost& host, const OfficeWorld& office, const CaseWorld& one) {
    put_as_it_is(host, office);
    put_case(host, one);
    host.now = time_of("2026-12-01T09:00:00+07:00");
}

std::vector<std::string> enrol_words(const TestHost& host) {
    return words("roster enrol joko --name J --public-key " + host.key("joko") + ".pub --yes");
}

// Lint tells of the entry that is ahead, and views and signatures go on without it.
void check_goes_on(TestHost& host, int lint_code, std::string_view told) {
    const Ran lint = run_as(host, "sari", {"lint"});
    CAPTURE(lint.out);
    CHECK(lint.code == lint_code);
    CHECK(holds(lint.out, told));
    for (const char* view : {"overdue", "list", "todo"})
        CHECK(run_as(host, "sari", {view}).code == 0);
    const Ran note = run_as(host, "sari", words("note 0001 x --yes"));
    CAPTURE(note.err);
    CHECK(note.code == 0);
}

// A machine whose clock ran ahead when somebody looked at the office, so that its pin has roster
// entry 11, of 2099. The clock is right again.
struct PinnedAhead {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    std::string kept = office.roster_bytes();

    PinnedAhead() {
        const CaseWorld one = small_case_at_step_2(office);
        office.enrol("wati", kFuture);
        put_at_nine(host, office, one);
        host.environment.values["YANKOMAS_KEY"] = host.key("sari");
        host.answers = {"yes"};
        REQUIRE(run("list").code == 0);
        CHECK(pin() == 10);
        host.now = time_of("2099-02-01T09:00:00+07:00");
        static_cast<void>(run("list"));
        host.now = time_of("2026-12-01T09:00:00+07:00");
        REQUIRE(pin() == 11);
    }
    Ran run(std::string_view line) { return host.run(words(line)); }
    // The number of roster entries that this machine has seen.
    [[nodiscard]] int pin() const {
        const std::string pins = host.read(host.folder_path("home/.config/yankomas/known-offices"));
        const std::size_t end = pins.find("@sha256:");
        return std::stoi(pins.substr(pins.rfind(' ', end) + 1));
    }
    // The repaired roster with one more entry.
    [[nodiscard]] static std::string grown(std::string_view at) {
        OfficeWorld repaired = small_office_with_sealer();
        repaired.enrol("joko", at);
        return repaired.roster_bytes();
    }
};

}  // namespace

TEST_CASE("ahead: a roster entry of 2099 does not count, and repair takes it away") {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_2(office);
    const int before = office.record().roster.last_entry().value;
    const std::string kept = office.roster_bytes();
    office.enrol("wati", kFuture);
    put_at_nine(host, office, one);
    check_goes_on(host, 1, "error[YK316]: roster entry 11 is dated in the future");
    CHECK_FALSE(holds(host.read(kCase), "roster: " + std::to_string(before + 1) + "@"));
    check_refused(host, "admin", enrol_words(host), {1, {"YK316", "yankomas repair roster.yaml"}});
    CHECK(run_as(host, "rina", {"seal", "--yes"}).code == 0);
    CHECK(holds(host.read("seals/2026-12-01-1.txt"),
                "\nroster " + std::to_string(before) + " sha256:"));
    // Whatever --now says, an entry that is not ahead of the machine's clock stays.
    CHECK(run_as(host, "admin", words("repair roster.yaml --yes --now 2026-01-01T00:00:00+07:00"))
              .code == 0);
    CHECK(host.read("roster.yaml") == kept);
    check_refused(host, "admin", words("repair roster.yaml --yes --now 2026-01-01T00:00:00+07:00"),
                  {1, {"nothing is broken here"}});
    CHECK(run_as(host, "admin", enrol_words(host)).code == 0);
    CHECK(run_as(host, "sari", {"lint"}).code == 0);
}

TEST_CASE("ahead: a roster entry counts once its time has come") {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_2(office);
    office.enrol("wati", "2026-12-01T09:06:00+07:00");
    put_at_nine(host, office, one);
    CHECK(holds(run_as(host, "sari", {"lint"}).out, "error[YK316]: roster entry 11"));
    check_refused(host, "admin", enrol_words(host), {1, {"yankomas repair roster.yaml"}});
    host.now = host.now + 60;
    CHECK(run_as(host, "sari", {"lint"}).code == 0);
    CHECK(run_as(host, "admin", enrol_words(host)).code == 0);
}

TEST_CASE("ahead: no pin covers a roster entry of the future, and one that does asks") {
    PinnedAhead machine;
    const Ran ran = machine.run("list");
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "those after entry 10 are dated in the future"));
    machine.host.answers = {"yes"};
    CHECK(machine.run("list").code == 0);
    CHECK(machine.pin() == 10);
    CHECK(machine.run("list").code == 0);
}

TEST_CASE("ahead: repair mends the roster and the pin without a terminal, and only with --yes") {
    PinnedAhead machine;
    for (const char* verb : {"list", "lint", "seal --yes", "note 0001 x --yes", "repair 0001"}) {
        CAPTURE(verb);
        const Ran ran = machine.run(verb);
        CHECK(ran.code != 0);
        CHECK(holds(ran.out + ran.err, "yankomas repair roster.yaml"));
    }
    for (const char* verb : {"repair roster.yaml", "repair roster.yaml --dry-run"}) {
        const Ran shown = machine.run(verb);
        CHECK(holds(shown.err, "those after entry 10 are dated in the future"));
        CHECK(holds(shown.err, "- do: enrol"));
        CHECK(machine.pin() == 11);
        CHECK(machine.host.read("roster.yaml") == machine.office.roster_bytes());
    }
    const Ran ran = machine.run("repair roster.yaml --yes");
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "remembered up to entry 10"));
    CHECK(holds(ran.err, "seen with 11 entries, but those after entry 10 are dated in the future"));
    CHECK(machine.host.read("roster.yaml") == machine.kept);
    CHECK(machine.pin() == 10);
    CHECK(machine.run("list").code == 0);
    CHECK(machine.run("repair roster.yaml --yes").code == 1);
}

TEST_CASE("ahead: a clone that only pulls the repaired roster forgets what was ahead") {
    PinnedAhead machine;
    machine.host.write("roster.yaml", machine.grown("2026-12-01T08:00:00+07:00"));
    const Ran list = machine.run("list");
    CHECK(list.code == 3);
    CHECK(holds(list.err, "yankomas repair roster.yaml"));
    CHECK(machine.run("repair roster.yaml").code == 3);
    CHECK(machine.run("repair roster.yaml --dry-run").code == 0);
    CHECK(machine.pin() == 11);
    SUBCASE("in its own folder") {
        const Ran ran = machine.run("repair roster.yaml --yes");
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.out, "remembered up to entry 11"));
    }
    SUBCASE("in a new folder") {
        std::filesystem::rename(machine.host.working_folder, machine.host.folder_path("clone"));
        machine.host.working_folder = machine.host.folder_path("clone");
        CHECK(machine.run("list").code == 3);
        CHECK(machine.run("repair roster.yaml --yes").code == 0);
    }
    SUBCASE("at a terminal") {
        machine.host.answers = {"yes"};
        CHECK(machine.run("list").code == 0);
    }
    CHECK(machine.run("list").code == 0);
    CHECK(machine.run("repair roster.yaml --yes").code == 1);
}

TEST_CASE("ahead: repair forgives no roster that lost what is not dated in the future") {
    PinnedAhead machine;
    SUBCASE("an entry before those of the future") {
        machine.host.write("roster.yaml", machine.kept.substr(0, machine.kept.rfind("- do: ")));
    }
    SUBCASE("another entry in its place") {
        OfficeWorld other = small_office();
        other.enrol("dewi");
        other.appoint("dewi", kSealerRole);
        put_as_it_is(machine.host, other);
    }
    SUBCASE("two entries before those of the future") {
        std::string cut = machine.kept;
        for (int i = 0; i < 2; ++i) cut.erase(cut.rfind("- do: "));
        machine.host.write("roster.yaml", cut);
    }
    SUBCASE("all but who is in the office") {
        OfficeWorld other = small_office();
        machine.host.write("roster.yaml", other.roster_bytes());
    }
    SUBCASE("the time of the entries has come") {
        machine.host.write("roster.yaml", machine.kept);
        machine.host.now = time_of(kFuture);
    }
    const std::string roster = machine.host.read("roster.yaml");
    const Ran ran = machine.run("repair roster.yaml --yes");
    CHECK(ran.code != 0);
    CHECK(holds(ran.err, "does not extend the one seen before"));
    CHECK(machine.host.read("roster.yaml") == roster);
    CHECK(machine.pin() == 11);
    CHECK(machine.run("list").code == 3);
}

TEST_CASE("ahead: a seal of 2099 witnesses nothing, and repair takes it away") {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "rina", "2026-11-30T12:00:00+07:00");
    const CaseWorld late = small_case_at_step_3(office);
    office.seal({late}, "rina", kFuture);
    put_at_nine(host, office, late);
    check_goes_on(host, 0, "warning[YK316]: seal 2 is dated in the future");
    check_refused(host, "rina", {"seal", "--yes"}, {1, {"YK315", "yankomas repair seals.yaml"}});
    CHECK(run_as(host, "sari", words("repair seals.yaml --yes")).code == 0);
    const Ran seal = run_as(host, "rina", {"seal", "--yes"});
    CAPTURE(seal.err);
    CHECK(seal.out.starts_with("Signed: seal 2, cases: 1, "));
    check_refused(host, "sari", words("repair seals.yaml --yes"), {1, {"nothing is broken here"}});
    const Ran lint = run_as(host, "sari", {"lint"});
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
}

TEST_CASE("ahead: a case entry of 2099 is taken away by repair") {
    TestHost host;
    const OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_2(office);
    CaseWorld ahead = one;
    for (const char* text : {"jauh", "lebih jauh"}) {
        CaseWorld::Act note = act_of(CaseAct::note);
        note.entry.note = text;
        ahead.sign(note, "sari", "petugas", kFuture);
    }
    put_at_nine(host, office, ahead);
    CHECK(holds(run_as(host, "sari", {"lint"}).out, "error[YK316]"));
    CHECK(run_as(host, "sari", words("repair 0001 --yes")).code == 0);
    CHECK(host.read(kCase) == one.bytes);
    check_refused(host, "sari", words("repair 0001 --yes"), {1, {"nothing is broken here"}});
}

TEST_CASE("ahead: what is doubtful too is taken away, and the rest waits for its ratification") {
    // The key of budi is revoked, who signed ahead, or that of sari, who signed what stands above.
    for (const char* whose : {"budi", "sari"}) {
        CAPTURE(whose);
        TestHost host;
        OfficeWorld office = small_office_with_sealer();
        const CaseWorld one = small_case_at_step_2(office);
        CaseWorld ahead = one;
        CaseWorld::Act note = act_of(CaseAct::note);
        note.entry.note = "jauh";
        ahead.sign(note, "budi", "kepala", kFuture);
        office.add(stolen_key(whose, "2026-11-29"), "2026-12-01T08:00:00+07:00");
        put_at_nine(host, office, ahead);
        CHECK(holds(run_as(host, "tono", {"lint"}).out, "error[YK104]"));
        const Ran ran = run_as(host, "tono", words("repair 0001 --yes"));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(host.read(kCase) == one.bytes);
        const bool is_sound = std::string_view(whose) == "budi";
        CHECK(run_as(host, "tono", words("show 0001")).code == (is_sound ? 0 : 3));
        CHECK(holds(run_as(host, "tono", {"lint"}).out, "yankomas cosign") != is_sound);
    }
}

TEST_CASE("ahead: a first seal and a case of 2099 are taken away as a whole") {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_2(office);
    put_at_nine(host, office, one);
    host.now = time_of(kFuture);
    CHECK(run_as(host, "sari", words("new contoh --title Jauh --yes")).code == 0);
    CHECK(run_as(host, "rina", words("seal --yes")).code == 0);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    check_refused(host, "rina", words("seal --yes"), {1, {"yankomas repair seals.yaml"}});
    CHECK(run_as(host, "sari", {"lint"}).code == 1);
    for (const char* what : {"repair seals.yaml", "repair YK-2099-0001"}) {
        CAPTURE(what);
        check_refused(host, "sari", words(what), {3, {"nobody can be asked"}});
        const Ran ran = run_as(host, "sari", words(std::string(what) + " --yes"));
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
    }
    CHECK_FALSE(std::filesystem::exists(host.full("seals.yaml")));
    CHECK_FALSE(std::filesystem::exists(host.full("cases/2099/YK-2099-0001.yaml")));
    CHECK(run_as(host, "sari", {"lint"}).code == 0);
    const Ran seal = run_as(host, "rina", {"seal", "--yes"});
    CAPTURE(seal.err);
    CHECK(seal.out.starts_with("Signed: seal 1, cases: 1, "));
}

TEST_CASE("ahead: by a clock that is behind the founding of the office nothing is taken away") {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "rina", "2026-11-30T12:00:00+07:00");
    put_at_nine(host, office, one);
    host.now = time_of("2001-01-01T09:00:00+07:00");
    for (const char* what : {"0001", "roster.yaml", "seals.yaml"}) {
        CAPTURE(what);
        check_refused(host, "sari", {"repair", what, "--yes"},
                      {1, {"the clock of this machine is wrong"}});
    }
}

TEST_CASE("ahead: by a clock that is behind the founding repair touches no journal of any kind") {
    TestHost host;
    OfficeWorld office = small_office_with_sealer();
    CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "rina", "2026-11-30T12:00:00+07:00");
    std::string what;
    SUBCASE("a case that no seal has") {
        what = "0002";
        host.write("cases/2026/YK-2026-0002.yaml",
                   small_case_at_step_2(office, "YK-2026-0002").bytes);
    }
    SUBCASE("a case with a broken end") {
        what = "0001";
        one.bytes.replace(one.bytes.rfind("  role: petugas"), 15, "  role: kepala!");
    }
    SUBCASE("the roster") { what = "roster.yaml"; }
    SUBCASE("the seals") { what = "seals.yaml"; }
    put_at_nine(host, office, one);
    for (const char* now : {"2001-02-03T09:00:00+07:00", "2026-01-02T07:54:59+07:00"}) {
        CAPTURE(now);
        host.now = time_of(now);
        check_refused(host, "sari", {"repair", what, "--yes"},
                      {1, {"the clock of this machine is wrong"}});
        host.answers = {"y"};
        check_refused(host, "sari", {"repair", what}, {1, {"the clock of this machine is wrong"}});
        host.answers.clear();
    }
}

}  // namespace yankomas::test
