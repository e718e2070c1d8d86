// Tests of files and folders that a group shares.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/shared_folder.h"

#include <array>
#include <string>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "store/disk/real_files.h"
#include "support/temp_folder.h"

namespace yankomas {

namespace {

constexpr gid_t kTeam = 60001;
constexpr gid_t kOwn = 60002;
constexpr uid_t kUser = 60003;

struct stat facts_of(const std::string& path) {
    struct stat facts {};
    REQUIRE(::stat(path.c_str(), &facts) == 0);
    return facts;
}

// Runs the rest of a test as a user whose own group is kOwn. Only root can do that.
class AsUser {
public:
    AsUser() {
        REQUIRE(::setegid(kOwn) == 0);
        REQUIRE(::seteuid(kUser) == 0);
    }
    AsUser(const AsUser&) = delete;
    AsUser& operator=(const AsUser&) = delete;
    ~AsUser() {
        static_cast<void>(::seteuid(0));
        static_cast<void>(::setegid(0));
    }
};

bool can_change_user() {
    if (::geteuid() == 0) return true;
    MESSAGE("skipped: only root can make files of other groups");
    return false;
}

}  // namespace

TEST_CASE("shared folder: a replaced file keeps its group and mode, whichever way it is replaced") {
    if (!can_change_user()) return;
    const test::TempFolder folder;
    RealFiles files;
    const std::string path = folder / "roster.yaml";
    for (const bool over : {false, true}) {
        REQUIRE(files.replace(path, "lama"));
        REQUIRE(::chown(path.c_str(), kUser, kTeam) == 0);
        REQUIRE(::chmod(path.c_str(), 0660) == 0);
        auto temp = files.write_temp(path, "baru");
        REQUIRE(temp);
        const Status done =
            over ? files.commit_over(*std::move(temp), "lama") : files.commit(*std::move(temp));
        REQUIRE(done);
        CHECK(facts_of(path).st_gid == kTeam);
        CHECK((facts_of(path).st_mode & 07777) == 0660);
    }
}

TEST_CASE("shared folder: a file whose group can't be kept is known before, and is written") {
    if (!can_change_user()) return;
    const test::TempFolder folder;
    RealFiles files;
    const std::string path = folder / "kasus.yaml";
    REQUIRE(files.replace(path, "lama"));
    REQUIRE(::chmod(path.c_str(), 0664) == 0);
    REQUIRE(::chown(folder.path().c_str(), kUser, kTeam) == 0);
    const auto keeps = [&](gid_t group) {
        REQUIRE(::chown(path.c_str(), kUser, group) == 0);
        const AsUser user;
        return files.keeps_group(path);
    };
    CHECK(keeps(kOwn));
    CHECK_FALSE(keeps(kTeam));
    {
        const AsUser user;
        CHECK(files.keeps_group(folder / "baru.yaml"));
        REQUIRE(files.replace(path, "baru"));
    }
    CHECK(facts_of(path).st_gid == kOwn);
    CHECK((facts_of(path).st_mode & 07777) == 0664);
    REQUIRE(::chmod(folder.path().c_str(), 02770) == 0);
    CHECK(keeps(kTeam));  // the folder hands its group down
    {
        const AsUser user;
        REQUIRE(files.replace(path, "baru lagi"));
    }
    CHECK(facts_of(path).st_gid == kTeam);
}

TEST_CASE("shared folder: the access list of a replaced file stays") {
    const test::TempFolder folder;
    RealFiles files;
    const std::string path = folder / "roster.yaml";
    REQUIRE(files.replace(path, "lama"));
    // user::rw- user:60003:rw- group::r-- mask::rw- other::---, as the kernel spells it.
    constexpr std::array<unsigned char, 44> kList = {
        2, 0,    0,    0,    0x01, 0,    6,    0, 0xff, 0xff, 0xff, 0xff, 0x02, 0,    6,
        0, 0x63, 0xea, 0,    0,    0x04, 0,    4, 0,    0xff, 0xff, 0xff, 0xff, 0x10, 0,
        6, 0,    0xff, 0xff, 0xff, 0xff, 0x20, 0, 0,    0,    0xff, 0xff, 0xff, 0xff};
    if (::setxattr(path.c_str(), "system.posix_acl_access", kList.data(), kList.size(), 0) != 0) {
        MESSAGE("skipped: this disk has no access lists");
        return;
    }
    REQUIRE(files.replace(path, "baru"));
    std::array<unsigned char, 64> found{};
    const auto size =
        ::getxattr(path.c_str(), "system.posix_acl_access", found.data(), found.size());
    REQUIRE(size == static_cast<ssize_t>(kList.size()));
    CHECK(std::equal(kList.begin(), kList.end(), found.begin()));
}

TEST_CASE("shared folder: a new folder is open to the group that may write above it") {
    if (!can_change_user()) return;
    const test::TempFolder folder;
    RealFiles files;
    struct Row {
        mode_t above;
        mode_t made;
        gid_t group;
    };
    const mode_t umask_before = ::umask(022);
    for (const Row& row : {Row{02770, 02775, kTeam}, Row{0775, 0775, kTeam}, Row{0755, 0755, 0},
                           Row{01777, 0755, 0}}) {
        CAPTURE(row.above);
        REQUIRE(::chown(folder.path().c_str(), 0, kTeam) == 0);
        REQUIRE(::chmod(folder.path().c_str(), row.above) == 0);
        const std::string made = folder / "cases/2027";
        REQUIRE(files.make_folders(made));
        CHECK(facts_of(made).st_gid == row.group);
        CHECK((facts_of(made).st_mode & 07777) == row.made);
        REQUIRE(::rmdir(made.c_str()) == 0);
        REQUIRE(::rmdir((folder / "cases").c_str()) == 0);
    }
    REQUIRE(::chmod(folder.path().c_str(), 02770) == 0);
    REQUIRE(files.make_private_folders(folder / "cache"));
    CHECK((facts_of(folder / "cache").st_mode & 0777) == 0700);
    ::umask(umask_before);
}

}  // namespace yankomas
