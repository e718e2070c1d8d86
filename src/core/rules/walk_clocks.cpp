// Judges the clocks of a walk: those that an entry ended, and those that run.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/base/rules/calendar.h"
#include "core/record/command_lines.h"
#include "core/record/migrating.h"
#include "core/rules/walk.h"

namespace yankomas {

// Fixes the verdicts of the passes from `first` on that the entry ended.
void Walk::settle(std::size_t first, const CaseEntry& last) {
    std::vector<ClockVerdict>& clocks = standing.clocks;
    const Progress& progress = standing.progress;
    clocks.resize(progress.passes.size());
    for (std::size_t i = first; i < clocks.size(); ++i) {
        const Pass& pass = progress.passes[i];
        if (pass.end == PassEnd::running || !pass.is_valid || pass.ended_by != last.number)
            continue;
        const InForce law = docket_.law_of(last);
        if (law.calendar() == nullptr) return;
        clocks[i] = verdict_of(pass, law);
        if (is_recorded_later(pass, last)) {
            clocks[i].verdict = Verdict::recorded_later;
            clocks[i].late = {};
        } else {
            tell_kept(pass, clocks[i], last);
        }
    }
}

// Of an outside party's clock the later due time counts, so that nobody loses by a calendar which
// he could not know.
ClockVerdict Walk::verdict_of(const Pass& pass, const InForce& law) const {
    const Calendar* calendar = law.calendar();
    const ClockVerdict verdict = finished_verdict(pass, *calendar, docket_.zone());
    const Calendar* known = law.known_calendar();
    if (!verdict.outside || known == nullptr || known == calendar) return verdict;
    return later_of(verdict, finished_verdict(pass, *known, docket_.zone()));
}

// A letter may be entered days after it came. What an outside party did before it was entered is no
// breach of that party: it could not be recorded in time. Steps of the office are always judged.
bool Walk::is_recorded_later(const Pass& pass, const CaseEntry& last) const {
    const CaseEntry& open = docket_.entry(EntryNumber{1});
    const bool is_backdated =
        open.act == CaseAct::open && !open.step && open.occurred && *open.occurred < open.at;
    return is_backdated && pass.end == PassEnd::done && is_outside(pass) && pass.start <= open.at &&
           last.occurred && *last.occurred <= open.at;
}

// A calendar that was published later never changes a signed verdict. If it would judge
// differently, a note says so.
void Walk::tell_kept(const Pass& pass, const ClockVerdict& verdict, const CaseEntry& last) {
    if (docket_.advice < Advice::notes) return;
    const Calendar* latest = docket_.office.in_force(docket_.as_of).calendar();
    if (latest == nullptr || latest == verdict.calendar) return;
    const ClockVerdict other = finished_verdict(pass, *latest, docket_.zone());
    if (other.verdict == Verdict::unknown || other.verdict == verdict.verdict) return;
    findings.push_back(finding(
        rule::verdict_kept, docket_.journal.place(last),
        message("step {} is {} by the calendar in force when it was signed, and would be {} by "
                "{}-{}, published later; the signed verdict stays",
                shown_step(standing.progress, pass).step->number, said_of(verdict.verdict),
                said_of(other.verdict), latest->source().id, latest->source().version),
        message("yankomas calendar diff names the days that differ")));
}

// Returns the verdict of a clock that runs, by the calendar in force now. Of an outside party's
// clock the due time does not come earlier by a calendar that was published after the clock began.
ClockVerdict Walk::later_for(const Pass& pass,
                             const std::function<ClockVerdict(const Calendar&)>& by) const {
    const ClockVerdict clock = by(*docket_.office.calendar_now(docket_.as_of));
    if (!clock.outside || docket_.office.assumed_calendar) return clock;
    const Calendar* known = docket_.law_of(docket_.entry(pass.started_by)).known_calendar();
    return known == nullptr ? clock : later_of(clock, by(*known));
}

ClockVerdict Walk::running() const {
    const Progress& progress = standing.progress;
    return later_for(*progress.current(), [&](const Calendar& calendar) {
        return running_verdict(progress, calendar, docket_.zone(), docket_.as_of);
    });
}

// Returns the verdict of a pass that nobody with the right to has ended: its clock runs on.
ClockVerdict Walk::runs_on(const Pass& pass) const {
    return later_for(pass, [&](const Calendar& calendar) {
        return unended_verdict(pass, std::nullopt, calendar, docket_.zone(), docket_.as_of);
    });
}

// Judges the clocks that run.
void Walk::finish() {
    const Progress& progress = standing.progress;
    const Calendar* calendar = docket_.office.calendar_now(docket_.as_of);
    if (calendar == nullptr) return;
    const auto report = [&](Rule rule, Message what, Message hint) {
        const CaseEntry& last = docket_.entry(EntryNumber{progress.entries});
        findings.push_back(
            finding(rule, docket_.journal.place(last), std::move(what), std::move(hint)));
    };
    const auto tell_overdue = [&](const Pass& pass, const ClockVerdict& clock) {
        if (clock.verdict != Verdict::overdue) return;
        report(rule::breach,
               message("step {} was due on {}", shown_step(progress, pass).step->number,
                       ZonedInstant{*clock.due, docket_.zone()}),
               clock.is_valid
                   ? message("yankomas due {} --explain prints the sum", docket_.journal.header.id)
                   : message("what ended it is valid once it is ratified: {}",
                             Command{cosign_command(*progress.versions.sop_of(*pass.ended_by),
                                                    docket_.journal.header.id.value,
                                                    docket_.entry(*pass.ended_by))}));
    };
    for (std::size_t i = 0; i < standing.clocks.size(); ++i) {
        if (progress.passes[i].is_valid) continue;
        standing.clocks[i] = runs_on(progress.passes[i]);
        tell_overdue(progress.passes[i], standing.clocks[i]);
    }
    if (!progress.is_open()) return;
    ClockVerdict& clock = standing.clocks.back();
    clock = running();
    const Pass& pass = *progress.current();
    tell_overdue(pass, clock);
    if (clock.verdict == Verdict::unknown) {
        const auto due = due_of(pass, *calendar, docket_.zone());
        if (!due) report(rule::uncovered_date, due.error().what, due.error().first_hint());
    }
}

}  // namespace yankomas
