// Where a case stands: who must do what by when, what is missing, and what to type.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/record/command_lines.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"

namespace yankomas {

namespace {

// Spells a document by its title and by the kind that `--doc` takes: "Surat pengaduan (surat)".
std::string spell_document(const DocumentKind& kind, const Sop& sop) {
    const DocumentType* type = find(sop.documents, kind);
    return type == nullptr ? kind.value : fmt::format("{} ({})", type->title, kind.value);
}

// Only a paper can be missing from a case.
bool is_paper(const DocumentKind& kind, const Sop& sop) {
    const DocumentType* type = find(sop.documents, kind);
    return type == nullptr || type->document_class == DocumentClass::paper;
}

// The sentence above says when the step is due; here stands the limit that led to it.
void show_limit(Page& page, const ShownCase& shown) {
    if (shown.summary.limit) page.field(message("limit"), to_string(*shown.summary.limit));
    const Pass* pass = shown.progress().current();
    if (pass != nullptr && pass->sop != &shown.sop)
        page.more(message("this pass began under {} and keeps its limit", pass->sop->version));
    if (shown.summary.clock.outside) page.more(message("the clock of an outside party"));
}

// Names those who may not sign, because they did a step that asks for other eyes.
void show_barred(Page& page, const ShownCase& shown) {
    const Pass& pass = *shown.progress().current();
    std::vector<std::string> barred;
    for (const StepNumber other : pass.terms()->not_by) {
        for (const PersonId& person : shown.progress().signers_of(*pass.sop, other)) {
            const std::string name = short_name(person, spell_person(person, shown.roster()));
            barred.push_back(page.say(
                pass.sop == &shown.sop
                    ? message("{}, who did step {}", name, other)
                    : message("{}, who did step {} of {}", name, other, pass.sop->version)));
        }
    }
    page.fields(message("not by"), barred);
}

// Shows what the step requires and produces: papers by whether they are there, and what can't be
// missing by itself.
void show_documents(Page& page, const ShownCase& shown, const Step& step) {
    std::vector<std::string> on_file;
    std::vector<std::string> missing;
    std::vector<std::string> attached;
    std::vector<std::string> to_attach;
    std::vector<std::string> others;
    for (const Requirement& need : step.requirements) {
        std::string text = spell_document(need.kind, shown.sop);
        if (need.since) text = page.say(message("{}, of step {} or later", text, *need.since));
        const bool is_there = is_met(need, shown.sop, shown.progress());
        auto& list = !is_paper(need.kind, shown.sop) ? others : is_there ? on_file : missing;
        list.push_back(std::move(text));
    }
    for (const DocumentKind& kind : step.produces) {
        const bool is_there = is_produced(kind, shown.sop, shown.progress());
        auto& list = !is_paper(kind, shown.sop) ? others : is_there ? attached : to_attach;
        list.push_back(spell_document(kind, shown.sop));
    }
    page.fields(message("on file"), on_file);
    page.fields(message("missing"), missing);
    page.fields(message("attached"), attached);
    page.fields(message("to attach"), to_attach);
    page.fields(message("also needed"), others);
}

// Any one of these roles will do. A case on hold waits for one signature, so then the number of
// signatures is not shown.
void show_people(Page& page, const ShownCase& shown) {
    const Waiting& waiting = shown.summary.waiting;
    std::vector<std::string> roles;
    for (AwaitedRole role : waiting.roles) {
        // The page of a case names all who may sign it, whoever it is assigned to.
        for (Holder& holder : role.holders) holder.is_told = true;
        const std::string text = spell_role(role, page.words());
        roles.push_back(role.records ? page.say(message("{} (may record it)", text)) : text);
    }
    page.fields(message("waits for"), roles);
    if (waiting.assigned)
        page.field(message("assigned to"), spell_person(*waiting.assigned, shown.roster()));
    if (waiting.act == AwaitedAct::resume) return;
    if (waiting.signatures > 1 || waiting.act == AwaitedAct::second_signature) {
        page.more(message("signatures of different people still missing: {}", waiting.signatures));
    }
}

// Returns the command that lifts the hold and, if the hold has outlasted its own limit, those that
// end the case.
std::vector<WayOn> ways_on_hold(const ShownCase& shown, const std::string& id) {
    std::vector<WayOn> ways{{message("resume"), fmt::format("yankomas resume {}", id)}};
    if (!shown.summary.hold) return ways;
    for (const OpenExit& exit : shown.summary.hold->exits) {
        ways.push_back({message("{}, which ends the case", find(shown.sop.exits, exit.code)->title),
                        fmt::format("yankomas exit {} {}{}", id, exit.code.value, exit.options)});
    }
    return ways;
}

// Says what an outcome is and where the case goes with it.
Message say_outcome(const Outcome& outcome, StepNumber from, const Words& words) {
    const std::string title =
        outcome.after_limit ? words(message("{} (only once the limit has lapsed)", outcome.title))
                            : outcome.title;
    const std::optional<StepNumber>& next = outcome.next.step;
    if (!next) return message("{}, which ends the case", title);
    return *next <= from ? message("{}, back to step {}", title, *next)
                         : message("{}, to step {}", title, *next);
}

}  // namespace

std::vector<WayOn> ways_on(const ShownCase& shown, const std::string& id, const Words& words) {
    const Waiting& waiting = shown.summary.waiting;
    const Step* step = shown.sop.step(waiting.step);
    if (waiting.act == AwaitedAct::nothing || step == nullptr) return {};
    if (waiting.act == AwaitedAct::resume) return ways_on_hold(shown, id);
    if (waiting.act == AwaitedAct::second_signature)
        return {{{}, fmt::format("yankomas cosign {}", id)}};
    const auto command = [&](const OutcomeId* outcome) {
        return advance_command(shown.sop, shown.progress(), id, *step, outcome);
    };
    if (step->outcomes.empty()) return {{{}, command(nullptr)}};
    std::vector<WayOn> ways;
    for (const auto& [outcome_id, outcome] : step->outcomes)
        ways.push_back({say_outcome(outcome, step->number, words), command(&outcome_id)});
    return ways;
}

void show_standing(Page& page, const ShownCase& shown, const std::string& id) {
    const CaseSummary& summary = shown.summary;
    const Step* step = summary.step ? shown.sop.step(*summary.step) : nullptr;
    if (step == nullptr) return;
    page.gap();
    page.field(message("step {}", step->number), step->title);
    const std::string pass = spell_pass(summary.pass, page.words());
    if (!pass.empty()) page.more(pass);
    show_people(page, shown);
    show_barred(page, shown);
    show_limit(page, shown);
    show_documents(page, shown, *step);
    const std::vector<WayOn> ways = ways_on(shown, id, page.words());
    if (ways.empty()) return;
    page.gap();
    page.heading(ways.size() > 1 ? message("go on with one of") : message("go on with"));
    for (const WayOn& way : ways) {
        if (!way.what.empty()) page.paragraph(2, page.say(way.what) + ":");
        page.command(way.what.empty() ? 2 : 4, way.command);
    }
}

}  // namespace yankomas
