// What is said of a code that the procedure does not have: those that it has, and which is meant.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/base/text.h"
#include "core/sop/sop.h"

namespace yankomas {

// Returns a hint with the code that is nearest to the given one, if any is near, and with the
// command that explains them all.
[[nodiscard]] inline Message choice_hint(std::string_view given,
                                         const std::vector<std::string>& codes, const SopId& sop) {
    const auto meant = nearest(given, codes);
    if (!meant) return message("yankomas sop show {} explains them", sop);
    return message("did you mean \"{}\"? yankomas sop show {} explains them", *meant, sop);
}

}  // namespace yankomas
