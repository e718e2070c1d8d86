// Finds lines of .gitattributes by which git would change what is signed, or weave it together.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/finding.h"
#include "core/base/result.h"

namespace yankomas {

struct Host;

// Returns a warning (attributes) for each line that counts for a journal, a manifest, a procedure
// or a calendar of the office, with the line that mends it. Git is not run.
[[nodiscard]] Result<Findings> attribute_findings(const Host& host, const std::string& root);

}  // namespace yankomas
