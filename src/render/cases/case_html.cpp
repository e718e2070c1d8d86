// Puts the sections of a case on a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_html.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/record/elapsed.h"
#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "core/rules/pass_clock.h"
#include "core/rules/summary.h"
#include "render/calendar/due_html.h"
#include "render/cases/case_look.h"
#include "render/cases/pass_due.h"
#include "render/cases/shown_case.h"
#include "render/kit/days.h"
#include "render/kit/markup.h"
#include "render/kit/page_style.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// What a case has beyond the look of all pages: its events in a line from above to below.
constexpr std::string_view kCaseStyle = R"(.track{margin-top:1.4rem}
.time{list-style:none;margin:0;padding:0}
.time li{display:grid;grid-template-columns:10.5rem minmax(0,1fr);gap:0 2rem;position:relative;padding:0 0 1.15rem}
.time li::before{content:"";position:absolute;left:11.5rem;top:.45rem;width:9px;height:9px;margin-left:-4px;
border-radius:50%;background:var(--main)}
.time li::after{content:"";position:absolute;left:11.5rem;top:1.2rem;bottom:-.2rem;border-left:1px solid var(--rule)}
.time li:last-child::after{display:none}
.time .when{text-align:right;font-size:.9375rem}
.time .what{padding-left:.4rem}
.time b{font-weight:600;display:block;max-width:40rem}
.time .what span{display:block;font-size:.9375rem;overflow-wrap:anywhere;white-space:pre-line}
.time .below{padding-left:.9rem}
.sums td{font-size:.875rem}
.use .bar{width:45%}
@media screen and (max-width:44rem){
.time li{grid-template-columns:minmax(0,1fr);padding-left:1.4rem}
.time li::before,.time li::after{left:4px}
.time .when{text-align:left}
.time .what{padding-left:0}
.use .bar{width:25%}
}
@media print{.time li{break-inside:avoid;padding-bottom:.8rem}}
)";

// Everything that the sections are made from.
struct CaseMarkup : Markup {
    const ShownCase& shown;
    const CaseLook& look;
};

// Draws the steps that are done and the one that waits.
std::string track_of(const CaseMarkup& page) {
    const CaseSummary& summary = page.shown.summary;
    if (!summary.step) return "";
    const std::vector<Step>& steps = page.shown.sop.steps;
    const double width = 100.0 / static_cast<double>(steps.size());
    std::vector<BarPart> parts;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool is_current = steps[i].number == *summary.step;
        const bool is_late = summary.clock.verdict == Verdict::overdue;
        const std::string_view colour = is_current ? (is_late ? "late" : "pale")
                                        : page.shown.progress().was_done(steps[i].number) ? "main"
                                                                                          : "rule";
        parts.push_back({width * static_cast<double>(i), width * 0.94, 12, colour});
    }
    return fmt::format("<div class=\"track\">{}<p class=\"sm soft\">{}</p></div>\n", bar(12, parts),
                       page.say(message("step {} of {}", *summary.step, steps.back().number)));
}

std::string facts_table(const CaseMarkup& page, const Step& step) {
    std::string rows;
    for (const LabelledTexts& fact : facts_of_standing(page.shown, step, page.words)) {
        if (fact.texts.empty()) continue;
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", page.say(fact.label),
                            broken_lines(fact.texts));
    }
    return fmt::format(
        "<table class=\"kv\"><caption class=\"vh\">{}</caption><tbody>\n{}</tbody></table>\n",
        page.say(message("Where the case stands")), rows);
}

std::string outcomes_table(const CaseMarkup& page, const Step& step) {
    if (step.outcomes.empty()) return "";
    MarkupTable table(page, message("How the step may end"), MarkupTable::Caption::seen, false);
    table.heads({message("outcome"), message("documents")});
    for (const auto& [id, outcome] : step.outcomes) {
        table.row(page.say(say_outcome(outcome, step.number, page.words)),
                  {word_cell(escape_markup(
                      titles_of(page.shown.sop.documents, produced_by(step, &outcome))))});
    }
    return table.html();
}

std::string standing_section(const CaseMarkup& page) {
    const CaseSummary& summary = page.shown.summary;
    const Step* step = summary.step ? page.shown.sop.step(*summary.step) : nullptr;
    if (step == nullptr) return "";
    return section_start(page, "standing", message("Where the case stands")) +
           facts_table(page, *step) + outcomes_table(page, *step) + "</section>\n";
}

// The clock that stands still says when it would run out.
std::string due_sentence(const Markup& page, const PassDue& due) {
    if (due.clock.verdict.verdict == Verdict::on_hold)
        return page.say(message("Due: {}.", page.words(say_standing_clock(due, page.words))));
    return page.say(message("Due: {}.", spell_due(due.clock.sum.due, due.zone, page.words)));
}

