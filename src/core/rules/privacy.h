// Looks for personal data in texts that become public before any case is judged.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/finding.h"

namespace yankomas {

// Returns a warning (personal_data) for each line of a commit message that seems to have personal
// data. Comments and what stands below the scissors line are skipped, since git drops them.
// Trailers ("Signed-off-by:") are skipped too: they name committers, whom every commit names
// anyway.
[[nodiscard]] Findings personal_data_in_message(const std::string& file, std::string_view bytes);

}  // namespace yankomas
