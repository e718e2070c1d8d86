// Tests of two published files that are one version: the first counts, whoever published the second
// and in whatever order.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/journal/write.h"
#include "program/office_on_disk.h"
#include "store/crypto/crypto.h"

namespace yankomas::test {

namespace {

constexpr const char* kSecondSop = "sops/lain.yaml";
constexpr const char* kSecondCalendar = "calendars/lain.yaml";
constexpr std::string_view kAfterCase = "2026-11-30T10:00:00+07:00";

// The small calendar with three holidays more, under the same id and version.
std::string calendar_with_holidays() {
    std::string text = small_calendar();
    for (const char* day : {"01", "02", "03"})
        text += std::string("- {date: 2026-12-") + day + ", kind: cuti-bersama, name: Libur}\n";
    return text;
}

// The small procedure with one signature in place of two, under the same id and version.
std::string sop_with_one_signature() {
    std::string text = small_sop();
    const std::string_view two = "signatures: 2";
    return text.replace(text.find(two), two.size(), "signatures: 1");
}

// The text with version 2 in place of 1.
std::string replaced_version(std::string text) {
    const std::string_view old = "version: 1";
    return text.replace(text.find(old), old.size(), "version: 2");
}

RosterEntry publication(PublishedKind kind, const char* path, const std::string& bytes) {
    RosterEntry entry;
    entry.act = RosterAct::publish;
    entry.files.push_back({kind, path, sha256(bytes)});
    return entry;
}

RosterEntry act_of_admin(RosterAct act, std::string_view person) {
    RosterEntry entry;
    entry.act = act;
    entry.person = PersonId(person);
    return entry;
}

int count_of(std::string_view text, std::string_view part) {
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("version twice: a second calendar of one version moves no due time") {
    OfficeWorld office = small_office();
    const CaseWorld one = small_case_at_step_2(office);
    TestHost host;
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(host, office);
    put_case(host, one);
    const Ran before = run_as(host, "sari", {"due", "YK-2026-0001"});
    REQUIRE(before.code == 0);
    office.publish(kSecondCalendar, calendar_with_holidays(), kAfterCase);
    // To publish the first file or the second one once more changes nothing either.
    office.add(publication(PublishedKind::calendar, kSmallCalendarPath.data(), small_calendar()),
               kAfterCase);
    office.add(publication(PublishedKind::calendar, kSecondCalendar, calendar_with_holidays()),
               kAfterCase);
    put_office(host, office);
    const Ran after = run_as(host, "sari", {"due", "YK-2026-0001"});
    CHECK(after.out == before.out);
    const Ran lint = run_as(host, "sari", {"lint"});
    CHECK(lint.code == 1);
    CHECK(count_of(lint.out, "YK114") == 1);
    CHECK(holds(lint.out, std::string(kSecondCalendar) + ": error[YK114]"));
}

TEST_CASE("version twice: the office works on by the first procedure") {
    OfficeWorld office = small_office();
    const CaseWorld one = small_case_at_step_2(office);
    office.publish(kSecondSop, sop_with_one_signature(), kAfterCase);
    TestHost host;
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(host, office);
    put_case(host, one);
    CHECK(holds(run_as(host, "sari", {"lint"}).out, std::string(kSecondSop) + ": error[YK114]"));
    const Ran opened = run_as(host, "sari", {"new", "contoh", "--title", "x", "--yes"});
    CAPTURE(opened.err);
    CHECK(opened.code == 0);
    CHECK(holds(host.read("cases/2026/YK-2026-0002.yaml"), sha256(small_sop()).value()));
    CHECK(run_as(host, "admin",
                 {"roster", "enrol", "rina", "--name", "Rina", "--public-key",
                  host.key("rina") + ".pub", "--yes"})
              .code == 0);
}

TEST_CASE("version twice: a case opened under the second procedure does not count") {
    OfficeWorld office = small_office();
    office.publish(kSecondSop, sop_with_one_signature(), kAfterCase);
    CaseWorld one(office, "contoh");
    one.bytes = write_header(CaseHeader{CaseId("YK-2026-0001"), OfficeId("kanwil-contoh"),
                                        SopVersion{SopId("contoh"), 1},
                                        sha256(sop_with_one_signature()), "Perkara contoh"});
    one.open("sari", "petugas", "2026-12-01T09:00:00+07:00");
    TestHost host;
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(host, office);
    put_case(host, one);
    const Ran lint = run_as(host, "sari", {"lint"});
    CHECK(holds(lint.out,
                "error[YK108]: the office never published contoh/1 with this digest, or "
                "only after another file of that version"));
}

TEST_CASE("version twice: no case counts that was opened under a second file, whatever that says") {
    OfficeWorld office = small_office();
    std::string second = small_sop();
    SUBCASE("the same in other bytes") { second += "# sama\n"; }
    SUBCASE("more time") { second.replace(second.find("time: 3 hari"), 12, "time: 9 hari"); }
    SUBCASE("another role decides") {
        second.replace(second.find("by: [kepala]"), 12, "by: [petugas]");
    }
    office.publish(kSecondSop, second, kAfterCase);
    CaseWorld one(office, "contoh");
    one.bytes =
        write_header(CaseHeader{CaseId("YK-2026-0001"), OfficeId("kanwil-contoh"),
                                SopVersion{SopId("contoh"), 1}, sha256(second), "Perkara contoh"});
    one.open("sari", "petugas", "2026-12-01T09:00:00+07:00");
    TestHost host;
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(host, office);
    put_case(host, one);
    CHECK(holds(run_as(host, "sari", {"lint"}).out, "error[YK108]"));
    check_refused(host, "sari", {"note", "0001", "Catatan", "--yes"}, {1, {"YK108"}});
}

TEST_CASE("version twice: no limit moves, whatever the second calendar says") {
    OfficeWorld office = small_office();
    const CaseWorld one = small_case_at_step_2(office);
    std::string second = small_calendar();
    std::string_view at = kAfterCase;
    SUBCASE("a national holiday within the limit") {
        second += "- {date: 2026-12-02, kind: libur-nasional, name: Libur}\n";
    }
    SUBCASE("a week of leave") {
        for (const char* day : {"01", "02", "03", "04"})
            second +=
                std::string("- {date: 2026-12-") + day + ", kind: cuti-bersama, name: Libur}\n";
    }
    SUBCASE("leave, published before the case began") {
        second = calendar_with_holidays();
        at = "2026-01-06T08:00:00+07:00";
    }
    TestHost host;
    host.now = time_of("2026-12-01T09:00:00+07:00");
    put_office(host, office);
    put_case(host, one);
    const Ran due = run_as(host, "sari", {"due", "0001"});
    const Ran list = run_as(host, "sari", {"list", "--format", "csv"});
    REQUIRE(due.code == 0);
    office.publish(kSecondCalendar, second, at);
    put_office(host, office);
    CHECK(run_as(host, "sari", {"due", "0001"}).out == due.out);
    CHECK(run_as(host, "sari", {"list", "--format", "csv"}).out == list.out);
    CHECK(holds(run_as(host, "sari", {"lint"}).out, "error[YK114]"));
}

TEST_CASE("version twice: of two changes that wait together the one completed first counts") {
    OfficeWorld office = small_office();
    office.add(act_of_admin(RosterAct::admin, "sari"), "2026-01-05T08:00:00+07:00");
    RosterEntry quorum;
    quorum.act = RosterAct::quorum;
    quorum.count = 2;
    office.add(quorum, "2026-01-05T08:00:00+07:00");
    const std::string first = replaced_version(small_sop());
    const std::string second = replaced_version(sop_with_one_signature());
    const int last = office.record().roster.last_entry().value;
    office.publish("sops/satu.yaml", first, "2026-01-06T08:00:00+07:00");
    office.publish("sops/dua.yaml", second, "2026-01-06T08:00:00+07:00");
    for (const int about : {last + 2, last + 1}) {
        RosterEntry cosign;
        cosign.act = RosterAct::cosign;
        cosign.about = EntryNumber{about};
        cosign.by = PersonId("sari");
        office.add(cosign, "2026-01-07T08:00:00+07:00");
    }
    TestHost host;
    put_office(host, office);
    const Ran lint = run_as(host, "sari", {"lint"});
    CHECK(holds(lint.out, "sops/satu.yaml: error[YK114]"));
    CHECK_FALSE(holds(lint.out, "sops/dua.yaml: error[YK114]"));
}

TEST_CASE("version twice: two files of one version are not published together") {
    const OfficeWorld office = small_office();
    TestHost host;
    put_office(host, office);
    host.write("sops/satu.yaml", replaced_version(small_sop()));
    host.write("sops/dua.yaml", replaced_version(sop_with_one_signature()));
    check_refused(host, "admin", {"roster", "publish", "sops/satu.yaml", "sops/dua.yaml", "--yes"},
                  {1, {"YK114", "sops/dua.yaml"}});
}

TEST_CASE("version twice: a second file of a published version is not published") {
    const OfficeWorld office = small_office();
    TestHost host;
    put_office(host, office);
    const auto refuses = [&](const char* path, const std::string& bytes) {
        host.write(path, bytes);
        check_refused(host, "admin", {"roster", "publish", path, "--yes"}, {1, {"YK114", path}});
    };
    SUBCASE("a procedure with one signature in place of two") {
        refuses(kSecondSop, sop_with_one_signature());
    }
    SUBCASE("a procedure that says the same in other bytes") {
        refuses(kSecondSop, small_sop() + "# sama\n");
    }
    SUBCASE("a procedure with more time") {
        std::string text = small_sop();
        refuses(kSecondSop, text.replace(text.find("time: 3 hari"), 12, "time: 9 hari"));
    }
    SUBCASE("a calendar with more holidays") { refuses(kSecondCalendar, calendar_with_holidays()); }
    SUBCASE("a calendar that says the same in other bytes") {
        refuses(kSecondCalendar, small_calendar() + "# sama\n");
    }
    SUBCASE("a calendar that covers more") {
        refuses(kSecondCalendar, small_calendar("2026a", "2028-12-31"));
    }
}

}  // namespace yankomas::test
