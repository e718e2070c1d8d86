// Folders of files that a killed process has left half written.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace yankomas {

// Removes the folders below `parent` whose names begin with `prefix` and go on as those of
// temporary files do (is_temp_name). Of these it takes only folders that this user owns, that no
// process has locked, and in which each file is named by the file `list` or is that file itself.
// What it can't remove stays; that is no error.
void remove_left_folders(const std::string& parent, const std::string& prefix,
                         const std::string& list);

}  // namespace yankomas