std::string due_section(const CaseMarkup& page, const Judgement& judgement) {
    const ShownCase& shown = page.shown;
    if (!shown.summary.step || shown.progress().passes.empty()) return "";
    const auto clock = clock_of_pass(shown.docket, judgement, shown.progress().passes.size() - 1);
    if (!clock) return "";
    const PassDue due = pass_due_of(shown.docket, shown.summary, *clock);
    return section_start(page, "due", message("Why it is due then")) +
           fmt::format("<p>{} {}</p>\n", page.say(rule_of(clock->sum.limit)),
                       due_sentence(page, due)) +
           due_calendar(page, clock->sum, shown.zone()) + "</section>\n";
}

std::string timeline_section(const CaseMarkup& page) {
    std::string html =
        section_start(page, "events", message("What happened")) +
        element("p",
                page.words(message("Signed entries; times in {}.", name_of(page.shown.zone())))) +
        "<ol class=\"time\">\n";
    for (const TimelineItem& item : timeline_of(page.shown, page.look)) {
        html += fmt::format("<li><div class=\"when\">{}</div><div class=\"what\">{}{}",
                            escape_markup(item.when), element("b", item.act),
                            element("span class=\"soft\"", item.signer));
        for (const SaidLine& line : item.lines) {
            html += fmt::format("<span{}>{}</span>",
                                line.place == SaidLine::Place::line ? "" : " class=\"below soft\"",
                                toned(line.tone, line.text));
        }
        html += "</div></li>\n";
    }
    html += "</ol>\n";
    for (const Message& said : say_not_shown(page.shown.judgement.standing))
        html += element("p", page.words(said)) + '\n';
    return html + "</section>\n";
}

// One row per pass: when its clock began, what was counted, and what came of it.
std::string sums_section(const CaseMarkup& page, const Judgement& judgement) {
    const ShownCase& shown = page.shown;
    const ShortTimes times = page.look.times();
    MarkupTable table(page, message("How each deadline was counted"), MarkupTable::Caption::hidden,
                      true);
    table.heads({message("step"), message("start"), message("limit"), message("count"),
                 message("due"), message("result")});
    for (std::size_t i = 0; i < shown.progress().passes.size(); ++i) {
        const Pass& pass = shown.progress().passes[i];
        const Step* terms = pass.terms();
        if (terms == nullptr) continue;
        const std::string head = escape_markup(spell_step(pass.own, pass.number, brief(*terms)));
        const ClockVerdict& verdict = shown.judgement.standing.clocks.at(i);
        const std::string result =
            toned(tone_of(verdict.verdict), spell_verdict(verdict, page.words));
        const auto clock = clock_of_pass(shown.docket, judgement, i);
        const bool stands = verdict.verdict == Verdict::on_hold;
        table.row(head,
                  {word_cell(escape_markup(times.time(pass.start))),
                   word_cell(escape_markup(to_string(terms->time))),
                   word_cell(clock ? broken_lines(due_runs(clock->sum, times)) : ""),
                   word_cell(clock && !stands ? escape_markup(times.due(clock->sum.due)) : ""),
                   word_cell(result)});
    }
    return section_start(page, "sums", message("How each deadline was counted")) +
           element("p", page.words(message("With the calendar, a pencil is enough to check it."))) +
           "<div class=\"sums\">" + table.html() + "</div></section>\n";
}

std::string elapsed_section(const CaseMarkup& page) {
    const auto elapsed = elapsed_of(page.shown);
    if (!elapsed || elapsed->steps.empty()) return "";
    int most = 1;
    for (const StepElapsed& step : elapsed->steps) most = std::max(most, step.working_days);
    MarkupTable table(page, message("Working days of each step"), MarkupTable::Caption::hidden,
                      false);
    table.heads({message("step"), {}, message("working days")});
    for (const StepElapsed& step : elapsed->steps) {
        std::string head = page.say(message("step {}", step.step));
        if (step.outside) head += " " + toned(Tone::soon, page.words(message("outside party")));
        if (step.sop != page.shown.sop.version)
            head += " " + toned(Tone::quiet, to_string(step.sop));
        const double part = 100.0 * step.working_days / most;
        table.row(head, {{bar(10, {{0, part, 10, step.outside ? "soon" : "main"}}), "", "bar"},
                         {std::to_string(step.working_days)}});
    }
    table.sum(page.say(message("in all")), {{"", "", ""}, {std::to_string(elapsed->working_days)}});
    std::vector<Message> apart;
    if (elapsed->outside > 0)
        apart.push_back(message("{} of these with outside parties", elapsed->outside));
    if (elapsed->on_paper > 0)
        apart.push_back(message("{} of these before the case was taken over", elapsed->on_paper));
    if (elapsed->on_hold > 0)
        apart.push_back(message("{} of these while on hold", elapsed->on_hold));
    std::string html = section_start(page, "elapsed", message("Time taken"), true);
    if (!apart.empty())
        html += element("p", joined(apart, "; ", [&](const Message& m) { return page.words(m); }));
    return html + "<div class=\"use\">" + table.html() + "</div></section>\n";
}

