// Finds a pass and explains its due time by the calendar that its verdict was made with.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/pass_clock.h"

#include <algorithm>
#include <vector>

#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"

namespace yankomas {

std::optional<std::size_t> find_pass(const Progress& progress, StepNumber step,
                                     std::optional<int> number) {
    for (std::size_t i = progress.passes.size(); i-- > 0;) {
        const Pass& pass = progress.passes[i];
        if (pass.step == step && pass.number == number.value_or(pass.number)) return i;
    }
    return std::nullopt;
}

Result<PassClock> clock_of_pass(const Docket& docket, const Judgement& judgement,
                                std::size_t index) {
    const Standing& standing = judgement.standing;
    const Progress& progress = standing.progress;
    PassClock clock;
    clock.pass = progress.passes.at(index);
    clock.verdict = standing.clocks.at(index);
    clock.shown = shown_step(progress, clock.pass);
    const Limit& limit = clock.pass.terms()->time;
    const Calendar* calendar = clock.verdict.calendar;
    if (calendar == nullptr) return failed(message("the office has published no calendar"));
    if (&progress.passes[index] == progress.current()) clock.hold = progress.stopping_hold();
    std::vector<Interval> holds = clock.pass.holds;
    if (clock.verdict.verdict == Verdict::on_hold && clock.hold)
        holds.push_back({clock.hold->since, std::max(docket.as_of, clock.hold->since)});
    auto sum = explain_due(clock.pass.start, limit, holds, *calendar, docket.zone());
    if (!sum) return sum.error();
    clock.sum = *std::move(sum);
    return clock;
}

}  // namespace yankomas
