// The one door to the disk: nothing else in the program opens, writes or renames a file.
// SPDX-License-Identifier: Apache-2.0
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
#include "store/disk/lock.h"

namespace yankomas {

enum class FileKind { none, file, folder, symlink, other };  // other: fifo, socket, device

struct DirEntry {
    std::string name;
    FileKind kind = FileKind::file;

    bool operator==(const DirEntry&) const = default;
};

struct FileDigest {
    std::uint64_t size = 0;
    Digest digest;

    bool operator==(const FileDigest&) const = default;
};

enum class Copied { made, already_there };

// A folder that stays open, so that its many files are found without a walk from the root for each.
// For several threads at once.
class OpenFolder {
public:
    OpenFolder() = default;
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;
    virtual ~OpenFolder() = default;

    // The whole of a regular file in it, by the rules of Files::read_below.
    [[nodiscard]] virtual Result<std::string> read(const std::string& name,
                                                   std::size_t limit) const = 0;

    // Files::digest_below for a path below it. A folder right in it that was missing once is not
    // looked for again.
    [[nodiscard]] virtual Result<std::optional<FileDigest>> digest_below(
        const std::string& relative, std::uint64_t limit) const = 0;

    // True for some time after a reader had to wait for the disk: then it is worth to say what is
    // read soon.
    [[nodiscard]] virtual bool keeps_waiting() const = 0;
    virtual void expect(std::span<const std::string> names) const = 0;
};

class Files;

// New bytes beside the file that they will replace. Removed when it goes, unless it was committed.
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

// Paths are relative to the working folder, or absolute; errors have them as their place. A const
// door only reads. `refused` errors mean that what is there is not acceptable, `failed` ones that
// the system did not let us.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    // The whole of a regular file of at most `limit` bytes; a symbolic link, fifo or device is
    // refused unread.
    [[nodiscard]] virtual Result<std::string> read(const std::string& path,
                                                   std::size_t limit) const = 0;

    // The same for a path that a record names: no component may be a symbolic link, "..", or lead
    // above `root`.
    [[nodiscard]] virtual Result<std::string> read_below(const std::string& root,
                                                         const std::string& relative,
                                                         std::size_t limit) const = 0;

    // Size and SHA-256 of a file, by the rules of read_below; nothing if it does not exist. A file
    // of more than `limit` bytes is not read: it has a size and no digest.
    [[nodiscard]] virtual Result<std::optional<FileDigest>> digest_below(
        const std::string& root, const std::string& relative, std::uint64_t limit) const = 0;

    // A folder below `root`, by the rules of read_below; `root` itself if `relative` is empty.
    [[nodiscard]] virtual Result<std::unique_ptr<OpenFolder>> open_folder_below(
        const std::string& root, const std::string& relative) const = 0;

    // Tells what a folder holds, in no order; temporary files are left out.
    using TakeEntry = std::function<void(std::string_view name, FileKind kind)>;
    [[nodiscard]] virtual Status each_entry(const std::string& folder,
                                            const TakeEntry& take) const = 0;

    // The same at once, sorted by bytes.
    [[nodiscard]] Result<std::vector<DirEntry>> list(const std::string& folder) const;

    // What stands at the path itself; a symbolic link is not followed.
    [[nodiscard]] virtual Result<FileKind> kind_of(const std::string& path) const = 0;

    // True if nobody but this user (and root) can have put it there or changed it: his own file or
    // folder, no link.
    [[nodiscard]] virtual bool is_private(const std::string& path) const = 0;

    // The absolute path without symbolic links of something that exists.
    [[nodiscard]] virtual Result<std::string> canonical(const std::string& path) const = 0;

    // The folder and those above it, as far as they are missing.
    [[nodiscard]] virtual Status make_folders(const std::string& folder) = 0;

    // The same for the user's own things: what is missing is made so that nobody else can look into
    // it.
    [[nodiscard]] virtual Status make_private_folders(const std::string& folder) = 0;

    // Writes the bytes to the disk beside `target`, so that the caller can read them again and
    // judge before commit.
    [[nodiscard]] virtual Result<TempFile> write_temp(const std::string& target,
                                                      std::string_view bytes) = 0;

    // Puts it in its target's place, all or nothing; commit_new fails if the target exists.
    [[nodiscard]] Status commit(TempFile temp);
    [[nodiscard]] Status commit_new(TempFile temp);

    // write_temp and commit, or commit_new, in one.
    [[nodiscard]] Status replace(const std::string& path, std::string_view bytes);
    [[nodiscard]] Status create(const std::string& path, std::string_view bytes);

    // Copies a file from anywhere to a new path, all or nothing; a target with the same bytes is
    // fine, with others not.
    [[nodiscard]] virtual Result<Copied> copy_in(const std::string& source,
                                                 const std::string& target) = 0;

    // Removes a file. One that is not there is no error.
    [[nodiscard]] virtual Status remove(const std::string& path) = 0;

    // Removes what writers of folder/name that died have left. Only for the holder of the folder's
    // lock. A folder of thousands of files is not looked through for that, since it would take
    // longer than to write.
    [[nodiscard]] virtual Status remove_stale_temps(const std::string& folder,
                                                    const std::string& name) = 0;

    // The same for all names, in a folder of any size.
    [[nodiscard]] virtual Status remove_all_stale_temps(const std::string& folder) = 0;

    // The right to write in a folder; waits up to `patience` for somebody else to end.
    [[nodiscard]] virtual Result<std::unique_ptr<Lock>> lock(const std::string& folder,
                                                             std::chrono::seconds patience) = 0;

protected:
    enum class Over { replace, never };

    [[nodiscard]] virtual Status move_temp(const std::string& temp, const std::string& target,
                                           Over over) = 0;
    virtual void drop_temp(const std::string& temp) noexcept = 0;

private:
    friend class TempFile;
    Status commit_as(TempFile temp, Over over);
};

// True for ".NAME.tmp-PID", the name of a file that is being written.
[[nodiscard]] bool is_temp_name(std::string_view name);
[[nodiscard]] std::string temp_prefix(std::string_view name);  // ".NAME.tmp-"

// The errors that every door gives alike.
[[nodiscard]] Error no_such_file(const std::string& path);
[[nodiscard]] Error not_a_file(const std::string& path, FileKind kind);
[[nodiscard]] Error over_limit(const std::string& path, std::uint64_t size, std::size_t limit);
[[nodiscard]] Error leads_outside(const std::string& path);
[[nodiscard]] Error already_exists(const std::string& path);
[[nodiscard]] Error other_content(const std::string& path);

}  // namespace yankomas
