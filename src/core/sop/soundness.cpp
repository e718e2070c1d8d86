// Proves that a procedure can be run: every step can be reached, leads to an end, and can be signed
// by somebody.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/soundness.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "core/base/rules/office.h"

namespace yankomas {

namespace {

// Returns all the ways that lead on from a step: those of its outcomes, or its own `next`.
std::vector<Next> ways_from(const Step& step) {
    if (step.outcomes.empty()) return {step.next};
    std::vector<Next> ways;
    std::ranges::transform(step.outcomes, std::back_inserter(ways),
                           [](const auto& outcome) { return outcome.second.next; });
    return ways;
}

// Knows which step leads to which over all outcomes. Steps are given by their position in
// sop.steps. A `next` that names no step counts as an end, so that one wrong name gives one
// finding. Exits do not count as ends, because a case must be able to finish without one.
class StepGraph {
public:
    explicit StepGraph(const Sop& sop);

    [[nodiscard]] bool is_reachable(std::size_t step) const {
        return step == 0 || comes_before(0, step);
    }
    // True if `earlier` leads to `later` in one or more moves.
    [[nodiscard]] bool comes_before(std::size_t earlier, std::size_t later) const {
        return leads_to_[earlier][later];
    }
    [[nodiscard]] bool can_end(std::size_t step) const;

private:
    std::vector<bool> ends_;                   // per step: it can end the case
    std::vector<std::vector<bool>> leads_to_;  // per two steps: in one move or more
};

StepGraph::StepGraph(const Sop& sop) : ends_(sop.steps.size()) {
    const std::size_t count = sop.steps.size();
    std::map<StepNumber, std::size_t> positions;
    for (std::size_t at = 0; at < count; ++at) positions.emplace(sop.steps[at].number, at);

    std::vector<std::vector<std::size_t>> moves(count);
    for (std::size_t at = 0; at < count; ++at) {
        for (const Next& next : ways_from(sop.steps[at])) {
            const auto target = next.step ? positions.find(*next.step) : positions.end();
            if (target == positions.end()) {
                ends_[at] = true;
            } else {
                moves[at].push_back(target->second);
            }
        }
    }
    for (std::size_t start = 0; start < count; ++start) {
        std::vector<bool> seen(count);
        std::vector<std::size_t> waiting = moves[start];
        while (!waiting.empty()) {
            const std::size_t at = waiting.back();
            waiting.pop_back();
            if (seen[at]) continue;
            seen[at] = true;
            waiting.insert(waiting.end(), moves[at].begin(), moves[at].end());
        }
        leads_to_.push_back(std::move(seen));
    }
}

bool StepGraph::can_end(std::size_t step) const {
    bool found = ends_[step];
    for (std::size_t later = 0; later < ends_.size(); ++later)
        found = found || (ends_[later] && leads_to_[step][later]);
    return found;
}

class SoundnessCheck {
public:
    explicit SoundnessCheck(const Sop& sop) : sop_(sop), graph_(sop) {}

    void roles();
    void signers(const Step& step);
    void products(const Step& step, const std::vector<DocumentKind>& kinds, const Place& place);
    // These follow the ways between steps, so every step that a `next` names must exist. `at` is
    // the position of a step in the procedure.
    void ways(std::size_t at);
    void four_eyes(std::size_t at);
    void requirements(std::size_t at);

    Findings findings;

private:
    void report(const Place& place, Message what, Message hint) {
        findings.push_back(finding(rule::unsound_sop, place, std::move(what), std::move(hint)));
    }
    [[nodiscard]] bool any_outside(const std::vector<RoleId>& ids) const {
        return std::ranges::any_of(ids, [&](const RoleId& id) { return sop_.is_outside(id); });
    }
    [[nodiscard]] bool all_outside(const std::vector<RoleId>& ids) const {
        return std::ranges::all_of(ids, [&](const RoleId& id) { return sop_.is_outside(id); });
    }

