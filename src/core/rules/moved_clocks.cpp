// Judges every pass twice.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/moved_clocks.h"

#include <algorithm>

namespace yankomas {

namespace {

bool is_verdict_other(const ClockVerdict& left, const ClockVerdict& right) {
    return left.verdict != right.verdict || left.late.amount != right.late.amount;
}

Lateness distance(const std::optional<Instant>& before, const std::optional<Instant>& after,
                  const Limit& limit, const Calendar& calendar, Zone zone) {
    if (!before || !after || *before == *after) return {};
    auto moved =
        lateness(std::min(*before, *after), std::max(*before, *after), limit, calendar, zone);
    if (!moved) return {};
    if (*after < *before) moved->amount = -moved->amount;
    return *moved;
}

}  // namespace

std::vector<MovedClock> moved_clocks(const Docket& docket, const Progress& progress,
                                     const Calendar& before, const Calendar& after) {
    std::vector<MovedClock> moved;
    const Sop& sop = *docket.sop();
    const Zone zone = docket.zone();
    for (const Pass& pass : progress.passes) {
        const Step* step = sop.step(pass.step);
        if (step == nullptr) continue;
        const bool running = progress.is_open() && &pass == &progress.passes.back();
        const auto judged = [&](const Calendar& calendar) {
            return running ? running_verdict(progress, sop, calendar, zone, docket.as_of)
                           : finished_verdict(pass, sop, calendar, zone);
        };
        MovedClock clock{
            docket.journal.header.id, sop.version,   pass.step, step->title, pass.number, running,
            judged(before),           judged(after), {}};
        const bool differs = running ? clock.before.due != clock.after.due
                                     : is_verdict_other(clock.before, clock.after);
        if (!differs) continue;
        clock.moved = distance(clock.before.due, clock.after.due, step->time, after, zone);
        moved.push_back(std::move(clock));
    }
    return moved;
}

}  // namespace yankomas
