// Lets what was signed without the right count, once somebody with it has ratified it.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/cure.h"

#include <algorithm>

namespace yankomas {

namespace {

void cure_hold(Progress& progress, EntryNumber about, Instant ratified, Cured how) {
    const Instant least = how == Cured::from_ratification ? ratified : Instant{};
    if (progress.hold && progress.hold->entry == about) {
        progress.hold->stops_clock = true;
        progress.hold->since = std::max(progress.hold->since, least);
    }
    std::erase_if(progress.idle_holds, [&](const IdleHold& idle) {
        if (idle.entry != about) return false;
        const Interval stretch{std::max(idle.stretch.start, least), idle.stretch.end};
        if (stretch.start < stretch.end) progress.passes[idle.pass].holds.push_back(stretch);
        return true;
    });
}

}  // namespace

void cure(Progress& progress, EntryNumber about, const CaseEntry& ratification, Cured how) {
    cure_hold(progress, about, ratification.at, how);
    Pass* pass = progress.ended_by(about);
    if (pass == nullptr || pass->is_valid) return;
    pass->is_valid = true;
    // Whoever ratifies an exit has not signed the step, which may go on when the exit is taken
    // back.
    if (pass->end == PassEnd::done &&
        std::ranges::find(pass->signers, ratification.by) == pass->signers.end())
        pass->signers.push_back(ratification.by);
    if (how == Cured::as_signed) return;
    pass->signed_at = std::max(pass->signed_at, ratification.at);
    if (how == Cured::from_ratification) pass->stop = std::max(pass->stop, ratification.at);
}

}  // namespace yankomas
