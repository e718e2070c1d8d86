// Errors of the operating system in our words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/error.h"

namespace yankomas {

// The whole file as a place.
[[nodiscard]] inline Place in_file(const std::string& path) { return {path, 0, 0, {}}; }

// What the system says about an errno value: "Permission denied".
[[nodiscard]] std::string os_text(int code);

// A failure about `path`, with hints for the codes that a user can do something about; no hints if
// there is no path.
[[nodiscard]] Error os_failure(Message what, const std::string& path, int code);

}  // namespace yankomas
