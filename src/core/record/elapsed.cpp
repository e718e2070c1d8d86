// Adds up the working days of passes and holds.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/elapsed.h"

#include <algorithm>

#include "core/base/result.h"
#include "core/calendar/due.h"
#include "core/record/migrating.h"

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
    [[nodiscard]] Instant end_of(const Pass& pass) const {
        return pass.end == PassEnd::running ? now : pass.stop;
    }
    int days_outside(const Pass& pass, const std::vector<Interval>& holds) {
        const auto days = time_outside_holds(pass.start, end_of(pass), LimitUnit::working_days,
                                             holds, calendar, zone);
        if (!days) is_covered = false;
        return days ? static_cast<int>(*days) : 0;
    }
};

// Returns how many of the days of a pass its holds take out of its clock. An open hold is one
// without end, so the day of `now` does not count yet.
int days_on_hold(const Pass& pass, int days, const Progress& progress, Clock& clock) {
    std::vector<Interval> holds = pass.holds;
    const auto open = progress.stopping_hold();
    if (open && &pass == &progress.passes.back())
        holds.push_back({open->since, clock.now + kSecondsOfDay});
    return holds.empty() ? 0 : days - clock.days_outside(pass, holds);
}

StepElapsed& of_step(std::vector<StepElapsed>& steps, const StepOf& shown, bool outside) {
    const SopVersion& version = shown.sop->version;
    const StepNumber number = shown.step->number;
    const auto found = std::ranges::find_if(
        steps, [&](const StepElapsed& one) { return one.sop == version && one.step == number; });
    if (found != steps.end()) return *found;
    steps.push_back({version, number, 0, 0, outside});
    return steps.back();
}

}  // namespace

std::optional<Elapsed> elapsed_of(const Progress& progress, const Calendar& calendar, Zone zone,
                                  Instant now) {
    Elapsed elapsed;
    Clock clock{calendar, zone, now};
    if (progress.taken_over && !progress.passes.empty()) {
        elapsed.on_paper = clock.days(progress.opened, progress.passes.front().start);
        elapsed.working_days = elapsed.on_paper;
    }
    for (const Pass& pass : progress.passes) {
        const int days = clock.days(pass.start, clock.end_of(pass));
        const bool outside = is_outside(pass);
        StepElapsed& step = of_step(elapsed.steps, shown_step(progress, pass), outside);
        ++step.passes;
        step.working_days += days;
        elapsed.working_days += days;
        elapsed.passes.push_back(days);
        if (outside) elapsed.outside += days;
        elapsed.on_hold += days_on_hold(pass, days, progress, clock);
    }
    return clock.is_covered ? std::optional(std::move(elapsed)) : std::nullopt;
}

}  // namespace yankomas
