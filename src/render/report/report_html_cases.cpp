// The sections of a report's page that are about cases: how far they came, how they ended, by
// month, by procedure, subject and area.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/kit/days.h"
#include "render/report/report_markup.h"

namespace yankomas {

namespace {

Message title_of(Stage stage) {
    switch (stage) {
        case Stage::received: return message("received");
        case Stage::reviewed: return message("reviewed");
        case Stage::coordinated: return message("coordinated");
        case Stage::recommended: return message("recommended");
        case Stage::followed_up: return message("followed up");
        case Stage::finished: return message("finished");
    }
    return {};
}

// Names a stage and says with which step it is reached.
std::string stage_head(const ReportMarkup& page, const StageFigures& figures, int all) {
    const std::string remark = figures.step ? page.say(message("step {} is done", *figures.step))
                                            : page.say(message("all cases of the period"));
    return fmt::format("<b>{}</b> <span class=\"soft sm\">{}</span>{}",
                       page.say(title_of(figures.stage.value_or(Stage::received))), remark,
                       bar(16, {{0, 100.0 * figures.reached / std::max(all, 1), 16, "main"}}));
}

// Says what became of the cases that came no further.
std::string stayed(const ReportMarkup& page, const StageFigures& figures,
                   const std::string& pointer) {
    return fmt::format(
        "<tr class=\"drop\"><td colspan=\"3\">{} {}, {} {}</td></tr>\n",
        figure(pointer + "/open", figures.open), page.say(message("still before the next stage")),
        figure(pointer + "/ended", figures.ended), page.say(message("ended before it")));
}

std::string funnel_of(const ReportMarkup& page, const std::vector<StageFigures>& stages,
                      const std::string& pointer) {
    const int all = stages.front().reached;
    std::string html = fmt::format(
        "<table class=\"funnel\"><caption class=\"vh\">{}</caption><thead class=\"vh\"><tr>"
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>"
        "<tbody>\n",
        page.say(message("How many cases reached each stage")), page.say(message("stage")),
        page.say(message("cases")), page.say(message("part")));
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const std::string at = fmt::format("{}/{}", pointer, i);
        html += fmt::format(
            "<tr><th scope=\"row\">{}</th><td class=\"n big\" data-json=\"{}/reached\">{}</td>"
            "<td class=\"n soft sm\">{}</td></tr>\n",
            stage_head(page, stages[i], all), at, stages[i].reached,
            share_of({stages[i].reached, all, at + "/reached", pointer + "/0/reached", false},
                     page.words));
        if (i + 1 < stages.size()) html += stayed(page, stages[i], at);
    }
    return html + "</tbody></table>\n";
}

// The days that the cases which ended took.
std::string days_table(const ReportMarkup& page, const CaseSpread& days) {
    MarkupTable table(page, message("Days of the cases that ended, working days"),
                      MarkupTable::Caption::seen, false);
    table.heads({message(""), message("median"), message("mean"), message("9 in 10")});
    const auto add = [&](const Message& title, const char* key, const Spread& spread) {
        const std::string at = fmt::format("/days/{}/", key);
        table.row(page.say(title),
                  {tenths(at + "median", spread.median, page.words),
                   tenths(at + "mean", spread.mean, page.words),
                   number(at + "nine_in_ten", static_cast<int>(spread.nine_in_ten))});
    };
    add(message("at the office"), "office", days.office);
    add(message("at outside parties"), "outside", days.outside);
    add(message("altogether"), "all", days.all);
    return table.html();
}

// Draws what came in and what ended as two bars a month. It has no table of its own: the figures
// follow.
std::string months_chart(const ReportMarkup& page) {
    const auto& months = page.shown.report.months;
    int most = 1;
    for (const auto& [month, group] : months)
        most = std::max({most, group.flow.received, group.flow.ended});
    constexpr double kHeight = 160;
    const double wide = 100.0 / static_cast<double>(months.size());
    std::string html = fmt::format(
        "<figure><svg width=\"100%\" height=\"{}\" font-size=\"12\" aria-hidden=\"true\">",
        kHeight + 20);
    const auto column = [&](double x, int count, std::string_view colour) {
        const double high = kHeight * count / most;
        html += fmt::format(
            "<rect x=\"{:.2f}%\" y=\"{:.1f}\" width=\"{:.2f}%\" height=\"{:.1f}\" "
            "fill=\"var(--{})\"/>",
            x, kHeight - high, wide * 0.34, high, colour);
    };
    for (std::size_t i = 0; i < months.size(); ++i) {
        const double x = wide * static_cast<double>(i);
        column(x + wide * 0.14, months[i].second.flow.received, "main");
        column(x + wide * 0.52, months[i].second.flow.ended, "pale");
        const CivilDate day = civil_of(local_date(months[i].first.start, page.times.zone));
        html += fmt::format("<text x=\"{:.2f}%\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                            x + wide / 2, kHeight + 16, page.say(short_month(day.month)));
    }
    html += fmt::format(
        "<line x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\" stroke=\"var(--ink)\"/></svg>\n"
        "<ul class=\"key\"><li>{1}{2}</li><li>{3}{4}</li></ul></figure>\n",
        kHeight, swatch("main"), page.say(message("received")), swatch("pale"),
        page.say(message("ended")));
    return html;
}

// The columns of cases, for rows that stand at `pointer` of the document.
std::string table_of_groups(const ReportMarkup& page, const std::vector<ReportRow>& rows,
                            const Message& caption, const Message& what,
                            const std::string& pointer) {
    MarkupTable table(page, caption, MarkupTable::Caption::hidden, true);
    table.heads({what, message("received"), message("ended"), message("open"), message("late"),
                 message("on hold")});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const CaseGroup& group = *rows[i].cases;
        const std::string at = fmt::format("{}/{}/", pointer, i);
        MarkupCell late = number(at + "late", group.late);
        if (group.late > 0) late.classes = "n late";
        table.row(
            escape_markup(rows[i].title),
            {number(at + "received", group.flow.received), number(at + "ended", group.flow.ended),
             number(at + "open", group.flow.open), late, number(at + "on_hold", group.on_hold)});
    }
    return table.html();
}

}  // namespace

