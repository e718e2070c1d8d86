// Opens files and folders strictly: it follows no symbolic link and waits for no fifo.
// SPDX-License-Identifier: Apache-2.0
//
// A path in a record comes from whoever wrote the record, and others may move things in the folder
// while we read it. So a path below a root is opened one component at a time, each in the folder
// before it (openat) and with O_NOFOLLOW. A symbolic link anywhere makes this fail, and an open
// folder stays the same one even if somebody renames it meanwhile. Only the path of the root itself
// may have links, because the user named it. The kind and size of a file are asked of the open
// descriptor and not of the path, so that they are those of the same file that is then read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "core/base/result.h"
#include "store/disk/descriptor.h"
#include "store/disk/files.h"

namespace yankomas {

struct OpenFile {
    Descriptor descriptor;
    std::uint64_t size = 0;  // when it was opened
    std::string path;        // as errors name it
};

[[nodiscard]] FileKind kind_of_mode(mode_t mode);

// Opens a regular file by its path, below a root, or below an open folder (`path` is then only for
// errors). Returns nothing if the file does not exist.
Result<std::optional<OpenFile>> open_file(const std::string& path);
Result<std::optional<OpenFile>> open_file_below(const std::string& root,
                                                const std::string& relative);
Result<std::optional<OpenFile>> open_file_below(const Descriptor& folder, std::string_view relative,
                                                const std::string& path);

// Turns a missing file into the error no_such_file.
Result<OpenFile> must_exist(Result<std::optional<OpenFile>> file, const std::string& path);

// Opens a folder below a root or below an open folder, to open files in it. `path` is only for
// errors. Returns nothing if the folder does not exist.
Result<std::optional<Descriptor>> open_folder_in(const std::string& root, std::string_view relative,
                                                 const std::string& path);
Result<std::optional<Descriptor>> open_folder_in(const Descriptor& folder,
                                                 std::string_view relative,
                                                 const std::string& path);

// Reads all bytes of a file. It is an error if there are more than `limit`, or if their number
// changes meanwhile. `waited` is set to true if the reader had to wait for the disk, and else to
// false.
Result<std::string> read_whole(const OpenFile& file, std::size_t limit, bool* waited = nullptr);

// Gives the bytes to `take` piece by piece, in bounded memory. If `take` returns an error, this
// stops and returns it.
Status read_pieces(const OpenFile& file, const std::function<Status(std::string_view)>& take);

// Does the work of Files::open_parts.
Result<std::unique_ptr<FileParts>> parts_of(OpenFile file, std::size_t limit);

// Returns the size and digest of a file, or only its size if it has more than `limit` bytes. The
// second form returns nothing if there is no file.
Result<FileDigest> digest_of(const OpenFile& file,
                             std::uint64_t limit = std::numeric_limits<std::uint64_t>::max());
Result<std::optional<FileDigest>> digest_of(const Result<std::optional<OpenFile>>& file,
                                            std::uint64_t limit);

// Does the work of Files::open_folder_below.
Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                      const std::string& relative);

}  // namespace yankomas
