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

// The files and folders of an office whose bytes stay, as git is asked for them.
[[nodiscard]] std::vector<std::string> kept_for_good();

struct AuditResult {
    Findings findings;  // sorted
    int versions = 0;   // that were looked at
};

// Entries and journals that history had and the folder has not (lost_entry, lost_journal), and
// those that were signed again (signed_again). `since` leaves out what was before that commit.
// `failed` without git, the commit, or the whole history.
[[nodiscard]] Result<AuditResult> audit_findings(const Host& host, const OpenedOffice& office,
                                                 const std::optional<std::string>& since);

}  // namespace yankomas
