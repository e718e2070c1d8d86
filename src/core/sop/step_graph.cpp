// Reachability of steps by a search from each.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/step_graph.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace yankomas {

std::vector<Next> ways_from(const Step& step) {
    if (step.outcomes.empty()) return {step.next};
    std::vector<Next> ways;
    std::ranges::transform(step.outcomes, std::back_inserter(ways),
                           [](const auto& outcome) { return outcome.second.next; });
    return ways;
}

StepGraph::StepGraph(const Sop& sop) : ends_(sop.steps.size()) {
    const std::size_t count = sop.steps.size();
    std::map<StepNumber, std::size_t> positions;
    for (std::size_t at = 0; at < count; ++at) positions.emplace(sop.steps[at].number, at);

    std::vector<std::vector<std::size_t>> moves(count);
    for (std::size_t at = 0; at < count; ++at) {
        for (const Next& next : ways_from(sop.steps[at])) {
            const auto target = next.step ? positions.find(*next.step) : positions.end();
            if (target == positions.end()) {
                ends_[at] = true;
            } else {
                moves[at].push_back(target->second);
            }
        }
    }
    for (std::size_t start = 0; start < count; ++start) {
        std::vector<bool> seen(count);
        std::vector<std::size_t> waiting = moves[start];
        while (!waiting.empty()) {
            const std::size_t at = waiting.back();
            waiting.pop_back();
            if (seen[at]) continue;
            seen[at] = true;
            waiting.insert(waiting.end(), moves[at].begin(), moves[at].end());
        }
        leads_to_.push_back(std::move(seen));
    }
}

bool StepGraph::can_end(std::size_t step) const {
    if (ends_[step]) return true;
    for (std::size_t later = 0; later < ends_.size(); ++later) {
        if (ends_[later] && leads_to_[step][later]) return true;
    }
    return false;
}

}  // namespace yankomas
