// Files and folders opened strictly: no symbolic link is followed, no fifo waited for.
// SPDX-License-Identifier: Apache-2.0
//
// A path in a record is the word of whoever wrote it, and others may move things in the folder
// while we look. So a path below a root is walked one component at a time, each opened in the
// folder before it (openat) with O_NOFOLLOW: a symbolic link anywhere makes the walk fail, and an
// open folder stays the same one even if somebody renames it meanwhile. Only the way to the root
// itself may hold links, since the user named it. What a file is and how large is asked of the
// open descriptor and not of the path, so that it is said of the very file that is then read.
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

// A regular file, by its path, below a root, or below a folder that is open (`path` is then for
// errors alone). Nothing if there is none.
Result<std::optional<OpenFile>> open_file(const std::string& path);
Result<std::optional<OpenFile>> open_file_below(const std::string& root,
                                                const std::string& relative);
Result<std::optional<OpenFile>> open_file_below(const Descriptor& folder, std::string_view relative,
                                                const std::string& path);

// A file that must be there: no_such_file in place of nothing.
Result<OpenFile> must_exist(Result<std::optional<OpenFile>> file, const std::string& path);

// A folder to open files in, below a root or below a folder that is open; `path` is for errors.
// Nothing if it is missing.
Result<std::optional<Descriptor>> open_folder_in(const std::string& root, std::string_view relative,
                                                 const std::string& path);
Result<std::optional<Descriptor>> open_folder_in(const Descriptor& folder,
                                                 std::string_view relative,
                                                 const std::string& path);

// All its bytes; an error if they are more than `limit`, or if their number changes meanwhile.
// `waited` is set to whether the reader had to wait for the disk.
Result<std::string> read_whole(const OpenFile& file, std::size_t limit, bool* waited = nullptr);

// Gives the bytes to `take` piece by piece, in bounded memory. An error of `take` ends it.
Status read_pieces(const OpenFile& file, const std::function<Status(std::string_view)>& take);

// Of all its bytes, or its size alone if they are more than `limit`; nothing of no file.
Result<FileDigest> digest_of(const OpenFile& file,
                             std::uint64_t limit = std::numeric_limits<std::uint64_t>::max());
Result<std::optional<FileDigest>> digest_of(const Result<std::optional<OpenFile>>& file,
                                            std::uint64_t limit);

// Files::open_folder_below.
Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                      const std::string& relative);

}  // namespace yankomas
