// Regular files opened strictly, by openat and fstat.
// SPDX-License-Identifier: Apache-2.0
#include "store/disk/open_file.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
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

Error cannot_read(const std::string& path, int code) {
    return os_failure(message("can't read this file: {}", os_text(code)), path, code);
}

Error changed_meanwhile(const std::string& path) {
    return failed(message("this file changed while it was read"), in_file(path),
                  {message("run the same command again when nobody writes to {}", path)});
}

// Why openat failed with `code`: it names a symbolic link only indirectly, and a socket as a
// missing device.
Opened not_opened(int folder, const std::string& name, const std::string& path, int code) {
    if (code == ENOENT) return Opened(std::nullopt);
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

// An open that a signal can't cut off.
int open_at(int folder, const std::string& name, int flags) {
    for (;;) {
        const int number = ::openat(folder, name.c_str(), flags | O_CLOEXEC);
        if (number >= 0 || errno != EINTR) return number;
    }
}

// The same for fstat: network file systems are slow enough for a signal.
int facts_of(int number, struct stat& facts) {
    for (;;) {
        const int result = ::fstat(number, &facts);
        if (result == 0 || errno != EINTR) return result;
    }
}

// O_NONBLOCK lets a fifo open at once, so that it can be refused.
Opened open_in(int folder, const std::string& name, const std::string& path) {
    Descriptor descriptor(open_at(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
    if (!descriptor) return not_opened(folder, name, path, errno);
    struct stat facts {};
    if (facts_of(descriptor.number(), facts) != 0) return cannot_read(path, errno);
    const FileKind kind = kind_of_mode(facts.st_mode);
    if (kind != FileKind::file) return not_a_file(path, kind);
    return Opened(OpenFile{std::move(descriptor), static_cast<std::uint64_t>(facts.st_size), path});
}

// What is in memory, without waiting for the disk; below 0 if that is nothing, or can't be asked.
ssize_t read_at_hand(const OpenFile& file, char* to, std::size_t count) {
    const iovec room{to, count};
    constexpr off_t kHere = -1;
    return ::preadv2(file.descriptor.number(), &room, 1, kHere, RWF_NOWAIT);
}

// A read that a signal can't cut off; below 0 for an error.
ssize_t read_some(const OpenFile& file, char* to, std::size_t count) {
    for (;;) {
        const auto got = ::read(file.descriptor.number(), to, count);
        if (got >= 0 || errno != EINTR) return got;
    }
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
    const std::size_t slash = relative.rfind('/');
    if (slash == std::string_view::npos)
        return open_in(folder.number(), std::string(relative), path);
    const auto last = open_folder_in(folder, relative.substr(0, slash), path);
    if (!last) return last.error();
    if (!*last) return Opened(std::nullopt);
    return open_in((*last)->number(), std::string(relative.substr(slash + 1)), path);
}

Opened open_file_in(const Descriptor& folder, const std::string& name, const std::string& path) {
    return open_in(folder.number(), name, path);
}

Result<std::optional<Descriptor>> open_folder_in(const std::string& root, std::string_view relative,
                                                 const std::string& path) {
    Descriptor folder(open_at(AT_FDCWD, root, O_PATH | O_DIRECTORY));
    if (!folder) {
        const int code = errno;
        return os_failure(message("can't open this folder: {}", os_text(code)), root, code);
    }
    if (relative.empty()) return std::optional(std::move(folder));
    return open_folder_in(folder, relative, path);
}

Result<std::optional<Descriptor>> open_folder_in(const Descriptor& folder,
                                                 std::string_view relative,
                                                 const std::string& path) {
    Descriptor reached;
    int above = folder.number();
    for (const auto part : split(relative, '/')) {
        const std::string name(part);
        Descriptor next(open_at(above, name, O_PATH | O_DIRECTORY | O_NOFOLLOW));
        if (!next) {
            const auto why = not_opened(above, name, path, errno);
            return why ? Result<std::optional<Descriptor>>(std::nullopt) : why.error();
        }
        reached = std::move(next);
        above = reached.number();
    }
    return std::optional(std::move(reached));
}

Result<std::string> read_whole(const OpenFile& file, std::size_t limit, bool* waited) {
    if (file.size > limit) return over_limit(file.path, file.size, limit);
    const auto size = static_cast<std::size_t>(file.size);
    std::string bytes(size + 1,
                      '\0');  // room for one more shows a file that grew, and spares a second read
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
    if (got != size) return changed_meanwhile(file.path);
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

}  // namespace yankomas
