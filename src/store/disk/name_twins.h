// Names in a folder that some disks can't keep apart.
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

// An error (document_path, path) for each name below `folder`, a path below `root`, that differs
// from another one of the same folder only so. Links are not followed. Nothing if there is no such
// folder.
Result<Findings> name_twins(const Files& files, const std::string& root, const std::string& folder);

// The other name in the folder that differs only so from `name`, if there is one.
[[nodiscard]] std::optional<std::string> twin_of(const Files& files, const std::string& folder,
                                                 std::string_view name);

}  // namespace yankomas
