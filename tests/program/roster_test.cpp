// Tests of founding an office and of its roster, checked with OpenSSH itself where that can judge.
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "core/journal/roster_journal.h"
#include "program/office_on_disk.h"
#include "store/crypto/base64.h"
#include "store/ssh/sshsig.h"
#include "support/test_host.h"
#include "support/test_keys.h"

namespace yankomas::test {

namespace {

const std::vector<std::string> kInit = {"init",          "--office", "kanwil-contoh", "--title",
                                        "Kanwil Contoh", "--zone",   "WIB",           "--person",
                                        "sari",          "--name",   "Sari",          "--yes"};

// An office founded by sari, with budi enrolled.
void found(TestHost& host) {
    host.environment.values["YANKOMAS_KEY"] = host.key("sari");
    REQUIRE(host.run(kInit).code == 0);
    const Ran ran = host.run({"roster", "enrol", "budi", "--name", "Budi", "--public-key",
                              host.key("budi") + ".pub", "--yes"});
    CAPTURE(ran.err);
    REQUIRE(ran.code == 0);
}

// What `ssh-keygen -Y verify` says about an entry of roster.yaml: the recipe of the manual.
bool openssh_agrees(const TestHost& host, const RosterJournal& roster, const RosterEntry& entry,
                    const std::string& name_space) {
    const auto blob = base64_decode(entry.signature.of(roster.bytes));
    REQUIRE(blob);
    host.write("../signature", test::armour(*blob));
    const auto result =
        RealProcesses().run({"ssh-keygen", "-Y", "verify", "-f", host.folder_path("signers"), "-I",
                             entry.by.value, "-n", name_space, "-s", host.folder_path("signature")},
                            std::string_view(roster.bytes).substr(0, entry.sig_line), {});
    REQUIRE(result);
    return result->exit_code == 0;
}

}  // namespace

TEST_CASE("OpenSSH verifies every entry of a roster with the exported keys") {
    TestHost host;
    found(host);
    REQUIRE(host.run({"roster", "export", "--output", "../signers"}).code == 0);
    RosterJournal roster = read_roster("roster.yaml", host.read("roster.yaml"));
    REQUIRE_FALSE(roster.fault);
    REQUIRE(roster.entries.size() == 3);
    for (const RosterEntry& entry : roster.entries) {
        CAPTURE(entry.number.value);
        CHECK(openssh_agrees(host, roster, entry, "yankomas-roster"));
        CHECK_FALSE(openssh_agrees(host, roster, entry, "git"));
    }
    roster.bytes[roster.bytes.find("Sari")] = 'L';
    for (const RosterEntry& entry : roster.entries)
        CHECK_FALSE(openssh_agrees(host, roster, entry, "yankomas-roster"));
}

TEST_CASE("a refused change leaves every file as it was") {
    TestHost host;
    found(host);
    const auto before = host.all_files();
    const std::string budi = host.key("budi");
    const std::vector<std::string> rows[] = {
        {"roster", "enrol", "budi", "--name", "Budi", "--public-key", budi + ".pub", "--yes"},
        {"roster", "enrol", "wati", "--name", "Wati", "--public-key", host.key("wati") + ".pub"},
        {"roster", "enrol", "wati", "--name", "Wati", "--public-key", host.key("wati") + ".pub",
         "--dry-run"},
        {"roster", "admin", "budi", "--yes", "--key", budi},
        {"roster", "publish", "office.yaml", "--yes"},
        {"roster", "publish", "sops/yankomas-1.yaml", "calendars/indonesia-2026b.yaml", "--yes"},
        {"roster", "unadmin", "sari", "--yes"},
        kInit,
    };
    for (const auto& row : rows) {
        CAPTURE(join(row, " "));
        const Ran ran = host.run(row);
        CHECK(ran.out.empty());
        CHECK((ran.code != 0 || row.back() == "--dry-run"));
        CHECK(host.all_files() == before);
    }
}

TEST_CASE("a symbolic link out of the office is not published") {
    TestHost host;
    found(host);
    host.write("../elsewhere.yaml", "sop: x\n");
    std::filesystem::create_symlink(host.folder_path("elsewhere.yaml"),
                                    host.full("sops/link.yaml"));
    const Ran ran = host.run({"roster", "publish", "sops/link.yaml", "--yes"});
    CHECK(ran.code == 1);
    CHECK(ran.err.find("is no file of this office") != std::string::npos);
}

TEST_CASE("all that is published at init stays as the program ships it") {
    TestHost host;
    found(host);
    for (const char* path :
         {"sops/yankomas-1.yaml", "sops/diseminasi-ham-1.yaml", "calendars/indonesia-2026b.yaml"}) {
        CHECK(host.read(path) == host.read(std::string(YANKOMAS_SOURCE_DIR) + "/" + path));
    }
}

TEST_CASE("init takes back what it wrote when it can't go on") {
    TestHost host;
    host.environment.values["YANKOMAS_KEY"] = host.key("sari");
    host.write("calendars", "a file where a folder must be");
    const auto before = host.all_files();
    CHECK(host.run(kInit).code != 0);
    CHECK(host.all_files() == before);
}

TEST_CASE("a new key can be enrolled as it is printed") {
    TestHost host;
    found(host);
    const Ran made = host.run({"key", "new", "--no-passphrase"});
    CAPTURE(made.err);
    REQUIRE(made.code == 0);
    CHECK(made.out.starts_with("ssh-ed25519 AAAA"));
    CHECK(host.read(host.folder_path("home/.ssh/id_yankomas.pub"))
              .starts_with(std::string(trim(made.out))));
    struct stat facts {};
    REQUIRE(::stat(host.folder_path("home/.ssh/id_yankomas").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 077U) == 0);
    CHECK(host.run({"key", "new", "--no-passphrase"}).code == 1);
    CHECK(host.run({"roster", "enrol", "wati", "--name", "Wati", "--public-key", made.out, "--yes"})
              .code == 0);
    CHECK(host.run({"roster", "cosign", "4", "--yes", "--key",
                    host.folder_path("home/.ssh/id_yankomas")})
              .code == 1);
}

TEST_CASE("the key that key new makes signs unless another is named") {
    TestHost host;
    REQUIRE(host.run({"key", "new", "--no-passphrase"}).code == 0);
    host.environment.values.erase("YANKOMAS_KEY");
    REQUIRE(host.run(kInit).code == 0);
    const std::vector<std::string> enrol = {
        "roster", "enrol", "wati", "--name", "Wati", "--public-key", host.key("wati") + ".pub",
        "--yes"};
    CHECK(host.run(enrol).code == 0);
    host.environment.values["YANKOMAS_KEY"] = host.key("tono");
    const Ran other = host.run({"roster", "admin", "wati", "--yes"});
    CHECK(other.code == 1);
    CHECK(other.err.find("YK102") != std::string::npos);
}

TEST_CASE("roster: an entry dated before the one above it is refused with both times and a hint") {
    TestHost host;
    const OfficeWorld office = small_office_with_sealer();
    put_office(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    REQUIRE(run_as(host, "admin", words("roster appoint sari kepala --yes")).code == 0);
    REQUIRE(run_as(host, "rina", words("seal --yes")).code == 0);
    const std::vector<std::string> hints{"YK315", "Tue 1 Dec 2026 08:00",
                                         "before Tue 1 Dec 2026 09:00",
                                         "hint: set the clock of this machine right"};
    for (const char* what : {"roster dismiss sari kepala", "roster quorum 2"})
        check_refused(host, "admin",
                      words(std::string(what) + " --yes --now 2026-12-01T08:00:00+07:00"),
                      {1, hints});
    put_case(host, small_case_at_step_2(office, "YK-2026-0002"));
    check_refused(host, "rina", words("seal --yes --now 2026-12-01T08:00:00+07:00"), {1, hints});
}

TEST_CASE("roster: the office goes on beside a faulty change that one admin signed by himself") {
    TestHost host;
    OfficeWorld office = with_second_admin(small_office());
    RosterEntry change;
    change.act = RosterAct::dismiss;
    change.person = PersonId("joko");  // who is not enrolled
    change.role = RoleId("kepala");
    office.add(change, "2026-11-30T08:00:00+07:00");
    put_as_it_is(host, office);
    put_case(host, small_case_at_step_2(office));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    const Ran lint = run_as(host, "admin", {"lint"});
    CHECK(lint.code == 1);
    CHECK(holds(lint.out, "error[YK406]: joko is not enrolled"));
    CHECK(run_as(host, "admin", {"list"}).code == 0);
    const Ran signed_note = run_as(host, "sari", {"note", "0001", "Ditelepon", "--yes"});
    CAPTURE(signed_note.err);
    CHECK(signed_note.code == 0);
}

TEST_CASE("roster dismiss: a past day means at once, and that is what is said") {
    for (const char* from : {"2026-11-28", "yesterday", "2026-01-05"}) {
        CAPTURE(from);
        OfficersAtWork world;
        put_office(world.host, world.office);
        world.host.now = time_of("2026-12-01T09:00:00+07:00");
        const Ran ran =
            world.sign("admin", "roster dismiss tono kepala --from " + std::string(from));
        CHECK(holds(ran.err, "is past, and a dismissal never reaches back"));
        CHECK(holds(ran.out, "dismissal of tono from kepala\n"));
    }
    OfficersAtWork world;
    put_office(world.host, world.office);
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    const Ran later = world.sign("admin", "roster dismiss tono kepala --from 2026-12-03");
    CHECK(holds(later.out, "dismissal of tono as kepala from Thu 3 Dec 2026 on"));
    CHECK_FALSE(holds(later.err, "is past"));
}

TEST_CASE("roster appoint: a last day before the first is answered with what to type") {
    OfficersAtWork world;
    put_office(world.host, world.office);
    world.host.now = time_of("2026-12-01T09:00:00+07:00");
    for (const char* days : {"--until 2026-11-01", "--from 2026-12-05 --until 2026-12-04",
                             "--from tomorrow --until today"}) {
        CAPTURE(days);
        check_refused(world.host, "admin",
                      words("roster appoint sari kepala --yes " + std::string(days)),
                      {2, {"before it begins", "hint: name a later last day with --until"}});
    }
}

}  // namespace yankomas::test
