// Where a case stands: who must do what by when, what is missing, and what to type.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/record/command_lines.h"
#include "core/roster/vacancy.h"
#include "core/rules/docket.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"
#include "render/cases/shown_case.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// The sentence above says when the step is due; here stands the limit that led to it.
void add_limit(std::vector<LabelledTexts>& facts, const ShownCase& shown, const Words& words) {
    std::vector<std::string> texts;
    if (shown.summary.limit) texts.push_back(to_string(*shown.summary.limit));
    const Pass* pass = shown.progress().current();
    if (pass != nullptr && pass->sop != &shown.sop)
        texts.push_back(
            words(message("this pass began under {} and keeps its limit", pass->sop->version)));
    if (shown.summary.clock.outside)
        texts.push_back(words(message("the clock of an outside party")));
    facts.push_back({message("limit"), std::move(texts)});
}

// Names those who may not sign, because they did a step that asks for other eyes.
std::vector<std::string> barred_of(const ShownCase& shown, const Words& words) {
    const Pass& pass = *shown.progress().current();
    const auto& taken_over = shown.summary.taken_over;
    const PersonId& opener = shown.docket.entry(EntryNumber{1}).by;
    std::vector<std::string> barred;
    for (const StepNumber other : pass.terms()->not_by) {
        for (const PersonId& person : shown.progress().signers_of(*pass.sop, other)) {
            const std::string name = short_name(person, shown.roster().name_of(person));
            if (taken_over && !shown.summary.continues && person == opener &&
                other < taken_over->step) {
                barred.push_back(words(
                    message("{}, who took the case over and counts for step {}", name, other)));
                continue;
            }
            barred.push_back(
                words(pass.sop == &shown.sop
                          ? message("{}, who did step {}", name, other)
                          : message("{}, who did step {} of {}", name, other, pass.sop->version)));
        }
    }
    return barred;
}

// Adds what the step requires and produces: papers by whether they are there, and what can't be
// missing by itself.
void add_documents(std::vector<LabelledTexts>& facts, const ShownCase& shown, const Step& step,
                   const Words& words) {
    std::vector<std::string> on_file;
    std::vector<std::string> missing;
    std::vector<std::string> attached;
    std::vector<std::string> to_attach;
    std::vector<std::string> others;
    for (const Requirement& need : step.requirements) {
        std::string text = spell_document(need.kind, shown.sop);
        if (need.since) text = words(message("{}, of step {} or later", text, *need.since));
        const bool is_there = is_met(need, shown.sop, shown.progress());
        auto& list = !is_paper(need.kind, shown.sop) ? others : is_there ? on_file : missing;
        list.push_back(std::move(text));
    }
    for (const DocumentKind& kind : step.produces) {
        const bool is_there = is_produced(kind, shown.sop, shown.progress());
        auto& list = !is_paper(kind, shown.sop) ? others : is_there ? attached : to_attach;
        list.push_back(spell_document(kind, shown.sop));
    }
    facts.push_back({message("on file"), std::move(on_file)});
    facts.push_back({message("missing"), std::move(missing)});
    facts.push_back({message("attached"), std::move(attached)});
    facts.push_back({message("to attach"), std::move(to_attach)});
    facts.push_back({message("also needed"), std::move(others)});
}

// Any one of these roles will do. A case on hold waits for one signature, so then the number of
// signatures is not shown.
void add_people(std::vector<LabelledTexts>& facts, const ShownCase& shown, const Words& words) {
    const Waiting& waiting = shown.summary.waiting;
    std::vector<std::string> roles;
    for (AwaitedRole role : waiting.roles) {
        // The page of a case names all who may sign it, whoever it is assigned to.
        for (Holder& holder : role.holders) holder.is_told = true;
        const std::string text = spell_role(role, words);
        roles.push_back(role.records ? words(message("{} (may record it)", text)) : text);
    }
    facts.push_back({message("waits for"), std::move(roles)});
    std::vector<std::string>* last = &facts.back().texts;
    if (waiting.assigned) {
        facts.push_back({message("assigned to"), {shown.roster().name_of(*waiting.assigned)}});
        last = &facts.back().texts;
    }
    if (waiting.act == AwaitedAct::resume) return;
    if (waiting.signatures > 1 || waiting.act == AwaitedAct::second_signature) {
        last->push_back(
            words(message("signatures of different people still missing: {}", waiting.signatures)));
    }
}

