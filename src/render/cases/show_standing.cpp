// Where a case stands: who must do what by when, what is missing, and what to type.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/record/progress.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/breach.h"
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

std::string say_requirement(const Requirement& need, const ShownCase& shown, const Page& page) {
    std::string text = spell_document(need.kind, shown.sop);
    if (need.since) text = page.say(message("{}, of step {} or later", text, *need.since));
    if (!is_paper(need.kind, shown.sop)) return text;
    const bool is_there = is_met(need, shown.sop, shown.progress());
    return page.say(is_there ? message("on file: {}", text) : message("missing: {}", text));
}

std::string say_output(const DocumentKind& kind, const ShownCase& shown, const Page& page) {
    const std::string text = spell_document(kind, shown.sop);
    if (!is_paper(kind, shown.sop)) return text;
    const bool is_there = is_produced(kind, shown.sop, shown.progress());
    return page.say(is_there ? message("attached: {}", text) : message("to attach: {}", text));
}

// A clock on hold, or one that runs past the end of the calendar, has no due time but still has a
// limit.
void show_due(Page& page, const ShownCase& shown) {
    const ClockVerdict& clock = shown.summary.clock;
    const std::string limit = shown.summary.limit ? to_string(*shown.summary.limit) : std::string();
    if (!clock.due) {
        page.field(message("due"),
                   message("{}; limit {}", spell_verdict(clock, page.words()), limit));
        return;
    }
    const std::string due = spell_due(*clock.due, shown.zone());
    if (clock.verdict == Verdict::overdue) {
        const std::string verdict = spell_verdict(clock, page.words());
        page.field(message("due"), message("{} (limit {}): {}", due, limit, verdict));
    } else {
        page.field(message("due"), message("{} (limit {})", due, limit));
    }
    if (clock.outside) page.more(message("the clock of an outside party"));
}

void show_hold(Page& page, const ShownCase& shown) {
    if (!shown.summary.hold) return;
    const HoldSummary& hold = *shown.summary.hold;
    add_hold(page, hold, shown.zone());
    if (!hold.lapses) return;
    const std::string lapses = spell_due(*hold.lapses, shown.zone());
    const bool has_lapsed = shown.docket.as_of > *hold.lapses;
    page.more(has_lapsed
                  ? message("its own limit lapsed on {}: resume the case, or let it end", lapses)
                  : message("its own limit lapses on {}", lapses));
}

void show_documents(Page& page, const ShownCase& shown, const Step& step) {
    std::vector<std::string> requirements;
    for (const Requirement& need : step.requirements)
        requirements.push_back(say_requirement(need, shown, page));
    page.fields(message("requires"), requirements);
    std::vector<std::string> outputs;
    for (const DocumentKind& kind : step.produces) outputs.push_back(say_output(kind, shown, page));
    page.fields(message("produces"), outputs);
}

// The documents of an outcome stand here only where they replace those of the step.
void show_outcomes(Page& page, const ShownCase& shown, const Step& step) {
    std::vector<std::string> lines;
    for (const auto& [id, outcome] : step.outcomes) {
        const std::optional<StepNumber>& next = outcome.next.step;
        lines.push_back(page.say(next ? message("{}: {}; goes to step {}", id, outcome.title, *next)
                                      : message("{}: {}; ends the case", id, outcome.title)));
        for (const DocumentKind& kind : outcome.produces.value_or(std::vector<DocumentKind>()))
            lines.push_back("  " + say_output(kind, shown, page));
        if (outcome.after_limit)
            lines.push_back(page.say(message("only once the limit has lapsed")));
    }
    page.fields(message("outcomes"), lines);
}

