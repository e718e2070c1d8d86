// Files as a commit has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "store/disk/process.h"

namespace yankomas {

// The bytes of a file below `root` as a commit has it. `failed` without git or the commit, or if
// the commit has no such file.
Result<std::string> git_file_at(Processes& processes, const std::string& root,
                                const std::string& revision, const std::string& path);

// A regular file that a commit has.
struct CommittedFile {
    std::string path;    // below `root`
    std::string object;  // the id by which git knows its bytes
    std::size_t size = 0;
};

// The regular files that a commit has at or below these paths of `root`, sorted by path. `failed`
// without git or the commit.
Result<std::vector<CommittedFile>> git_files_at(Processes& processes, const std::string& root,
                                                const std::string& revision,
                                                const std::vector<std::string>& paths);

// The ids that git would give to the files below `root` as they are now, in the order of `paths`;
// no filter is run. The files must be there, and `root` must be absolute.
Result<std::vector<std::string>> git_objects_of(Processes& processes, const std::string& root,
                                                const std::vector<std::string>& paths);

// The bytes of these files, in their order.
Result<std::vector<std::string>> git_bytes_of(Processes& processes, const std::string& root,
                                              const std::vector<CommittedFile>& files);

}  // namespace yankomas
