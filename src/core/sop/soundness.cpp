// The proof that a procedure can be run: every step is reached, ends, and can be signed by
// somebody.
// SPDX-License-Identifier: Apache-2.0
#include "core/sop/soundness.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/base/rules/office.h"
#include "core/sop/names.h"
#include "core/sop/step_graph.h"

namespace yankomas {

namespace {

void complain(Findings& findings, const Place& place, Message what, Message hint) {
    findings.push_back(finding(rule::unsound_sop, place, std::move(what), std::move(hint)));
}

void check_ways(const Sop& sop, const StepGraph& graph, Findings& findings) {
    for (std::size_t at = 0; at < sop.steps.size(); ++at) {
        const Step& step = sop.steps[at];
        if (!graph.is_reachable(at)) {
            complain(findings, step.place,
                     message("step {} can't be reached from step {}", step.number,
                             sop.first_step().number),
                     message("let the next of some step or outcome name it, or delete it"));
        }
        if (!graph.can_end(at)) {
            complain(
                findings, step.place,
                message("step {} never comes to an end: every way on from it goes round in a loop",
                        step.number),
                message("give one step of the loop an outcome that leads out of it"));
        }
        const auto is_late = [](const auto& outcome) { return outcome.second.after_limit; };
        if (!step.outcomes.empty() && std::ranges::all_of(step.outcomes, is_late)) {
            complain(findings, step.place,
                     message("step {} can't be done in time: all its outcomes are after-limit",
                             step.number),
                     message("add an outcome without after-limit"));
        }
    }
}

// True if every step that a next names is there. Else no way can be followed, and what is said of
// ways would be guessed.
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

bool all_outside(const Sop& sop, const std::vector<RoleId>& roles) {
    return std::ranges::all_of(roles, [&sop](const RoleId& role) { return sop.is_outside(role); });
}

bool any_outside(const Sop& sop, const std::vector<RoleId>& roles) {
    return std::ranges::any_of(roles, [&sop](const RoleId& role) { return sop.is_outside(role); });
}

void check_roles(const Sop& sop, Findings& findings) {
    for (const auto& [id, role] : sop.roles) {
        if (!role.outside && !role.recorded_by.empty()) {
            complain(findings, role.place,
                     message("the role {} has recorded-by, but is not outside", id),
                     message("add outside: true, or delete recorded-by"));
        }
        if (any_outside(sop, role.recorded_by)) {
            complain(findings, role.place, message("recorded-by of {} names an outside role", id),
                     message("name roles of the office, whose people hold keys"));
        }
    }
    for (const auto& [id, hold] : sop.holds) {
        if (!all_outside(sop, hold.roles)) continue;
        complain(findings, hold.place, message("nobody of the office can sign the hold {}", id),
                 message("name a role of the office"));
    }
    for (const auto& [id, exit] : sop.exits) {
        if (!all_outside(sop, exit.roles)) continue;
        complain(findings, exit.place, message("nobody of the office can sign the exit {}", id),
                 message("name a role of the office"));
    }
}

void check_signers(const Sop& sop, const Step& step, Findings& findings) {
    const bool outside = any_outside(sop, step.by);
    if (step.by.empty()) {
        complain(findings, step.place, message("nobody can sign step {}", step.number),
                 message("name a role in by"));
    }
    if (outside && !all_outside(sop, step.by)) {
        complain(findings, step.place,
                 message("by of step {} mixes outside roles and roles of the office", step.number),
                 message("keep those who sign; the others go into with"));
    }
    for (const RoleId& id : step.by) {
        const Role* role = find(sop.roles, id);
        if (role == nullptr || !role->outside || !role->recorded_by.empty()) continue;
        complain(
            findings, role->place,
            message("nobody can record what the outside role {} did in step {}", id, step.number),
            message(
                "add recorded-by, or delete outside if its people sign with keys of their own"));
    }
    if (outside && step.signatures > 1) {
        complain(
            findings, step.place,
            message(
                "step {} asks for {} signatures, but what is recorded for an outside role counts once",
                step.number, step.signatures),
            message("set signatures to 1, or let a role of the office sign"));
    }
}

void check_four_eyes(const Sop& sop, const StepGraph& graph, std::size_t at, Findings& findings) {
    const Step& step = sop.steps[at];
    for (std::size_t other = 0; other < sop.steps.size(); ++other) {
        const StepNumber number = sop.steps[other].number;
        if (std::ranges::find(step.not_by, number) == step.not_by.end()) continue;
        if (other == at) {
            complain(findings, step.place,
                     message("not-by of step {} names the step itself, so nobody is left", number),
                     message("name the step whose signer may not sign this one"));
        } else if (!graph.comes_before(other, at)) {
            complain(findings, step.place,
                     message("not-by of step {} names step {}, which never comes before it",
                             step.number, number),
                     message("name an earlier step"));
        }
    }
}

bool may_produce(const Step& step, const DocumentKind& kind) {
    const auto holds = [&kind](const std::vector<DocumentKind>& kinds) {
        return std::ranges::find(kinds, kind) != kinds.end();
    };
    if (step.outcomes.empty()) return holds(step.produces);
    return std::ranges::any_of(step.outcomes, [&](const auto& outcome) {
        return holds(produced_by(step, &outcome.second));
    });
}

void check_requirements(const Sop& sop, const StepGraph& graph, std::size_t at,
                        Findings& findings) {
    const Step& step = sop.steps[at];
    for (const Requirement& requirement : step.requirements) {
        const DocumentType* document = find(sop.documents, requirement.kind);
        bool produced = false;
        for (std::size_t other = 0; other < sop.steps.size(); ++other) {
            const bool before = graph.comes_before(other, at);
            produced = produced || (before && may_produce(sop.steps[other], requirement.kind));
            if (before || other == at || requirement.since != sop.steps[other].number) continue;
            complain(findings, requirement.place,
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

void check_products(const Sop& sop, const Step& step, const std::vector<DocumentKind>& kinds,
                    const Place& place, Findings& findings) {
    for (const DocumentKind& kind : kinds) {
        const DocumentType* document = find(sop.documents, kind);
        if (document == nullptr || is_attachable(document->document_class)) continue;
        complain(findings, place,
                 message("step {} produces {}, which is {} and can't be attached", step.number,
                         kind, name_of(document->document_class)),
                 message("make its class paper or result, or take it out of produces"));
    }
}

}  // namespace

Findings check_soundness(const Sop& sop) {
    Findings findings;
    check_names(sop, findings);
    check_roles(sop, findings);
    const StepGraph graph(sop);
    const bool has_ways = has_all_ways(sop);
    if (has_ways) check_ways(sop, graph, findings);
    for (std::size_t at = 0; at < sop.steps.size(); ++at) {
        const Step& step = sop.steps[at];
        check_signers(sop, step, findings);
        if (has_ways) check_four_eyes(sop, graph, at, findings);
        if (has_ways) check_requirements(sop, graph, at, findings);
        check_products(sop, step, step.produces, step.place, findings);
        for (const auto& [id, outcome] : step.outcomes) {
            if (outcome.produces)
                check_products(sop, step, *outcome.produces, outcome.place, findings);
        }
    }
    sort_findings(findings);
    return findings;
}

}  // namespace yankomas
