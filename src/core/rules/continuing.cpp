// Takes from an ended case what the one that goes on must agree with.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/continuing.h"

#include <algorithm>
#include <utility>

#include "core/base/rules/takeover.h"
#include "core/base/spelling.h"
#include "core/record/migrating.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/situation.h"

namespace yankomas {

namespace {

// Judges the case as far as the entries stand above one of them.
Judgement judge_above(const Docket& docket, EntryNumber entry) {
    const auto count = static_cast<std::size_t>(entry.value) - 1;
    CaseJournal journal = docket.journal;
    Evidence evidence = docket.evidence;
    journal.entries.resize(count);
    evidence.signatures.resize(count);
    evidence.documents.resize(count);
    Docket above(docket.office, journal, evidence, docket.as_of);
    above.advice = Advice::none;
    above.continues = docket.continues;
    return judge(above);
}

std::vector<LateStep> late_steps(const Standing& standing) {
    std::vector<LateStep> late;
    const Progress& progress = standing.progress;
    for (std::size_t i = 0; i < progress.passes.size(); ++i) {
        const ClockVerdict& clock = standing.clocks[i];
        if (clock.verdict != Verdict::late && clock.verdict != Verdict::overdue) continue;
        const StepOf done = shown_step(progress, progress.passes[i]);
        late.push_back({done.step->number, clock.late, clock.outside});
    }
    return late;
}

}  // namespace

std::optional<CaseId> may_go_on_from(const CaseEntry& open) {
    if (open.act != CaseAct::open || !open.register_text || !is_case_id(*open.register_text))
        return std::nullopt;
    return CaseId(*open.register_text);
}

std::optional<Predecessor> predecessor(const Docket& ended, const Judgement& judgement) {
    const Standing& standing = judgement.standing;
    if (!standing.verified || !standing.void_from) return std::nullopt;
    const Judgement then = judge_above(ended, *standing.void_from);
    const Progress& progress = then.standing.progress;
    const Pass* pass = progress.current();
    if (pass == nullptr) return std::nullopt;
    Predecessor known;
    known.id = ended.journal.header.id;
    known.ended_for = *standing.void_from;
    known.ended = ended.entry(*standing.progress.closed_by).at;
    known.sop = progress.versions.present();
    known.step = pass->step;
    known.since = pass->start;
    known.received = local_date(progress.opened, ended.zone());
    for (const StepSigner& one : progress.signers) {
        if (const auto step = progress.versions.step_in(*known.sop, *one.sop, one.step))
            known.signers.push_back({*step, one.person});
    }
    for (const OnFile& item : progress.on_file) {
        if (!item.is_forgotten) known.on_file.push_back(item.document);
    }
    known.late = late_steps(standing);
    return known;
}

// Nobody gains time by the way through a new case, and none of the papers of another one feed it.
void check_continued(const Situation& s) {
    const Predecessor& before = *s.docket.continues;
    const auto report = [&](Field field, Message what) {
        s.report(rule::continued_otherwise, field, std::move(what),
                 message("let the program fill it in: yankomas new --continues {} --reason TEXT",
                         before.id));
    };
    if (s.sop.version != before.sop->version) {
        return report(Field::register_text, message("{} was under {}, and a case that goes on from "
                                                    "it is under that version too",
                                                    before.id, before.sop->version));
    }
    const bool is_first = before.step == s.sop.first_step().number;
    if (s.entry.step != (is_first ? std::nullopt : std::optional(before.step))) {
        return report(Field::step, message("{} stood at step {} before entry {}, so it goes on "
                                           "there",
                                           before.id, before.step, before.ended_for));
    }
    if (s.entry.occurred.value_or(s.entry.at) != before.since) {
        report(Field::occurred,
               message("step {} of {} began at {}, and its clock runs on from "
                       "there",
                       before.step, before.id, ZonedInstant{before.since, s.zone()}));
    }
    if (s.entry.received && *s.entry.received != before.received) {
        report(Field::received, message("{} came in on {}", before.id, before.received));
    }
    for (const Document& document : s.entry.documents) {
        if (std::ranges::find(before.on_file, document) != before.on_file.end()) continue;
        report(Field::documents, message("{} has no such '{}' on file; another paper is attached "
                                         "once the case is open",
                                         before.id, document.kind));
    }
}

}  // namespace yankomas
