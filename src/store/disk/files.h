// The one door to the disk: nothing else in the program opens, writes or renames a file.
// SPDX-License-Identifier: Apache-2.0
//
// The room store/disk holds all that asks the operating system for something: files in this header,
// other programs in process.h, and threads in in_order.h. Read this header first; real_files.cpp
// says how a write survives a power cut, open_file.h how to open a file that somebody else may have
// put there, and os_error.h has the messages if the system refuses. tests/support has a twin of
// this door that lives in memory, and both pass the same tests.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/ident.h"
#include "core/base/result.h"

namespace yankomas {

enum class FileKind { none, file, folder, symlink, other };  // other: fifo, socket, device

struct DirEntry {
    std::string name;
    FileKind kind = FileKind::file;

    bool operator==(const DirEntry&) const = default;
};

struct FileDigest {
    std::uint64_t size = 0;
    Digest digest;  // SHA-256

    bool operator==(const FileDigest&) const = default;
};

enum class Copied { made, already_there };

// The right to write in a folder, which lasts as long as this object lives.
class Lock {
public:
    Lock() = default;
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    virtual ~Lock() = default;
};

// How long a verb waits for another writer of the same office before it gives up.
constexpr std::chrono::seconds kLockPatience{10};

// A folder that stays open, so that its many files are found without a walk from the root for each.
// Several threads may use one at once.
class OpenFolder {
public:
    OpenFolder() = default;
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;
    virtual ~OpenFolder() = default;

    // Reads a whole regular file in it by the rules of Files::read_below.
    virtual Result<std::string> read(const std::string& name, std::size_t limit) const = 0;

    // Does what Files::digest_below does for a path below this folder. It remembers a folder that
    // was missing and does not look for it again.
    virtual Result<std::optional<FileDigest>> digest_below(const std::string& relative,
                                                           std::uint64_t limit) const = 0;

    // True for some time after a reader had to wait for the disk. A caller who knows which files
    // are read next should then call `expect`, so that the disk works on several of them at the
    // same time.
    [[nodiscard]] virtual bool keeps_waiting() const = 0;
    virtual void expect(std::span<const std::string> names) const = 0;
};

// A file that stays open, to read parts of it. Several threads may use one at once.
class FileParts {
public:
    explicit FileParts(std::size_t size) : size_(size) {}
    FileParts(const FileParts&) = delete;
    FileParts& operator=(const FileParts&) = delete;
    virtual ~FileParts() = default;

    // Returns how many bytes the file had when it was opened.
    [[nodiscard]] std::size_t size() const { return size_; }
    // Reads the bytes from place `from` on into the room, which they must fill: a file that has
    // become shorter is an error.
    virtual Status read(std::size_t from, std::span<char> room) const = 0;

private:
    std::size_t size_;
};

class Files;

// New bytes in a file beside the one that they will replace. If it was not committed, the file is
// removed when this object is destroyed. The door must outlive it.
class TempFile {
public:
    TempFile(Files& door, std::string path, std::string target)
        : door_(&door), path_(std::move(path)), target_(std::move(target)) {}
    TempFile(TempFile&& other) noexcept
        : door_(std::exchange(other.door_, nullptr)),
          path_(std::move(other.path_)),
          target_(std::move(other.target_)) {}
    TempFile& operator=(TempFile&&) = delete;
    ~TempFile();

    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const std::string& target() const { return target_; }

private:
    friend class Files;
    Files* door_;
    std::string path_;
    std::string target_;
};

// A folder of new files, beside the place where it will stand. If it was not committed, it is
// removed when this object is destroyed.
class NewFolder {
public:
    NewFolder() = default;
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    virtual ~NewFolder() = default;

    // Writes a file of a new name into it.
    virtual Status write(const std::string& name, std::string_view bytes) = 0;

    // Brings all files to the disk and puts the folder in its place. A folder that stands there
    // already is exchanged for it in one step, so that a reader finds the old files or the new
    // ones. Then the files `replaced` of the old folder are removed, and the folder itself if it
    // has no other files.
    virtual Status commit(const std::vector<std::string>& replaced) = 0;
};

// The door to the disk. Paths are absolute or relative to the working folder, and errors name them
// as their place. A const door can only read. An error is `refused` if a file or folder is not
// acceptable, and `failed` if the system did not let us.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    // Reads a whole regular file of at most `limit` bytes. A symbolic link, a fifo or a device at
    // the path is refused and not read.
    virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;

    // Opens such a file to read parts of it, since a large one need not be in memory as a whole.
    virtual Result<std::unique_ptr<FileParts>> open_parts(const std::string& path,
                                                          std::size_t limit) const;

    // Does what read() does for a path that a record names. A stranger may have written it, so no
    // component may be a symbolic link or "..", and nothing outside of `root` is ever opened.
    virtual Result<std::string> read_below(const std::string& root, const std::string& relative,
                                           std::size_t limit) const = 0;

    // Returns the size and digest of a file by the rules of read_below, or nothing if it does not
    // exist. A file of more than `limit` bytes is not read, so it has a size and no digest.
    virtual Result<std::optional<FileDigest>> digest_below(const std::string& root,
                                                           const std::string& relative,
                                                           std::uint64_t limit) const = 0;

