// Reads files as a commit has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ident.h"
#include "core/base/result.h"
#include "store/disk/process.h"
#include "store/git/repository.h"

namespace yankomas {

// Returns the bytes of a file below `root` as a commit has it. The error is `failed` if git or the
// commit is missing, or if the commit has no such file.
Result<std::string> git_file_at(Processes& processes, const std::string& root,
                                const std::string& revision, const std::string& path);

// Names the latest commit of HEAD's history that has a file with this digest: "HEAD" or a short id.
// Returns nothing if none of the last ones that changed the file has it, or if there is no git.
std::optional<std::string> git_commit_with(Processes& processes, const std::string& root,
                                           const std::string& path, const Digest& digest);

// A regular file that a commit has.
struct CommittedFile {
    std::string path;    // below `root`
    std::string object;  // the id by which git knows its bytes
    std::size_t size = 0;
};

// Returns the regular files that a commit has at or below these paths of `root`, sorted by path.
// The error is `failed` if git or the commit is missing.
Result<std::vector<CommittedFile>> git_files_at(Processes& processes, const std::string& root,
                                                const std::string& revision,
                                                const std::vector<std::string>& paths,
                                                const std::optional<GitElsewhere>& from = kHere);

// Returns the ids that git would give to the files below `root` as they are now, in the order of
// `paths`. No filter is run. The files must exist, and `root` must be absolute. The error is
// `failed` if git is missing or can't read a file.
Result<std::vector<std::string>> git_objects_of(Processes& processes, const std::string& root,
                                                const std::vector<std::string>& paths,
                                                const std::optional<GitElsewhere>& from = kHere);

// Returns the bytes of these files, in their order. The error is `failed` if git is missing, or if
// an object is not here.
Result<std::vector<std::string>> git_bytes_of(Processes& processes, const std::string& root,
                                              const std::vector<CommittedFile>& files,
                                              const std::optional<GitElsewhere>& from = kHere);

}  // namespace yankomas
