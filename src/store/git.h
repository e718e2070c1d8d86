// The few things asked of git, with everything off by which a folder could run a program.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "store/process.h"

namespace yankomas {

// Commits exactly these paths below `root`; hooks and fsmonitor of the folder don't run.
[[nodiscard]] Status git_commit(Processes& processes, const std::string& root,
                                const std::vector<std::string>& paths, const std::string& subject);

}  // namespace yankomas
