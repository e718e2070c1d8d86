// Asks and sets groups, permissions and access lists.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/shared_folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

#include "store/disk/open_file.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

constexpr uid_t kSameOwner = static_cast<uid_t>(-1);

// Gives the access list of the old file, if it has one, to the new one. It names single people and
// groups, and the bits of the mode do not show them.
Status take_over_list(const Descriptor& temp, const std::string& target) {
    constexpr const char* kList = "system.posix_acl_access";
    std::array<char, 4096> list;
    const auto size =
        uncut([&] { return lgetxattr(target.c_str(), kList, list.data(), list.size()); });
    if (size < 0 && errno != ENODATA && errno != ENOTSUP && errno != ENOSYS)
        return cannot_write(target, errno);
    if (size <= 0) return Done{};
    const auto set = [&] {
        return fsetxattr(temp.number(), kList, list.data(), static_cast<std::size_t>(size), 0);
    };
    return uncut(set) == 0 ? Status(Done{}) : cannot_write(target, errno);
}

}  // namespace

Status take_over_access(const Descriptor& temp, const std::string& target) {
    struct stat facts {};
    if (uncut([&] { return lstat(target.c_str(), &facts); }) != 0) {
        if (errno == ENOENT) return Done{};
        return cannot_write(target, errno);
    }
    if (!S_ISREG(facts.st_mode)) return not_a_file(target, kind_of_mode(facts.st_mode));
    if (uncut([&] { return fchown(temp.number(), kSameOwner, facts.st_gid); }) != 0 &&
        errno != EPERM)
        return cannot_write(target, errno);
    if (uncut([&] { return fchmod(temp.number(), facts.st_mode & 0777); }) != 0)
        return cannot_write(target, errno);
    return take_over_list(temp, target);
}

bool replaced_file_keeps_group(const std::string& path) {
    struct stat facts {};
    struct stat folder {};
    if (geteuid() == 0 || uncut([&] { return lstat(path.c_str(), &facts); }) != 0 ||
        facts.st_gid == getegid())
        return true;
    if (uncut([&] { return stat(parent_of(path).c_str(), &folder); }) == 0 &&
        (folder.st_mode & S_ISGID) != 0 && folder.st_gid == facts.st_gid)
        return true;
    std::vector<gid_t> groups(static_cast<std::size_t>(std::max(getgroups(0, nullptr), 0)));
    const int count = getgroups(static_cast<int>(groups.size()), groups.data());
    return count > 0 && std::ranges::find(groups, facts.st_gid) != groups.end();
}

// Without this a colleague could not open the second case of a year. If this user may not give the
// group away, the folder stays as the system made it.
void share_like_parent(const std::string& folder) {
    struct stat above {};
    if (uncut([&] { return stat(parent_of(folder).c_str(), &above); }) != 0) return;
    if ((above.st_mode & S_IWGRP) == 0 || (above.st_mode & S_IWOTH) != 0) return;
    const Descriptor made(uncut(
        [&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
    struct stat facts {};
    if (!made || uncut([&] { return fstat(made.number(), &facts); }) != 0) return;
    if (facts.st_gid != above.st_gid &&
        uncut([&] { return fchown(made.number(), kSameOwner, above.st_gid); }) != 0)
        return;
    const mode_t shared = S_ISGID | S_IRWXG;
    static_cast<void>(fchmod(made.number(), (facts.st_mode & 07777) | (above.st_mode & shared)));
}

}  // namespace yankomas