    const Sop& sop_;
    StepGraph graph_;
};

void SoundnessCheck::ways(std::size_t at) {
    const Step& step = sop_.steps[at];
    if (!graph_.is_reachable(at))
        report(
            step.place,
            message("step {} can't be reached from step {}", step.number, sop_.first_step().number),
            message("let the next of some step or outcome name it, or delete it"));
    if (!graph_.can_end(at))
        report(step.place,
               message("step {} never comes to an end: every way on from it goes round in a loop",
                       step.number),
               message("give one step of the loop an outcome that leads out of it"));
    const auto is_late = [](const auto& outcome) { return outcome.second.after_limit; };
    if (!step.outcomes.empty() && std::ranges::all_of(step.outcomes, is_late))
        report(
            step.place,
            message("step {} can't be done in time: all its outcomes are after-limit", step.number),
            message("add an outcome without after-limit"));
}

void SoundnessCheck::roles() {
    for (const auto& [id, role] : sop_.roles) {
        if (!role.outside && !role.recorded_by.empty())
            report(role.place, message("the role {} has recorded-by, but is not outside", id),
                   message("add outside: true, or delete recorded-by"));
        if (any_outside(role.recorded_by))
            report(role.place, message("recorded-by of {} names an outside role", id),
                   message("name roles of the office, whose people hold keys"));
    }
    if (any_outside(sop_.assign_by))
        report(sop_.assign_by_place, message("assign-by names an outside role"),
               message("name roles of the office, whose people hold keys"));
    if (any_outside(sop_.takeover_by))
        report(sop_.takeover_by_place, message("takeover-by names an outside role"),
               message("name roles of the office, whose people hold keys"));
    if (sop_.takeover_until && sop_.takeover_by.empty())
        report(sop_.takeover_by_place,
               message("takeover-until stands there, and no takeover-by says who takes over"),
               message("add takeover-by, or delete takeover-until"));
    if (any_outside(sop_.forget_by))
        report(sop_.forget_by_place, message("forget-by names an outside role"),
               message("name roles of the office, whose people hold keys"));
    if (any_outside(sop_.migrate_by))
        report(sop_.migrate_by_place, message("migrate-by names an outside role"),
               message("name roles of the office, whose people hold keys"));
    for (const auto& [id, hold] : sop_.holds) {
        if (all_outside(hold.roles))
            report(hold.place, message("nobody of the office can sign the hold {}", id),
                   message("name a role of the office"));
    }
    for (const auto& [id, exit] : sop_.exits) {
        if (all_outside(exit.roles))
            report(exit.place, message("nobody of the office can sign the exit {}", id),
                   message("name a role of the office"));
    }
}

void SoundnessCheck::signers(const Step& step) {
    const bool outside = any_outside(step.by);
    if (step.by.empty())
        report(step.place, message("nobody can sign step {}", step.number),
               message("name a role in by"));
    if (outside && !all_outside(step.by))
        report(step.place,
               message("by of step {} mixes outside roles and roles of the office", step.number),
               message("keep those who sign; the others go into with"));
    for (const RoleId& id : step.by) {
        const Role* role = find(sop_.roles, id);
        if (role == nullptr || !role->outside || !role->recorded_by.empty()) continue;
        report(
            role->place,
            message("nobody can record what the outside role {} did in step {}", id, step.number),
            message("add recorded-by, "
                    "or delete outside if its people sign with keys of their own"));
    }
    if (outside && step.signatures > 1)
        report(step.place,
               message("step {} asks for {} signatures, "
                       "but what is recorded for an outside role counts once",
                       step.number, step.signatures),
               message("set signatures to 1, or let a role of the office sign"));
}

void SoundnessCheck::four_eyes(std::size_t at) {
    const Step& step = sop_.steps[at];
    for (std::size_t other = 0; other < sop_.steps.size(); ++other) {
        const StepNumber number = sop_.steps[other].number;
        if (std::ranges::find(step.not_by, number) == step.not_by.end()) continue;
        if (other == at) {
            report(step.place,
                   message("not-by of step {} names the step itself, so nobody is left", number),
                   message("name the step whose signer may not sign this one"));
        } else if (!graph_.comes_before(other, at)) {
            report(step.place,
                   message("not-by of step {} names step {}, which never comes before it",
                           step.number, number),
                   message("name an earlier step"));
        }
    }
}

void SoundnessCheck::requirements(std::size_t at) {
    const Step& step = sop_.steps[at];
    for (const Requirement& requirement : step.requirements) {
        const DocumentType* document = find(sop_.documents, requirement.kind);
        bool produced = false;
        for (std::size_t other = 0; other < sop_.steps.size(); ++other) {
            const bool before = graph_.comes_before(other, at);
            produced = produced || (before && may_produce(sop_.steps[other], requirement.kind));
            if (before || other == at || requirement.since != sop_.steps[other].number) continue;
            report(requirement.place,
                   message("step {} requires {} since step {}, which never comes before it",
                           step.number, requirement.kind, *requirement.since),
                   message("name an earlier step"));
        }
        if (produced || document == nullptr || !is_attachable(document->document_class)) continue;
        findings.push_back(finding(rule::unproduced_document, requirement.place,
                                   message("step {} requires {}, which no earlier step produces",
                                           step.number, requirement.kind),
                                   message("whoever signs step {} attaches it", step.number)));
    }
}

void SoundnessCheck::products(const Step& step, const std::vector<DocumentKind>& kinds,
                              const Place& place) {
    for (const DocumentKind& kind : kinds) {
        const DocumentType* document = find(sop_.documents, kind);
        if (document == nullptr || is_attachable(document->document_class)) continue;
        report(place,
               message("step {} produces {}, which is {} and can't be attached", step.number, kind,
                       name_of(document->document_class)),
               message("make its class paper or result, or take it out of produces"));
    }
}

// True if every step that a `next` names exists. If one does not, nothing certain can be said about
// ways.
bool has_all_ways(const Sop& sop) {
    const auto is_there = [&sop](const Next& next) {
        return !next.step || sop.step(*next.step) != nullptr;
    };
    return std::ranges::all_of(sop.steps, [&](const Step& step) {
        return is_there(step.next) && std::ranges::all_of(step.outcomes, [&](const auto& outcome) {
                   return is_there(outcome.second.next);
               });
    });
}

}  // namespace

Findings check_soundness(const Sop& sop) {
    SoundnessCheck check(sop);
    check_names(sop, check.findings);
    check.roles();
    const bool has_ways = has_all_ways(sop);
    for (std::size_t at = 0; at < sop.steps.size(); ++at) {
        const Step& step = sop.steps[at];
        if (has_ways) check.ways(at);
        check.signers(step);
        if (has_ways) check.four_eyes(at);
        if (has_ways) check.requirements(at);
        check.products(step, step.produces, step.place);
        for (const auto& [id, outcome] : step.outcomes) {
            if (outcome.produces) check.products(step, *outcome.produces, outcome.place);
        }
    }
    sort_findings(check.findings);
    return std::move(check.findings);
}

}  // namespace yankomas
