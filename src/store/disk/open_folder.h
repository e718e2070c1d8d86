// Folders that stay open while many of their files are read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "store/disk/files.h"

namespace yankomas {

// Opened strictly, as files are: no symbolic link on the way below `root`.
[[nodiscard]] Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                                    const std::string& relative);

}  // namespace yankomas
