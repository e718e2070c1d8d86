// Tests of attacks by people who hold keys or the disk. Lint tells of each, whatever else is wrong
// beside it.
// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <unistd.h>

#include "core/base/rules/office.h"
#include "core/base/rules/times.h"
#include "program/office_on_disk.h"
#include "store/crypto/crypto.h"
#include "support/roster_acts.h"

namespace yankomas::test {

namespace {

RosterEntry cosign_by(std::string_view person, int about) {
    RosterEntry entry;
    entry.act = RosterAct::cosign;
    entry.about = EntryNumber{about};
    entry.by = PersonId(person);
    return entry;
}

// An office with three admins, of whom two must sign each change of the roster.
OfficeWorld office_of_two() {
    OfficeWorld office = small_office();
    for (const char* person : {"sari", "budi"})
        office.add(roster_act(RosterAct::admin, person), "2026-01-05T08:00:00+07:00");
    office.add(quorum_of(2), "2026-01-05T08:00:00+07:00");
    REQUIRE(office.record().roster.quorum == 2);
    return office;
}

constexpr const char* kLater = "2026-01-06T08:00:00+07:00";

// The findings once the admin has proposed both changes, and `cosigner` has signed each of them.
Findings after_both(const RosterEntry& first, const RosterEntry& second,
                    std::string_view cosigner) {
    OfficeWorld office = office_of_two();
    const int last = office.record().roster.last_entry().value;
    office.add(first, kLater);
    office.add(second, kLater);
    CHECK(office.record().roster.pending.size() == 2);
    office.add(cosign_by(cosigner, last + 1), kLater);
    office.add(cosign_by(cosigner, last + 2), kLater);
    return office.findings();
}

bool has(const Findings& findings, Rule rule) {
    return std::ranges::find(findings, rule, &Finding::rule) != findings.end();
}

RosterEntry enrolment(std::string_view person) {
    RosterEntry entry = roster_act(RosterAct::enrol, person);
    entry.name = "Nama";
    entry.key = public_line(make_test_key("shared"));
    return entry;
}

}  // namespace

TEST_CASE("a roster change is judged again when its quorum is complete") {
    CHECK(has(after_both(enrolment("satu"), enrolment("dua"), "budi"), rule::duplicate));
    CHECK(has(after_both(enrolment("satu"), enrolment("satu"), "budi"), rule::duplicate));
    CHECK(has(after_both(roster_act(RosterAct::unadmin, "budi"),
                         roster_act(RosterAct::unadmin, "admin"), "sari"),
              rule::lockout));
    CHECK_FALSE(has(after_both(enrolment("satu"), roster_act(RosterAct::admin, "tono"), "budi"),
                    rule::duplicate));
}

TEST_CASE("one key under two people is told, also if one of them calls it a token's") {
    const TestKey key = make_test_key("budi");
    for (const std::string& line : {public_line(key), token_public_line(key)}) {
        OfficeWorld office = small_office();
        RosterEntry entry = enrolment("rina");
        entry.key = line;
        office.add(entry, kLater);
        CHECK(has(office.findings(), rule::duplicate));
    }
    OfficeWorld office = small_office();
    RosterEntry entry = enrolment("rina");
    entry.key = token_public_line(make_test_key("rina"));
    office.add(entry, kLater);
    CHECK(office.findings().empty());
}

TEST_CASE("an old roster in a new folder is no second clone") {
    OfficeWorld office = small_office();
    const OfficeFiles old = office.files();
    office.enrol("rina", "2026-02-05T08:00:00+07:00");
    TestHost host;
    put_as_it_is(host, office);
    host.answers = {"yes"};
    REQUIRE(host.run({"list"}).code == 0);
    host.answers.clear();
    for (const auto& [path, bytes] : old) host.write("copy/" + path, bytes);
    host.working_folder = host.full("copy");
    const Ran ran = host.run({"list"});
    CHECK(ran.code != 0);
    CHECK(holds(ran.err, "YK107"));
    CHECK(holds(ran.err, "does not extend the one seen before"));
    // The office in a third folder is trusted, since it has the whole roster.
    host.working_folder = host.folder_path("work");
    for (const auto& [path, bytes] : office.files()) host.write("third/" + path, bytes);
    host.working_folder = host.full("third");
    CHECK(host.run({"list"}).code == 0);
}

TEST_CASE("cases behind a link or under another name are told, and silence stays trustworthy") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_as_it_is(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    for (const char* verb : {"overdue", "list", "todo"})
        CHECK(run_as(host, "sari", {verb}).code == 0);
    const std::string year = host.full("cases/2026");
    SUBCASE("a year that is a link") {
        std::filesystem::rename(year, host.folder_path("outside"));
        std::filesystem::create_symlink(host.folder_path("outside"), year);
    }
    SUBCASE("another ending") {
        std::filesystem::rename(host.full(kCase), year + "/YK-2026-0001.yml");
    }
    SUBCASE("a folder in a year") {
        std::filesystem::create_directory(year + "/sub");
        std::filesystem::rename(host.full(kCase), year + "/sub/YK-2026-0001.yaml");
    }
    for (const char* verb : {"overdue", "list", "todo"}) {
        CAPTURE(verb);
        const Ran ran = run_as(host, "sari", {verb});
        CHECK(ran.code == 3);
        CHECK(holds(ran.err, "YK008"));
    }
    CHECK(run_as(host, "sari", {"lint"}).code == 1);
}

TEST_CASE("a changed document is told of an entry out of order too") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_as_it_is(host, office);
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    const std::string bytes = "isi surat";
    CaseWorld::Act act = step_act(2);
    act.entry.outcome = OutcomeId("setuju");
    Document letter{DocumentKind("putusan"),        {},           {}, "documents/a.txt",
                    static_cast<int>(bytes.size()), sha256(bytes)};
    act.entry.documents.push_back(letter);
    one.sign(std::move(act), "budi", "kepala", "2026-11-30T10:00:00+07:00");
    put_case(host, one);
    host.write("documents/a.txt", bytes);
    host.now = time_of("2026-11-30T12:00:00+07:00");
    const Ran before = run_as(host, "sari", {"lint"});
    CHECK(holds(before.out, "YK301"));
    CHECK_FALSE(holds(before.out, "YK204"));
    host.write("documents/a.txt", "isi LAIN?");
    CHECK(holds(run_as(host, "sari", {"lint"}).out,
                "documents/a.txt is not the file that entry 2 signed"));
}

