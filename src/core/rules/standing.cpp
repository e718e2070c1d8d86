// Compares clocks with their due times.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/standing.h"

#include <array>

namespace yankomas {

namespace {

bool is_outside_step(const Sop& sop, const Step& step) {
    return !step.by.empty() && sop.is_outside(step.by.front());
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    static constexpr std::array<std::string_view, 7> kNames = {
        "running", "overdue", "on-hold", "in-time", "recorded-late", "late", "unknown"};
    return kNames.at(static_cast<std::size_t>(verdict));
}

bool is_finished(Verdict verdict) {
    return verdict == Verdict::in_time || verdict == Verdict::recorded_late ||
           verdict == Verdict::late;
}

ClockVerdict finished_verdict(const Pass& pass, const Sop& sop, const Calendar& calendar,
                              Zone zone) {
    ClockVerdict result;
    const Step* step = sop.step(pass.step);
    if (step == nullptr) return result;
    result.outside = is_outside_step(sop, *step);
    const auto due = due_of(pass.start, step->time, pass.holds, calendar, zone);
    if (!due) return result;
    result.due = *due;
    if (pass.stop <= *due) {
        result.verdict = pass.signed_at > *due ? Verdict::recorded_late : Verdict::in_time;
        return result;
    }
    const auto late = lateness(*due, pass.stop, step->time, calendar, zone);
    if (!late) return result;
    result.verdict = Verdict::late;
    result.late = *late;
    return result;
}

ClockVerdict running_verdict(const Progress& progress, const Sop& sop, const Calendar& calendar,
                             Zone zone, Instant as_of) {
    ClockVerdict result;
    const Pass* pass = progress.current();
    const Step* step = pass == nullptr ? nullptr : sop.step(pass->step);
    if (step == nullptr) return result;
    result.outside = is_outside_step(sop, *step);
    if (progress.hold) {
        const auto due = due_with_open_hold(pass->start, step->time, pass->holds,
                                            progress.hold->since, calendar, zone);
        if (!due) return result;
        result.due = *due;
    } else {
        const auto due = due_of(pass->start, step->time, pass->holds, calendar, zone);
        if (!due) return result;
        result.due = *due;
    }
    if (!result.due) {
        result.verdict = Verdict::on_hold;
    } else if (as_of <= *result.due) {
        result.verdict = Verdict::running;
    } else if (const auto late = lateness(*result.due, as_of, step->time, calendar, zone)) {
        result.verdict = Verdict::overdue;
        result.late = *late;
    }
    return result;
}

}  // namespace yankomas