    // Opens a folder below `root` by the rules of read_below, or `root` itself if `relative` is
    // empty.
    virtual Result<std::unique_ptr<OpenFolder>> open_folder_below(
        const std::string& root, const std::string& relative) const = 0;

    // Calls `take` for each name in a folder, in no certain order and without temporary files.
    using TakeEntry = std::function<void(std::string_view name, FileKind kind)>;
    virtual Status each_entry(const std::string& folder, const TakeEntry& take) const = 0;

    // Returns the same as one list, sorted by the bytes of the names.
    Result<std::vector<DirEntry>> list(const std::string& folder) const;

    // Returns what is at the path itself. A symbolic link is not followed.
    virtual Result<FileKind> kind_of(const std::string& path) const = 0;

    // True for a file or folder (no link) that belongs to this user and that nobody else may write.
    // Only this user and root can have written what is in it.
    [[nodiscard]] virtual bool is_private(const std::string& path) const = 0;

    // True if a replaced file keeps its group, or if there is no file. It does not if this user is
    // no member of the group and the folder does not hand it down.
    [[nodiscard]] virtual bool keeps_group(const std::string& path) const = 0;

    // Returns the absolute path without symbolic links of something that exists.
    virtual Result<std::string> canonical(const std::string& path) const = 0;

    // Makes the folder and those above it that are missing. In a folder that a group may write, a
    // new one belongs to that group too, and it may write there as well.
    virtual Status make_folders(const std::string& folder) = 0;

    // Does the same for private files. Nobody else can look into a folder that this makes.
    virtual Status make_private_folders(const std::string& folder) = 0;

    // Writes the bytes to the disk beside `target`, so that the caller can read them again and
    // judge them before commit.
    virtual Result<TempFile> write_temp(const std::string& target, std::string_view bytes) = 0;

    // Puts the file in its target's place, all or nothing. commit_new fails if the target exists,
    // and commit_over with changed_meanwhile if the target does not hold the bytes `was`. Other
    // bytes that somebody wrote meanwhile stay.
    Status commit(TempFile temp);
    Status commit_new(TempFile temp);
    Status commit_over(TempFile temp, std::string_view was);

    // These call write_temp and then commit or commit_new.
    Status replace(const std::string& path, std::string_view bytes);
    Status create(const std::string& path, std::string_view bytes);

    // Copies a file from anywhere to a new path, completely or not at all. If the target exists
    // with the same bytes, that is a success; with other bytes it is an error.
    virtual Result<Copied> copy_in(const std::string& source, const std::string& target) = 0;

    // Begins a folder that will stand at `target`, the canonical path of a folder or a free one.
    // Its file `list` names each other file in a line of its own. By that list it knows the folders
    // that killed runs have left beside the target, and removes them first: only what this user
    // owns, what has no other files, and what no living process is writing.
    virtual Result<std::unique_ptr<NewFolder>> new_folder(const std::string& target,
                                                          const std::string& list) = 0;

    // Removes a file. It is no error if the file does not exist.
    virtual Status remove(const std::string& path) = 0;

    // Removes a file by the rules of read_below: nothing outside of `root`, and nothing that a link
    // leads to. It is no error if the file does not exist.
    virtual Status remove_below(const std::string& root, const std::string& relative) = 0;

    // Removes the temporary files that dead writers of folder/name have left, except those that
    // `keep` wants. Only the holder of the folder's lock may call it. A folder of thousands of
    // files is not looked through, because that would take longer than the write itself.
    using KeepTemp = std::function<bool(const std::string& path)>;
    virtual Status remove_stale_temps(const std::string& folder, const std::string& name,
                                      const KeepTemp& keep = {}) = 0;

    // The same for all writers of the file `target`.
    Status remove_stale_temps_of(const std::string& target, const KeepTemp& keep = {});

    // The same for all names, in a folder of any size.
    virtual Status remove_all_stale_temps(const std::string& folder, const KeepTemp& keep = {}) = 0;

    // Locks a folder. It waits up to `patience` for other writers to end, and then fails.
    virtual Result<std::unique_ptr<Lock>> lock(const std::string& folder,
                                               std::chrono::seconds patience) = 0;

protected:
    enum class Over { replace, never };

    virtual Status move_temp(const std::string& temp, const std::string& target, Over over) = 0;
    virtual void drop_temp(const std::string& temp) noexcept = 0;

    struct Exchange {
        Status status;
        bool keeps_temp = false;  // the temporary file holds bytes of somebody else
    };
    virtual Exchange exchange_temp(const std::string& temp, const std::string& target,
                                   std::string_view was) = 0;

private:
    friend class TempFile;
    Status commit_as(TempFile temp, Over over);
    Status write_as(const std::string& path, std::string_view bytes, Over over);
};

// True for ".NAME.tmp-PID", the name of a file that is being written, also if "-1", "-2" and so on
// follow.
[[nodiscard]] bool is_temp_name(std::string_view name);
[[nodiscard]] std::string temp_prefix(std::string_view name);     // ".NAME.tmp-"
[[nodiscard]] std::string target_of_temp(std::string_view path);  // the path of NAME

}  // namespace yankomas
