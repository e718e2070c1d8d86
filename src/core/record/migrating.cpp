// Renumbers the passes of a case by the steps of the newer version.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/migrating.h"

#include <algorithm>
#include <utility>

namespace yankomas {

bool has_moved(const Progress& progress, EntryNumber migration) {
    const auto& turns = progress.versions.turns();
    return std::ranges::any_of(turns, [&](const VersionTurn& one) { return one.by == migration; });
}

void move_to_version(Progress& progress, VersionTurn turn) {
    const Sop& newer = *turn.sop;
    progress.versions.move_to(std::move(turn));
    for (Pass& pass : progress.passes) {
        const auto now = progress.versions.step_in(newer, *pass.sop, pass.own);
        pass.step = now.value_or(StepNumber{});
    }
}

StepOf shown_step(const Progress& progress, const Pass& pass) {
    if (pass.is_gone()) return {pass.sop, pass.terms()};
    const Sop* present = progress.versions.present();
    return {present, present == nullptr ? nullptr : present->step(pass.step)};
}

StepOf step_at(const Progress& progress, const Pass& pass, EntryNumber entry) {
    const Sop* sop = progress.versions.sop_of(entry);
    if (sop == nullptr || pass.sop == nullptr) return {sop, nullptr};
    const auto number = progress.versions.step_in(*sop, *pass.sop, pass.own);
    return {sop, number ? sop->step(*number) : nullptr};
}

}  // namespace yankomas
