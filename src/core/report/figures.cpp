// Counts cases and passes into the groups of a report.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/figures.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace yankomas {

namespace {

bool is_within(Instant at, const Interval& period) { return period.start <= at && at < period.end; }

// True if the case was open at some time of the period.
bool was_open_in(const CaseFacts& facts, const Interval& period) {
    return facts.changes.front().at < period.end && facts.changes.back().at >= period.start;
}

// Passes that are still being counted.
struct PassCount {
    Verdicts verdicts;
    std::vector<std::int64_t> lengths;

    void add(const PassFact& pass);
    [[nodiscard]] PassGroup group() const { return {verdicts, spread_of(lengths)}; }
};

void add_to(Verdicts& verdicts, Verdict verdict) {
    switch (verdict) {
        case Verdict::in_time: ++verdicts.in_time; return;
        case Verdict::recorded_late: ++verdicts.recorded_late; return;
        case Verdict::late: ++verdicts.late; return;
        case Verdict::running:
        case Verdict::overdue:
        case Verdict::on_hold:
        case Verdict::recorded_later:
        case Verdict::unknown: ++verdicts.not_judged; return;
    }
}

void PassCount::add(const PassFact& pass) {
    add_to(verdicts, pass.verdict);
    if (pass.took) lengths.push_back(*pass.took);
}

// Returns what became of a case in the period.
Flow flow_of(const CaseFacts& facts, const Interval& period) {
    Flow flow;
    bool is_open = false;
    for (const CaseChange& change : facts.changes) {
        if (change.at >= period.end) break;
        is_open = change.change != Change::ended;
        if (change.at < period.start) {
            flow.carried = is_open ? 1 : 0;
            continue;
        }
        switch (change.change) {
            case Change::opened: ++flow.received; break;
            case Change::taken_over: ++flow.taken_over; break;
            case Change::reopened: ++flow.reopened; break;
            case Change::ended: ++flow.ended; break;
        }
    }
    flow.open = is_open ? 1 : 0;
    return flow;
}

void add_flow(CaseGroup& group, const Flow& flow) {
    group.flow.carried += flow.carried;
    group.flow.received += flow.received;
    group.flow.taken_over += flow.taken_over;
    group.flow.reopened += flow.reopened;
    group.flow.ended += flow.ended;
    group.flow.open += flow.open;
}

// Adds what is true of an open case at the end of the period.
void add_standing(CaseGroup& group, const CaseStanding& standing) {
    if (standing.on_hold) ++group.on_hold;
    if (standing.late) ++(standing.outside ? group.late_outside : group.late);
}

// Splits a period into the months that it touches, except those that have not begun.
std::vector<std::pair<Interval, CaseGroup>> months_of(const Interval& period, Instant as_of,
                                                      Zone zone) {
    std::vector<std::pair<Interval, CaseGroup>> months;
    Instant start = period.start;
    while (start < period.end && start <= as_of) {
        const CivilDate civil = civil_of(local_date(start, zone));
        const Date next = months_after(date_of({civil.year, civil.month, 1}), 1);
        const Instant end = std::min(instant_at(next, 0, zone), period.end);
        months.push_back({{start, end}, {}});
        start = end;
    }
    return months;
}

std::vector<EndCount> sorted_ends(const std::map<Ending, int>& counted) {
    std::vector<EndCount> ends;
    for (const auto& [ending, cases] : counted) ends.push_back({ending, cases});
    std::ranges::stable_sort(ends, std::ranges::greater(), &EndCount::cases);
    return ends;
}

void sort_late(std::vector<CaseSummary>& late) {
    std::ranges::stable_sort(late, {}, [](const CaseSummary& summary) {
        return std::tuple(summary.clock.outside, summary.clock.due.value_or(Instant{}));
    });
}

// Passes of one step of one version of a procedure.
struct StepCount {
    const Step* step = nullptr;
    bool outside = false;
    PassCount passes;
};

// The cases of one procedure by the furthest stage that they reached.
struct StageCount {
    const Sop* sop = nullptr;  // the latest version that was used
    std::map<std::optional<Stage>, int> open;
    std::map<std::optional<Stage>, int> ended;

    void add(const CaseFacts& facts, bool is_open);
    [[nodiscard]] std::vector<StageFigures> figures() const;
};

void StageCount::add(const CaseFacts& facts, bool is_open) {
    if (sop == nullptr || sop->version < facts.sop->version) sop = facts.sop;
    ++(is_open ? open : ended)[facts.stage];
}

// Adds up the cases whose furthest stage is neither before `from` nor from `until` on.
int sum_of(const std::map<std::optional<Stage>, int>& counted, std::optional<Stage> from,
           std::optional<Stage> until) {
    int sum = 0;
    for (const auto& [stage, cases] : counted) {
        if (stage >= from && (!until || stage < until)) sum += cases;
    }
    return sum;
}

// Every case was received, so that stage is the first line and has no step.
std::vector<StageFigures> StageCount::figures() const {
    std::map<std::optional<Stage>, std::optional<StepNumber>> stages{{std::nullopt, std::nullopt}};
    for (const Step& step : sop->steps) {
        if (step.stage && *step.stage != Stage::received) stages[step.stage] = step.number;
    }
    std::vector<StageFigures> rows;
    if (stages.size() == 1) return rows;
    for (auto at = stages.begin(); at != stages.end(); ++at) {
        const auto next = std::next(at);
        const std::optional<Stage> until = next == stages.end() ? std::nullopt : next->first;
        StageFigures row{at->first, at->second, 0, 0, 0};
        row.reached = sum_of(open, at->first, {}) + sum_of(ended, at->first, {});
        row.open = sum_of(open, at->first, until);
        row.ended = sum_of(ended, at->first, until);
        rows.push_back(row);
    }
    return rows;
}

// Everything that is counted while the cases go by.
struct Counting {
    Report report;
    std::map<Ending, int> ends;
    std::map<SopId, StageCount> stages;
    std::map<std::pair<SopVersion, StepNumber>, StepCount> steps;
    std::map<RoleId, PassCount> roles;
    std::map<PersonId, PassCount> people;
    std::vector<std::int64_t> all_days;
    std::vector<std::int64_t> outside_days;
    std::vector<std::int64_t> office_days;

