// Regular files opened strictly: no symbolic link followed, no fifo waited for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
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

// Nothing if there is no such file.
[[nodiscard]] Result<std::optional<OpenFile>> open_file(const std::string& path);
[[nodiscard]] Result<std::optional<OpenFile>> open_file_below(const std::string& root,
                                                              const std::string& relative);
// The same below a folder that is open; `path` is for errors.
[[nodiscard]] Result<std::optional<OpenFile>> open_file_below(const Descriptor& folder,
                                                              std::string_view relative,
                                                              const std::string& path);
[[nodiscard]] Result<std::optional<OpenFile>> open_file_in(const Descriptor& folder,
                                                           const std::string& name,
                                                           const std::string& path);

// A folder to open files in; `path` is for errors. Nothing if it is missing.
[[nodiscard]] Result<std::optional<Descriptor>> open_folder_in(const std::string& root,
                                                               std::string_view relative,
                                                               const std::string& path);
// The same below a folder that is open.
[[nodiscard]] Result<std::optional<Descriptor>> open_folder_in(const Descriptor& folder,
                                                               std::string_view relative,
                                                               const std::string& path);

// All its bytes; an error if they are more than `limit`, or change in number meanwhile. `waited` is
// set if they were not all in memory.
[[nodiscard]] Result<std::string> read_whole(const OpenFile& file, std::size_t limit,
                                             bool* waited = nullptr);

// Gives the bytes to `take` piece by piece, in bounded memory.
[[nodiscard]] Status read_pieces(const OpenFile& file,
                                 const std::function<Status(std::string_view)>& take);

// Of all its bytes, or its size alone if they are more than `limit`.
[[nodiscard]] Result<FileDigest> digest_of(
    const OpenFile& file, std::uint64_t limit = std::numeric_limits<std::uint64_t>::max());

}  // namespace yankomas
