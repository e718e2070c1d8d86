// Opens a folder whose many files are read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/base/result.h"

namespace yankomas {

class OpenFolder;

// How the files of a folder are read: many by one system call where the system lets us, or each by
// calls of its own. What is read is the same.
enum class Reading { at_once, one_by_one };

// Does the work of Files::open_folder_below.
[[nodiscard]] Result<std::unique_ptr<OpenFolder>> open_folder_below(const std::string& root,
                                                                    const std::string& relative,
                                                                    Reading reading);

}  // namespace yankomas
