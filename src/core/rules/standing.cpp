// Compares clocks with their due times.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/standing.h"

#include <algorithm>
#include <array>

#include "core/record/migrating.h"
#include "core/rules/docket.h"

namespace yankomas {

namespace {

Error no_step(const Pass& pass) {
    return failed(message("the procedure of this pass has no step {}", pass.own));
}

// Returns how far the due time moves from one clock to the other, or zero if one of them is not
// known.
Lateness distance(const ClockVerdict& before, const ClockVerdict& after, const Limit& limit,
                  const Calendar& calendar, Zone zone) {
    if (!before.due || !after.due || before.due == after.due) return {};
    const auto [earlier, later] = std::minmax(*before.due, *after.due);
    auto moved = lateness(earlier, later, limit, calendar, zone);
    if (!moved) return {};
    if (*after.due < *before.due) moved->amount = -moved->amount;
    return *moved;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    static constexpr std::array<std::string_view, 8> kNames = {
        "running",       "overdue", "on-hold",        "in-time",
        "recorded-late", "late",    "recorded-later", "unknown"};
    return kNames.at(static_cast<std::size_t>(verdict));
}

Message said_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::running: return message("running");
        case Verdict::overdue:
        case Verdict::late: return message("past its due time");
        case Verdict::on_hold: return message("on hold");
        case Verdict::in_time: return message("in time");
        case Verdict::recorded_late: return message("in time, recorded late");
        case Verdict::recorded_later: return message("recorded later, not judged");
        case Verdict::unknown: return message("not known");
    }
    return {};
}

const Step* current_step(const Progress& progress, const Sop& sop) {
    const Pass* pass = progress.current();
    return pass == nullptr ? nullptr : sop.step(pass->step);
}

Result<Instant> due_of(const Pass& pass, const Calendar& calendar, Zone zone) {
    const Step* step = pass.terms();
    if (step == nullptr) return no_step(pass);
    return due_of(pass.start, step->time, pass.holds, calendar, zone);
}

Result<Instant> bound_of(const Pass& pass, const std::optional<OpenHold>& hold, Instant stop,
                         const Calendar& calendar, Zone zone) {
    if (!hold || hold->since >= stop) return due_of(pass, calendar, zone);
    Pass stopped = pass;
    stopped.holds.push_back({hold->since, stop});
    return due_of(stopped, calendar, zone);
}

ClockVerdict finished_verdict(const Pass& pass, const Calendar& calendar, Zone zone) {
    ClockVerdict result;
    const Step* step = pass.terms();
    if (step == nullptr) return result;
    result.outside = is_outside(pass);
    result.calendar = &calendar;
    const auto due = due_of(pass, calendar, zone);
    if (!due) return result;
    result.due = *due;
    if (pass.stop <= *due) {
        result.verdict = pass.signed_at > *due ? Verdict::recorded_late : Verdict::in_time;
    } else if (const auto late = lateness(*due, pass.stop, step->time, calendar, zone)) {
        result.verdict = Verdict::late;
        result.late = *late;
    }
    return result;
}

ClockVerdict unended_verdict(const Pass& pass, const std::optional<OpenHold>& hold,
                             const Calendar& calendar, Zone zone, Instant as_of) {
    ClockVerdict result;
    const Step* step = pass.terms();
    if (step == nullptr) return result;
    result.outside = is_outside(pass);
    result.is_valid = pass.is_valid;
    result.calendar = &calendar;
    if (hold) {
        const auto due =
            due_with_open_hold(pass.start, step->time, pass.holds, hold->since, calendar, zone);
        if (!due) return result;
        result.due = *due;
    } else {
        const auto due = due_of(pass, calendar, zone);
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

ClockVerdict running_verdict(const Progress& progress, const Calendar& calendar, Zone zone,
                             Instant as_of) {
    const Pass* pass = progress.current();
    return pass == nullptr
               ? ClockVerdict{}
               : unended_verdict(*pass, progress.stopping_hold(), calendar, zone, as_of);
}

const ClockVerdict& later_of(const ClockVerdict& a, const ClockVerdict& b) {
    return a.due && b.due && *a.due < *b.due ? b : a;
}

std::vector<MovedClock> moved_clocks(const Docket& docket, const Progress& progress,
                                     const Calendar& before, const Calendar& after) {
    std::vector<MovedClock> moved;
    const Zone zone = docket.zone();
    for (const Pass& pass : progress.passes) {
        const Step* terms = pass.terms();
        const StepOf shown = shown_step(progress, pass);
        if (terms == nullptr) continue;
        const bool is_current = progress.is_open() && &pass == &progress.passes.back();
        const bool running = is_current || !pass.is_valid;
        const auto verdict_by = [&](const Calendar& calendar) {
            if (!running) return finished_verdict(pass, calendar, zone);
            return unended_verdict(pass, is_current ? progress.stopping_hold() : std::nullopt,
                                   calendar, zone, docket.as_of);
        };
        const ClockVerdict was = verdict_by(before);
        const ClockVerdict is = verdict_by(after);
        const bool differs = running
                                 ? was.due != is.due
                                 : was.verdict != is.verdict || was.late.amount != is.late.amount;
        if (!differs) continue;
        moved.push_back({docket.journal.header.id, shown.sop->version, shown.step->number,
                         shown.step->title, pass.number, running, was, is,
                         distance(was, is, terms->time, after, zone)});
    }
    return moved;
}

}  // namespace yankomas
