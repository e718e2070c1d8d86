// Personal data in texts that become public before a case is judged.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/finding.h"

namespace yankomas {

// A warning (personal_data) for each line of a commit message that looks like personal data. As git
// does, it passes over comments and what stands below the scissors line; names and addresses of
// trailers ("Signed-off-by:") are those of committers, which every commit has anyway.
[[nodiscard]] Findings personal_data_in_message(const std::string& file, std::string_view bytes);

}  // namespace yankomas
