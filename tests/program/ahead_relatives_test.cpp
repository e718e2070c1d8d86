// Tests of what is dated ahead, or before what it rests on: by whatever act, clock and journal.
// SPDX-License-Identifier: Apache-2.0
#include "program/sealed_folder.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kFarAhead = "2099-01-05T09:00:00+07:00";
constexpr std::string_view kHalfPast = "2026-12-01T08:30:00+07:00";  // half an hour ago
constexpr const char* kEight = "2026-12-01T08:00:00+07:00";

CaseWorld::Act remark_act(std::string_view text) {
    CaseWorld::Act note = act_of(CaseAct::note);
    note.entry.note = std::string(text);
    return note;
}

}  // namespace

TEST_CASE("ahead: nothing is signed below a roster entry of the future, whatever it says") {
    OfficeWorld office = office_of_sealers();
    office.enrol("jono", kFarAhead);
    SealedFolder folder(office);
    const Refusal refusal{1,
                          {"nothing is signed below a roster entry that is dated in the future",
                           "yankomas repair roster.yaml"}};
    SUBCASE("an appointment") {
        check_refused(folder.host, "admin", words("roster appoint sari kepala --yes"), refusal);
    }
    SUBCASE("a dismissal by another admin") {
        check_refused(folder.host, "dewi", words("roster dismiss sari petugas --yes"), refusal);
    }
    SUBCASE("an admin") {
        check_refused(folder.host, "admin", words("roster admin sari --yes"), refusal);
    }
}

TEST_CASE("ahead: nobody seals before a seal that waits for its time") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_2(office);
    office.seal({}, "rina", kSealedInEvening);
    office.seal({one}, "rina", kFarAhead);
    SealedFolder folder(office);
    put_case(folder.host, one);
    check_refused(folder.host, "wati", words("seal --yes"),
                  {1, {"YK315", "yankomas repair seals.yaml"}});
}

TEST_CASE("ahead: repair takes nothing away that a seal has") {
    OfficeWorld office = office_of_sealers();
    CaseWorld one = small_case_at_step_2(office);
    SUBCASE("a note") { one.sign(remark_act("jauh"), "sari", "petugas", kFarAhead); }
    SUBCASE("a step") { one.step(2, "budi", "kepala", kFarAhead, "setuju"); }
    SUBCASE("two entries") {
        one.sign(remark_act("jauh"), "budi", "kepala", kFarAhead);
        one.sign(remark_act("lagi"), "tono", "kepala", kFarAhead);
    }
    office.seal({one}, "rina", kSealedInEvening);
    SealedFolder folder(office);
    put_case(folder.host, one);
    check_refused(folder.host, "sari", words("repair 0001 --yes"), {1, {"repair"}});
}

TEST_CASE("ahead: repair believes the machine's clock, and no clock that is set back") {
    OfficeWorld office = office_of_sealers();
    CaseWorld one = small_case_at_step_2(office);
    const Refusal nothing{1, {"nothing is broken here"}};
    std::vector<std::string> what = words("repair 0001 --yes");
    SUBCASE("a note") { one.sign(remark_act("tadi"), "sari", "petugas", kHalfPast); }
    SUBCASE("a step") { one.step(2, "budi", "kepala", kHalfPast, "setuju"); }
    SUBCASE("two notes, of which one is older") {
        one.sign(remark_act("dulu"), "tono", "kepala", "2026-11-30T18:00:00+07:00");
        one.sign(remark_act("tadi"), "tono", "kepala", kHalfPast);
    }
    SUBCASE("a roster entry") {
        office.enrol("jono", kHalfPast);
        what[1] = "roster.yaml";
    }
    SUBCASE("a seal") {
        office.seal({one}, "rina", kHalfPast);
        what[1] = "seals.yaml";
    }
    SealedFolder folder(office);
    put_case(folder.host, one);
    folder.host.environment.values["YANKOMAS_NOW"] = kEight;
    check_refused(folder.host, "sari", what, nothing);
    folder.host.environment.values.erase("YANKOMAS_NOW");
    what.insert(what.end(), {"--now", kEight});
    check_refused(folder.host, "sari", what, nothing);
}

