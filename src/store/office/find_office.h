// Finds the folder of the office in which somebody works.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "store/disk/files.h"

namespace yankomas {

// What makes a folder an office.
inline constexpr std::string_view kOfficeFile = "office.yaml";

// Returns the nearest folder at or above `start` that holds office.yaml. It is an error if there is
// none. An empty `start` means the working folder.
[[nodiscard]] Result<std::string> find_office(const Files& files, const std::string& start);

}  // namespace yankomas
