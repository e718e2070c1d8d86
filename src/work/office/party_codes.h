// The codes of outside parties that an office has given out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/base/ident.h"
#include "core/base/result.h"
#include "store/disk/files.h"

namespace yankomas {

// Returns every code that an entry of some case names, also of a case that is not verified or can't
// be read to its end, so that no code is given to a second party. `root` is the office folder.
[[nodiscard]] Result<std::set<PartyCode>> party_codes_in_use(const Files& files,
                                                             const std::string& root);

// Returns the code of that prefix which follows the highest one in use (next_party_code). Whoever
// signs it looks once more when the office is locked, since others may take it meanwhile.
[[nodiscard]] Result<PartyCode> next_free_code(const Files& files, const std::string& root,
                                               std::string_view prefix);

}  // namespace yankomas
