// Follows a step from version to version, forwards and back.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/versions.h"

#include <algorithm>

namespace yankomas {

namespace {

std::optional<StepNumber> step_after(const StepMap& steps, StepNumber step) {
    const auto found = steps.find(step);
    return found == steps.end() ? std::nullopt : found->second;
}

// No two steps become one, so at most one is found.
std::optional<StepNumber> step_before(const StepMap& steps, StepNumber step) {
    for (const auto& [old, now] : steps) {
        if (now == step) return old;
    }
    return std::nullopt;
}

}  // namespace

const Sop* Versions::sop_of(EntryNumber entry) const {
    const Sop* found = nullptr;
    for (const VersionTurn& turn : turns_) {
        if (found == nullptr || turn.since < entry) found = turn.sop;
    }
    return found;
}

std::optional<StepNumber> Versions::step_in(const Sop& other, const Sop& of,
                                            StepNumber step) const {
    if (&other == &of) return step;
    const auto turn_of = [&](const Sop& sop) {
        return std::ranges::find(turns_, &sop, &VersionTurn::sop);
    };
    auto at = turn_of(of);
    const auto target = turn_of(other);
    if (at == turns_.end() || target == turns_.end()) return std::nullopt;
    std::optional<StepNumber> found = step;
    while (found && at < target) found = step_after((++at)->steps, *found);
    while (found && target < at) found = step_before((at--)->steps, *found);
    return found;
}

}  // namespace yankomas