TEST_CASE("ahead: a roster entry that is ahead by no more than clocks differ counts") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_2(office);
    const std::string_view at = "2026-12-01T09:05:00+07:00";
    // Who may sign what only by that entry.
    std::string person;
    std::string_view line;
    SUBCASE("an enrolment") {
        office.enrol("jono", at);
        person = "admin";
        line = "roster appoint jono kepala --from 2026-12-01 --yes";
    }
    SUBCASE("an appointment") {
        office.appoint("dewi", "kepala", "2026-12-01", std::nullopt, at);
        person = "dewi";
        line = "advance 0001 --outcome setuju --doc putusan,number=1 --yes";
    }
    SealedFolder folder(office);
    put_case(folder.host, one);
    const Ran lint = folder.run("sari", "lint");
    CAPTURE(lint.out);
    CHECK(lint.code == 0);
    CHECK_FALSE(holds(lint.out, "YK316"));
    const Ran ran = folder.run(person, line);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(folder.run("sari", "lint").code == 0);
}

TEST_CASE("before: a seal of a time before the roster entry that it names fails") {
    OfficeWorld office = office_of_sealers();
    const CaseWorld one = small_case_at_step_3(office);
    std::string_view at = kSealedInEvening;
    int warnings = 1;
    SUBCASE("which enrolled somebody") { office.enrol("jono", "2026-11-30T18:00:00+07:00"); }
    SUBCASE("which took a key away") { office.add(lost_key("wati"), "2026-11-30T18:00:00+07:00"); }
    SUBCASE("by a second less than clocks may differ by, it does not fail") {
        office.enrol("jono", "2026-11-30T17:05:00+07:00");
        warnings = 0;
    }
    SUBCASE("by a second more it does") { office.enrol("jono", "2026-11-30T17:05:01+07:00"); }
    office.seal({one}, "rina", at);
    SealedFolder folder(office);
    put_case(folder.host, one);
    const Ran ran = folder.run("sari", "lint");
    CAPTURE(ran.out);
    CHECK(ran.code == 0);
    CHECK(holds(ran.out, "warning[YK319]: seal 1 is dated before roster entry") == (warnings == 1));
}

TEST_CASE("before: a case entry five minutes before its roster entry counts, of any act") {
    OfficeWorld office = office_of_sealers();
    CaseWorld one = small_case_at_step_2(office);
    office.enrol("jono", "2026-12-01T08:10:00+07:00");
    SUBCASE("a step") { one.step(2, "budi", "kepala", "2026-12-01T08:05:00+07:00", "setuju"); }
    SUBCASE("a note") {
        one.sign(remark_act("jam lain"), "sari", "petugas", "2026-12-01T08:05:00+07:00");
    }
    bool is_told = false;
    SUBCASE("and a second earlier it does not") {
        one.sign(remark_act("jam lain"), "sari", "petugas", "2026-12-01T08:04:59+07:00");
        is_told = true;
    }
    SUBCASE("nor does a step of a second earlier") {
        one.step(2, "tono", "kepala", "2026-12-01T08:04:59+07:00", "setuju");
        is_told = true;
    }
    SealedFolder folder(office);
    put_case(folder.host, one);
    CHECK(holds(folder.run("sari", "lint").out, "error[YK319]") == is_told);
}

TEST_CASE("ahead: an entry of a case that is dated in the future is an error, whatever it does") {
    const OfficeWorld office = small_office();
    CaseWorld one = small_case_at_step_2(office);
    const std::string_view at = "2026-12-01T09:05:01+07:00";
    SUBCASE("a hold") { one.sign(hold_act(), "sari", "petugas", at); }
    SUBCASE("a decision") { one.step(2, "budi", "kepala", at, "setuju"); }
    SUBCASE("a paper") { one.sign(attach_act("putusan"), "tono", "kepala", at); }
    SUBCASE("the opening of a case") {
        CaseWorld other(office, "contoh");
        other.open("sari", "petugas", at);
        one.bytes = other.bytes;
    }
    TestHost host;
    put_office(host, office);
    put_case(host, one);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    CHECK(holds(run_as(host, "sari", {"lint"}).out, "error[YK316]"));
    host.now = host.now + 1;
    CHECK_FALSE(holds(run_as(host, "sari", {"lint"}).out, "YK316"));
}

}  // namespace yankomas::test
