// Compares an office folder with every version of its journals that git's history has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Returns the files and folders of an office whose bytes may never be lost, as paths for git.
[[nodiscard]] std::vector<std::string> kept_for_good();

struct AuditResult {
    Findings findings;  // sorted
    int versions = 0;   // how many were looked at
};

// Returns a finding for each entry and journal that history has and the folder does not
// (lost_entry, lost_journal), and for each that was signed again (signed_again). `since` leaves out
// what was before that commit. The error is `failed` if git, the commit or a part of the history is
// missing.
[[nodiscard]] Result<AuditResult> audit_findings(const Host& host, const OpenedOffice& office,
                                                 const std::optional<std::string>& since);

}  // namespace yankomas
