// Puts the sheets of a chart and the table of the same facts on a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/chart_html.h"

#include <array>

#include <fmt/format.h>

#include "render/chart/chart_svg.h"
#include "render/kit/html.h"
#include "render/kit/text.h"
#include "render/sop/titles.h"

namespace yankomas {

namespace {

// The sheet is drawn as wide as the screen, but never so narrow that its letters can't be read:
// then it scrolls within its own frame and the page does not. Paper has the sheets only.
constexpr std::string_view kStyle = R"(@page{size:A4 landscape;margin:0}
html{font:16px/1.5 Arial,'Liberation Sans',Helvetica,sans-serif;color:#111;background:#fff}
body{margin:0}
main{max-width:84rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.15rem;margin:2rem 0 .5rem}
figure{margin:1rem 0;border:1px solid #999;overflow-x:auto}
figure svg{display:block;width:100%;min-width:60rem;height:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:left;padding:.25rem 0}
th,td{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#eeeff1}
td p{margin:0 0 .3rem}
li{overflow-wrap:anywhere}
@media screen and (max-width:56rem){
table,caption,tbody,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{border:1px solid #999;margin:0 0 1rem}
th,td{border:0}
td[data-l]::before{content:attr(data-l) ": ";font-weight:700}
}
@media print{
main{max-width:none;padding:0}
.words{display:none}
figure{margin:0;border:0;overflow:hidden;width:297mm;height:210mm;break-inside:avoid}
figure+figure{break-before:page}
figure svg{width:297mm;min-width:0;height:210mm}
}
)";

std::string titles_of_columns(const ChartRows& chart, const std::vector<std::size_t>& columns,
                              std::string_view separator) {
    return joined(columns, separator,
                  [&](std::size_t column) { return chart.actors[column].title; });
}

std::string actors_of(const ChartRows& chart, const ChartRow& row, const Words& words) {
    const std::string by = titles_of_columns(chart, row.by, words(message(" or ")));
    if (row.with.empty()) return by;
    return words(message("{}, together with {}", by, titles_of_columns(chart, row.with, ", ")));
}

// Says where a row leads: "7", or an answer and its target per way.
std::vector<std::string> ways_from_row(const ChartRows& chart, std::size_t row,
                                       const Words& words) {
    std::vector<std::string> texts;
    for (const ChartWay& way : chart.ways) {
        if (way.from != row) continue;
        const ChartRow& next = chart.rows[way.to];
        const std::string place =
            next.number.empty()
                ? words(message("to the end"))
                : words(message("to step {}", next.number.substr(0, next.number.size() - 1)));
        texts.push_back(way.label.empty() ? place : fmt::format("{}: {}", way.label, place));
    }
    if (texts.empty()) texts.push_back(words(message("to the end")));
    return texts;
}

std::string paragraphs_of(const std::vector<std::string>& texts) {
    if (texts.size() == 1) return escape_markup(texts[0]);
    return joined(texts, "", [](const std::string& text) { return element("p", text); });
}

std::string facts_row(const ChartRows& chart, std::size_t at,
                      const std::array<std::string, 8>& names, const Words& words) {
    const ChartRow& row = chart.rows[at];
    const std::array<std::vector<std::string>, 6> cells{
        std::vector{actors_of(chart, row, words)}, {row.requirement}, {row.time}, {row.output},
        ways_from_row(chart, at, words),           row.remarks};
    std::string html =
        "<tr role=\"row\">" + element("th role=\"rowheader\" scope=\"row\"",
                                      fmt::format("{} {}", row.number, row.activity));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty()) {
            html += "<td role=\"cell\"></td>";
            continue;
        }
        html += fmt::format("<td role=\"cell\" data-l=\"{}\">{}</td>", escape_markup(names[i + 1]),
                            paragraphs_of(cells[i]));
    }
    return html + "</tr>\n";
}

std::string facts_table(const ChartRows& chart, const Words& words) {
    const std::array<std::string, 8> names{words(message("Activity")),
                                           words(message("Actors")),
                                           words(message("Requirements/ equipment")),
                                           words(message("Time")),
                                           words(message("Output")),
                                           words(message("Goes to")),
                                           words(message("Remark")),
                                           {}};
    std::string html = "<table role=\"table\">\n" +
                       element("caption", words(message("What the chart shows, step by step"))) +
                       "\n<thead role=\"rowgroup\"><tr role=\"row\">";
    for (std::size_t i = 0; i < 7; ++i)
        html += element("th role=\"columnheader\" scope=\"col\"", names.at(i));
    html += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        if (!chart.rows[row].number.empty()) html += facts_row(chart, row, names, words);
    }
    return html + "</tbody>\n</table>\n";
}

// A section with a line per exit or hold, or nothing if there are none.
template <class Items, class Spell>
std::string listed_section(const Message& title, const Items& items, const Words& words,
                           Spell spell) {
    if (items.empty()) return {};
    std::string html = element("h2", words(title)) + "\n<ul>\n";
    for (const auto& item : items) html += element("li", spell(item.second)) + "\n";
    return html + "</ul>\n";
}

std::string spell_exit(const Sop& sop, const Exit& exit, const Words& words) {
    const std::string steps =
        joined(exit.from, ", ", [](StepNumber step) { return to_string(step); });
    std::vector<std::string> parts{
        exit.title, words(message("by {}", titles_of(sop.roles, exit.roles))),
        words(steps.empty() ? message("from any step") : message("from step {}", steps))};
    if (!exit.requirements.empty()) {
        const std::string documents = joined(exit.requirements, ", ", [&](const Requirement& need) {
            return title_of(sop.documents, need.kind);
        });
        parts.push_back(words(message("requires {}", documents)));
    }
    return join(parts, "; ");
}

std::string spell_hold(const Sop& sop, const Hold& hold, const Words& words) {
    std::vector<std::string> parts{hold.title,
                                   words(message("by {}", titles_of(sop.roles, hold.roles)))};
    if (hold.limit) parts.push_back(words(message("at most {}", *hold.limit)));
    return join(parts, "; ");
}

}  // namespace

HtmlPage chart_page(const Sop& sop, const Chart& chart, const Words& words,
                    std::string_view language) {
    HtmlPage page;
    page.language = language;
    page.title = words(message("Chart of the procedure {}", sop.title));
    page.style = kStyle;
    page.body = "<main>\n<div class=\"words\">\n" + element("h1", page.title) + "\n" +
                (sop.basis.empty() ? "" : element("p", sop.basis) + "\n") + "</div>\n";
    for (std::size_t sheet = 0; sheet < chart.sheets.size(); ++sheet) {
        const std::string name = words(message("Page {} of {}", sheet + 1, chart.sheets.size()));
        page.body += fmt::format(
            "<figure tabindex=\"0\" aria-label=\"{}\">\n{}</figure>\n", escape_markup(name),
            render_chart_svg(chart, sheet, sop.title, words, SvgPlace::in_page));
    }
    page.body += "<div class=\"words\">\n" + element("h2", words(message("Steps"))) + "\n" +
                 facts_table(chart.rows, words);
    page.body += listed_section(message("Exits"), sop.exits, words,
                                [&](const Exit& exit) { return spell_exit(sop, exit, words); });
    page.body += listed_section(message("Holds"), sop.holds, words,
                                [&](const Hold& hold) { return spell_hold(sop, hold, words); });
    page.body += "</div>\n</main>\n";
    return page;
}

}  // namespace yankomas
