// The commit of the source that this program was built from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace yankomas {

// Returns "46f510d6a1b2", with "-dirty" behind it if files were changed, or "unknown" if it was not
// built from a repository.
[[nodiscard]] std::string_view built_commit();

}  // namespace yankomas
