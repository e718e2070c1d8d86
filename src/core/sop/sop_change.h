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

// One difference. Its field is empty if only one version has the thing, and for a step that has
// only another number.
struct SopChange {
    SopPart part = SopPart::head;
    std::string before;  // how the older version names it: "3", "kabid-ham"; empty if it is new
    std::string after;   // how the newer version names it; empty if it is gone
    std::string title;   // by the newer version, or the older one if it is gone
    std::string field;   // the key of the file
    std::string was;  // as the file spells it, with the steps of the newer version; empty if absent
    std::string is;
};

// Returns the differences: of the head, of the steps in the order of the older file with new ones
// at the end, then of what the steps name. `steps` says what became of each step. A value that
// names a step differs only if it names another one in the newer numbers.
[[nodiscard]] std::vector<SopChange> changes_between(const Sop& before, const Sop& after,
                                                     const StepMap& steps);

// Returns the map that pairs steps of the same number, for versions without a map.
[[nodiscard]] StepMap same_numbers(const Sop& before, const Sop& after);

}  // namespace yankomas
