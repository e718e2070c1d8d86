// Regular files opened strictly: no symbolic link followed, no fifo waited for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

#include "core/base/result.h"
#include "store/descriptor.h"
#include "store/files.h"

namespace yankomas {

struct OpenFile {
    Descriptor descriptor;
    std::uint64_t size = 0;  // when it was opened
    std::string path;        // as errors name it
};

[[nodiscard]] FileKind kind_of_mode(mode_t mode);

// Nothing if there is no such file.
[[nodiscard]] Result<std::optional<OpenFile>> open_file(const std::string& path);
[[nodiscard]] Result<std::optional<OpenFile>> open_file_below(const std::string& root, const std::string& relative);

// All its bytes; an error if they are more than `limit`, or change in number meanwhile.
[[nodiscard]] Result<std::string> read_whole(const OpenFile& file, std::size_t limit);

// Gives the bytes to `take` piece by piece, in bounded memory.
[[nodiscard]] Status read_pieces(const OpenFile& file, const std::function<Status(std::string_view)>& take);

[[nodiscard]] Result<FileDigest> digest_of(const OpenFile& file);

}  // namespace yankomas
