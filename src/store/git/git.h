// Makes commits of what was signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/disk/files.h"
#include "store/disk/process.h"

namespace yankomas {

// Returns an error if git could not commit what is signed into `root`: it does not keep that
// folder, which may still be made, or a merge is under way, which a commit would end without
// notice.
Status may_commit(const Files& files, Processes& processes, const std::string& root);

// Commits exactly these paths below `root` and nothing else that is staged. The caller must hold
// the lock of `root`. No program that the folder's configuration names is run: no hook, filter,
// fsmonitor or signing program. The error is `failed` if a merge began or somebody else committed
// meanwhile. The hint then says how to commit by hand, because what was signed is on the disk
// already.
Status git_commit(Files& files, Processes& processes, const std::string& root,
                  const std::vector<std::string>& paths, const std::string& subject);

}  // namespace yankomas
