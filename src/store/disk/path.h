// Paths as text: taken apart and put together without asking the disk.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas {

// "a/b" -> "a", "a" -> ".", "/a" -> "/".
[[nodiscard]] std::string parent_of(std::string_view path);

// The last component; empty after a final slash.
[[nodiscard]] std::string_view file_name_of(std::string_view path);

// `name` below `folder`; "." adds nothing.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

// True for a path that can only lead below where it starts: no "", ".", "..", slash at either end,
// or NUL.
[[nodiscard]] bool is_plain_relative(std::string_view path);

}  // namespace yankomas
