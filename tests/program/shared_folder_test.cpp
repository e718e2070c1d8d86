// Tests of an office on a disk that several accounts share.
// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include "program/office_on_disk.h"

namespace yankomas::test {

namespace {

constexpr gid_t kTeam = 60001;
constexpr uid_t kUser = 60003;

void give_all(const TestHost& host, gid_t group) {
    REQUIRE(::chown(host.folder().c_str(), kUser, group) == 0);
    for (const auto& file : std::filesystem::recursive_directory_iterator(host.folder()))
        REQUIRE(::lchown(file.path().c_str(), kUser, group) == 0);
}

// Shows what would be signed, as a user who is in no group but his own. Nothing more can be tried:
// ssh-keygen would look for the keys of the real user.
Ran dry_as_stranger(TestHost& host, const std::string& person, const std::string& line) {
    host.key(person);
    give_all(host, kTeam);
    REQUIRE(::setegid(kUser) == 0);
    REQUIRE(::seteuid(kUser) == 0);
    Ran ran = run_as(host, person, words(line + " --dry-run"));
    REQUIRE(::seteuid(0) == 0);
    REQUIRE(::setegid(0) == 0);
    return ran;
}

}  // namespace

TEST_CASE("shared folder: whoever can't keep the group of a journal is told before signing") {
    if (::geteuid() != 0) {
        MESSAGE("skipped: only root can make files of other groups");
        return;
    }
    struct Row {
        const char* person;
        const char* line;
        const char* journal;
    };
    TestHost host;
    OfficeWorld office = small_office();
    office.enrol("wati");
    office.appoint("wati", "penyegel");
    const CaseWorld one = small_case_at_step_2(office);
    office.seal({one}, "wati", "2026-11-30T12:00:00+07:00");
    put_office(host, office);
    CaseWorld grown = one;
    grown.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
    put_case(host, grown);
    host.now = time_of("2026-12-01T09:00:00+07:00");
    for (const Row& row :
         {Row{"tono", "cosign 0001", kCase}, Row{"sari", "note 0001 Catatan", kCase},
          Row{"admin", "roster enrol rina --name Rina --public-key KEY", "roster.yaml"},
          Row{"wati", "seal", "seals.yaml"}}) {
        CAPTURE(row.line);
        std::string line = row.line;
        if (line.find("KEY") != std::string::npos)
            line.replace(line.find("KEY"), 3, host.key("rina") + ".pub");
        const Ran ran = dry_as_stranger(host, row.person, line);
        CAPTURE(ran.err);
        CHECK(ran.code == 0);
        const std::string told =
            std::string(row.journal) + " belongs to a group that you are not in";
        CHECK(holds(ran.err, told));
        CHECK(ran.err.find(told) < ran.err.find("- do: "));
        CHECK(holds(ran.err, "chmod g+s"));
        CHECK_FALSE(holds(run_as(host, row.person, words(line + " --dry-run")).err, told));
    }
}

TEST_CASE("shared folder: who signs leaves group and mode of every journal as they were") {
    if (::geteuid() != 0) {
        MESSAGE("skipped: only root can make files of other groups");
        return;
    }
    TestHost host;
    put_office(host, small_office());
    put_case(host, small_case_at_step_2(small_office()));
    host.now = time_of("2026-12-01T09:00:00+07:00");
    for (const char* path : {kCase, "roster.yaml"}) {
        REQUIRE(::chown(host.full(path).c_str(), kUser, kTeam) == 0);
        REQUIRE(::chmod(host.full(path).c_str(), 0660) == 0);
    }
    REQUIRE(run_as(host, "sari", words("note 0001 Catatan --yes")).code == 0);
    REQUIRE(run_as(host, "admin", words("roster appoint sari kepala --yes")).code == 0);
    for (const char* path : {kCase, "roster.yaml"}) {
        CAPTURE(path);
        struct stat facts {};
        REQUIRE(::stat(host.full(path).c_str(), &facts) == 0);
        CHECK(facts.st_gid == kTeam);
        CHECK((facts.st_mode & 0777) == 0660);
    }
}

}  // namespace yankomas::test
