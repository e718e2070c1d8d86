// Files in the user's cache folder, never in the office folder. Any of them may be deleted or
// damaged at any time: what is not remembered is worked out again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yankomas {

class FileParts;
class Files;

// Returns the bytes of a remembered file, or nothing if it does not exist, has more than `limit`
// bytes or can't be read. It also returns nothing if another user could have written the file,
// because that user could claim that a tampered case was verified.
[[nodiscard]] std::optional<std::string> recall_file(const Files& files, const std::string& path,
                                                     std::size_t limit);

// Opens such a file to read parts of it, by the same rules; null if it may not be believed.
[[nodiscard]] std::unique_ptr<FileParts> recall_parts(const Files& files, const std::string& path,
                                                      std::size_t limit);

// Replaces the file, and makes its folder for this user alone. It writes nothing if the folder is
// open to other users or if somebody else is writing there. A failure is ignored, because nothing
// is lost.
void remember_file(Files& files, const std::string& path, std::string_view bytes);

}  // namespace yankomas
