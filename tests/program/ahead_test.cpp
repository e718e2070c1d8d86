// Tests of rosters, seals and cases of which the last entries are dated in the future.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kFuture = "2099-01-05T09:00:00+07:00";

OfficeWorld sealed_office() {
    OfficeWorld office = small_office();
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
    return office;
}

void put_at_nine(TestHost& host, const OfficeWorld& office, const CaseWorld& one) {
    put_office(host, office);
    put_case(host, one);
    host.now = time_of("2026-12-01T09:00:00+07:00");
}

std::vector<std::string> enrol_words(const TestHost& host) {
    return words("roster enrol joko --name J --public-key " + host.key("joko") + ".pub --yes");
}

// lint tells it, and cases, views and signatures go on without it.
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

}  // namespace

TEST_CASE("ahead: a roster entry of 2099 does not count, and repair takes it away") {
    TestHost host;
    OfficeWorld office = sealed_office();
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
    OfficeWorld office = sealed_office();
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
    TestHost host;
    OfficeWorld office = sealed_office();
    const CaseWorld one = small_case_at_step_2(office);
    office.enrol("wati", kFuture);
    put_at_nine(host, office, one);
    host.environment.values["YANKOMAS_KEY"] = host.key("sari");
    const std::string pins = host.folder_path("home/.config/yankomas/known-offices");
    host.answers = {"yes"};
    REQUIRE(host.run({"list"}).code == 0);
    CHECK(holds(host.read(pins), " 10@sha256:"));
    // The clock of this machine was wrong for a day.
    host.now = time_of("2099-02-01T09:00:00+07:00");
    static_cast<void>(host.run({"list"}));
    REQUIRE(holds(host.read(pins), " 11@sha256:"));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const Ran ran = host.run({"list"});
    CHECK(ran.code == 3);
    CHECK(holds(ran.err, "those after entry 10 are dated in the future"));
    host.answers = {"yes"};
    CHECK(host.run({"list"}).code == 0);
    CHECK(holds(host.read(pins), " 10@sha256:"));
    CHECK(host.run({"list"}).code == 0);
}

TEST_CASE("ahead: a seal of 2099 witnesses nothing, and repair takes it away") {
    TestHost host;
    OfficeWorld office = sealed_office();
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
    CHECK(seal.out.starts_with("seal 2, cases: 1, "));
    check_refused(host, "sari", words("repair seals.yaml --yes"), {1, {"nothing is broken here"}});
    const Ran lint = run_as(host, "sari", {"lint"});
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
}

TEST_CASE("ahead: a case entry of 2099 is taken away by repair") {
    TestHost host;
    const OfficeWorld office = sealed_office();
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

}  // namespace yankomas::test
