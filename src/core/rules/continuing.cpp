// Takes from an ended case what the one that goes on must agree with.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/continuing.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/rules/takeover.h"
#include "core/base/spelling.h"
#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/situation.h"
#include "core/rules/walk.h"

namespace yankomas {

namespace {

// True if an error of the entries above the doubtful one is still one: nobody has ratified it
// since.
bool has_error_above(const Findings& then, const Findings& now) {
    return std::ranges::any_of(then, [&](const Finding& found) {
        return found.severity == Severity::error && std::ranges::find(now, found) != now.end();
    });
}

std::vector<LateStep> late_steps(const Docket& ended, const Standing& standing) {
    std::vector<LateStep> late;
    if (ended.continues != nullptr) late = ended.continues->late;
    const Progress& progress = standing.progress;
    for (std::size_t i = 0; i < progress.passes.size(); ++i) {
        const ClockVerdict& clock = standing.clocks[i];
        if (clock.verdict != Verdict::late && clock.verdict != Verdict::overdue) continue;
        const StepOf done = shown_step(progress, progress.passes[i]);
        late.push_back({done.step->number, clock.late, clock.outside});
    }
    return late;
}

// Returns the holds that stopped the clock of the step that ran. For the office these are the ones
// that began before the doubtful entry, each until it ended in the ended case, so that nobody
// stretches one afterwards. For an outside party these are all, so that nobody shortens its time.
std::vector<Interval> holds_of(const Progress& then, const Progress& now) {
    const Pass& pass = then.passes.back();
    const std::vector<Interval>& all = now.passes[then.passes.size() - 1].holds;
    if (is_outside(pass)) return all;
    std::vector<Interval> holds = pass.holds;
    if (const auto open = then.stopping_hold()) {
        const auto later = std::span(all).subspan(holds.size());
        const auto ended = std::ranges::find(later, open->since, &Interval::start);
        if (ended != later.end()) holds.push_back(*ended);
    }
    return holds;
}

// Returns the last paper of each kind that came in before an entry, as they are read now. What was
// forgotten by then is none.
std::vector<Predecessor::Paper> papers_above(EntryNumber entry, const Progress& then,
                                             const Progress& now, const Sop& sop) {
    std::vector<Predecessor::Paper> papers;
    for (std::size_t i = 0; i < then.on_file.size() && then.on_file[i].entry < entry; ++i) {
        const OnFile& item = then.on_file[i];
        if (then.latest(item.document.kind) != &item) continue;
        Predecessor::Paper paper{now.on_file[i].document, now.on_file[i].is_forgotten, {}};
        for (const Step& step : sop.steps) {
            const auto number = then.versions.step_in(*then.versions.present(), sop, step.number);
            if (!number || counts_since(item, *number, then)) paper.since.push_back(step.number);
        }
        papers.push_back(std::move(paper));
    }
    return papers;
}

// The opening names the papers in their order. One that is forgotten may be left out.
bool names_papers(const std::vector<Document>& named,
                  const std::vector<Predecessor::Paper>& papers) {
    auto next = named.begin();
    for (const Predecessor::Paper& paper : papers) {
        if (next != named.end() && *next == paper.document) {
            ++next;
        } else if (!paper.is_forgotten) {
            return false;
        }
    }
    return next == named.end();
}

}  // namespace

std::optional<CaseId> may_go_on_from(const CaseEntry& open) {
    if (open.act != CaseAct::open || !open.register_text) return std::nullopt;
    std::string id;
    for (const char c : *open.register_text) {
        if (c != ' ') id += to_upper(c);
    }
    return is_case_id(id) ? std::optional(CaseId(id)) : std::nullopt;
}

std::optional<Predecessor> predecessor(const Docket& ended, const Judgement& judgement) {
    const Standing& standing = judgement.standing;
    if (!standing.verified || !standing.void_from || !standing.progress.closed_by)
        return std::nullopt;
    const EntryNumber entry = *standing.void_from;
    Walk then(ended);
    then.above(entry);
    const Progress& progress = then.standing.progress;
    const Pass* pass = progress.current();
    if (pass == nullptr || has_error_above(then.findings, judgement.findings)) return std::nullopt;
    const Progress& now = standing.progress;
    Predecessor known;
    known.id = ended.journal.header.id;
    known.sop = pass->sop;
    known.ended_for = entry;
    known.ended = ended.entry(*now.closed_by).at;
    known.step = pass->own;
    known.since = pass->start;
    known.holds = holds_of(progress, now);
    known.received = local_date(progress.opened, ended.zone());
    for (const StepSigner& one : now.signers) {
        if (const auto step = now.versions.step_in(*known.sop, *one.sop, one.step))
            known.signers.push_back({*step, one.person});
    }
    known.papers = papers_above(entry, progress, now, *known.sop);
    known.late = late_steps(ended, standing);
    return known;
}

// Checks that nobody gains time or a step by the way through a new case, or brings other papers.
void check_continued(const Situation& s) {
    const Predecessor& before = *s.docket.continues;
    const auto report = [&](Field field, Message what) {
        s.report(rule::continued_otherwise, field, std::move(what), how_to_go_on(before));
    };
    if (s.sop.version != before.sop->version) {
        return report(Field::register_text, message("step {} of {} began under {}, and a case that "
                                                    "goes on from it is under that version too",
                                                    before.step, before.id, before.sop->version));
    }
    const bool is_first = before.step == s.sop.first_step().number;
    if (s.entry.step != (is_first ? std::nullopt : std::optional(before.step))) {
        return report(Field::step, message("{} stood at step {} before entry {}, so it goes on "
                                           "there",
                                           before.id, before.step, before.ended_for));
    }
    if (s.entry.occurred.value_or(s.entry.at) != before.since) {
        report(Field::occurred,
               message("step {} of {} began at {}, and its clock runs on from there", before.step,
                       before.id, ZonedInstant{before.since, s.zone()}));
    }
    if (s.entry.received && *s.entry.received != before.received) {
        report(Field::received, message("{} came in on {}", before.id, before.received));
    }
    if (!names_papers(s.entry.documents, before.papers)) {
        report(Field::documents,
               message("the opening names the last paper of each kind that was on file in {}, and "
                       "no other",
                       before.id));
    }
}

Message how_to_go_on(const Predecessor& before) {
    return message("let the program fill it in: yankomas new --continues {} --reason TEXT",
                   before.id);
}

}  // namespace yankomas
