// Folds entries into passes, entry by entry, and answers what the case holds by then.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/progress.h"

#include <algorithm>

#include "core/base/bug.h"
#include "core/calendar/due.h"
#include "core/record/correcting.h"
#include "core/record/entitled.h"
#include "core/record/predecessor.h"

namespace yankomas {

bool Progress::is_idle_hold(EntryNumber entry) const {
    return (hold && hold->entry == entry && !hold->stops_clock) ||
           std::ranges::find(idle_holds, entry, &IdleHold::entry) != idle_holds.end();
}

const Pass* Progress::current() const { return is_open() ? &passes.back() : nullptr; }

const Pass* Progress::ended_by(EntryNumber entry) const {
    const auto found = std::ranges::find(passes, entry, &Pass::ended_by);
    return found == passes.end() ? nullptr : &*found;
}

Pass* Progress::ended_by(EntryNumber entry) {
    const auto found = std::ranges::find(passes, entry, &Pass::ended_by);
    return found == passes.end() ? nullptr : &*found;
}

const Pass* Progress::went_on_after(EntryNumber entry) const {
    const auto is_of = [&](const TakenBack& one) { return one.exit == entry || one.by == entry; };
    const auto found = std::ranges::find_if(
        passes, [&](const Pass& pass) { return std::ranges::any_of(pass.taken_back, is_of); });
    return found == passes.end() ? nullptr : &*found;
}

bool Progress::takes_exit_back(StepNumber step) const {
    return state == CaseState::closed && !passes.empty() && passes.back().end == PassEnd::exited &&
           passes.back().step == step;
}

const Pass* Progress::last_done() const {
    const auto done = std::find_if(passes.rbegin(), passes.rend(),
                                   [](const Pass& pass) { return pass.end != PassEnd::running; });
    return done == passes.rend() ? nullptr : &*done;
}

bool Progress::was_done(StepNumber step) const {
    return std::ranges::any_of(
        passes, [&](const Pass& p) { return p.step == step && p.end == PassEnd::done; });
}

std::vector<PersonId> Progress::signers_of(const Sop& sop, StepNumber step) const {
    std::vector<PersonId> people;
    for (const StepSigner& one : signers) {
        if (versions.step_in(sop, *one.sop, one.step) == step) people.push_back(one.person);
    }
    return people;
}

bool Progress::was_signed(const Sop& sop, StepNumber step, const PersonId& by) const {
    return std::ranges::any_of(signers, [&](const StepSigner& one) {
        return one.person == by && versions.step_in(sop, *one.sop, one.step) == step;
    });
}

const Pass* Progress::signed_with(EntryNumber step_entry) const {
    const auto found = std::ranges::find(passes, step_entry, &Pass::step_entry);
    return found == passes.end() ? nullptr : &*found;
}

void Progress::note_signer(const Sop& sop, StepNumber step, const PersonId& by) {
    if (!was_signed(sop, step, by)) signers.push_back({&sop, step, by});
}

bool Progress::is_on_paper(StepNumber step) const {
    if (!taken_over) return false;
    const auto then = versions.step_in(*versions.opened(), *versions.present(), step);
    return then && *then < taken_over->step;
}

int Progress::passes_of(StepNumber step) const {
    return static_cast<int>(std::ranges::count(passes, step, &Pass::step));
}

namespace {

void begin_under(Pass& pass, const Sop& sop, StepNumber step) {
    pass.step = step;
    pass.sop = &sop;
    pass.own = step;
}

void start_pass(Progress& progress, const Sop& sop, StepNumber step, Instant start,
                EntryNumber by) {
    Pass pass;
    begin_under(pass, sop, step);
    pass.number = progress.passes_of(step) + 1;
    pass.start = start;
    pass.started_by = by;
    progress.passes.push_back(std::move(pass));
    progress.state = CaseState::running;
    progress.last_moved = start;
}

void end_hold(Progress& progress, Instant at) {
    if (!progress.hold) return;
    const Interval stretch{progress.hold->since, at};
    const bool is_empty = stretch.end <= stretch.start;
    if (!is_empty && progress.hold->stops_clock) {
        progress.passes.back().holds.push_back(stretch);
    } else if (!is_empty) {
        progress.idle_holds.push_back({progress.hold->entry, progress.passes.size() - 1, stretch});
    }
    progress.hold.reset();
    if (progress.state == CaseState::on_hold) progress.state = CaseState::running;
}

void end_pass(Progress& progress, PassEnd end, const CaseEntry& entry, Instant effective) {
    Pass& pass = progress.passes.back();
    pass.end = end;
    pass.ended_by = entry.number;
    pass.stop = effective;
    pass.signed_at = entry.at;
    if (entry.due) pass.due = entry.due;
    progress.last_moved = effective;
}

void close(Progress& progress, const CaseEntry& entry) {
    progress.state = CaseState::closed;
    progress.closed_by = entry.number;
}

// Moves the case to where the step's outcome leads, once everybody has signed.
void complete_step(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective) {
    const Pass& pass = progress.passes.back();
    const Step* step = sop.step(pass.step);
    if (step == nullptr) bug("a pass is only started for a step of the procedure");
    const Outcome* outcome = pass.outcome ? find(step->outcomes, *pass.outcome) : nullptr;
    // If a step with outcomes was signed without one, the case comes to the same step again.
    const Next next = outcome != nullptr       ? outcome->next
                      : step->outcomes.empty() ? step->next
                                               : Next{step->number};
    end_pass(progress, PassEnd::done, entry, effective);
    if (next.step && sop.step(*next.step) != nullptr) {
        start_pass(progress, sop, *next.step, effective, entry.number);
    } else {
        close(progress, entry);
    }
}

void apply_step(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective,
                Right right) {
    const Step* step = sop.step(*entry.step);
    if (!progress.is_open() || step == nullptr) return;
    end_hold(progress, entry.at);
    Pass& pass = progress.passes.back();
    const bool is_running = pass.step == step->number;
    // A signature that does not count leaves a step as it is that waits for several.
    const int needed = is_running ? pass.terms()->signatures : step->signatures;
    const bool counts = right == Right::held || needed == 1;
    if (!counts && pass.step_entry && is_running) return;
    // Out of order: the case goes on from the step that was signed, so that the fault is told once.
    if (!is_running) begin_under(pass, sop, step->number);
    pass.step_entry = entry.number;
    pass.outcome = entry.outcome;
    pass.due = entry.due;
    pass.signers.clear();
    pass.signed_from = effective;
    pass.signed_until = effective;
    if (counts) count_signature(progress, sop, entry, effective);
}

// The pass goes on as if the exit had not been, so nobody of the office gains time by it. An
// outside party, who could do nothing while the case was closed, loses none either.
void take_exit_back(Progress& progress, const CaseEntry& entry) {
    Pass& pass = progress.passes.back();
    if (is_outside(pass) && pass.stop < entry.at) pass.holds.push_back({pass.stop, entry.at});
    pass.taken_back.push_back({*pass.ended_by, entry.number});
    pass.end = PassEnd::running;
    pass.ended_by.reset();
    pass.is_valid = true;
    progress.state = CaseState::running;
    progress.last_moved = entry.at;
}

void apply_return(Progress& progress, const Sop& sop, const CaseEntry& entry, Right right) {
    if (sop.step(*entry.step) == nullptr) return;
    const bool takes_exit_back = progress.takes_exit_back(*entry.step);
    // The step is done anew, so a pass of it without a valid end ends now.
    for (Pass& pass : progress.passes) {
        if (pass.is_valid || pass.step != *entry.step || right == Right::missing) continue;
        pass.is_valid = true;
        pass.stop = std::max(pass.stop, entry.at);
        pass.signed_at = std::max(pass.signed_at, entry.at);
    }
    if (progress.is_open()) {
        end_hold(progress, entry.at);
        end_pass(progress, PassEnd::sent_back, entry, entry.at);
    }
    progress.exit.reset();
    progress.closed_by.reset();
    if (takes_exit_back) return take_exit_back(progress, entry);
    start_pass(progress, sop, *entry.step, entry.at, entry.number);
}

void apply_exit(Progress& progress, const CaseEntry& entry) {
    if (progress.is_open()) {
        end_hold(progress, entry.at);
        end_pass(progress, PassEnd::exited, entry, entry.at);
    } else if (!is_invalid_exit(entry.exit)) {
        return;
    }
    progress.exit = entry.exit;
    close(progress, entry);
}

void move(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective,
          Right right) {
    switch (entry.act) {
        case CaseAct::open:
            if (progress.passes.empty())
                start_pass(progress, sop,
                           takes_over_at(entry, sop).value_or(sop.first_step().number), effective,
                           entry.number);
            return;
        case CaseAct::step: return apply_step(progress, sop, entry, effective, right);
        case CaseAct::cosign:
            if (right == Right::held && is_second_signature(progress, entry))
                count_signature(progress, sop, entry, effective);
            return;
        case CaseAct::hold:
            if (progress.state != CaseState::running || !progress.is_open()) return;
            progress.hold = OpenHold{*entry.hold, entry.at, entry.number, right == Right::held};
            progress.state = CaseState::on_hold;
            progress.last_moved = entry.at;
            return;
        case CaseAct::resume:
            // The clock may have run on since the agency answered, but holds act at `at` unless the
            // entry says otherwise.
            end_hold(progress, effective);
            progress.last_moved = effective;
            return;
        case CaseAct::correct:
            if (right == Right::held) count_correction(progress, entry, entry.number);
            return;
        case CaseAct::send_back: return apply_return(progress, sop, entry, right);
        case CaseAct::exit: return apply_exit(progress, entry);
        case CaseAct::attach:
        case CaseAct::note:
        case CaseAct::migrate:
        case CaseAct::assign:
        case CaseAct::forget: return;  // core/rules sees whether such an entry counts
    }
}

// A take-over that does not say when the case came in is at fault; it counts from its own day.
void take_over(Progress& progress, const CaseEntry& entry, StepNumber step) {
    const Date received = entry.received.value_or(local_date(progress.opened, entry.zone));
    progress.taken_over = TakenOver{step, received};
    progress.opened = std::min(progress.opened, instant_at(received, 0, entry.zone));
}

// Returns `occurred` if the entry was recorded soon enough after it, else `at`.
Instant recorded_within(const Limit& limit, const CaseEntry& entry, const Calendar* calendar,
                        Zone zone) {
    if (calendar == nullptr) return entry.at;
    const auto last_moment = due_of(*entry.occurred, limit, {}, *calendar, zone);
    return last_moment && entry.at <= *last_moment ? *entry.occurred : entry.at;
}

}  // namespace

std::optional<StepNumber> takes_over_at(const CaseEntry& entry, const Sop& sop) {
    const bool is_later = entry.takes_over() && sop.step(*entry.step) != nullptr &&
                          *entry.step != sop.first_step().number;
    return is_later ? entry.step : std::nullopt;
}

const Limit& late_recording_of(const Progress& before, const Sop& sop) {
    const Pass* pass = before.current();
    return pass != nullptr && pass->sop != nullptr ? pass->sop->late_recording : sop.late_recording;
}

bool is_outside(const Pass& pass) {
    const Step* step = pass.terms();
    return step != nullptr && !step->by.empty() && pass.sop->is_outside(step->by.front());
}

Instant effective_time(const CaseEntry& entry, const Sop& sop, const Calendar* calendar,
                       Zone zone) {
    if (!entry.occurred || *entry.occurred > entry.at) return entry.at;
    if (entry.act == CaseAct::open) return *entry.occurred;
    return recorded_within(sop.late_recording, entry, calendar, zone);
}

Instant effective_time(const Progress& before, const CaseEntry& entry, const Sop& sop,
                       const Calendar* calendar, Zone zone) {
    const bool is_clocked = entry.occurred && *entry.occurred <= entry.at &&
                            entry.act != CaseAct::open && before.is_open();
    const Instant own = is_clocked
                            ? recorded_within(late_recording_of(before, sop), entry, calendar, zone)
                            : effective_time(entry, sop, calendar, zone);
    return is_second_signature(before, entry) ? std::max(own, before.passes.back().signed_until)
                                              : own;
}

bool is_second_signature(const Progress& progress, const CaseEntry& entry) {
    const Pass* pass = progress.current();
    if (entry.act != CaseAct::cosign || pass == nullptr || !pass->step_entry ||
        pass->step_entry != entry.about)
        return false;
    const Step* step = pass->terms();
    return step != nullptr && static_cast<int>(pass->signers.size()) < step->signatures &&
           std::ranges::find(pass->signers, entry.by) == pass->signers.end();
}

void apply(Progress& progress, const Sop& sop, const CaseEntry& entry, Instant effective,
           Right right) {
    ++progress.entries;
    if (progress.entries == 1) {
        progress.versions.open(sop);
        progress.opened = effective;
        if (const auto step = takes_over_at(entry, sop)) take_over(progress, entry, *step);
        progress.subject = entry.subject;
        progress.area = entry.area;
        if (entry.act != CaseAct::open)
            start_pass(progress, sop, sop.first_step().number, effective, entry.number);
    }
    const std::size_t pass = progress.passes.empty() ? 0 : progress.passes.size() - 1;
    for (std::size_t i = 0; entry.act != CaseAct::correct && i < entry.documents.size(); ++i)
        progress.on_file.push_back({entry.number, pass, entry.documents[i],
                                    entry.party.has_value() || sop.is_outside(entry.role)});
    move(progress, sop, entry, effective, right);
    if (progress.entries == 1 && progress.continues != nullptr)
        go_on(progress, *progress.continues);
    if (right == Right::missing) {
        if (Pass* ended = progress.ended_by(entry.number)) ended->is_valid = false;
    }
    progress.last_at = std::max(progress.last_at, entry.at);
    progress.last_roster = std::max(progress.last_roster, entry.roster.entry);
}

void count_signature(Progress& progress, const Sop& sop, const CaseEntry& entry,
                     Instant effective) {
    Pass& pass = progress.passes.back();
    if (std::ranges::find(pass.signers, entry.by) == pass.signers.end())
        pass.signers.push_back(entry.by);
    pass.signed_until = std::max(pass.signed_until, effective);
    const Step* step = pass.terms();
    if (step != nullptr) progress.note_signer(*pass.sop, pass.own, entry.by);
    const int needed = step != nullptr ? step->signatures : 1;
    if (static_cast<int>(pass.signers.size()) >= needed)
        complete_step(progress, sop, entry, pass.signed_until);
}

}  // namespace yankomas
