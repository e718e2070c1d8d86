// Files as a commit has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "store/disk/process.h"

namespace yankomas {

// A file below `root` as a commit has it. `failed` if git, the commit or the file in it is not
// there.
[[nodiscard]] Result<std::string> git_file_at(Processes& processes, const std::string& root,
                                              const std::string& revision, const std::string& path);

// A regular file that a commit has.
struct CommittedFile {
    std::string path;    // below `root`
    std::string object;  // the id by which git knows its bytes
    std::size_t size = 0;
};

// The regular files of a commit below `root`, sorted by path; `paths` are files or folders.
// `failed` as above.
[[nodiscard]] Result<std::vector<CommittedFile>> git_files_at(
    Processes& processes, const std::string& root, const std::string& revision,
    const std::vector<std::string>& paths);

// The ids that git would give to files as they are now, in their order; no filter is run. They must
// be there, and `root` absolute.
[[nodiscard]] Result<std::vector<std::string>> git_objects_of(
    Processes& processes, const std::string& root, const std::vector<std::string>& paths);

// The bytes of these files, in their order.
[[nodiscard]] Result<std::vector<std::string>> git_bytes_of(
    Processes& processes, const std::string& root, const std::vector<CommittedFile>& files);

}  // namespace yankomas
