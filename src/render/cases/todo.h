// What one person has to do, grouped by what it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/base/ident.h"
#include "render/cases/case_look.h"

namespace yankomas {

struct CaseSummary;

// The person whose work is shown.
struct TodoFor {
    PersonId id;
    std::string name;
    std::vector<std::string> roles;  // short, as spell_waiting_shortly has them
    bool by_key = false;             // the owner of the key, because nobody was named
    bool has_key = true;             // has a key that is not revoked
};

// Says how many of what waits are late: "both late". It is empty if none is.
[[nodiscard]] Message lateness_of(int late, int all);

// Shows who is meant and how much waits, and then the cases in groups: decide and sign, sign, sign
// as well, ratify, resume or end. `cases` come in the order in which they are shown, and the group
// of the first comes first.
[[nodiscard]] std::string render_todo(const TodoFor& person, const std::vector<CaseSummary>& cases,
                                      const CaseLook& look);

}  // namespace yankomas
