// Where a case stands: who must do what by when, what is missing, and what to type.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/record/progress.h"
#include "render/calendar/clock.h"
#include "render/cases/people.h"
#include "render/cases/show_case.h"

namespace yankomas {

namespace {

std::string title_of(const DocumentKind& kind, const Sop& sop) {
    const DocumentType* type = find(sop.documents, kind);
    if (type == nullptr) return kind.value;
    return fmt::format("{} ({})", type->title, kind.value);
}

std::string say_requirement(const Requirement& need, const ShownCase& shown, const Page& page) {
    std::string text = title_of(need.kind, shown.sop);
    if (need.since) text = page.say(message("{}, of step {} or later", text, *need.since));
    const DocumentType* type = find(shown.sop.documents, need.kind);
    if (type != nullptr && type->document_class != DocumentClass::paper) return text;
    if (!is_met(need, shown.sop, shown.progress())) return page.say(message("missing: {}", text));
    return page.say(message("on file: {}", text));
}

std::string say_output(const DocumentKind& kind, const ShownCase& shown, const Page& page) {
    const std::string text = title_of(kind, shown.sop);
    const DocumentType* type = find(shown.sop.documents, kind);
    if (type != nullptr && type->document_class != DocumentClass::paper) return text;
    if (is_produced(kind, shown.sop, shown.progress()))
        return page.say(message("attached: {}", text));
    return page.say(message("to attach: {}", text));
}

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
    if (clock.outside) page.more(page.say(message("the clock of an outside party")));
}

void show_hold(Page& page, const ShownCase& shown) {
    if (!shown.summary.hold) return;
    const HoldSummary& hold = *shown.summary.hold;
    page.field(message("on hold"),
               message("{}, since {}", hold.title, spell_time(hold.since, shown.zone())));
    if (hold.working_days)
        page.more(page.say(message("for {}", page.say(working_days(*hold.working_days)))));
    if (!hold.lapses) return;
    const std::string lapses = spell_due(*hold.lapses, shown.zone());
    const bool has_lapsed = shown.docket.as_of > *hold.lapses;
    page.more(page.say(
        has_lapsed ? message("its own limit lapsed on {}: resume the case, or let it end", lapses)
                   : message("its own limit lapses on {}", lapses)));
}

void show_documents(Page& page, const ShownCase& shown, const Step& step) {
    Message label = message("requires");
    for (const Requirement& need : step.requirements) {
        page.field(label, say_requirement(need, shown, page));
        label = Message{};
    }
    label = message("produces");
    for (const DocumentKind& kind : step.produces) {
        page.field(label, say_output(kind, shown, page));
        label = Message{};
    }
}

void show_outcomes(Page& page, const ShownCase& shown, const Step& step) {
    Message label = message("outcomes");
    for (const auto& [id, outcome] : step.outcomes) {
        const Message way = outcome.next.step ? message("{}: {}; goes to step {}", id,
                                                        outcome.title, *outcome.next.step)
                                              : message("{}: {}; ends the case", id, outcome.title);
        page.field(label, way);
        label = Message{};
        if (outcome.produces) {
            for (const DocumentKind& kind : *outcome.produces)
                page.more("  " + say_output(kind, shown, page));
        }
        if (outcome.after_limit) page.more(page.say(message("only once the limit has lapsed")));
    }
}

void show_people(Page& page, const ShownCase& shown) {
    Message label = message("waits for");
    for (const AwaitedRole& role : shown.summary.waiting.roles) {
        const std::string text = spell_role(role, page.words());
        page.field(label, role.records ? page.say(message("{} (may record it)", text)) : text);
        label = Message{};
    }
    if (shown.summary.waiting.act == AwaitedAct::resume) return;
    if (shown.summary.waiting.signatures > 1 ||
        shown.summary.waiting.act == AwaitedAct::second_signature) {
        page.more(page.say(message("signatures of different people still missing: {}",
                                   shown.summary.waiting.signatures)));
    }
}

// Documents that --doc must bring for the step and one of its outcomes.
std::string documents_for(const ShownCase& shown, const Step& step, const Outcome* outcome) {
    std::string options;
    std::vector<DocumentKind> asked;
    const auto ask = [&](const DocumentKind& kind) {
        if (std::ranges::find(asked, kind) != asked.end()) return;
        asked.push_back(kind);
        options += fmt::format(" --doc {}=FILE", kind.value);
    };
    for (const Requirement& need : step.requirements) {
        if (!is_met(need, shown.sop, shown.progress())) ask(need.kind);
    }
    for (const DocumentKind& kind : produced_by(step, outcome)) {
        if (!is_produced(kind, shown.sop, shown.progress())) ask(kind);
    }
    return options;
}

// A hold is lifted; one that outlasts its own limit may also end the case.
std::vector<std::string> commands_on_hold(const ShownCase& shown) {
    const std::string& id = shown.summary.id.value;
    std::vector<std::string> commands{fmt::format("yankomas resume {}", id)};
    if (!shown.summary.hold) return commands;
    for (const ExitId& exit_id : shown.summary.hold->exits) {
        std::string command = fmt::format("yankomas exit {} {} --reason TEXT", id, exit_id.value);
        for (const Requirement& need : find(shown.sop.exits, exit_id)->requirements) {
            if (!is_met(need, shown.sop, shown.progress()))
                command += fmt::format(" --doc {}=FILE", need.kind.value);
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
