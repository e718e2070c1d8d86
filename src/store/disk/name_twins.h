// Finds names in a folder that are the same name on some disks.
// SPDX-License-Identifier: Apache-2.0
//
// A disk of macOS or Windows folds capital letters, and some fold the Unicode forms of a letter
// with an accent. An office that is copied there would lose one of two such files, and with it the
// bytes that somebody signed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/base/result.h"

namespace yankomas {

class Files;

// Returns an error (document_path, path) for each name below `folder` that differs from another
// name in the same folder only in that way. `folder` is a path below `root`. Links are not
// followed. If there is no such folder, there are no findings.
Result<Findings> name_twins(const Files& files, const std::string& root, const std::string& folder);

// Returns the other name in the folder that differs from `name` only in that way, if there is one.
[[nodiscard]] std::optional<std::string> twin_of(const Files& files, const std::string& folder,
                                                 std::string_view name);

}  // namespace yankomas
