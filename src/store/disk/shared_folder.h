// Keeps an office on a shared disk open to all who work in it: groups, permissions, access lists.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"
#include "store/disk/descriptor.h"

namespace yankomas {

// Gives the group, the permissions and the access list of the file at `target`, if there is one, to
// the new file. If this user may not give it the group, it stays without (see
// Files::keeps_group). Only a regular file is ever replaced, so this refuses a target that is a
// link or a folder.
[[nodiscard]] Status take_over_access(const Descriptor& temp, const std::string& target);

// Does the work of Files::keeps_group.
[[nodiscard]] bool replaced_file_keeps_group(const std::string& path);

// Lets the group that may write in the folder above write in this new one too.
void share_like_parent(const std::string& folder);

}  // namespace yankomas
