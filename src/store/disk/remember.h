// Files in the user's cache folder: safe to delete or to damage at any time, never in the office
// folder.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "store/disk/files.h"

namespace yankomas {

// Nothing if there is no such file, none that can be read, or one that another user could have
// written.
[[nodiscard]] std::optional<std::string> recall_file(const Files& files, const std::string& path,
                                                     std::size_t limit);

// Replaces the file, and makes its folder for this user alone; nothing is written to a folder open
// to others. Who finds another writer leaves it to him. A failure is no loss: what is not
// remembered is worked out again.
void remember_file(Files& files, const std::string& path, std::string_view bytes);

}  // namespace yankomas