TEST_CASE("a document that the system keeps from us is no verdict, but a failure") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_as_it_is(host, office);
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act act = attach_act("putusan");
    act.entry.documents = {
        {DocumentKind("putusan"), {}, {}, "documents/a.txt", 4, sha256("isi\n")}};
    one.sign(std::move(act), "sari", "petugas", "2026-11-30T10:00:00+07:00");
    put_case(host, one);
    host.now = time_of("2026-11-30T12:00:00+07:00");
    host.write("documents/a.txt", "isi\n");
    CHECK(run_as(host, "sari", {"list"}).code == 0);
    // Root may read every file, so for root nothing is missing.
    std::filesystem::permissions(host.full("documents/a.txt"), std::filesystem::perms::none);
    const int expected = geteuid() == 0 ? 0 : 3;
    for (const char* verb : {"list", "overdue", "lint"}) {
        const Ran ran = run_as(host, "sari", {verb});
        CHECK(ran.code == expected);
        CHECK(holds(ran.err, "documents/a.txt") == (expected == 3));
        CHECK_FALSE(holds(ran.out, "YK206"));
    }
}

TEST_CASE("nothing happened before the hold that it is said to end") {
    const OfficeWorld office = small_office();
    CaseWorld one = small_case_at_step_2(office);
    CaseWorld::Act hold = act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(std::move(hold), "sari", "petugas", "2026-12-01T09:00:00+07:00");
    const std::string held = one.bytes;
    CaseWorld::Act resume = act_of(CaseAct::resume);
    resume.entry.occurred = time_of("2026-11-30T15:00:00+07:00");
    one.sign(std::move(resume), "sari", "petugas", "2026-12-01T10:00:00+07:00");
    CHECK(has(one.judge().findings, rule::bad_occurred));

    one.bytes = held;
    one.sign(act_of(CaseAct::resume), "sari", "petugas", "2026-12-01T10:00:00+07:00");
    CHECK_FALSE(has(one.judge().findings, rule::bad_occurred));
    CaseWorld::Act step = step_act(2);
    step.entry.outcome = OutcomeId("setuju");
    step.entry.occurred = time_of("2026-12-01T09:30:00+07:00");
    one.sign(std::move(step), "budi", "kepala", "2026-12-01T11:00:00+07:00");
    CHECK(has(one.judge().findings, rule::bad_occurred));
}

}  // namespace yankomas::test
