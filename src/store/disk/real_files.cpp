// The door to the disk that is really there.
// SPDX-License-Identifier: Apache-2.0
//
// A write never touches the old file. It makes a temporary file in the same folder, writes all
// bytes, brings them to the disk (fsync), and only then renames it over its target, which the
// system does all or nothing; last it brings the folder's new name to the disk (fsync of the
// folder). A file that others write too is exchanged for the new one, looked at, and exchanged back
// if it is not the one that was read before (commit_over). Whoever reads at any moment, and whoever
// looks after a crash or a power cut at any moment, finds the old bytes or the new ones. Without
// the first fsync the name could reach the disk before the bytes; without the second a step that
// was reported as signed could be gone.
#include "store/disk/real_files.h"

#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "store/disk/lock.h"
#include "store/disk/open_file.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"
#include "store/disk/shared_folder.h"

namespace yankomas {

namespace {

constexpr mode_t kNewFileMode = 0644;
constexpr mode_t kNewFolderMode = 0755;
constexpr mode_t kPrivateFolderMode = 0700;

Descriptor open_uncut(const std::string& path, int flags, mode_t mode = 0) {
    return Descriptor(uncut([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); }));
}

// Brings the names in a folder to the disk. Some network and user-space file systems refuse this,
// because they do it by themselves. Returns 0 or an errno value.
int sync_folder(const std::string& folder) {
    const Descriptor descriptor = open_uncut(folder, O_RDONLY | O_DIRECTORY);
    const bool synced = descriptor && uncut([&] { return fsync(descriptor.number()); }) == 0;
    if (synced || (descriptor && (errno == EINVAL || errno == ENOTSUP))) return 0;
    return errno;
}

// Brings a change in the folder to the disk. If that fails, the error says that the change was
// made, because the folder already shows it.
Status synced_after_change(const std::string& folder) {
    const int code = sync_folder(folder);
    if (code == 0) return Done{};
    return failed(message("the change is made, but may not outlive a power cut: {}", os_text(code)),
                  in_file(folder),
                  {message("look at it again before you go on; the disk may be failing: dmesg")});
}

// Brings the bytes of a file to the disk. An error of a full or broken disk may appear only here.
Status sync_file(const Descriptor& file, const std::string& path) {
    if (uncut([&] { return fsync(file.number()); }) != 0) return cannot_write(path, errno);
    return Done{};
}

struct NewTemp {
    Descriptor descriptor;
    TempFile file;
};

// Makes the next free ".NAME.tmp-PID" beside the target, because a file can be renamed only within
// one file system. O_EXCL and O_NOFOLLOW make sure that the file is new and not a link that
// somebody put there. A dead process with our number may have left files under the first names.
Result<NewTemp> open_temp(Files& door, const std::string& target) {
    constexpr int kTries = 100;
    const std::string folder = parent_of(target);
    const std::string name = temp_prefix(file_name_of(target)) + std::to_string(getpid());
    for (int i = 0; i < kTries; ++i) {
        const std::string path = join_path(folder, i == 0 ? name : name + '-' + std::to_string(i));
        Descriptor descriptor =
            open_uncut(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, kNewFileMode);
        if (descriptor) return NewTemp{std::move(descriptor), TempFile(door, path, target)};
        if (errno != EEXIST) return cannot_write(target, errno);
    }
    return cannot_write(target, EEXIST);
}

// Renames to a name that must be free. This is one step, so that one of two writers gets EEXIST. On
// a file system without RENAME_NOREPLACE it makes a hard link, which also refuses a name that is
// taken. Returns 0 or an errno value.
int rename_new(const char* temp, const char* target) {
    if (uncut([&] { return renameat2(AT_FDCWD, temp, AT_FDCWD, target, RENAME_NOREPLACE); }) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    if (link(temp, target) != 0) return errno;
    unlink(temp);
    return 0;
}

int exchange(const std::string& temp, const std::string& target) {
    const auto call = [&] {
        return renameat2(AT_FDCWD, temp.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE);
    };
    return uncut(call) == 0 ? 0 : errno;
}

Result<bool> file_holds(const std::string& path, std::string_view bytes) {
    const auto file = open_file(path);
    if (!file) return file.error();
    if (!*file || (*file)->size != bytes.size()) return false;
    const auto found = read_whole(**file, bytes.size());
    if (!found) return found.error();
    return *found == bytes;
}

ino_t inode_of(const std::string& path) {
    struct stat facts {};
    return uncut([&] { return lstat(path.c_str(), &facts); }) == 0 ? facts.st_ino : 0;
}

FileKind kind_of_entry(int folder, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return kind_of_mode(static_cast<mode_t>(DTTOIF(entry.d_type)));
    struct stat facts {};
    if (fstatat(folder, entry.d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0) return FileKind::none;
    return kind_of_mode(facts.st_mode);
}

// Reads a folder name by name and keeps none of them, so a large folder takes no memory.
Status read_folder(const std::string& folder,
                   const std::function<void(int folder, const dirent& entry)>& take) {
    Descriptor descriptor = open_uncut(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!descriptor) return cannot_open_folder(folder, errno);
    const std::unique_ptr<DIR, CloseFolder> stream(fdopendir(descriptor.number()));
    if (!stream) return cannot_open_folder(folder, errno);
    const int number = descriptor.release();  // the stream owns it now and closes it
    for (;;) {
        errno = 0;
        const dirent* entry = readdir(stream.get());
        if (entry == nullptr && errno == EINTR) continue;
        if (entry == nullptr && errno != 0) return cannot_open_folder(folder, errno);
        if (entry == nullptr) return Done{};
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..") take(number, *entry);
    }
}

Status make_folder(const std::string& folder, mode_t mode) {
    int code = uncut([&] { return mkdir(folder.c_str(), mode); }) == 0 ? 0 : errno;
    if (code == 0) {
        if (mode != kPrivateFolderMode) share_like_parent(folder);
        code = sync_folder(parent_of(folder));
    }
    if (code == 0) return Done{};
    struct stat facts {};
    if (code == EEXIST) {
        const bool seen = uncut([&] { return stat(folder.c_str(), &facts); }) == 0;
        if (seen && S_ISDIR(facts.st_mode)) return Done{};
        if (seen) return refused(message("this is a file, not a folder"), in_file(folder));
        code = errno;
    }
    return os_failure(message("can't make this folder: {}", os_text(code)), folder, code);
}

Status make_all_folders(const std::string& folder, mode_t mode) {
    for (std::size_t end = folder.find('/', 1); end != std::string::npos;
         end = folder.find('/', end + 1)) {
        if (auto made = make_folder(folder.substr(0, end), mode); !made) return made;
    }
    return make_folder(folder, mode);
}

Status remove_temps(const std::string& folder, std::string_view prefix,
                    const Files::KeepTemp& keep) {
    std::vector<DirEntry> entries;
    const auto read = read_folder(folder, [&](int number, const dirent& entry) {
        const std::string_view found(entry.d_name);
        if (found.starts_with(prefix) && is_temp_name(found))
            entries.push_back({std::string(found), kind_of_entry(number, entry)});
    });
    if (!read) return read;
    for (const auto& entry : entries) {
        if (entry.kind != FileKind::file) continue;
        const std::string path = join_path(folder, entry.name);
        if (keep && keep(path)) continue;
        if (uncut([&] { return unlink(path.c_str()); }) != 0 && errno != ENOENT)
            return cannot_remove(path, errno);
    }
    return Done{};
}

}  // namespace

Status write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto count =
            uncut([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
        if (count < 0) return cannot_write(path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return Done{};
}

Result<std::string> RealFiles::read(const std::string& path, std::size_t limit) const {
    const auto file = must_exist(open_file(path), path);
    return file ? read_whole(*file, limit) : file.error();
}

Result<std::unique_ptr<FileParts>> RealFiles::open_parts(const std::string& path,
                                                         std::size_t limit) const {
    auto file = must_exist(open_file(path), path);
    if (!file) return std::move(file).error();
    return parts_of(*std::move(file), limit);
}

Result<std::string> RealFiles::read_below(const std::string& root, const std::string& relative,
                                          std::size_t limit) const {
    const auto file = must_exist(open_file_below(root, relative), relative);
    return file ? read_whole(*file, limit) : file.error();
}

Result<std::optional<FileDigest>> RealFiles::digest_below(const std::string& root,
                                                          const std::string& relative,
                                                          std::uint64_t limit) const {
    return digest_of(open_file_below(root, relative), limit);
}

Result<std::unique_ptr<OpenFolder>> RealFiles::open_folder_below(
    const std::string& root, const std::string& relative) const {
    return yankomas::open_folder_below(root, relative);
}

Status RealFiles::each_entry(const std::string& folder, const TakeEntry& take) const {
    return read_folder(folder, [&](int number, const dirent& entry) {
        if (!is_temp_name(entry.d_name)) take(entry.d_name, kind_of_entry(number, entry));
    });
}

bool RealFiles::is_private(const std::string& path) const {
    struct stat facts {};
    if (uncut([&] { return lstat(path.c_str(), &facts); }) != 0) return false;
    const FileKind kind = kind_of_mode(facts.st_mode);
    return (kind == FileKind::file || kind == FileKind::folder) && facts.st_uid == geteuid() &&
           (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

bool RealFiles::keeps_group(const std::string& path) const {
    return replaced_file_keeps_group(path);
}

Result<FileKind> RealFiles::kind_of(const std::string& path) const {
    struct stat facts {};
    if (uncut([&] { return lstat(path.c_str(), &facts); }) == 0) return kind_of_mode(facts.st_mode);
    if (errno == ENOENT || errno == ENOTDIR) return FileKind::none;
    return cannot_look(path, errno);
}

Result<std::string> RealFiles::canonical(const std::string& path) const {
    const std::unique_ptr<char, decltype(&std::free)> found(realpath(path.c_str(), nullptr),
                                                            &std::free);
    if (found) return std::string(found.get());
    if (errno == ENOENT || errno == ENOTDIR) return no_such_file(path);
    return cannot_look(path, errno);
}

Status RealFiles::make_folders(const std::string& folder) {
    return make_all_folders(folder, kNewFolderMode);
}

Status RealFiles::make_private_folders(const std::string& folder) {
    return make_all_folders(folder, kPrivateFolderMode);
}

Result<TempFile> RealFiles::write_temp(const std::string& target, std::string_view bytes) {
    auto temp = open_temp(*this, target);
    if (!temp) return std::move(temp).error();
    auto done = take_over_access(temp->descriptor, target);
    if (done) done = write_all(temp->descriptor, bytes, target);
    if (done) done = sync_file(temp->descriptor, target);
    if (!done) return std::move(done).error();
    return std::move(temp->file);
}

Status RealFiles::move_temp(const std::string& temp, const std::string& target, Over over) {
    int code = 0;
    if (over == Over::never)
        code = rename_new(temp.c_str(), target.c_str());
    else if (uncut([&] { return ::rename(temp.c_str(), target.c_str()); }) != 0)
        code = errno;
    if (code == EEXIST) return already_exists(target);
    if (code != 0) return cannot_write(target, code);
    return synced_after_change(parent_of(target));
}

// After the exchange the temporary file is the one that was replaced. If it is not what was read
// before, it goes back. Should somebody write in that very moment too, or the way back fail, the
// temporary file holds the bytes of others, so it stays.
Files::Exchange RealFiles::exchange_temp(const std::string& temp, const std::string& target,
                                         std::string_view was) {
    const ino_t own = inode_of(temp);
    const int code = exchange(temp, target);
    if (code == ENOENT) return {changed_meanwhile(target)};
    const bool can_exchange = code != EINVAL && code != ENOSYS && code != ENOTSUP;
    if (can_exchange && code != 0) return {cannot_write(target, code)};
    const auto same = file_holds(can_exchange ? temp : target, was);
    if (same && *same) {
        if (!can_exchange) return {move_temp(temp, target, Over::replace)};
        drop_temp(temp);
        return {synced_after_change(parent_of(target))};
    }
    Status status = same ? changed_meanwhile(target) : same.error();
    if (!can_exchange) return {std::move(status)};
    if (const int back = exchange(temp, target); back != 0) {
        Error error = cannot_write(target, back);
        error.hints.push_back(message("what stood there before is kept: {}", temp));
        return {std::move(error), true};
    }
    return {std::move(status), inode_of(temp) != own};
}

void RealFiles::drop_temp(const std::string& temp) noexcept { unlink(temp.c_str()); }

Result<Copied> RealFiles::copy_in(const std::string& source, const std::string& target) {
    // The user named the source, so a symbolic link there is the user's own.
    const auto real_source = canonical(source);
    if (!real_source) return real_source.error();
    const auto from = must_exist(open_file(*real_source), source);
    if (!from) return from.error();
    const auto old = open_file(target);
    if (!old) return old.error();
    if (*old) {
        const auto old_digest = digest_of(**old);
        const auto new_digest = digest_of(*from);
        if (!old_digest) return old_digest.error();
        if (!new_digest) return new_digest.error();
        if (!(*old_digest == *new_digest)) return other_content(target);
        return Copied::already_there;
    }
    auto temp = open_temp(*this, target);
    if (!temp) return std::move(temp).error();
    auto done = yankomas::read_pieces(
        *from, [&](std::string_view piece) { return write_all(temp->descriptor, piece, target); });
    if (done) done = sync_file(temp->descriptor, target);
    if (done) done = commit_new(std::move(temp->file));
    if (!done) return std::move(done).error();
    return Copied::made;
}

Status RealFiles::remove(const std::string& path) {
    if (uncut([&] { return unlink(path.c_str()); }) == 0)
        return synced_after_change(parent_of(path));
    return errno == ENOENT ? Status(Done{}) : cannot_remove(path, errno);
}

Status RealFiles::remove_below(const std::string& root, const std::string& relative) {
    const auto file = open_file_below(root, relative);
    if (!file) return file.error();
    if (!*file) return Done{};
    const std::string above = parent_of(relative);
    const auto folder = open_folder_in(root, above == "." ? "" : above, relative);
    if (!folder) return folder.error();
    if (!*folder) return Done{};
    const std::string name(file_name_of(relative));
    if (uncut([&] { return unlinkat((*folder)->number(), name.c_str(), 0); }) == 0)
        return synced_after_change(parent_of(join_path(root, relative)));
    return errno == ENOENT ? Status(Done{}) : cannot_remove(relative, errno);
}

Status RealFiles::remove_stale_temps(const std::string& folder, const std::string& name,
                                     const KeepTemp& keep) {
    constexpr off_t kLargeFolder = 1 << 16;  // bytes of its list of names
    struct stat facts {};
    if (uncut([&] { return lstat(folder.c_str(), &facts); }) == 0 && facts.st_size > kLargeFolder)
        return Done{};
    return remove_temps(folder, temp_prefix(name), keep);
}

Status RealFiles::remove_all_stale_temps(const std::string& folder, const KeepTemp& keep) {
    return remove_temps(folder, {}, keep);
}

Result<std::unique_ptr<Lock>> RealFiles::lock(const std::string& folder,
                                              std::chrono::seconds patience) {
    return lock_folder(folder, patience);
}

}  // namespace yankomas
