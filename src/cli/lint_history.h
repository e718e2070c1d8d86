// Compares an office folder with what a commit had of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "cli/host.h"
#include "core/base/finding.h"

namespace yankomas {

// Journals (roster, seals, cases) that lost bytes since a commit (cut_back) or are gone (vanished). `failed`
// without git or the commit.
[[nodiscard]] Result<Findings> history_findings(const Host& host, const std::string& root,
                                                const std::string& revision);

}  // namespace yankomas
