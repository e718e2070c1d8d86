// Opens files and folders strictly by openat and fstat.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/open_file.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

#include "core/base/text.h"
#include "store/crypto/crypto.h"
#include "store/disk/os_error.h"
#include "store/disk/path.h"

namespace yankomas {

namespace {

using Opened = Result<std::optional<OpenFile>>;
using OpenedFolder = Result<std::optional<Descriptor>>;

// Returns the error after openat failed with `code`, or nothing if the file does not exist. The
// code alone does not tell that there is a symbolic link or, as it is that of a missing device, a
// socket.
std::optional<Error> not_opened(int folder, const std::string& name, const std::string& path,
                                int code) {
    if (code == ENOENT) return std::nullopt;
    struct stat facts {};
    if (fstatat(folder, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
        const FileKind kind = kind_of_mode(facts.st_mode);
        if (kind == FileKind::symlink || kind == FileKind::other ||
            (kind == FileKind::file && code == ENOTDIR)) {
            return not_a_file(path, kind);
        }
    }
    return cannot_read(path, code);
}

Descriptor open_at(int folder, const std::string& name, int flags) {
    return Descriptor(uncut([&] { return ::openat(folder, name.c_str(), flags | O_CLOEXEC); }));
}

// Opens a file. With O_NONBLOCK the open of a fifo returns at once, so that fstat can show that it
// is one.
Opened open_in(int folder, const std::string& name, const std::string& path) {
    Descriptor descriptor = open_at(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (!descriptor) {
        auto why = not_opened(folder, name, path, errno);
        return why ? Opened(*std::move(why)) : Opened(std::nullopt);
    }
    struct stat facts {};
    if (uncut([&] { return ::fstat(descriptor.number(), &facts); }) != 0)
        return cannot_read(path, errno);
    const FileKind kind = kind_of_mode(facts.st_mode);
    if (kind != FileKind::file) return not_a_file(path, kind);
    return Opened(OpenFile{std::move(descriptor), static_cast<std::uint64_t>(facts.st_size), path});
}

// Reads what is in memory without waiting for the disk. Returns a number below 0 if nothing is in
// memory (EAGAIN), or if the file system does not support this.
ssize_t read_at_hand(const OpenFile& file, char* to, std::size_t count) {
    const iovec room{to, count};
    constexpr off_t kHere = -1;
    return ::preadv2(file.descriptor.number(), &room, 1, kHere, RWF_NOWAIT);
}

ssize_t read_some(const OpenFile& file, char* to, std::size_t count) {
    return uncut([&] { return ::read(file.descriptor.number(), to, count); });
}

}  // namespace

FileKind kind_of_mode(mode_t mode) {
    if (S_ISREG(mode)) return FileKind::file;
    if (S_ISDIR(mode)) return FileKind::folder;
    if (S_ISLNK(mode)) return FileKind::symlink;
    return FileKind::other;
}

Opened open_file(const std::string& path) { return open_in(AT_FDCWD, path, path); }

Opened open_file_below(const std::string& root, const std::string& relative) {
    if (!is_plain_relative(relative)) return leads_outside(relative);
    const auto folder = open_folder_in(root, {}, relative);
    if (!folder) return folder.error();
    return open_file_below(**folder, relative, relative);
}

Opened open_file_below(const Descriptor& folder, std::string_view relative,
                       const std::string& path) {
    const std::string name(file_name_of(relative));
    if (name.size() == relative.size()) return open_in(folder.number(), name, path);
    const auto last =
        open_folder_in(folder, relative.substr(0, relative.size() - name.size() - 1), path);
    if (!last) return last.error();
    if (!*last) return Opened(std::nullopt);
    return open_in((*last)->number(), name, path);
}

Result<OpenFile> must_exist(Opened file, const std::string& path) {
    if (!file) return std::move(file).error();
    if (!*file) return no_such_file(path);
    return **std::move(file);
}

OpenedFolder open_folder_in(const std::string& root, std::string_view relative,
                            const std::string& path) {
    Descriptor folder = open_at(AT_FDCWD, root, O_PATH | O_DIRECTORY);
    if (!folder) return cannot_open_folder(root, errno);
    if (relative.empty()) return std::optional(std::move(folder));
    return open_folder_in(folder, relative, path);
}

OpenedFolder open_folder_in(const Descriptor& folder, std::string_view relative,
                            const std::string& path) {
    Descriptor reached;
    int above = folder.number();
    for (const auto part : split(relative, '/')) {
        const std::string name(part);
        Descriptor next = open_at(above, name, O_PATH | O_DIRECTORY | O_NOFOLLOW);
        if (!next) {
            auto why = not_opened(above, name, path, errno);
            return why ? OpenedFolder(*std::move(why)) : OpenedFolder(std::nullopt);
        }
        reached = std::move(next);
        above = reached.number();
    }
    return std::optional(std::move(reached));
}

Result<std::string> read_whole(const OpenFile& file, std::size_t limit, bool* waited) {
    if (file.size > limit) return over_limit(file.path, file.size, limit);
    const auto size = static_cast<std::size_t>(file.size);
    // There is room for one byte more, so that a file that grew is noticed without a second read.
    std::string bytes(size + 1, '\0');
    std::size_t got = 0;
    if (waited != nullptr) {
        const auto count = read_at_hand(file, bytes.data(), bytes.size());
        *waited = count < 0 && errno == EAGAIN;
        if (count > 0) got = static_cast<std::size_t>(count);
    }
    while (got < size || size == 0) {
        const auto count = read_some(file, bytes.data() + got, bytes.size() - got);
        if (count < 0) return cannot_read(file.path, errno);
        got += static_cast<std::size_t>(count);
        if (count == 0 || got > size) break;
    }
    if (got != size) return changed_while_read(file.path);
    bytes.resize(size);
    return bytes;
}

Status read_pieces(const OpenFile& file, const std::function<Status(std::string_view)>& take) {
    std::array<char, 65536> piece;
    for (;;) {
        const auto count = read_some(file, piece.data(), piece.size());
        if (count < 0) return cannot_read(file.path, errno);
        if (count == 0) return Done{};
        if (auto taken = take({piece.data(), static_cast<std::size_t>(count)}); !taken)
            return taken;
    }
}

Result<FileDigest> digest_of(const OpenFile& file, std::uint64_t limit) {
    if (file.size > limit) return FileDigest{file.size, {}};
    Sha256 hash;
    std::uint64_t size = 0;
    const auto read = read_pieces(file, [&](std::string_view piece) -> Status {
        hash.update(piece);
        size += piece.size();
        return Done{};
    });
    if (!read) return read.error();
    return FileDigest{size, hash.digest()};
}

Result<std::optional<FileDigest>> digest_of(const Opened& file, std::uint64_t limit) {
    if (!file) return file.error();
    if (!*file) return std::optional<FileDigest>();
    auto digest = digest_of(**file, limit);
    return digest ? Result(std::optional(*std::move(digest))) : std::move(digest).error();
}

namespace {

class RealParts final : public FileParts {
public:
    explicit RealParts(OpenFile file) : FileParts(file.size), file_(std::move(file)) {}

    Status read(std::size_t from, std::span<char> room) const override {
        while (!room.empty()) {
            const auto count = uncut([&] {
                return ::pread(file_.descriptor.number(), room.data(), room.size(),
                               static_cast<off_t>(from));
            });
            if (count < 0) return cannot_read(file_.path, errno);
            if (count == 0) return changed_while_read(file_.path);
            from += static_cast<std::size_t>(count);
            room = room.subspan(static_cast<std::size_t>(count));
        }
        return Done{};
    }

private:
    OpenFile file_;
};

// A folder that tells the disk which files are read next if the disk keeps readers waiting, so that
// it works on many files at the same time.
class RealFolder final : public OpenFolder {
public:
    RealFolder(Descriptor folder, std::string path)
        : folder_(std::move(folder)), path_(std::move(path)) {}

    Result<std::string> read(const std::string& name, std::size_t limit) const override {
        const std::string path = path_ + '/' + name;
        if (!is_plain_relative(path)) return leads_outside(path);
        const auto file = must_exist(open_file_below(folder_, name, path), path);
        if (!file) return file.error();
        bool waited = false;
        auto bytes = read_whole(*file, limit, &waited);
        if (waited) patience_.store(kPatience, std::memory_order_relaxed);
        return bytes;
    }

    Result<std::optional<FileDigest>> digest_below(const std::string& relative,
                                                   std::uint64_t limit) const override {
        if (!is_plain_relative(relative)) return leads_outside(relative);
        return digest_of(open_below(relative), limit);
    }

    [[nodiscard]] bool keeps_waiting() const override {
        return patience_.load(std::memory_order_relaxed) > 0;
    }

    void expect(std::span<const std::string> names) const override {
        patience_.fetch_sub(1, std::memory_order_relaxed);
        for (const std::string& name : names) {
            const auto file = open_file_below(folder_, name, name);
            if (file && *file)
                posix_fadvise((*file)->descriptor.number(), 0, 0, POSIX_FADV_WILLNEED);
        }
    }

private:
    Result<std::optional<OpenFile>> open_below(const std::string& relative) const {
        const std::size_t end = relative.find('/');
        if (end == std::string::npos) return open_file_below(folder_, relative, relative);
        const std::string first = relative.substr(0, end);
        {
            const std::lock_guard guard(mutex_);
            if (missing_ == first) return std::optional<OpenFile>();
        }
        const auto top = open_folder_in(folder_, first, relative);
        if (!top) return top.error();
        if (*top)
            return open_file_below(**top, std::string_view(relative).substr(end + 1), relative);
        const std::lock_guard guard(mutex_);
        missing_ = first;
        return std::optional<OpenFile>();
    }

    Descriptor folder_;
    std::string path_;  // as errors show it
    // How many more times the disk is told what comes next. A reader that had to wait sets the
    // count back to kPatience. Once no reader waits, the count runs out, so the calls stop and cost
    // nothing.
    static constexpr int kPatience = 64;
    mutable std::atomic<int> patience_ = 0;
    mutable std::mutex mutex_;  // guards missing_
    // The last folder that was missing. One is enough, because usually all documents are in one
    // folder, which either exists or does not.
    mutable std::string missing_;
};

}  // namespace

Result<std::unique_ptr<FileParts>> parts_of(OpenFile file, std::size_t limit) {
    if (file.size > limit) return over_limit(file.path, file.size, limit);
    return std::unique_ptr<FileParts>(std::make_unique<RealParts>(std::move(file)));
}

Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                      const std::string& relative) {
    auto folder = open_folder_in(root, relative, relative);
    if (!folder) return std::move(folder).error();
    if (!*folder) return no_such_file(relative);
    return std::unique_ptr<OpenFolder>(std::make_unique<RealFolder>(**std::move(folder), relative));
}

}  // namespace yankomas
