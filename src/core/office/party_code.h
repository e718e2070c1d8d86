// How the codes of outside parties are numbered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

// True for the letters with which codes of parties may begin: 1 to 20 capital letters, such as PK.
[[nodiscard]] bool is_party_prefix(std::string_view text);

// Returns the code of that prefix that follows the highest one in use: PK-0008 after PK-0007. It
// has four digits, and more only once all codes of four digits are used up, so that one odd code
// does not use up the others (see next_number). The prefix must be one (is_party_prefix).
[[nodiscard]] PartyCode next_party_code(std::string_view prefix, const std::set<PartyCode>& used);

}  // namespace yankomas
