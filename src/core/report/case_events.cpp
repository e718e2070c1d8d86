// Takes the events out of one judged case.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/case_events.h"

#include <algorithm>
#include <array>

#include "core/record/entitled.h"
#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"

namespace yankomas {

namespace {

// A hold that is open at the entry that the loop has come to.
struct Held {
    const CaseEntry* entry;
    const Pass* pass;
};

// Returns the pass that was running before an entry and goes on after it, or null.
const Pass* running_at(const Progress& progress, EntryNumber entry) {
    const auto runs = [&](const Pass& pass) {
        return pass.started_by < entry && (!pass.ended_by || entry < *pass.ended_by);
    };
    const auto found = std::ranges::find_if(progress.passes, runs);
    return found == progress.passes.end() ? nullptr : &*found;
}

CaseEvent event_of(const CaseEntry& entry, Instant at, const Progress& progress) {
    CaseEvent event;
    event.entry = entry.number;
    event.activity = name_of(entry.act);
    event.at = at;
    event.by = entry.by;
    event.role = entry.role;
    event.sop = progress.versions.sop_of(entry.number)->version;
    return event;
}

// Names the step of a pass, by the version in force for the entry of the event.
void put_step(CaseEvent& event, const Pass& pass, const Progress& progress) {
    const StepOf shown = step_at(progress, pass, event.entry);
    if (shown.step == nullptr) return;
    event.activity = to_string(shown.step->number) + ' ' + shown.step->title;
    event.step = shown.step->number;
    event.pass = pass.number;
}

CaseEvent event_of(const Held& held, const CaseEntry& entry, Transition transition, Instant at,
                   const Progress& progress) {
    CaseEvent event = event_of(entry, at, progress);
    event.transition = transition;
    event.hold = held.entry->hold;
    put_step(event, *held.pass, progress);
    return event;
}

// Returns when a hold ended. One that lasted no time has left no interval.
Instant end_of(const Held& held) {
    const auto found = std::ranges::find_if(
        held.pass->holds, [&](const Interval& hold) { return hold.start >= held.entry->at; });
    return found == held.pass->holds.end() ? held.entry->at : found->end;
}

// Returns the event of an entry that ended a pass, or nothing if it had no right to.
std::optional<CaseEvent> end_of(std::size_t ended, const CaseEntry& entry,
                                const Standing& standing) {
    const Pass& pass = standing.progress.passes[ended];
    if (!pass.is_valid) return std::nullopt;
    CaseEvent event = event_of(entry, pass.stop, standing.progress);
    if (pass.end == PassEnd::done) {
        put_step(event, pass, standing.progress);
        event.outcome = pass.outcome;
    } else {
        event.step = entry.step;
        event.exit = entry.exit;
    }
    if (standing.counts(entry.number)) event.verdict = standing.clocks[ended].verdict;
    return event;
}

// Returns the event of an entry that ended no pass: an opening, a return or exit of a closed case,
// or an exit that was taken back.
std::optional<CaseEvent> lone_event(const CaseEntry& entry, const Progress& progress) {
    const bool starts = progress.passes.front().started_by == entry.number;
    if (starts && !progress.taken_over)
        return event_of(entry, progress.passes.front().start, progress);
    const bool is_counted = entry.act == CaseAct::send_back || is_invalid_exit(entry.exit) ||
                            progress.went_on_after(entry.number) != nullptr;
    if (!is_counted) return std::nullopt;
    CaseEvent event = event_of(entry, entry.at, progress);
    event.step = entry.step;
    event.exit = entry.exit;
    return event;
}

bool ends_hold(CaseAct act) {
    return act == CaseAct::resume || act == CaseAct::step || act == CaseAct::send_back ||
           act == CaseAct::exit;
}

std::vector<CaseEvent> events_of(const Docket& docket, const Standing& standing) {
    const Progress& progress = standing.progress;
    std::vector<CaseEvent> events;
    std::optional<Held> held;
    for (int n = 1; n <= progress.entries; ++n) {
        const CaseEntry& entry = docket.entry(EntryNumber{n});
        if (!standing.counts(entry.number) && entry.number != progress.closed_by) continue;
        if (held && ends_hold(entry.act)) {
            events.push_back(event_of(*held, entry, Transition::resume, end_of(*held), progress));
            held.reset();
        }
        const Pass* running = running_at(progress, entry.number);
        if (entry.act == CaseAct::hold && !held && running != nullptr &&
            !progress.is_idle_hold(entry.number)) {
            held = Held{&entry, running};
            events.push_back(event_of(*held, entry, Transition::suspend, entry.at, progress));
        }
        const auto ended = std::ranges::find(progress.passes, entry.number, &Pass::ended_by);
        const auto event = ended == progress.passes.end()
                               ? lone_event(entry, progress)
                               : end_of(static_cast<std::size_t>(ended - progress.passes.begin()),
                                        entry, standing);
        if (event) events.push_back(*event);
    }
    std::ranges::stable_sort(events, {}, &CaseEvent::at);
    return events;
}

}  // namespace

std::string_view name_of(Transition transition) {
    static constexpr std::array<std::string_view, 3> kNames{"complete", "suspend", "resume"};
    return kNames.at(static_cast<std::size_t>(transition));
}

std::optional<CaseTrace> trace_of(const Docket& docket, const Judgement& judgement) {
    const CaseSummary summary = summary_of(docket, judgement);
    const Standing& standing = judgement.standing;
    if (!summary.verified || summary.is_void || standing.progress.passes.empty())
        return std::nullopt;
    return CaseTrace{summary.id, summary.sop, summary.state, summary.taken_over,
                     events_of(docket, standing)};
}

}  // namespace yankomas
