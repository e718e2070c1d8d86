// Files in the user's cache folder, never in the office folder. Any of them may be deleted or
// damaged at any time: what is not remembered is worked out again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

class Files;

// Nothing if there is no such file, none of at most `limit` bytes that can be read, or one that
// another user could have written: that user could say of a tampered case that it was verified.
[[nodiscard]] std::optional<std::string> recall_file(const Files& files, const std::string& path,
                                                     std::size_t limit);

// Replaces the file, and makes its folder for this user alone. It writes nothing to a folder that
// is open to others, or while somebody else writes there. A failure is silent, since it is no loss.
void remember_file(Files& files, const std::string& path, std::string_view bytes);

}  // namespace yankomas
