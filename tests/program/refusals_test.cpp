// Tests of what advance and the other signing verbs refuse: they name the rule, what is missing and
// the command that mends it, and touch no file.
// SPDX-License-Identifier: Apache-2.0
#include <functional>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kNow = "2026-12-01T09:00:00+07:00";

// The small office, with people whose right to sign is gone or never was: joko's appointment
// expired, tuti's key is revoked, rina was dismissed, and sari, who records step 1, is kepala too.
OfficeWorld wide_office() {
    OfficeWorld office = small_office();
    for (const char* person : {"joko", "tuti", "rina"}) office.enrol(person);
    office.appoint("joko", "kepala", "2026-01-01", "2026-06-30");
    office.appoint("tuti", "kepala");
    office.appoint("rina", "kepala");
    office.appoint("sari", "kepala");
    RosterEntry revoke;
    revoke.act = RosterAct::revoke_key;
    revoke.person = PersonId("tuti");
    revoke.key = public_line(make_test_key("tuti"));
    revoke.reason = "hilang";
    office.add(std::move(revoke), "2026-02-02T08:00:00+07:00");
    RosterEntry dismiss;
    dismiss.act = RosterAct::dismiss;
    dismiss.person = PersonId("rina");
    dismiss.role = RoleId("kepala");
    office.add(std::move(dismiss), "2026-02-02T08:00:00+07:00");
    return office;
}

// 0001 waits at step 2, 0002 at step 3, 0003 is closed, 0004 is on hold, 0005 waits for a second
// signature.
void put_cases(const TestHost& host, const OfficeWorld& office) {
    put_case(host, small_case_at_step_2(office, "YK-2026-0001"));
    put_case(host, small_case_at_step_3(office, "YK-2026-0002"));
    put_case(host, small_case_closed(office, "YK-2026-0003"));
    CaseWorld held = small_case_at_step_2(office, "YK-2026-0004");
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    held.sign(std::move(hold), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    put_case(host, held);
    CaseWorld half = small_case_at_step_2(office, "YK-2026-0005");
    half.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    put_case(host, half);
}

struct RefusedAct {
    const char* name;
    const char* person;
    const char* args;
    Refusal refusal;
};

}  // namespace

TEST_CASE("new refuses an id that the office's pattern would not make") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of(kNow);
    const std::string sop = "contoh";
    for (const char* id : {"YK-2026-999999999", "YK-2026-10000", "YK-2025-0002", "LAMA-2026-0002",
                           "YK-2026-00002"}) {
        CAPTURE(id);
        check_refused(host, "sari", {"new", sop, "--title", "x", "--id", id, "--yes"},
                      {1,
                       {std::string("the id ") + id + " does not fit YK-{year}-{number:4}",
                        "hint: leave out --id, and YK-2026-0002 is taken"}});
        check_refused(host, "sari", {"new", "--like", kCase, "--id", id, "--yes"},
                      {1, {"does not fit YK-{year}-{number:4}"}});
    }
    // An id that was there before, or was made by hand, takes no number from the others.
    put_case(host, small_case_at_step_2(office, "YK-2026-999999999"));
    const Ran ran = run_as(host, "sari", {"new", sop, "--title", "x", "--yes"});
    CAPTURE(ran.err);
    CHECK(ran.out == "YK-2026-0002 cases/2026/YK-2026-0002.yaml\n");
}

TEST_CASE("new refuses an odd id in whatever way the case is opened") {
    TestHost host;
    OfficeWorld office = small_office_with_takeover();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office, "YK-2026-9998"));
    host.now = time_of(kNow);
    std::string person = "sari";
    std::vector<std::string> command = {"new", "contoh", "--title", "x"};
    SUBCASE("with its first step") {
        command.insert(command.end(),
                       {"--advance", "--for", "PK-0007", "--doc", "permohonan,number=1/2026"});
    }
    SUBCASE("as one that began on paper") {
        person = "budi";
        command.insert(command.end(),
                       {"--at-step", "2", "--register", "7/2026", "--received", "2026-11-02",
                        "--occurred", "2026-11-27 09:00", "--reason", "buku register"});
    }
    SUBCASE("with a note, and when it happened") {
        command.insert(command.end(), {"--note", "Catatan", "--occurred", "2026-11-30 09:00"});
    }
    command.insert(command.end(), {"--yes", "--id", ""});
    for (const char* id : {"YK-2026-10000", "YK-2026-123456789"}) {
        command.back() = id;
        check_refused(host, person, command, {1, {"does not fit YK-{year}-{number:4}"}});
    }
    for (const char* id : {"YK-2025-0007", "LAMA-7", "YK-2026-7"}) {
        command.back() = id;
        check_refused(host, person, command, {1, {"does not fit YK-{year}-{number:4}"}});
    }
    command.back() = "YK-2026-9999";
    CHECK(run_as(host, person, command).code == 0);
}

