// Takes paths apart and joins them as text, without asking the disk.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas {

// Returns the folder of a path: "a" for "a/b", "." for "a", "/" for "/a".
[[nodiscard]] std::string parent_of(std::string_view path);

// Returns the last component, which is empty after a final slash.
[[nodiscard]] std::string_view file_name_of(std::string_view path);

// Returns the path of `name` below `folder`. A folder "." adds nothing.
[[nodiscard]] std::string join_path(std::string_view folder, std::string_view name);

// True for a path that can only lead below its start: it has no component "", "." or "..", no slash
// at either end and no NUL.
[[nodiscard]] bool is_plain_relative(std::string_view path);

}  // namespace yankomas
