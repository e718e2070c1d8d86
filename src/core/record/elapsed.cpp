// Adds up the working days of passes and holds.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/elapsed.h"

#include <algorithm>

#include "core/base/result.h"
#include "core/calendar/due.h"

namespace yankomas {

namespace {

struct Clock {
    const Calendar& calendar;
    Zone zone;
    Instant now;
    bool is_covered = true;

    int days(Instant start, Instant end) {
        if (end <= start) return 0;
        const auto days = working_days_between(start, end, calendar, zone);
        if (!days) is_covered = false;
        return days ? *days : 0;
    }
};

int days_on_hold(const Pass& pass, const Progress& progress, Clock& clock) {
    int days = 0;
    for (const Interval& hold : pass.holds) days += clock.days(hold.start, hold.end);
    const bool is_current = progress.hold && &pass == &progress.passes.back();
    return is_current ? days + clock.days(progress.hold->since, clock.now) : days;
}

StepElapsed& of_step(std::vector<StepElapsed>& steps, StepNumber number, const Sop& sop) {
    const auto found = std::ranges::find(steps, number, &StepElapsed::step);
    if (found != steps.end()) return *found;
    const Step* step = sop.step(number);
    const bool outside = step != nullptr && !step->by.empty() && sop.is_outside(step->by.front());
    steps.push_back({number, 0, 0, outside});
    return steps.back();
}

}  // namespace

std::optional<Elapsed> elapsed_of(const Sop& sop, const Progress& progress,
                                  const Calendar& calendar, Zone zone, Instant now) {
    Elapsed elapsed;
    Clock clock{calendar, zone, now};
    if (progress.taken_over && !progress.passes.empty()) {
        elapsed.on_paper = clock.days(progress.opened, progress.passes.front().start);
        elapsed.working_days = elapsed.on_paper;
    }
    for (const Pass& pass : progress.passes) {
        const int days = clock.days(pass.start, pass.end == PassEnd::running ? now : pass.stop);
        StepElapsed& step = of_step(elapsed.steps, pass.step, sop);
        ++step.passes;
        step.working_days += days;
        elapsed.working_days += days;
        elapsed.passes.push_back(days);
        if (step.outside) elapsed.outside += days;
        elapsed.on_hold += days_on_hold(pass, progress, clock);
    }
    return clock.is_covered ? std::optional(std::move(elapsed)) : std::nullopt;
}

}  // namespace yankomas