TEST_CASE("new takes an id that is wider than the pattern if it is the next one, and no wider") {
    TestHost host;
    OfficeWorld office = small_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office, "YK-2026-9999"));
    host.now = time_of(kNow);
    for (const char* id : {"YK-2026-10001", "YK-2026-99999"})
        check_refused(host, "sari", {"new", "contoh", "--title", "x", "--yes", "--id", id},
                      {1, {"does not fit", "YK-2026-10000 is taken"}});
    CHECK(run_as(host, "sari", words("new contoh --title x --yes --id YK-2026-10000")).code == 0);
}

TEST_CASE("advance refuses whoever may not sign, and whatever is out of order") {
    const RefusedAct rows[] = {
        {"somebody without the role",
         "sari",
         "advance 0002 --role kepala --doc tanda-terima,number=1 --yes",
         {1, {"YK303", "petugas", "hint: "}}},
        {"an officer of another role",
         "budi",
         "advance 0002 --doc tanda-terima,number=1 --yes",
         {1, {"YK303", "kepala", "petugas", "hint: "}}},
        {"a key that nobody has",
         "wati",
         "advance 0001 --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK102", "hint: an admin enters it: yankomas roster key"}}},
        {"an expired appointment",
         "joko",
         "advance 0001 --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK304", "joko", "kepala", "hint: ", "yankomas roster appoint joko kepala"}}},
        {"a dismissed officer",
         "rina",
         "advance 0001 --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK304", "rina", "yankomas roster appoint rina kepala"}}},
        {"a revoked key",
         "tuti",
         "advance 0001 --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK104", "revoked", "hint: "}}},
        {"a document that the step produces",
         "budi",
         "advance 0001 --outcome setuju --yes",
         {1, {"YK202", "putusan", "hint: ", "--doc putusan"}}},
        {"a step that is not the current one",
         "budi",
         "advance 0001 --step 3 --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK301", "step 2", "hint: "}}},
        {"an outcome that there is not",
         "budi",
         "advance 0001 --outcome ya --doc putusan,number=1 --yes",
         {1, {"YK302", "setuju", "hint: "}}},
        {"no outcome",
         "budi",
         "advance 0001 --doc putusan,number=1 --yes",
         {1, {"YK302", "setuju", "--outcome", "hint: "}}},
        {"an outcome before its time",
         "budi",
         "advance 0001 --outcome tanpa-putusan --yes",
         {1, {"YK311", "hint: yankomas due"}}},
        {"four eyes",
         "sari",
         "advance 0001 --role kepala --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK305", "sari", "step 1", "hint: "}}},
        {"a second signature by the same person",
         "budi",
         "cosign 0005 --yes",
         {1, {"YK309", "budi", "hint: "}}},
        {"a second signature on a finished step",
         "tono",
         "cosign 0002 --entry 3 --yes",
         {1, {"YK313", "hint: yankomas show"}}},
        {"a third signature on a finished step",
         "joko",
         "cosign 0002 --entry 3 --yes",
         {1, {"YK313", "hint: yankomas show"}}},
        {"another decision than the first signer's",
         "tono",
         "advance 0005 --outcome perbaiki --doc putusan,number=1 --yes",
         {1, {"YK301", "yankomas cosign"}}},
        {"a case on hold",
         "budi",
         "advance 0004 --outcome setuju --doc putusan,number=1 --yes",
         {1, {"YK306", "on hold", "may resume it first, with their own key: yankomas resume"}}},
        {"a closed case",
         "sari",
         "advance 0003 --doc tanda-terima,number=1 --yes",
         {1, {"YK307", "closed", "hint: reopen it: yankomas return"}}},
        {"a document that the procedure does not know",
         "budi",
         "advance 0001 --outcome setuju --doc putusan,number=1 --doc nota,number=1 --yes",
         {1, {"YK203", "nota", "hint: "}}},
        {"equipment as a document",
         "budi",
         "advance 0001 --outcome setuju --doc putusan,number=1 --doc atk,number=1 --yes",
         {1, {"YK207", "atk"}}},
        {"an outside party where an officer signs",
         "budi",
         "advance 0001 --outcome setuju --doc putusan,number=1 --for PK-0001 --yes",
         {1, {"YK308", "hint: "}}},
        {"something that happens only later",
         "budi",
         "advance 0001 --outcome setuju --doc putusan,number=1 --occurred 2026-12-01T10:00:00+07:00 --yes",
         {1, {"YK317", "hint: "}}},
        {"an unknown case", "budi", "advance 0009 --yes", {2, {"0009", "hint: ", "yankomas list"}}},
        {"a part of several ids",
         "budi",
         "advance YK --yes",
         {2, {"YK-2026-0001", "YK-2026-0005"}}},
        {"nobody to ask",
         "budi",
         "advance 0001 --outcome setuju --doc putusan,number=1",
         {3, {"  | - do: step", "--yes", "--dry-run"}}},
    };
    TestHost host;
    host.now = time_of(kNow);
    const OfficeWorld office = wide_office();
    put_office(host, office);
    put_cases(host, office);
    for (const RefusedAct& row : rows) {
        CAPTURE(row.name);
        check_refused(host, row.person, words(row.args), row.refusal);
    }
}

