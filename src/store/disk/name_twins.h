// Names in a folder that some disks can't keep apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "store/disk/files.h"

namespace yankomas {

// An error (document_path, path) for each name below `folder`, a path below `root`, that differs
// from another one of the same folder only in capital letters or in its Unicode form. Links are not
// followed; nothing if there is no such folder.
[[nodiscard]] Result<Findings> name_twins(const Files& files, const std::string& root,
                                          const std::string& folder);

// The other name in the folder that differs so from `name`, if the folder exists and has one.
[[nodiscard]] std::optional<std::string> twin_of(const Files& files, const std::string& folder,
                                                 std::string_view name);

}  // namespace yankomas