// Any one of these roles will do. A case on hold waits for one signature, so then the number of
// signatures is not shown.
void show_people(Page& page, const ShownCase& shown) {
    const Waiting& waiting = shown.summary.waiting;
    std::vector<std::string> roles;
    for (const AwaitedRole& role : waiting.roles) {
        const std::string text = spell_role(role, page.words());
        roles.push_back(role.records ? page.say(message("{} (may record it)", text)) : text);
    }
    page.fields(message("waits for"), roles);
    if (waiting.act == AwaitedAct::resume) return;
    if (waiting.signatures > 1 || waiting.act == AwaitedAct::second_signature) {
        page.more(message("signatures of different people still missing: {}", waiting.signatures));
    }
}

std::string option_for(const DocumentKind& kind) {
    return fmt::format(" --doc {}=FILE", kind.value);
}

// Returns the options that attach the documents for the step and one of its outcomes, each kind
// once.
std::string documents_for(const ShownCase& shown, const Step& step, const Outcome* outcome) {
    std::vector<DocumentKind> asked;
    const auto ask = [&](const DocumentKind& kind) {
        if (std::ranges::find(asked, kind) == asked.end()) asked.push_back(kind);
    };
    for (const Requirement& need : step.requirements) {
        if (!is_met(need, shown.sop, shown.progress())) ask(need.kind);
    }
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        if (!is_produced(kind, shown.sop, shown.progress())) ask(kind);
    }
    std::string options;
    for (const DocumentKind& kind : asked) options += option_for(kind);
    return options;
}

// Returns the command that lifts the hold and, if the hold has outlasted its own limit, those that
// end the case.
std::vector<std::string> commands_on_hold(const ShownCase& shown) {
    const std::string& id = shown.summary.id.value;
    std::vector<std::string> commands{fmt::format("yankomas resume {}", id)};
    if (!shown.summary.hold) return commands;
    for (const ExitId& exit_id : shown.summary.hold->exits) {
        std::string command = fmt::format("yankomas exit {} {} --reason TEXT", id, exit_id.value);
        for (const Requirement& need : find(shown.sop.exits, exit_id)->requirements) {
            if (!is_met(need, shown.sop, shown.progress())) command += option_for(need.kind);
        }
        commands.push_back(std::move(command));
    }
    return commands;
}

}  // namespace

std::vector<std::string> commands_for(const ShownCase& shown) {
    const Waiting& waiting = shown.summary.waiting;
    const std::string& id = shown.summary.id.value;
    const Step* step = shown.sop.step(waiting.step);
    if (waiting.act == AwaitedAct::nothing || step == nullptr) return {};
    if (waiting.act == AwaitedAct::resume) return commands_on_hold(shown);
    if (waiting.act == AwaitedAct::second_signature) return {fmt::format("yankomas cosign {}", id)};
    const bool is_recorded = std::ranges::any_of(waiting.roles, &AwaitedRole::records);
    const std::string_view party = is_recorded ? " --for CODE" : "";
    if (step->outcomes.empty()) {
        return {fmt::format("yankomas advance {}{}{}", id, documents_for(shown, *step, nullptr),
                            party)};
    }
    std::vector<std::string> commands;
    for (const auto& [outcome_id, outcome] : step->outcomes) {
        commands.push_back(fmt::format("yankomas advance {} --outcome {}{}{}", id, outcome_id.value,
                                       documents_for(shown, *step, &outcome), party));
    }
    return commands;
}

void show_standing(Page& page, const ShownCase& shown) {
    const CaseSummary& summary = shown.summary;
    const Step* step = summary.step ? shown.sop.step(*summary.step) : nullptr;
    if (step == nullptr) return;
    page.gap();
    page.heading(message("where it stands"));
    page.field(message("step"), summary.pass > 1 ? message("{}, pass {}: {}", step->number,
                                                           summary.pass, step->title)
                                                 : message("{}: {}", step->number, step->title));
    show_people(page, shown);
    show_due(page, shown);
    show_hold(page, shown);
    show_documents(page, shown, *step);
    show_outcomes(page, shown, *step);
    page.gap();
    page.paragraph(2, message("to go on:"));
    for (const std::string& command : commands_for(shown)) page.line(4, command);
}

}  // namespace yankomas
