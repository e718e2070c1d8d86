// The errors of the disk in our words, so that the real disk and its memory twin say the same.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/base/error.h"

namespace yankomas {

enum class FileKind;

// Returns the whole file as a place.
[[nodiscard]] inline Place in_file(const std::string& path) { return {path, 0, 0, {}}; }

// Returns what the system says about an errno value, such as "Permission denied".
[[nodiscard]] std::string os_text(int code);

// Makes a `failed` error about `path`. It has a hint if a user can do something about the code and
// if there is a path.
[[nodiscard]] Error os_failure(Message what, const std::string& path, int code);

// These make the same error for what we do most often. `code` is an errno value.
[[nodiscard]] Error cannot_read(const std::string& path, int code);
[[nodiscard]] Error cannot_write(const std::string& path, int code);
[[nodiscard]] Error cannot_remove(const std::string& path, int code);
[[nodiscard]] Error cannot_look(const std::string& path, int code);
[[nodiscard]] Error cannot_open_folder(const std::string& folder, int code);

// What stands in the way without an errno value. `refused` are leads_outside, already_exists,
// other_content and changed_meanwhile: what is there, or what was asked for, is not acceptable.
[[nodiscard]] Error no_such_file(const std::string& path);
[[nodiscard]] Error not_a_file(const std::string& path, FileKind kind);
[[nodiscard]] Error over_limit(const std::string& path, std::uint64_t size, std::size_t limit);
[[nodiscard]] Error leads_outside(const std::string& path);
[[nodiscard]] Error already_exists(const std::string& path);
[[nodiscard]] Error other_content(const std::string& path);
[[nodiscard]] Error changed_meanwhile(const std::string& path);
[[nodiscard]] Error changed_while_read(const std::string& path);
[[nodiscard]] Error still_locked(const std::string& folder, std::chrono::seconds patience);

}  // namespace yankomas
