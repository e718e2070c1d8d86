// Takes the summary out of a judgement.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/summary.h"

#include <algorithm>
#include <set>

#include "core/record/command_lines.h"
#include "core/record/correcting.h"
#include "core/record/entitled.h"
#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"

namespace yankomas {

namespace {

// Returns the exits that the procedure allows from a step. After a hold none is void.
std::vector<OpenExit> exits_from(StepNumber step, const Sop& sop, const Progress& progress) {
    std::vector<OpenExit> exits;
    for (const auto& [id, exit] : sop.exits) {
        if (exit.is_void) continue;
        if (exit.from.empty() || std::ranges::find(exit.from, step) != exit.from.end())
            exits.push_back({id, exit_options(sop, progress, id)});
    }
    return exits;
}

// Returns the open hold, its age and, if it has a limit, when that lapses. A hold is one of the
// version under which it was set.
HoldSummary summary_of(const OpenHold& open, const Step& step, const Sop& sop,
                       const Progress& progress, const Docket& docket) {
    const Sop& then = *progress.versions.sop_of(open.entry);
    HoldSummary summary;
    summary.code = open.code;
    summary.since = open.since;
    summary.stops_clock = open.stops_clock;
    const Hold* hold = find(then.holds, open.code);
    summary.title = title_of(then.holds, open.code);
    const Calendar* calendar = docket.office.calendar_now(docket.as_of);
    if (calendar == nullptr) return summary;
    const Instant now = std::max(docket.as_of, open.since);
    const auto age = working_days_between(open.since, now, *calendar, docket.zone());
    if (age) summary.working_days = *age;
    if (hold == nullptr || !hold->limit) return summary;
    const auto lapses_by = [&](const Calendar& by) {
        return due_of(open.since, *hold->limit, {}, by, docket.zone());
    };
    const auto lapses = lapses_by(*calendar);
    if (!lapses) return summary;
    // Nobody loses time by a calendar that came, or was dated, after the hold was set.
    const CaseEntry& set = docket.entry(open.entry);
    const Calendar* known = docket.law_of(set).known_calendar();
    const auto by_known = known == nullptr ? lapses : lapses_by(*known);
    const Instant end = by_known ? std::max(*lapses, *by_known) : *lapses;
    summary.lapses = end;
    if (docket.as_of <= end) return summary;
    summary.exits = exits_from(step.number, sop, progress);
    const auto past = working_days_between(end, docket.as_of, *calendar, docket.zone());
    if (past) summary.days_past_limit = *past;
    return summary;
}

// Says how a closed case ended.
void add_end(CaseSummary& summary, const Progress& progress, const Docket& docket, const Sop& sop) {
    if (progress.state != CaseState::closed || !progress.closed_by) return;
    summary.closed = docket.entry(*progress.closed_by).at;
    if (progress.exit) {
        summary.end = progress.exit->value;
        if (!is_invalid_exit(progress.exit))
            summary.end_title = title_of(sop.exits, *progress.exit);
        summary.is_void = void_exit(sop, progress.exit) != nullptr;
        return;
    }
    const Pass* last = progress.last_done();
    const Step* step = last == nullptr ? nullptr : sop.step(last->step);
    if (step == nullptr || !last->outcome) return;
    summary.end = last->outcome->value;
    summary.end_title = title_of(step->outcomes, *last->outcome);
}

std::vector<std::string> missing_papers(const Step& step, const Sop& sop,
                                        const Progress& progress) {
    std::vector<std::string> titles;
    for (const Requirement& need : step.requirements) {
        if (!is_met(need, sop, progress)) titles.push_back(title_of(sop.documents, need.kind));
    }
    return titles;
}

std::vector<UnratifiedPass> unratified_of(const Docket& docket, const Standing& standing) {
    std::vector<UnratifiedPass> unratified;
    const std::vector<Pass>& passes = standing.progress.passes;
    for (std::size_t i = 0; i < std::min(passes.size(), standing.clocks.size()); ++i) {
        const Pass& pass = passes[i];
        if (pass.is_valid || !pass.ended_by) continue;
        const Step& step = *shown_step(standing.progress, pass).step;
        const Sop& then = *standing.progress.versions.sop_of(*pass.ended_by);
        unratified.push_back({*pass.ended_by, cosign_options(then, docket.entry(*pass.ended_by)),
                              step.number, step.title, brief(step), pass.number, standing.clocks[i],
                              ratifiers_of(standing.progress, pass, docket.office.roster,
                                           docket.zone(), docket.as_of)});
    }
    return unratified;
}

// Returns the parties that the judged entries name, as they are read after their corrections.
std::vector<PartyCode> parties_of(const CaseJournal& journal, const Progress& progress) {
    std::set<PartyCode> parties;
    for (const CaseEntry& entry : journal.entries) {
        if (entry.number.value > progress.entries) break;
        if (!entry.party || entry.act == CaseAct::correct) continue;
        parties.insert(progress.corrections.empty()
                           ? *entry.party
                           : *reading_of(journal, progress.corrections, entry.number).party);
    }
    return {parties.begin(), parties.end()};
}

// Returns the public title, as it is read after its corrections.
std::string title_now(const CaseJournal& journal, const Progress& progress) {
    if (progress.corrections.empty()) return journal.header.title;
    return reading_of(journal, progress.corrections, EntryNumber{1})
        .title.value_or(journal.header.title);
}

// Returns the id by the name of the file, for cases whose header can't be relied on.
CaseId id_by_path(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
    if (path.ends_with(".yaml")) path.remove_suffix(5);
    return CaseId(path);
}

}  // namespace

CaseSummary summary_of(const Docket& docket, const Judgement& judgement) {
    CaseSummary summary;
    const CaseHeader& header = docket.journal.header;
    const Progress& progress = judgement.standing.progress;
    summary.verified = judgement.standing.verified;
    summary.id = summary.verified ? header.id : id_by_path(docket.journal.path);
    summary.path = docket.journal.path;
    summary.title = title_now(docket.journal, progress);
    summary.sop = header.sop;
    summary.state = progress.state;
    summary.exit = progress.exit;
    if (progress.entries > 0) summary.opened = progress.opened;
    summary.entries = progress.entries;
    summary.last_at = progress.last_at;
    if (summary.verified) {
        summary.subject = progress.subject;
        summary.area = progress.area;
        summary.taken_over = progress.taken_over;
        if (progress.continues != nullptr) summary.continues = progress.continues;
        if (progress.entries > 0)
            summary.register_text = docket.entry(EntryNumber{1}).register_text;
    }
    if (summary.area) summary.area_title = title_of(docket.office.config.areas, *summary.area);
    summary.parties = parties_of(docket.journal, progress);
    const Sop* sop = present_sop(docket, progress);
    if (sop == nullptr) return summary;
    summary.sop = sop->version;
    summary.partial = sop->partial;
    if (summary.subject) summary.subject_title = title_of(sop->subjects, *summary.subject);
    summary.steps = sop->steps.back().number.value;
    if (summary.verified) {
        add_end(summary, progress, docket, *sop);
        summary.unratified = unratified_of(docket, judgement.standing);
    }
    const Step* step = current_step(progress, *sop);
    if (!summary.verified || step == nullptr) return summary;
    summary.step = step->number;
    summary.step_title = step->title;
    summary.step_brief = brief(*step);
    summary.decides = !step->outcomes.empty();
    summary.missing = missing_papers(*step, *sop, progress);
    summary.pass = progress.current()->number;
    summary.limit = progress.current()->terms()->time;
    if (const ClockVerdict* clock = judgement.standing.clock()) summary.clock = *clock;
    summary.waiting = waiting_of(*sop, progress, docket.office.roster, docket.zone(), docket.as_of);
    if (progress.hold) summary.hold = summary_of(*progress.hold, *step, *sop, progress, docket);
    // Nobody can hide a step that is late by assigning it.
    if (!needs_haste(summary, docket.as_of)) tell_assigned(summary.waiting);
    return summary;
}

std::vector<CaseSummary> todo_of(const CaseSummary& summary, const PersonId& person, Instant now) {
    std::vector<CaseSummary> rows;
    if (!summary.verified) return rows;
    const bool is_for = summary.waiting.is_for(person);
    if (is_for && (summary.waiting.act != AwaitedAct::resume || needs_haste(summary, now)))
        rows.push_back(summary);
    for (const UnratifiedPass& pass : summary.unratified) {
        if (!pass.waiting.is_for(person)) continue;
        CaseSummary row = summary;
        row.step = pass.step;
        row.step_title = pass.step_title;
        row.step_brief = pass.step_brief;
        row.pass = pass.pass;
        row.clock = pass.clock;
        row.waiting = pass.waiting;
        row.ratifies = pass.entry;
        row.cosign_options = pass.cosign_options;
        row.missing.clear();
        row.hold.reset();
        rows.push_back(std::move(row));
    }
    return rows;
}

bool needs_haste(const CaseSummary& summary, Instant now) {
    const bool has_lapsed = summary.hold && summary.hold->lapses && now > *summary.hold->lapses;
    return has_lapsed || summary.clock.verdict == Verdict::overdue;
}

}  // namespace yankomas
