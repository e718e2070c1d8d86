// Compares an office folder with what a commit had of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

// The files and folders of an office whose bytes stay, as git is asked for them.
[[nodiscard]] std::vector<std::string> kept_for_good();

// Journals (roster, seals, cases) that lost bytes since a commit (cut_back) or are gone (vanished),
// and manifests of seals that are not the same. `failed` without git, the commit, or a roster in
// it.
[[nodiscard]] Result<Findings> history_findings(const Host& host, const std::string& root,
                                                const std::string& revision);

}  // namespace yankomas
