// The few things asked of git: commits, and files as a commit has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/disk/files.h"
#include "store/disk/process.h"

namespace yankomas {

// Commits exactly these paths below `root`, whose lock the caller holds; hooks and fsmonitor of the
// folder don't run.
[[nodiscard]] Status git_commit(Files& files, Processes& processes, const std::string& root,
                                const std::vector<std::string>& paths, const std::string& subject);

}  // namespace yankomas
