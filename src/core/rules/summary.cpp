// Picks the row out of a judgement.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/summary.h"

#include <algorithm>
#include <set>

namespace yankomas {

namespace {

HoldSummary summary_of(const OpenHold& open, const Sop& sop, const Calendar* calendar, Zone zone,
                       Instant now) {
    HoldSummary summary;
    summary.code = open.code;
    summary.since = open.since;
    const Hold* hold = find(sop.holds, open.code);
    summary.title = hold == nullptr ? open.code.value : hold->title;
    if (calendar == nullptr) return summary;
    const auto age = working_days_between(open.since, std::max(now, open.since), *calendar, zone);
    if (age) summary.working_days = *age;
    if (hold == nullptr || !hold->limit) return summary;
    const auto lapses = due_of(open.since, *hold->limit, {}, *calendar, zone);
    if (lapses) summary.lapses = *lapses;
    return summary;
}

// The exits that the procedure allows from a step.
std::vector<ExitId> exits_from(StepNumber step, const Sop& sop) {
    std::vector<ExitId> exits;
    for (const auto& [id, exit] : sop.exits) {
        if (exit.from.empty() || std::ranges::find(exit.from, step) != exit.from.end())
            exits.push_back(id);
    }
    return exits;
}

std::vector<PartyCode> parties_of(const CaseJournal& journal, int entries) {
    std::set<PartyCode> parties;
    for (const CaseEntry& entry : journal.entries) {
        if (entry.number.value <= entries && entry.party) parties.insert(*entry.party);
    }
    return {parties.begin(), parties.end()};
}

// What the file is called; what stands in it is not to be relied on.
CaseId id_by_path(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    if (name.ends_with(".yaml")) name.remove_suffix(5);
    return CaseId(name);
}

}  // namespace

CaseSummary summary_of(const Docket& docket, const Judgement& judgement) {
    CaseSummary summary;
    const CaseHeader& header = docket.journal.header;
    summary.id = judgement.standing.verified ? header.id : id_by_path(docket.journal.path);
    summary.path = docket.journal.path;
    summary.title = header.title;
    summary.sop = header.sop;
    const Progress& progress = judgement.standing.progress;
    summary.verified = judgement.standing.verified;
    summary.state = progress.state;
    summary.exit = progress.exit;
    if (progress.entries > 0) summary.opened = progress.opened;
    summary.entries = progress.entries;
    summary.last_at = progress.last_at;
    summary.parties = parties_of(docket.journal, progress.entries);
    const Sop* sop = docket.sop();
    if (sop == nullptr) return summary;
    summary.partial = sop->partial;
    if (!summary.verified) return summary;
    const Pass* pass = progress.current();
    const Step* step = pass == nullptr ? nullptr : sop->step(pass->step);
    if (step == nullptr) return summary;
    summary.step = pass->step;
    summary.step_title = step->title;
    summary.pass = pass->number;
    summary.limit = step->time;
    if (const ClockVerdict* clock = judgement.standing.clock()) summary.clock = *clock;
    const Roster& roster = docket.office.roster;
    summary.waiting = waiting_of(*sop, progress, roster, docket.zone(), docket.as_of);
    if (progress.hold) {
        const Calendar* calendar = docket.office.calendar_now();
        summary.hold = summary_of(*progress.hold, *sop, calendar, docket.zone(), docket.as_of);
        const std::optional<Instant>& lapses = summary.hold->lapses;
        if (lapses && docket.as_of > *lapses) summary.hold->exits = exits_from(pass->step, *sop);
    }
    return summary;
}

}  // namespace yankomas
