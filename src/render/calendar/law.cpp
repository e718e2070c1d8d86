// Lays out on what the rules rest.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/law.h"

#include <fmt/format.h>

#include "core/base/basis.h"
#include "core/calendar/calendar.h"
#include "core/calendar/time_rules.h"
#include "core/sop/sop.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/markup.h"
#include "render/kit/page.h"
#include "render/kit/page_style.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// "our choice", or "regulation: Perpres 21/2023".
std::string spell_basis(BasisKind kind, const Message& source, const Words& words) {
    const std::string title = words(title_of(kind));
    return source.empty() ? title : fmt::format("{}: {}", title, words(source));
}

Message title_of_rule(const RuleFacts& facts) { return Message{facts.title, {}}; }

std::string spell_example(const TimeRule& rule, const Calendar& calendar, const Words& words) {
    const auto due = example_due(rule, calendar);
    return due ? spell_time(*due, Zone::wib, words) : "";
}

// A command, broken in front of each option.
std::string code_of(const std::string& command) {
    std::string code = element("code", command);
    for (std::size_t at = 0; (at = code.find(" --", at)) != std::string::npos;)
        code.replace(at, 1, "<br>");
    return code;
}

// The command of an example, and its due time if the calendar covers it.
std::string example_of(const Markup& page, const TimeRule& rule, const Calendar& calendar) {
    const std::string command = command_of(rule);
    if (command.empty()) return "";
    const std::string due = spell_example(rule, calendar, page.words);
    return code_of(command) + (due.empty() ? "" : "<br>" + page.say(message("Due: {}.", due)));
}

std::string time_section(const Markup& page, const Calendar& calendar) {
    MarkupTable table(page, message("The rules of time"), MarkupTable::Caption::hidden, true);
    table.heads({message("rule"), message("rests on"), message("reason"), message("example")});
    for (const TimeRule& rule : all_time_rules()) {
        table.row(page.say(rule.title),
                  {word_cell(escape_markup(spell_basis(rule.kind, rule.source, page.words))),
                   word_cell(page.say(rule.reason)), word_cell(example_of(page, rule, calendar))});
    }
    return section_start(page, "time", message("The rules of time")) + table.html() +
           "</section>\n";
}

std::string findings_section(const Markup& page) {
    MarkupTable table(page, message("The rules of findings, by what they rest on"),
                      MarkupTable::Caption::hidden, true);
    table.heads({message("rests on"), message("reason"), message("rules")});
    for (const Basis basis : all_bases()) {
        const BasisFacts facts = facts_of(basis);
        const std::string rules = joined(rules_on(basis), "<br>", [&](Rule rule) {
            const RuleFacts& shown = facts_of(rule);
            return escape_markup(
                fmt::format("{} {}: {}", shown.id, shown.name, page.words(title_of_rule(shown))));
        });
        table.row(escape_markup(spell_basis(facts.kind, facts.source, page.words)),
                  {word_cell(page.say(facts.reason)), word_cell(rules)});
    }
    return section_start(page, "findings", message("The rules of findings, by what they rest on")) +
           table.html() + "</section>\n";
}

// What the source's row says, cell by cell.
std::vector<std::string> cells_of(const SourceCells& cells) {
    std::vector<std::string> texts;
    for (const std::string* cell :
         {&cells.activity, &cells.requires_cell, &cells.time, &cells.output, &cells.remark}) {
        if (!cell->empty()) texts.push_back(*cell);
    }
    return texts;
}

std::string steps_section(const Markup& page, const Sop& sop) {
    const std::string id = fmt::format("sop-{}-{}", sop.version.id.value, sop.version.version);
    MarkupTable table(page, message("{} ({})", sop.title, sop.version),
                      MarkupTable::Caption::hidden, true);
    table.heads({message("step"), message("the source says"), message("signs"), message("limit"),
                 message("what was chosen")});
    for (const Step& step : sop.steps) {
        table.row(
            escape_markup(spell_step(step.number, 1, brief(step))),
            {word_cell(broken_lines(cells_of(step.source))),
             word_cell(escape_markup(titles_of(sop.roles, step.by))),
             word_cell(escape_markup(to_string(step.time))), word_cell(escape_markup(step.note))});
    }
    return section_start(page, id, message("{} ({})", sop.title, sop.version)) +
           element("p", sop.basis) + table.html() + "</section>\n";
}

}  // namespace

std::string render_law(const Calendar& calendar, const Screen& screen) {
    Page page(screen);
    const Words& words = screen.words;
    page.heading(message("The rules of time"));
    for (const TimeRule& rule : all_time_rules()) {
        page.gap();
        page.paragraph(0, rule.title);
        page.paragraph(2, spell_basis(rule.kind, rule.source, words));
        page.paragraph(2, rule.reason);
        const std::string command = command_of(rule);
        if (command.empty()) continue;
        page.command(2, command);
        const std::string due = spell_example(rule, calendar, words);
        if (!due.empty()) page.paragraph(4, due);
    }
    page.gap();
    page.heading(message("The rules of findings, by what they rest on"));
    for (const Basis basis : all_bases()) {
        const BasisFacts facts = facts_of(basis);
        page.gap();
        page.paragraph(0, spell_basis(facts.kind, facts.source, words));
        page.paragraph(2, facts.reason);
        for (const Rule rule : rules_on(basis)) {
            const RuleFacts& shown = facts_of(rule);
            page.beside(fmt::format("  {}  ", shown.id), words(title_of_rule(shown)));
        }
    }
    return page.text();
}

std::vector<Json> json_of_law(const Calendar& calendar) {
    std::vector<Json> items;
    const Words english;
    const auto add = [&](std::string_view kind, std::string_view id, const Message& title,
                         BasisKind basis, const Message& source, const Message& reason) -> Json& {
        return items.emplace_back(Json{{"kind", kind},
                                       {"id", id},
                                       {"title", text_or_null(english(title))},
                                       {"basis", name_of(basis)},
                                       {"source", text_or_null(english(source))},
                                       {"reason", english(reason)},
                                       {"command", Json()},
                                       {"due", Json()},
                                       {"rules", Json::array()}});
    };
    for (const TimeRule& rule : all_time_rules()) {
        Json& item = add("time", rule.id, rule.title, rule.kind, rule.source, rule.reason);
        item["command"] = text_or_null(command_of(rule));
        if (const auto due = example_due(rule, calendar)) item["due"] = to_string(*due, Zone::wib);
    }
    for (const Basis basis : all_bases()) {
        const BasisFacts facts = facts_of(basis);
        Json& item =
            add("findings", name_of(basis), Message{}, facts.kind, facts.source, facts.reason);
        item["rules"] = json_list(rules_on(basis), [](Rule rule) {
            const RuleFacts& shown = facts_of(rule);
            return Json{{"rule", shown.id}, {"name", shown.name}, {"title", shown.title}};
        });
    }
    return items;
}

HtmlPage law_page(const Calendar& calendar, const std::vector<const Sop*>& sops, const Words& words,
                  std::string_view language) {
    const Markup page{words};
    const std::string title = words(message("Law beside rule"));
    HtmlPage html{std::string(language), title, std::string(page_style()), {}};
    html.body =
        page_top({words(message("Calendar {} {}", calendar.source().id, calendar.source().version)),
                  "", title,
                  words(message("On what each rule of this program rests, to be signed or "
                                "corrected by a jurist.")),
                  ""}) +
        "<main>\n" + time_section(page, calendar) + findings_section(page);
    for (const Sop* sop : sops) html.body += steps_section(page, *sop);
    html.body += "</main>\n";
    return html;
}

}  // namespace yankomas
