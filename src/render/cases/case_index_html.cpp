// Lists the cases of an office on a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_index_html.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "core/rules/docket.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/cases/case_look.h"
#include "render/cases/people.h"
#include "render/kit/days.h"
#include "render/kit/markup.h"
#include "render/kit/page_style.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

bool is_late_at_office(const CaseSummary& summary) {
    return runs_late(summary) && !summary.clock.outside;
}

// Not verified; late at the office; late with outside parties; by due time; on hold.
auto rank_of(const CaseSummary& summary) {
    const int group = !summary.verified               ? 0
                      : is_late_at_office(summary)    ? 1
                      : runs_late(summary)            ? 2
                      : summary.clock.due.has_value() ? 3
                                                      : 4;
    return std::tuple(group, summary.clock.due.value_or(Instant{}));
}

std::string link_of(const CaseSummary& summary) {
    return fmt::format("<a href=\"{}\">{}</a><br><span class=\"soft sm\">{}</span>",
                       escape_markup(page_name(summary.id)), escape_markup(summary.title),
                       escape_markup(summary.id.value));
}

std::string markup_of_lateness(const CaseSummary& summary, const Words& words) {
    if (!summary.verified) return toned(Tone::late, words(message("NOT VERIFIED")));
    if (runs_late(summary)) {
        return toned(summary.clock.outside ? Tone::soon : Tone::late,
                     words(amount_of(summary.clock.late)));
    }
    return toned(Tone::quiet, summary.hold ? words(message("on hold")) : "");
}

std::string open_table(const Markup& page, const std::vector<CaseSummary>& cases,
                       const ShortTimes& times) {
    MarkupTable table(page, message("Open cases, the late ones first"),
                      MarkupTable::Caption::hidden, true);
    table.heads({message("case"), message("step"), message("waits for"), message("due"),
                 message("late by")});
    for (const CaseSummary& summary : cases) {
        if (summary.verified && !summary.step) continue;
        const bool shows = summary.verified;
        table.row(
            link_of(summary),
            {word_cell(shows ? escape_markup(spell_place(*summary.step, summary.steps)) : ""),
             word_cell(shows ? escape_markup(spell_awaited(summary.waiting, page.words)) : ""),
             word_cell(shows && summary.clock.due ? escape_markup(times.due(*summary.clock.due))
                                                  : ""),
             word_cell(markup_of_lateness(summary, page.words))});
    }
    return table.html();
}

std::string closed_table(const Markup& page, const std::vector<CaseSummary>& cases,
                         const ShortTimes& times) {
    MarkupTable table(page, message("Closed cases"), MarkupTable::Caption::hidden, true);
    table.heads({message("case"), message("procedure"), message("ended"), message("how")});
    for (const CaseSummary& summary : cases) {
        if (!summary.verified || summary.step) continue;
        std::string how = summary.end_title;
        if (how.empty())
            how = page.words(summary.exit ? invalid_exit_title() : message("at the last step"));
        table.row(link_of(summary),
                  {word_cell(escape_markup(to_string(summary.sop))),
                   word_cell(summary.closed ? escape_markup(times.day(*summary.closed)) : ""),
                   word_cell(escape_markup(how))});
    }
    return table.html();
}

// "5 open, 3 late at the office, 1 past its limit with an outside party, 1 on hold; 4 closed"
std::string say_counts(const std::vector<CaseSummary>& cases, const Words& words) {
    const auto count = [&](auto is_one) {
        return static_cast<int>(std::ranges::count_if(cases, is_one));
    };
    const int open = count([](const CaseSummary& c) { return c.verified && c.step; });
    const int late = count(is_late_at_office);
    const int outside = count([](const CaseSummary& c) { return runs_late(c) && c.clock.outside; });
    const int held = count([](const CaseSummary& c) { return c.verified && c.hold; });
    const int broken = count([](const CaseSummary& c) { return !c.verified; });
    std::string text = escape_markup(words(counted("{} open case", "{} open cases", open)));
    const auto add = [&](int number, const Message& said, Tone tone) {
        if (number > 0) text += ", " + toned(tone, words(said));
    };
    add(late, message("{} late at the office", late), Tone::late);
    add(outside, message("{} past the limit of an outside party", outside), Tone::soon);
    add(held, counted("{} on hold", "{} on hold", held), Tone::plain);
    const int closed = static_cast<int>(cases.size()) - open - broken;
    add(closed, counted("{} closed", "{} closed", closed), Tone::plain);
    add(broken, counted("{} not verified", "{} not verified", broken), Tone::late);
    return text + '.';
}

}  // namespace

std::string page_name(const CaseId& id) { return fmt::format("case-{}.html", id.value); }

HtmlPage case_index_page(std::vector<CaseSummary> cases, const OfficeRecord& office, Instant now,
                         const Words& words, std::string_view language) {
    std::ranges::stable_sort(cases, {}, rank_of);
    const Markup page{words};
    const Zone zone = office.config.zone;
    const ShortTimes times{words, zone, now, true};
    const std::string title = words(message("Cases"));
    HtmlPage html{std::string(language),
                  fmt::format("{}, {}", title, office.config.title),
                  std::string(page_style()),
                  {}};
    html.body =
        page_top({office.config.title,
                  words(message("As of {} {}", spell_time(now, zone, words), name_of(zone))), title,
                  words(message("late cases first, then by due time; lateness in working days")),
                  say_counts(cases, words)}) +
        "<main>\n" + section_start(page, "open", message("Open cases")) +
        open_table(page, cases, times) + "</section>\n";
    const bool has_closed =
        std::ranges::any_of(cases, [](const CaseSummary& c) { return c.verified && !c.step; });
    if (has_closed) {
        html.body += section_start(page, "closed", message("Closed cases")) +
                     closed_table(page, cases, times) + "</section>\n";
    }
    html.body += "</main>\n";
    return html;
}

}  // namespace yankomas
