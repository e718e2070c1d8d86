// Finds the next moment at which something about a case changes by itself.
// SPDX-License-Identifier: Apache-2.0
//
// A judge asks the moment of the run (Docket::as_of) for the running clock and the lapse of a hold,
// for the calendar in force, for entries that are dated later, and for entries that a seal should
// have and does not have. Every other question about an entry asks for the moment of that entry.
#include "core/rules/quiet.h"

#include <algorithm>

#include "core/base/rules/history.h"
#include "core/rules/continuing.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/register.h"
#include "core/rules/summary.h"

namespace yankomas {

namespace {

// An entry that came after the seal that should have it is judged by the rights that its signer has
// at the moment of the run, as long as no seal has it (sealed.cpp).
bool asks_for_rights_now(const Finding& found) { return found.rule == rule::sealed_late; }

// True if no later moment can settle a doubt about the case, or raise one.
bool is_settled(const Docket& docket, const Judgement& judgement) {
    const Standing& standing = judgement.standing;
    const auto is_past = [&](const CaseEntry& entry) { return entry.at <= docket.as_of; };
    // Whether a case goes on from another one depends on that one.
    const bool may_go_on = !docket.journal.entries.empty() &&
                           may_go_on_from(docket.journal.entries.front()).has_value();
    return !may_go_on && standing.verified && docket.opened_under() != nullptr &&
           standing.progress.entries > 0 && standing.left_out == 0 && !standing.unjudged_from &&
           std::ranges::all_of(docket.journal.entries, is_past) &&
           std::ranges::all_of(standing.progress.passes, &Pass::is_valid) &&
           std::ranges::none_of(judgement.findings, asks_for_rights_now);
}

// Returns the last moment before a roster entry or a seal that is dated later, each of which may
// put another calendar in force.
Instant end_of_law(const OfficeRecord& office, Instant now) {
    Instant end = kNoEnd;
    const auto consider = [&](Instant at) {
        if (at > now) end = std::min(end, at - 1);
    };
    std::ranges::for_each(office.roster.times, consider);
    for (const Seal& seal : office.seals.seals()) consider(seal.at);
    return end;
}

// Returns when the clock of an open case or its hold runs out; nothing if one has, or if that is
// not known.
std::optional<Instant> end_of_clock(const CaseSummary& summary) {
    const bool is_running = summary.clock.verdict == Verdict::running;
    if (!is_running && summary.clock.verdict != Verdict::on_hold) return std::nullopt;
    Instant end = is_running ? *summary.clock.due : kNoEnd;
    if (summary.hold && summary.hold->lapses) end = std::min(end, *summary.hold->lapses);
    return end;
}

}  // namespace

std::optional<QuietSpan> quiet_for_overdue(const Docket& docket, const Judgement& judgement) {
    if (!is_settled(docket, judgement)) return std::nullopt;
    const bool is_open = judgement.standing.progress.is_open();
    const auto end = is_open ? end_of_clock(summary_of(docket, judgement)) : std::optional(kNoEnd);
    if (!end) return std::nullopt;
    const Instant until = std::min(*end, end_of_law(docket.office, docket.as_of));
    if (until < docket.as_of) return std::nullopt;
    return QuietSpan{docket.as_of, until};
}

std::optional<QuietSpan> quiet_for_lint(const Docket& docket, const Judgement& judgement) {
    const auto is_note = [](const Finding& found) { return found.severity == Severity::note; };
    if (!std::ranges::all_of(judgement.findings, is_note) || registered_case(docket, judgement))
        return std::nullopt;
    return quiet_for_overdue(docket, judgement);
}

}  // namespace yankomas