TEST_CASE("a required document is asked for before the decision") {
    TestHost host;
    host.now = time_of(kNow);
    const OfficeWorld office = wide_office();
    put_office(host, office);
    CaseWorld bare(office, "contoh");
    bare.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    CaseWorld::Act step = step_act(1);
    step.entry.party = PartyCode("PK-0001");
    step.bare = true;
    bare.sign(std::move(step), "sari", "petugas", "2026-11-30T09:15:00+07:00");
    put_case(host, bare);
    check_refused(host, "budi", words("advance 0001 --outcome setuju --doc putusan,number=1 --yes"),
                  {1, {"YK201", "permohonan", "hint: ", "--doc permohonan"}});
    const Ran ran = run_as(
        host, "budi",
        words(
            "advance 0001 --outcome setuju --doc putusan,number=1 --doc permohonan,number=7/2026 --yes"));
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
}

TEST_CASE("a clock that runs backwards, or ahead of the machine's") {
    TestHost host;
    const OfficeWorld office = wide_office();
    put_office(host, office);
    put_cases(host, office);
    const auto advance = words("advance 0001 --outcome setuju --doc putusan,number=1 --yes");
    host.now = time_of("2026-11-30T09:09:59+07:00");  // the last entry is of 09:15:00
    check_refused(host, "budi", advance, {1, {"YK315", "Mon 30 Nov 2026 09:15", "hint: "}});
    host.now = time_of("2026-11-30T09:30:00+07:00");
    auto ahead = advance;
    ahead.insert(ahead.end(), {"--now", "2026-11-30T09:35:01+07:00"});
    check_refused(host, "budi", ahead, {1, {"YK316", "hint: "}});
    // If the clock is up to five minutes behind, the last entry's time is signed.
    host.now = time_of("2026-11-30T09:10:00+07:00");
    const Ran ran = run_as(host, "budi", advance);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(host.read("cases/2026/YK-2026-0001.yaml"), "by: budi"));
    CHECK_FALSE(holds(host.read("cases/2026/YK-2026-0001.yaml"), "T09:10:00"));
}

TEST_CASE("a case that was written ahead of the clock is judged, and not signed onto") {
    TestHost host;
    host.now = time_of("2026-11-30T09:00:00+07:00");  // its last entry is of 09:15
    const OfficeWorld office = wide_office();
    put_office(host, office);
    put_cases(host, office);
    check_refused(host, "budi", words("advance 0001 --outcome setuju --doc putusan,number=1 --yes"),
                  {1, {"YK315", "hint: "}});
    CHECK(holds(run_as(host, "budi", words("lint cases/2026/YK-2026-0001.yaml")).out, "YK316"));
}

TEST_CASE("signatures up to the threshold close a step, on the command line") {
    TestHost host;
    host.now = time_of("2026-11-30T13:15:00+07:00");
    const OfficeWorld office = wide_office();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    const auto act = [&](const char* person, const char* args) {
        const Ran ran = run_as(host, person, words(args));
        CAPTURE(args);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    CHECK(holds(act("budi", "advance 0001 --outcome setuju --doc putusan,number=1/2026 --yes"),
                "step 2"));
    CHECK(holds(act("tono", "todo"), "YK-2026-0001"));
    CHECK_FALSE(holds(act("budi", "todo"), "YK-2026-0001"));
    CHECK(holds(act("tono", "cosign 0001 --yes"), "step 3"));
    CHECK(holds(act("sari", "advance 0001 --doc tanda-terima,number=1/2026 --yes"), "closed"));
    CHECK(act("sari", "lint --strict").empty());
    CHECK(holds(act("sari", "show 0001"), "tono"));
}

}  // namespace yankomas::test
