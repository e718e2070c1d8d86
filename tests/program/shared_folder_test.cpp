// Tests of an office on a disk that several accounts share.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <sys/stat.h>
#include <sys/xattr.h>
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

// user::rw- user:60003:rw- group::r-- mask::rw- other::---, as the kernel spells it.
const std::string kAccessList = [] {
    std::string list{2, 0, 0, 0};
    const auto add = [&](char tag, char bits, std::string_view id) {
        list += std::string{tag, 0, bits, 0} + std::string(id);
    };
    const std::string_view none = "\xff\xff\xff\xff";
    add(0x01, 6, none);
    add(0x02, 6, std::string_view("\x63\xea\0\0", 4));
    for (const auto& [tag, bits] : {std::pair(0x04, 4), {0x10, 6}, {0x20, 0}})
        add(static_cast<char>(tag), static_cast<char>(bits), none);
    return list;
}();

// Returns false, and tells it, if the disk has no access lists.
bool give_list(const std::string& path) {
    const bool has_lists = ::setxattr(path.c_str(), "system.posix_acl_access", kAccessList.data(),
                                      kAccessList.size(), 0) == 0;
    if (!has_lists) MESSAGE("skipped: this disk has no access lists");
    return has_lists;
}

std::string list_of(const std::string& path) {
    std::array<char, 64> found{};
    const auto size =
        ::getxattr(path.c_str(), "system.posix_acl_access", found.data(), found.size());
    return size < 0 ? "" : std::string(found.data(), static_cast<std::size_t>(size));
}

struct stat facts_of_file(const std::string& path) {
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    return facts;
}

// Only root can make files of other groups, which every test here does. Without his rights this
// prints a line by which ctest counts them all as skipped.
bool is_root() {
    if (::geteuid() == 0) return true;
    MESSAGE("skipped: this machine lacks the rights of root");
    return false;
}

// A sealed office whose case has grown since, and whose second case has a broken end.
struct SharedOffice {
    TestHost host;
    OfficeWorld office = small_office();

    SharedOffice() {
        office.enrol("wati");
        office.appoint("wati", "penyegel");
        const CaseWorld one = small_case_at_step_2(office);
        office.seal({one}, "wati", "2026-11-30T12:00:00+07:00");
        put_office(host, office);
        CaseWorld grown = one;
        grown.step(2, "budi", "kepala", "2026-11-30T13:15:00+07:00", "setuju");
        put_case(host, grown);
        CaseWorld broken = small_case_at_step_2(office, "YK-2026-0002");
        broken.bytes.replace(broken.bytes.rfind("  role: petugas"), 15, "  role: kepala!");
        put_case(host, broken);
        host.now = time_of("2026-12-01T09:00:00+07:00");
    }
};

struct SharedAct {
    std::string person;
    std::string line;
    std::string journal;
};

}  // namespace

TEST_CASE("shared folder: whoever can't keep the group of a journal is told before signing") {
    if (!is_root()) return;
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
    if (!is_root()) return;
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

TEST_CASE("shared folder: whatever is signed or repaired keeps group, mode and access list") {
    if (!is_root()) return;
    SharedOffice shared;
    SharedAct act;
    SUBCASE("a cosignature") { act = {"tono", "cosign 0001", kCase}; }
    SUBCASE("a change of the roster") {
        act = {"admin", "roster appoint sari kepala", "roster.yaml"};
    }
    SUBCASE("a seal") { act = {"wati", "seal", "seals.yaml"}; }
    SUBCASE("a case whose broken end is taken away") {
        act = {"sari", "repair 0002", "cases/2026/YK-2026-0002.yaml"};
    }
    const std::string path = shared.host.full(act.journal);
    const std::string before = shared.host.read(path);
    REQUIRE(::chown(path.c_str(), kUser, kTeam) == 0);
    REQUIRE(::chmod(path.c_str(), 0660) == 0);
    const bool has_list = give_list(path);
    static_cast<void>(run_as(shared.host, act.person, words(act.line + " --yes")));
    REQUIRE(shared.host.read(path) != before);
    CHECK(facts_of_file(path).st_gid == kTeam);
    CHECK((facts_of_file(path).st_mode & 0777) == 0660);
    CHECK(list_of(path) == (has_list ? kAccessList : ""));
}

TEST_CASE("shared folder: who would take the group away is told by any verb, and only he") {
    if (!is_root()) return;
    SharedOffice shared;
    SharedAct act;
    SUBCASE("a document") { act = {"sari", "attach 0001 --doc putusan,number=1", kCase}; }
    SUBCASE("a return") { act = {"tono", "return 0001 --step 1 --reason kurang", kCase}; }
    SUBCASE("a change of the roster") {
        act = {"admin", "roster dismiss tono kepala", "roster.yaml"};
    }
    SUBCASE("a seal") { act = {"wati", "seal", "seals.yaml"}; }
    SUBCASE("a repair") { act = {"sari", "repair 0002", "cases/2026/YK-2026-0002.yaml"}; }
    const std::string told = act.journal + " belongs to a group that you are not in";
    CHECK(holds(dry_as_stranger(shared.host, act.person, act.line).err, told));
    // In a folder that hands its group down nothing is lost, so nothing is told.
    for (const char* folder : {".", "cases/2026"})
        REQUIRE(::chmod(shared.host.full(folder).c_str(), 02775) == 0);
    CHECK_FALSE(holds(dry_as_stranger(shared.host, act.person, act.line).err, told));
}

TEST_CASE("shared folder: a folder that a verb makes is open to the group that writes above it") {
    if (!is_root()) return;
    SharedAct act;
    std::string_view now = "2026-12-01T09:00:00+07:00";
    bool is_first_seal = false;
    SUBCASE("of the cases of a year") {
        act = {"sari", "new contoh --title Satu", "cases/2027"};
        now = "2027-01-04T09:00:00+07:00";
    }
    SUBCASE("of the papers of a case") {
        act = {"sari", "attach 0001 --doc putusan=../surat.pdf", "documents/2026/YK-2026-0001"};
    }
    SUBCASE("of the seals") {
        act = {"wati", "seal", "seals"};
        is_first_seal = true;
    }
    for (const bool is_shared : {true, false}) {
        CAPTURE(is_shared);
        SharedOffice shared;
        shared.host.now = time_of(now);
        shared.host.write(shared.host.folder_path("surat.pdf"), "surat");
        if (is_first_seal) {
            std::filesystem::remove_all(shared.host.full("seals"));
            std::filesystem::remove(shared.host.full("seals.yaml"));
        }
        for (const char* folder : {".", "cases"}) {
            REQUIRE(::chown(shared.host.full(folder).c_str(), 0, kTeam) == 0);
            REQUIRE(::chmod(shared.host.full(folder).c_str(), is_shared ? 0775 : 0755) == 0);
        }
        const mode_t before = ::umask(022);
        static_cast<void>(run_as(shared.host, act.person, words(act.line + " --yes")));
        ::umask(before);
        const struct stat made = facts_of_file(shared.host.full(act.journal));
        CHECK(made.st_gid == (is_shared ? kTeam : ::getegid()));
        CHECK((made.st_mode & 0777) == (is_shared ? 0775U : 0755U));
    }
}

}  // namespace yankomas::test