std::string foot_of(const Markup& page, const Docket& docket, const Judgement& judgement) {
    const std::string counts = count_findings(judgement, page.words);
    const PublishedFile* calendar = docket.office.in_force(docket.as_of).calendar_file();
    std::string html = "<footer class=\"foot\"><div class=\"small\"><p>" +
                       page.say(message("This page was made from the signed file {} and does not "
                                        "replace it.",
                                        docket.journal.path));
    html += ' ' + (counts.empty() ? page.say(message("The check found nothing."))
                                  : page.say(message("The check found: {}.", counts)));
    if (calendar != nullptr) {
        html += fmt::format(" {} {}", page.say(message("The calendar in force:")),
                            element("code", calendar->digest.value()));
    }
    return html + ' ' + page.say(message("Complainants and other parties are named by codes.")) +
           "</p></div></footer>\n";
}

std::string style_of_case() { return fmt::format("{}{}{}", page_style(), due_style(), kCaseStyle); }

// The line below the title: the id, the procedure and the day of opening.
std::string sub_of(const CaseSummary& summary, const Sop* sop, const CaseLook& look) {
    const Words& words = look.screen.words;
    std::string text = say_case(summary, sop, look);
    if (summary.opened && !summary.taken_over) {
        text = look.dotted(text, words(message("opened {}", look.times().day(*summary.opened))));
    }
    for (const std::string& line : say_filing(summary, look)) text = look.dotted(text, line);
    return text;
}

std::string lead_of(const ShownCase* shown, const CaseSummary& summary, const Words& words) {
    if (!summary.verified) {
        return toned(Tone::late, words(message("NOT VERIFIED: nothing below can be relied on until "
                                               "its errors are mended")));
    }
    if (shown == nullptr) return "";
    return joined(say_state(*shown, words), " ", [](const SaidLine& line) {
        return toned(line.tone == Tone::late ? Tone::late : Tone::plain, line.text);
    });
}

}  // namespace

HtmlPage case_page(const Docket& docket, const Judgement& judgement, const CaseLook& terminal,
                   std::string_view language) {
    // A page has room for whole ids, and every browser has the dot.
    CaseLook look{{terminal.screen.words, Paint(), Screen::kPlainWidth, true},
                  docket.zone(),
                  docket.as_of,
                  {}};
    const Words& words = look.screen.words;
    const CaseSummary summary = summary_of(docket, judgement);
    const Sop* sop = present_sop(docket, judgement.standing.progress);
    std::optional<ShownCase> shown;
    if (sop != nullptr && judgement.standing.progress.entries > 0)
        shown.emplace(ShownCase{docket, judgement, *sop, summary});
    const Markup plain{words};
    const std::string& office = docket.office.config.title;
    HtmlPage html{std::string(language),
                  fmt::format("{}: {}, {}", summary.id.value, summary.title, office),
                  style_of_case(),
                  {}};
    html.body =
        page_top({office,
                  words(message("As of {} {}", spell_time(docket.as_of, docket.zone(), words),
                                name_of(docket.zone()))),
                  summary.title, sub_of(summary, sop, look),
                  lead_of(shown ? &*shown : nullptr, summary, words)}) +
        "<main>\n";
    if (shown) {
        const CaseMarkup page{{words}, *shown, look};
        if (summary.verified) {
            html.body += track_of(page) +
                         side_by_side({standing_section(page), due_section(page, judgement)});
        }
        html.body += timeline_section(page);
        if (summary.verified) html.body += sums_section(page, judgement) + elapsed_section(page);
    }
    html.body += "</main>\n" + foot_of(plain, docket, judgement);
    return html;
}

HtmlPage pass_page(const PassDue& due, const std::string& office, const Words& words,
                   std::string_view language) {
    const Markup page{words};
    const PassClock& clock = due.clock;
    const std::string lead =
        toned(tone_of(clock.verdict.verdict) == Tone::late ? Tone::late : Tone::plain,
              say_verdict(due, words));
    HtmlPage html{std::string(language),
                  fmt::format("{}: {}", due.summary.id.value, due.summary.title),
                  style_of_case(),
                  {}};
    html.body =
        page_top(
            {office,
             words(message("As of {} {}", spell_time(due.now, due.zone, words), name_of(due.zone))),
             due.summary.title,
             fmt::format("{} \u00b7 {}", due.summary.id.value, clock.shown.step->title), lead}) +
        "<main>\n" + section_start(page, "terms", message("What the sum rests on"), true) +
        due_terms(page, clock.sum, due.calendar, due.zone) + "</section>\n" +
        section_start(page, "count", message("How it was counted")) +
        fmt::format("<p>{} {}</p>\n", page.say(rule_of(clock.sum.limit)), due_sentence(page, due)) +
        due_calendar(page, clock.sum, due.zone) + element("p", words(say_end_of(due, words))) +
        "</section>\n</main>\n";
    return html;
}

}  // namespace yankomas