std::vector<std::string> funnel_sections(const ReportMarkup& page) {
    std::vector<std::pair<int, std::string>> found;  // with the number of cases
    std::size_t at = 0;
    for (const auto& [sop, stages] : page.shown.report.funnels) {
        const std::string pointer = fmt::format("/funnels/{}/stages", at++);
        if (stages.front().reached == 0) continue;
        const std::string what = page.words(message("How far the cases came"));
        found.emplace_back(
            stages.front().reached,
            section_start(page, "funnel-" + sop.value,
                          message("{}: {}", what, title_of_sop(sop, page.shown.office)), true) +
                funnel_of(page, stages, pointer) + "</section>\n");
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<int, std::string>::first);
    std::vector<std::string> sections;
    for (auto& [cases, html] : found) sections.push_back(std::move(html));
    return sections;
}

std::string ends_section(const ReportMarkup& page) {
    const Report& report = page.shown.report;
    const int all = report.total.flow.ended;
    if (all == 0) return "";
    MarkupTable table(page, message("Cases that ended, by outcome or exit"),
                      MarkupTable::Caption::hidden, false);
    table.heads({message("outcome or exit"), message("cases"), message("part")});
    for (std::size_t i = 0; i < report.ends.size(); ++i) {
        const EndCount& end = report.ends[i];
        const std::string at = fmt::format("/ends/{}/cases", i);
        table.row(end.ending.title.empty() ? page.say(message("at the last step"))
                                           : escape_markup(end.ending.title),
                  {number(at, end.cases),
                   share_cell({end.cases, all, at, "/flow/ended", false}, page.words)});
    }
    table.sum(page.say(message("altogether")), {number("/flow/ended", all), {}});
    std::string html = section_start(page, "ends", message("How cases ended"), true) + table.html();
    if (report.days) html += days_table(page, *report.days);
    return html + "</section>\n";
}

std::string months_section(const ReportMarkup& page) {
    const Report& report = page.shown.report;
    if (report.months.size() < 2) return "";
    const auto rows = rows_by(page.shown, ReportBy::month, page.words);
    MarkupTable table(page, message("Cases by month"), MarkupTable::Caption::hidden, false);
    table.heads({message("month"), message("received"), message("ended"), message("open")});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Flow& flow = rows[i].cases->flow;
        const std::string at = fmt::format("/months/{}/", i);
        table.row(escape_markup(rows[i].title),
                  {number(at + "received", flow.received), number(at + "ended", flow.ended),
                   number(at + "open", flow.open)});
    }
    const Flow& all = report.total.flow;
    table.sum(page.say(message("altogether")),
              {number("/flow/received", all.received), number("/flow/ended", all.ended),
               number("/flow/open", all.open)});
    std::string html = section_start(page, "months", message("Month by month"), true);
    html += element("p", page.words(message("Open: at the end of the month.")));
    // More than a year of bars can't be told apart on a telephone.
    constexpr std::size_t kMostBars = 12;
    const std::string chart = rows.size() <= kMostBars ? months_chart(page) : "";
    return html +
           side_by_side({chart, chart.empty() ? table.html() : "<div>" + table.html() + "</div>"}) +
           "</section>\n";
}

std::string groups_section(const ReportMarkup& page, const ReportGrouping& grouping) {
    const auto rows = rows_by(page.shown, grouping.by, page.words);
    // One group, or only cases that are filed under nothing, says what the main figures say.
    if (rows.empty() || (rows.size() == 1 && (rows.front().key.empty() || grouping.needs_two)))
        return "";
    return section_start(page, grouping.key, grouping.heading, true) +
           table_of_groups(page, rows, grouping.caption, grouping.what,
                           fmt::format("/{}", grouping.key)) +
           "</section>\n";
}

}  // namespace yankomas
