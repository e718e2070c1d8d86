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

// A file below `root` as a commit has it. `failed` if git, the commit or the file in it is not there.
[[nodiscard]] Result<std::string> git_file_at(Processes& processes, const std::string& root,
                                              const std::string& revision, const std::string& path);

}  // namespace yankomas
