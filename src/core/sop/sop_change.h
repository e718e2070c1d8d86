// What differs between two versions of a procedure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sop/sop.h"

namespace yankomas {

enum class SopPart { head, step, outcome, role, document, hold, exit, subject };
[[nodiscard]] std::string_view name_of(SopPart part);

// One difference. What only one version has differs in nothing but that: its field is empty.
struct SopChange {
    SopPart part = SopPart::head;
    std::string before;  // how the older version names it: "3", "kabid-ham"; empty if it is new
    std::string after;   // how the newer version names it; empty if it is gone
    std::string title;   // by the newer version, or the older one if it is gone
    std::string field;   // the key of the file
    std::string was;  // as the file spells it, with the steps of the newer version; empty if absent
    std::string is;
};

// Returns the differences, in the order of the newer file: the head, the steps, then what the steps
// name. `steps` says what became of each step; what only renumbers steps is no difference.
[[nodiscard]] std::vector<SopChange> changes_between(const Sop& before, const Sop& after,
                                                     const StepMap& steps);

// Returns the map that pairs steps of the same number, for versions without a map.
[[nodiscard]] StepMap same_numbers(const Sop& before, const Sop& after);

}  // namespace yankomas
