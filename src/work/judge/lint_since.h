// What an office folder has lost since a commit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "store/git/git_files.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Finds journals that lost bytes since a commit (cut_back) or are gone (vanished), and manifests of
// seals that changed. git computes the ids of the present files, so that only changed files are
// read. The error is `failed` if git or the commit is missing, or if the commit has no roster.
[[nodiscard]] Result<Findings> findings_since(const Host& host, const OpenedOffice& office,
                                              const std::string& revision,
                                              const std::optional<GitElsewhere>& from);

}  // namespace yankomas