// Returns what an admin must do before the step can be signed, or nothing if somebody may sign it.
std::optional<WayOn> way_of_admin(const Waiting& waiting) {
    const auto can_sign = [](const AwaitedRole& role) {
        return role.outside || std::ranges::any_of(role.holders, &Holder::is_awaited);
    };
    if (waiting.roles.empty() || std::ranges::any_of(waiting.roles, can_sign)) return std::nullopt;
    for (const AwaitedRole& role : waiting.roles) {
        if (role.keyless)
            return WayOn{message("first an admin enters a new key of {}", role.keyless->name),
                         Vacancy{role.role, role.keyless->person}.command()};
    }
    return WayOn{message("first an admin gives somebody the role"),
                 Vacancy{waiting.roles.front().role, {}}.command()};
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

}  // namespace

Message say_outcome(const Outcome& outcome, StepNumber from, const Words& words) {
    const std::string title =
        outcome.after_limit ? words(message("{} (only once the limit has lapsed)", outcome.title))
                            : outcome.title;
    const std::optional<StepNumber>& next = outcome.next.step;
    if (!next) return message("{}, which ends the case", title);
    return *next <= from ? message("{}, back to step {}", title, *next)
                         : message("{}, to step {}", title, *next);
}

std::vector<WayOn> ways_on(const ShownCase& shown, const std::string& id, const Words& words) {
    const Waiting& waiting = shown.summary.waiting;
    const Step* step = shown.sop.step(waiting.step);
    if (waiting.act == AwaitedAct::nothing || step == nullptr) return {};
    if (waiting.act == AwaitedAct::resume) return ways_on_hold(shown, id);
    if (waiting.act == AwaitedAct::second_signature)
        return {{{}, fmt::format("yankomas cosign {}", id)}};
    std::vector<WayOn> ways;
    if (auto first = way_of_admin(waiting)) ways.push_back(*std::move(first));
    const auto command = [&](const OutcomeId* outcome) {
        return advance_command(shown.sop, shown.progress(), id, *step, outcome);
    };
    if (step->outcomes.empty())
        ways.push_back({ways.empty() ? Message{} : message("then"), command(nullptr)});
    for (const auto& [outcome_id, outcome] : step->outcomes)
        ways.push_back({say_outcome(outcome, step->number, words), command(&outcome_id)});
    return ways;
}

std::vector<LabelledTexts> facts_of_standing(const ShownCase& shown, const Step& step,
                                             const Words& words) {
    std::vector<std::string> titles{step.title};
    const std::string pass = spell_pass(shown.summary.pass, words);
    if (!pass.empty()) titles.push_back(pass);
    std::vector<LabelledTexts> facts{{message("step {}", step.number), std::move(titles)}};
    add_people(facts, shown, words);
    facts.push_back({message("not by"), barred_of(shown, words)});
    add_limit(facts, shown, words);
    if (shown.summary.waiting.act != AwaitedAct::resume) add_documents(facts, shown, step, words);
    return facts;
}

void show_standing(Page& page, const ShownCase& shown, const std::string& id) {
    const CaseSummary& summary = shown.summary;
    const Step* step = summary.step ? shown.sop.step(*summary.step) : nullptr;
    if (step == nullptr) return;
    page.gap();
    for (const LabelledTexts& fact : facts_of_standing(shown, *step, page.words()))
        page.fields(fact.label, fact.texts);
    const std::vector<WayOn> ways = ways_on(shown, id, page.words());
    if (ways.empty()) return;
    page.gap();
    const bool is_choice = ways.size() > 1 && !way_of_admin(summary.waiting);
    page.heading(is_choice ? message("go on with one of") : message("go on with"));
    for (const WayOn& way : ways) {
        if (!way.what.empty()) page.paragraph(2, page.say(way.what) + ":");
        page.command(way.what.empty() ? 2 : 4, way.command);
    }
}

}  // namespace yankomas
