// Tests of what a signing verb says before it signs: the faults that are there already, and those
// that the entry would bring.
// SPDX-License-Identifier: Apache-2.0
#include "program/office_on_disk.h"
#include "support/migrated_case.h"

namespace yankomas::test {

namespace {

constexpr const char* kMonday = "2026-11-30T15:00:00+07:00";

Ran dry(TestHost& host, const std::string& person, std::string_view line) {
    std::vector<std::string> args = words(line);
    args.emplace_back("--dry-run");
    return run_as(host, person, args);
}

}  // namespace

TEST_CASE("foresight: whoever signs the step before is told that nobody is left for the next") {
    TestHost host;
    OfficeWorld office(small_office_files());
    for (const char* person : {"sari", "budi"}) office.enrol(person);
    office.appoint("sari", "petugas");
    office.appoint("sari", "kepala");
    put_office(host, office);
    CaseWorld one(office, "contoh", "YK-2026-0001");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    put_case(host, one);
    host.now = time_of(kMonday);
    const std::string line = "advance 0001 --for PK-0007 --doc permohonan,number=1";
    const Ran alone = dry(host, "sari", line);
    CHECK(alone.code == 0);
    CHECK(holds(alone.err, "warning[YK305]: then step 2 comes"));
    CHECK(holds(alone.err,
                "hint: an admin appoints somebody: yankomas roster appoint PERSON kepala"));
    CHECK(alone.err.find("warning[YK305]") < alone.err.find("- do: step"));

    office.appoint("budi", "kepala");  // two must sign step 2
    put_office(host, office);
    CHECK(holds(dry(host, "sari", line).err,
                "then step 2 comes, which 2 people must sign, and only 1 may: kepala"));
}

TEST_CASE("foresight: nobody holds the next role; one who does ends the warning") {
    TestHost host;
    OfficeWorld office(small_office_files());
    office.enrol("sari");
    office.appoint("sari", "petugas");
    put_office(host, office);
    CaseWorld one(office, "contoh", "YK-2026-0001");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    put_case(host, one);
    host.now = time_of(kMonday);
    const std::string line = "advance 0001 --for PK-0007 --doc permohonan,number=1";
    CHECK(holds(dry(host, "sari", line).err,
                "warning[YK304]: then step 2 comes, and nobody holds its role: kepala"));
    for (const char* person : {"budi", "tono"}) {
        office.enrol(person);
        office.appoint(person, "kepala");
    }
    put_office(host, office);
    CHECK_FALSE(holds(dry(host, "sari", line).err, "warning"));
}

TEST_CASE("foresight: a due date past the calendar is told before, and signed all the same") {
    TestHost host;
    put_office(host, small_office());
    put_case(host, small_case_at_step_2(small_office()));
    host.now =
        time_of("2027-12-31T09:00:00+07:00");  // the last day of the calendar; step 1 has one day
    const Ran ran = run_as(host, "budi", words("return 0001 --step 1 --reason Kurang --yes"));
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
    CHECK(holds(ran.err, "warning[YK502]"));
    CHECK(holds(run_as(host, "budi", {"lint"}).out, "error[YK502]"));
}

TEST_CASE("foresight: faults of the case are told before the question, and once") {
    TestHost host;
    const OfficeWorld office = small_office();
    put_office(host, office);
    CaseWorld one(office, "contoh", "YK-2026-0001");
    one.open("sari", "petugas", "2026-11-30T09:00:00+07:00");
    one.step(1, "budi", "kepala", "2026-11-30T09:15:00+07:00");
    put_case(host, one);
    host.now = time_of(kMonday);
    for (const char* line :
         {"note 0001 Catatan", "advance 0001 --outcome setuju --doc putusan,number=1"}) {
        CAPTURE(line);
        const Ran ran = dry(host, "tono", line);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        CHECK(holds(ran.err, "error[YK303]: budi may not sign this step as kepala"));
        CHECK(
            holds(ran.err,
                  "hint: sari (petugas) held the role that day and may ratify it: yankomas cosign "
                  "YK-2026-0001 --entry 2"));
        CHECK(holds(ran.err, "YK-2026-0001 has faults already"));
        CHECK(ran.err.find("has faults already") < ran.err.find("- do: "));
    }
    REQUIRE(run_as(host, "sari", words("cosign 0001 --entry 2 --for PK-0007 --yes")).code == 0);
    CHECK_FALSE(holds(dry(host, "tono", "note 0001 Catatan").err, "has faults already"));
}

TEST_CASE("foresight: a version under which nobody may sign the running step") {
    const auto warned = [](std::string_view examined_by, std::string_view decides) {
        TestHost host;
        OfficeWorld office = running_office();
        CaseWorld one = run_at_step_3(office, examined_by);
        std::string version_2(kRunVersion2);
        const std::string_view decision = "title: Memutus permohonan, by: [kepala]";
        version_2.replace(version_2.find(decision), decision.size(),
                          "title: Memutus permohonan, by: [" + std::string(decides) + "]");
        const std::string_view head = "  kepala: {title: Kepala bidang}\n";
        version_2.insert(version_2.find(head), "  direktur: {title: Direktur}\n");
        publish_version_2(office, version_2);
        if (decides == "direktur" && examined_by == "rina")
            office.appoint("rina", "direktur", "2026-03-01", std::nullopt,
                           "2026-03-03T09:45:00+07:00");
        put_office(host, office);
        put_case(host, one);
        host.now = time_of("2026-03-03T10:00:00+07:00");
        return dry(host, "tono", "migrate 0001 --reason Baru").err;
    };
    CHECK(holds(warned("sari", "direktur"),
                "warning[YK304]: then step 2 comes, and nobody holds its role: direktur"));
    // rina examined the case, and the running step keeps the four eyes of version 1.
    CHECK(holds(warned("rina", "direktur"), "warning[YK305]: then step 2 comes"));
    CHECK_FALSE(holds(warned("sari", "kepala"), "then step 2 comes"));
}

}  // namespace yankomas::test
