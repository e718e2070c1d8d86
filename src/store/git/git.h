// Makes commits of what was signed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/disk/files.h"
#include "store/disk/process.h"

namespace yankomas {

// Commits exactly these paths below `root`, whose lock the caller holds, and nothing else that is
// staged. Nothing that the folder's configuration names runs: no hook, filter, fsmonitor or signing
// program. `failed` while a merge is under way, or if somebody else commits meanwhile; the hint
// then says how to commit by hand, since what was signed is on the disk already.
Status git_commit(Files& files, Processes& processes, const std::string& root,
                  const std::vector<std::string>& paths, const std::string& subject);

}  // namespace yankomas
