// Looks for lapsed limits in a judged case.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/breaches.h"

#include <algorithm>
#include <tuple>

namespace yankomas {

namespace {

Breach breach_of(const CaseSummary& summary, BreachKind kind) {
    Breach breach;
    breach.kind = kind;
    breach.id = summary.id;
    breach.path = summary.path;
    breach.sop = summary.sop;
    breach.step = summary.step.value_or(StepNumber{});
    breach.step_title = summary.step_title;
    breach.pass = summary.pass;
    breach.due = summary.clock.due;
    breach.late = summary.clock.late;
    breach.outside = summary.clock.outside;
    breach.waiting = summary.waiting;
    breach.hold = summary.hold;
    return breach;
}

void add_hold(const CaseSummary& summary, Instant now, const BreachScope& scope, std::vector<Breach>& breaches) {
    if (!summary.hold) return;
    const bool lapsed = summary.hold->lapses && now > *summary.hold->lapses;
    if (!lapsed && !scope.past_and_held) return;
    Breach breach = breach_of(summary, lapsed ? BreachKind::hold_lapsed : BreachKind::on_hold);
    breach.due = summary.hold->lapses;
    breach.late = {};
    breach.outside = false;  // it is the office that holds
    breaches.push_back(std::move(breach));
}

void add_running(const CaseSummary& summary, const BreachScope& scope, std::vector<Breach>& breaches) {
    if (summary.clock.verdict == Verdict::overdue) {
        breaches.push_back(breach_of(summary, BreachKind::overdue));
    } else if (summary.clock.verdict == Verdict::running && scope.due_by && *summary.clock.due <= *scope.due_by) {
        breaches.push_back(breach_of(summary, BreachKind::due_soon));
    }
}

void add_past(const CaseSummary& summary, const Sop& sop, const Standing& standing, std::vector<Breach>& breaches) {
    const std::vector<Pass>& passes = standing.progress.passes;
    for (std::size_t i = 0; i < std::min(passes.size(), standing.clocks.size()); ++i) {
        const ClockVerdict& clock = standing.clocks[i];
        if (clock.verdict != Verdict::late && clock.verdict != Verdict::recorded_late) continue;
        Breach breach =
            breach_of(summary, clock.verdict == Verdict::late ? BreachKind::late : BreachKind::recorded_late);
        const Step* step = sop.step(passes[i].step);
        breach.step = passes[i].step;
        breach.step_title = step == nullptr ? std::string() : step->title;
        breach.pass = passes[i].number;
        breach.due = clock.due;
        breach.late = clock.late;
        breach.outside = clock.outside;
        breach.stopped = passes[i].stop;
        breach.waiting = {};
        breach.hold.reset();
        breaches.push_back(std::move(breach));
    }
}

}  // namespace

std::string_view name_of(BreachKind kind) {
    switch (kind) {
        case BreachKind::overdue: return "overdue";
        case BreachKind::due_soon: return "due-soon";
        case BreachKind::hold_lapsed: return "hold-lapsed";
        case BreachKind::on_hold: return "on-hold";
        case BreachKind::late: return "late";
        case BreachKind::recorded_late: return "recorded-late";
    }
    return "";
}

std::vector<Breach> breaches_of(const Docket& docket, const Judgement& judgement, const BreachScope& scope) {
    std::vector<Breach> breaches;
    const Sop* sop = docket.sop();
    const CaseSummary summary = summary_of(docket, judgement);
    if (sop == nullptr || !summary.verified) return breaches;
    add_running(summary, scope, breaches);
    add_hold(summary, docket.as_of, scope, breaches);
    if (scope.past_and_held) add_past(summary, *sop, judgement.standing, breaches);
    return breaches;
}

void sort_breaches(std::vector<Breach>& breaches) {
    const auto key = [](const Breach& breach) {
        const Instant since = breach.hold ? breach.hold->since : Instant{};
        return std::tuple(breach.outside, breach.kind, breach.due.value_or(since), breach.id, breach.step,
                          breach.pass);
    };
    std::ranges::sort(breaches, [&](const Breach& a, const Breach& b) { return key(a) < key(b); });
}

}  // namespace yankomas
