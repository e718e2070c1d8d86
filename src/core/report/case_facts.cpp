// Takes the facts of a report out of one judged case.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/case_facts.h"

#include <algorithm>
#include <map>

#include "core/calendar/due.h"
#include "core/record/elapsed.h"
#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"

namespace yankomas {

namespace {

// Returns how the pass ended the case, if it did.
Ending ending_of(const Progress& progress, const Pass& pass, const CaseEntry& end) {
    const auto [sop, step] = step_at(progress, pass, end.number);
    if (end.exit) return {end.exit->value, title_of(sop->exits, *end.exit), true};
    if (step == nullptr || !pass.outcome) return {};
    return {pass.outcome->value, title_of(step->outcomes, *pass.outcome), false};
}

// A case that goes on from one that was ended came in with that one.
Change beginning_of(const Progress& progress) {
    if (progress.continues != nullptr) return Change::reopened;
    return progress.taken_over ? Change::taken_over : Change::opened;
}

// Adds that the case was closed by each exit from the pass that a return took back. Returns false
// if one of these entries no longer counts.
bool add_taken_back(const Docket& docket, const Standing& standing, const Pass& pass,
                    std::vector<CaseChange>& changes) {
    for (const TakenBack& one : pass.taken_back) {
        if (!standing.counts(one.exit)) return true;
        const CaseEntry& end = docket.entry(one.exit);
        changes.push_back({Change::ended, end.at, ending_of(standing.progress, pass, end)});
        if (!standing.counts(one.by)) return false;
        changes.push_back({Change::reopened, docket.entry(one.by).at, {}});
    }
    return true;
}

// A case was closed from the end of a pass to the entry that began the next one. Mostly that is the
// same entry, and then it was not closed at all. Where entries no longer count, the exit that says
// so takes their place.
std::vector<CaseChange> changes_of(const Docket& docket, const Standing& standing) {
    const Progress& progress = standing.progress;
    std::vector<CaseChange> changes;
    if (progress.passes.empty()) return changes;
    changes.push_back({beginning_of(progress), docket.entry(EntryNumber{1}).at, {}});
    for (std::size_t i = 0; i < progress.passes.size(); ++i) {
        const Pass& pass = progress.passes[i];
        if (!add_taken_back(docket, standing, pass, changes)) break;
        if (!pass.ended_by) continue;
        const Pass* next = i + 1 < progress.passes.size() ? &progress.passes[i + 1] : nullptr;
        if (next != nullptr && next->started_by == *pass.ended_by) continue;
        if (next == nullptr && progress.state != CaseState::closed) continue;
        const bool counts = standing.counts(*pass.ended_by);
        const CaseEntry& end =
            docket.entry(counts ? *pass.ended_by : progress.closed_by.value_or(*pass.ended_by));
        changes.push_back({Change::ended, end.at, ending_of(progress, pass, end)});
        if (next == nullptr || !counts || !standing.counts(next->started_by)) break;
        changes.push_back({Change::reopened, docket.entry(next->started_by).at, {}});
    }
    return changes;
}

// True if the pass was ended with the right to, and by an entry that counts.
bool has_ended(const Pass& pass, const Standing& standing) {
    return pass.ended_by && pass.is_valid && standing.counts(*pass.ended_by);
}

// Returns how long a pass took without its holds, as its clock counts: in begun office minutes for
// a limit in minutes, else in working days.
std::optional<std::int64_t> time_of(const Pass& pass, LimitUnit unit, const Calendar& calendar,
                                    Zone zone) {
    const bool in_minutes = unit == LimitUnit::minutes;
    const auto time = time_outside_holds(pass.start, pass.stop,
                                         in_minutes ? LimitUnit::minutes : LimitUnit::working_days,
                                         pass.holds, calendar, zone);
    if (!time) return std::nullopt;
    return in_minutes ? (*time + kSecondsOfMinute - 1) / kSecondsOfMinute : *time;
}

PassFact fact_of(const Pass& pass, const ClockVerdict& clock, const Docket& docket) {
    const CaseEntry& end = docket.entry(*pass.ended_by);
    PassFact fact{{pass.sop, pass.terms()},
                  end.role,
                  {end.by},
                  pass.signed_at,
                  clock.verdict,
                  clock.outside,
                  std::nullopt};
    if (pass.end == PassEnd::done) fact.signers = pass.signers;
    const Step* step = pass.terms();
    if (step == nullptr || clock.calendar == nullptr) return fact;
    fact.took = time_of(pass, step->time.unit, *clock.calendar, docket.zone());
    return fact;
}

std::optional<CaseDays> days_of(const Docket& docket, const Progress& progress) {
    const Calendar* calendar = docket.office.calendar_now(docket.as_of);
    if (progress.state != CaseState::closed || calendar == nullptr) return std::nullopt;
    const auto elapsed = elapsed_of(progress, *calendar, docket.zone(), docket.as_of);
    if (!elapsed) return std::nullopt;
    return CaseDays{elapsed->working_days, elapsed->outside, elapsed->on_paper};
}

// Returns how far the case has come. A return takes back what was reached from its step on. A step
// that the version in force no longer has stands nowhere among the others.
std::optional<Stage> stage_of(const Sop& sop, const Standing& standing) {
    std::map<StepNumber, Stage> reached;
    for (const Pass& pass : standing.progress.passes) {
        if (!standing.counts(pass.started_by)) break;
        if (pass.is_gone()) continue;
        reached.erase(reached.lower_bound(pass.step), reached.end());
        if (pass.end != PassEnd::done || !has_ended(pass, standing)) continue;
        const Step* step = sop.step(pass.step);
        if (step != nullptr && step->stage) reached[pass.step] = *step->stage;
    }
    std::optional<Stage> furthest;
    for (const auto& [step, stage] : reached)
        furthest = furthest ? std::max(*furthest, stage) : stage;
    return furthest;
}

bool was_open_at(const CaseFacts& facts, Instant moment) {
    bool is_open = false;
    for (const CaseChange& change : facts.changes) {
        if (change.at <= moment) is_open = change.change != Change::ended;
    }
    return is_open;
}

// Judges the case as it stood at an earlier moment, without the entries signed later.
CaseStanding standing_at(Instant moment, const Docket& docket) {
    Docket then = docket;
    then.as_of = moment;
    then.replay = true;
    then.advice = Advice::none;
    return standing_of(summary_of(then, judge(then)));
}

}  // namespace

CaseStanding standing_of(const CaseSummary& summary) {
    const bool is_late = summary.clock.verdict == Verdict::overdue;
    return {is_late, is_late && summary.clock.outside, summary.state == CaseState::on_hold};
}

CaseFacts facts_of(const Docket& docket, const Judgement& judgement,
                   const std::vector<Instant>& moments) {
    CaseFacts facts;
    facts.summary = summary_of(docket, judgement);
    if (!facts.summary.verified || docket.opened_under() == nullptr) return facts;
    facts.sop = present_sop(docket, judgement.standing.progress);
    const Standing& standing = judgement.standing;
    facts.changes = changes_of(docket, standing);
    for (std::size_t i = 0; i < standing.clocks.size(); ++i) {
        const Pass& pass = standing.progress.passes[i];
        if (has_ended(pass, standing))
            facts.passes.push_back(fact_of(pass, standing.clocks[i], docket));
    }
    facts.days = days_of(docket, standing.progress);
    facts.stage = stage_of(*facts.sop, standing);
    for (const Instant moment : moments) {
        facts.stood.push_back(was_open_at(facts, moment) ? standing_at(moment, docket)
                                                         : CaseStanding{});
    }
    return facts;
}

}  // namespace yankomas