    void add_pass(const PassFact& pass);
    void add_end(const CaseFacts& facts);
    void add_to_months(const CaseFacts& facts);
    void add_case(CaseFacts&& facts);
    [[nodiscard]] Report finished() &&;
};

void Counting::add_pass(const PassFact& pass) {
    StepCount& count = steps[{pass.step.sop->version, pass.step.step->number}];
    count.step = pass.step.step;
    count.outside = pass.outside;
    count.passes.add(pass);
    add_to(pass.outside ? report.outside : report.office, pass.verdict);
    if (pass.outside) return;
    roles[pass.role].add(pass);
    for (const PersonId& person : pass.signers) people[person].add(pass);
}

void Counting::add_end(const CaseFacts& facts) {
    for (const CaseChange& change : facts.changes) {
        if (change.change == Change::ended && is_within(change.at, report.period))
            ++ends[change.ending];
    }
    const CaseChange& last = facts.changes.back();
    if (last.change != Change::ended || !is_within(last.at, report.period) || !facts.days) return;
    all_days.push_back(facts.days->all);
    outside_days.push_back(facts.days->outside);
    office_days.push_back(facts.days->all - facts.days->outside - facts.days->on_paper);
}

// The last month ends with the period or is the running one, so there the case stands as it was
// judged.
void Counting::add_to_months(const CaseFacts& facts) {
    for (std::size_t i = 0; i < report.months.size(); ++i) {
        auto& [month, group] = report.months[i];
        const Flow flow = flow_of(facts, month);
        add_flow(group, flow);
        if (flow.open == 0) continue;
        if (i + 1 == report.months.size())
            add_standing(group, standing_of(facts.summary));
        else if (i < facts.stood.size())
            add_standing(group, facts.stood[i]);
    }
}

void Counting::add_case(CaseFacts&& facts) {
    if (!facts.summary.verified) {
        report.not_verified.push_back(facts.summary.id);
        return;
    }
    if (facts.changes.empty()) return;
    if (facts.summary.is_void) {
        if (was_open_in(facts, report.period)) report.voided.push_back(facts.summary.id);
        return;
    }
    ++report.cases;
    const Flow flow = flow_of(facts, report.period);
    if (flow.carried + flow.received + flow.taken_over + flow.reopened > 0) {
        ++report.handled;
        stages[facts.sop->version.id].add(facts, flow.open > 0);
    }
    const SopId& sop = facts.sop->version.id;
    const auto& subject = facts.summary.subject;
    const std::array groups{&report.total, &report.sops[sop], &report.subjects[subject],
                            &report.areas[facts.summary.area], &report.subjects_of[sop][subject]};
    for (CaseGroup* group : groups) add_flow(*group, flow);
    add_to_months(facts);
    for (const PassFact& pass : facts.passes) {
        if (is_within(pass.signed_at, report.period)) add_pass(pass);
    }
    add_end(facts);
    if (flow.open == 0) return;
    for (CaseGroup* group : groups) add_standing(*group, standing_of(facts.summary));
    if (facts.summary.state == CaseState::on_hold) report.on_hold.push_back(facts.summary);
    if (facts.summary.clock.verdict == Verdict::overdue)
        report.late.push_back(std::move(facts.summary));
}

Report Counting::finished() && {
    report.ends = sorted_ends(ends);
    for (const auto& [key, count] : steps)
        report.steps.push_back({key.first, count.step, count.outside, count.passes.group()});
    for (const auto& [sop, count] : stages) {
        std::vector<StageFigures> funnel = count.figures();
        if (!funnel.empty()) report.funnels[sop] = std::move(funnel);
    }
    for (const auto& [role, count] : roles) report.roles[role] = count.group();
    for (const auto& [person, count] : people) report.people[person] = count.group();
    const auto all = spread_of(std::move(all_days));
    if (all) {
        report.days = CaseSpread{*all, spread_of(std::move(outside_days)).value_or(Spread{}),
                                 spread_of(std::move(office_days)).value_or(Spread{})};
    }
    sort_late(report.late);
    return std::move(report);
}

}  // namespace

std::vector<Instant> ends_of_months(const Interval& period, Instant as_of, Zone zone) {
    std::vector<Instant> ends;
    for (const auto& [month, group] : months_of(period, as_of, zone)) ends.push_back(month.end - 1);
    if (!ends.empty()) ends.pop_back();
    return ends;
}

Report report_of(std::vector<CaseFacts> cases, const Interval& period, Instant as_of, Zone zone) {
    Counting counting;
    counting.report.period = period;
    counting.report.months = months_of(period, as_of, zone);
    for (CaseFacts& facts : cases) counting.add_case(std::move(facts));
    return std::move(counting).finished();
}

}  // namespace yankomas
