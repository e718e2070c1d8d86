// Which step leads to which, over all outcomes of a procedure.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/sop/sop.h"

namespace yankomas {

// Steps by their position in sop.steps. A `next` that names no step counts as an end, so that one
// wrong name gives one finding. Exits are no ends: a case must be able to finish without one.
class StepGraph {
public:
    explicit StepGraph(const Sop& sop);

    [[nodiscard]] bool is_reachable(std::size_t step) const {
        return step == 0 || comes_before(0, step);
    }
    // By at least one move.
    [[nodiscard]] bool comes_before(std::size_t earlier, std::size_t later) const {
        return leads_to_[earlier][later];
    }
    [[nodiscard]] bool can_end(std::size_t step) const;

private:
    std::vector<bool> ends_;                   // has an outcome that ends the case
    std::vector<std::vector<bool>> leads_to_;  // by one move or more
};

// Everywhere a step may go: its outcomes', or its own.
[[nodiscard]] std::vector<Next> ways_from(const Step& step);

}  // namespace yankomas
