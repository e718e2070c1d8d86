// Compares an office folder with every version of its journals that git's history has.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Returns the files and folders of an office whose bytes may never be lost, as paths for git.
[[nodiscard]] std::vector<std::string> kept_for_good();

// True if a seal of the folder names a manifest with this path and these bytes. Then it may have
// had other bytes before: the seal that named those is missing from the seals, and is told there.
[[nodiscard]] bool is_sealed_manifest(const OpenedOffice& office, std::string_view path,
                                      std::string_view bytes);

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
