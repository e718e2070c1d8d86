// Finds lapsed limits in a judged case.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/breaches.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/record/elapsed.h"
#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"

namespace yankomas {

namespace {

// Fills in what every kind of breach takes from the summary of the case.
Breach breach_of(const CaseSummary& summary, BreachKind kind) {
    Breach breach;
    breach.kind = kind;
    breach.id = summary.id;
    breach.path = summary.path;
    breach.title = summary.title;
    breach.sop = summary.sop;
    breach.subject = summary.subject;
    breach.area = summary.area;
    breach.steps = summary.steps;
    breach.step = summary.step.value_or(StepNumber{});
    breach.step_title = summary.step_title;
    breach.step_brief = summary.step_brief;
    breach.pass = summary.pass;
    breach.due = summary.clock.due;
    breach.late = summary.clock.late;
    breach.outside = summary.clock.outside;
    breach.waiting = summary.waiting;
    breach.hold = summary.hold;
    return breach;
}

// Returns the outside roles for which the clock of a pass runs.
std::vector<OutsideParty> parties_of(const Pass& pass) {
    std::vector<OutsideParty> parties;
    const Step* step = pass.terms();
    if (step == nullptr || !is_outside(pass)) return parties;
    for (const RoleId& id : step->by) {
        const Role* role = find(pass.sop->roles, id);
        if (role != nullptr && role->outside) parties.push_back({id, role->title});
    }
    return parties;
}

// Adds the hold if it is past its own limit, or if the scope asks for all holds that are in force.
void add_hold(const CaseSummary& summary, Instant now, const BreachScope& scope,
              std::vector<Breach>& breaches) {
    if (!summary.hold) return;
    const bool lapsed = summary.hold->lapses && now > *summary.hold->lapses;
    if (!lapsed && !scope.past_and_held) return;
    Breach breach = breach_of(summary, lapsed ? BreachKind::hold_lapsed : BreachKind::on_hold);
    breach.due = summary.hold->lapses;
    breach.late = {};
    breach.outside = false;  // the office keeps the case on hold
    breaches.push_back(std::move(breach));
}

// Adds the running clock if it is overdue or due by the moment that the scope names.
void add_running(const CaseSummary& summary, const BreachScope& scope,
                 std::vector<Breach>& breaches) {
    if (summary.clock.verdict == Verdict::overdue) {
        breaches.push_back(breach_of(summary, BreachKind::overdue));
    } else if (summary.clock.verdict == Verdict::running && scope.due_by &&
               *summary.clock.due <= *scope.due_by) {
        breaches.push_back(breach_of(summary, BreachKind::due_soon));
    }
}

PastSigner past_signer(const PersonId& id, const RoleId& role_id, const Docket& docket,
                       const Sop& sop) {
    return {id, docket.office.roster.name_of(id), role_id, title_of(sop.roles, role_id)};
}

// Returns all who signed a finished step or, for a pass that ended otherwise, the person who sent
// the case back or ended it.
std::vector<PastSigner> signers_of(const Pass& pass, const Docket& docket,
                                   const Progress& progress) {
    if (!pass.ended_by) return {};
    const CaseEntry& end = docket.entry(*pass.ended_by);
    const Sop& then = *progress.versions.sop_of(end.number);
    if (pass.end != PassEnd::done) return {past_signer(end.by, end.role, docket, then)};
    std::vector<PastSigner> signers;
    for (const PersonId& person : pass.signers)
        signers.push_back(past_signer(person, end.role, docket, then));
    return signers;
}

// Returns the working days that the case was with outside parties, or nothing if the calendar does
// not cover the whole case.
std::optional<int> days_outside(const Docket& docket, const Progress& progress) {
    const Calendar* calendar = docket.office.calendar_now(docket.as_of);
    if (calendar == nullptr) return std::nullopt;
    const auto elapsed = elapsed_of(progress, *calendar, docket.zone(), docket.as_of);
    return elapsed ? std::optional(elapsed->outside) : std::nullopt;
}

// Counts the working days that a clock has left.
std::optional<int> days_left(const Breach& breach, const Docket& docket) {
    const Calendar* calendar = docket.office.calendar_now(docket.as_of);
    if (breach.kind != BreachKind::due_soon || !breach.due || calendar == nullptr)
        return std::nullopt;
    const auto days = working_days_between(docket.as_of, *breach.due, *calendar, docket.zone());
    return days ? std::optional(*days) : std::nullopt;
}

// Fills in a breach of one pass of the case, which need not be the one that the case is in.
// A step that the version in force no longer has is told by its own version.
Breach breach_of(const CaseSummary& summary, BreachKind kind, const StepOf& shown, const Pass& pass,
                 const ClockVerdict& clock) {
    Breach breach = breach_of(summary, kind);
    breach.sop = shown.sop->version;
    breach.steps = shown.sop->steps.back().number.value;
    breach.step = shown.step->number;
    breach.step_title = shown.step->title;
    breach.step_brief = brief(*shown.step);
    breach.parties = parties_of(pass);
    breach.pass = pass.number;
    breach.due = clock.due;
    breach.late = clock.late;
    breach.outside = clock.outside;
    breach.waiting = {};
    breach.hold.reset();
    return breach;
}

// Adds the passes that somebody ended who had no right to. Their clocks run on until the end is
// ratified, also in a closed case.
void add_not_valid(const CaseSummary& summary, const Docket& docket, const Standing& standing,
                   const BreachScope& scope, std::vector<Breach>& breaches) {
    const std::vector<Pass>& passes = standing.progress.passes;
    for (std::size_t i = 0; i < std::min(passes.size(), standing.clocks.size()); ++i) {
        const ClockVerdict& clock = standing.clocks[i];
        if (passes[i].is_valid || !clock.due) continue;
        const bool is_late = clock.verdict == Verdict::overdue;
        if (!is_late && !(scope.due_by && *clock.due <= *scope.due_by)) continue;
        const BreachKind kind = is_late ? BreachKind::overdue : BreachKind::due_soon;
        Breach breach =
            breach_of(summary, kind, shown_step(standing.progress, passes[i]), passes[i], clock);
        breach.waiting = ratifiers_of(standing.progress, passes[i], docket.office.roster,
                                      docket.zone(), docket.as_of);
        breaches.push_back(std::move(breach));
    }
}

// Adds the finished passes that were late, or in time but recorded late.
void add_past(const CaseSummary& summary, const Docket& docket, const Standing& standing,
              std::vector<Breach>& breaches) {
    const std::vector<Pass>& passes = standing.progress.passes;
    for (std::size_t i = 0; i < std::min(passes.size(), standing.clocks.size()); ++i) {
        const ClockVerdict& clock = standing.clocks[i];
        if (clock.verdict != Verdict::late && clock.verdict != Verdict::recorded_late) continue;
        Breach breach = breach_of(
            summary, clock.verdict == Verdict::late ? BreachKind::late : BreachKind::recorded_late,
            shown_step(standing.progress, passes[i]), passes[i], clock);
        breach.stopped = passes[i].stop;
        breach.signers = signers_of(passes[i], docket, standing.progress);
        breaches.push_back(std::move(breach));
    }
}

}  // namespace

std::string_view name_of(BreachKind kind) {
    static constexpr std::array<std::string_view, 6> kNames = {
        "overdue", "due-soon", "hold-lapsed", "on-hold", "late", "recorded-late"};
    return kNames.at(static_cast<std::size_t>(kind));
}

std::vector<Breach> breaches_of(const Docket& docket, const Judgement& judgement,
                                const BreachScope& scope) {
    std::vector<Breach> breaches;
    const Progress& progress = judgement.standing.progress;
    const CaseSummary summary = summary_of(docket, judgement);
    if (docket.opened_under() == nullptr || !summary.verified) return breaches;
    add_running(summary, scope, breaches);
    if (!breaches.empty()) breaches.back().parties = parties_of(*progress.current());
    add_not_valid(summary, docket, judgement.standing, scope, breaches);
    add_hold(summary, docket.as_of, scope, breaches);
    if (!breaches.empty()) {
        const std::optional<int> days = days_outside(docket, progress);
        for (Breach& breach : breaches) {
            breach.outside_days = days;
            breach.days_left = days_left(breach, docket);
        }
    }
    if (scope.past_and_held) add_past(summary, docket, judgement.standing, breaches);
    return breaches;
}

void sort_breaches(std::vector<Breach>& breaches) {
    const auto key = [](const Breach& breach) {
        const Instant since = breach.hold ? breach.hold->since : Instant{};
        return std::tuple(breach.outside, breach.kind, breach.due.value_or(since), breach.id,
                          breach.step, breach.pass);
    };
    std::ranges::sort(breaches, {}, key);
}

}  // namespace yankomas
