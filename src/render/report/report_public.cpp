// The report that may be published: tables without names, in which small figures are hidden.
// SPDX-License-Identifier: Apache-2.0
#include <span>
#include <string_view>

#include "core/report/figures.h"
#include "core/rules/docket.h"
#include "render/kit/json.h"
#include "render/kit/markup.h"
#include "render/kit/page.h"
#include "render/kit/page_style.h"
#include "render/kit/table.h"
#include "render/report/public_tables.h"
#include "render/report/report_html.h"
#include "render/report/report_page.h"
#include "render/report/report_rows.h"

namespace yankomas {

namespace {

std::string render(const PublicTable& shown, const Screen& screen) {
    Table table;
    table.columns.push_back({screen.words(shown.what), Align::left, Fit::cut});
    for (const Message& title : shown.titles)
        table.columns.push_back({screen.words(title), Align::right});
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(shown.names[i]);
        for (std::size_t k = 0; k < shown.fields.size(); ++k)
            row.emplace_back(shown.hidden[i][k] ? "*" : std::to_string(shown.counts[i][k]));
    }
    return '\n' + render_table(table, screen);
}

std::string markup_of(const PublicTable& shown, const Markup& page) {
    MarkupTable table(page, shown.what, MarkupTable::Caption::seen, true);
    std::vector<Message> titles{shown.what};
    titles.insert(titles.end(), shown.titles.begin(), shown.titles.end());
    table.heads(titles);
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        std::vector<MarkupCell> cells;
        for (std::size_t k = 0; k < shown.fields.size(); ++k)
            cells.push_back({shown.hidden[i][k] ? "*" : std::to_string(shown.counts[i][k])});
        table.row(escape_markup(shown.names[i]), cells);
    }
    return table.html();
}

Message say_suppressed() {
    return message(
        "* fewer than 5, or a figure that would tell such a one. Counted by the time of "
        "signing.");
}

// A hidden figure is null.
std::vector<Json> items_of(const PublicTable& shown) {
    std::vector<Json> items;
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        Json item = {{"key", text_or_null(shown.keys[i])}, {"title", shown.names[i]}};
        for (std::size_t k = 0; k < shown.fields.size(); ++k)
            item[shown.fields[k]] = shown.hidden[i][k] ? Json() : Json(shown.counts[i][k]);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

std::string render_public_report(const ShownReport& shown, const Screen& screen) {
    Page head(screen);
    show_heading(head, shown);
    Page foot(screen);
    foot.gap();
    foot.paragraph(0, say_suppressed());
    std::string text = head.text();
    const PublicTables tables = public_tables(shown, screen.words);
    for (const PublicTable* table : tables.all()) text += render(*table, screen);
    return text + foot.text();
}

HtmlPage public_report_page(const ShownReport& shown, const Words& words, std::string_view language,
                            Instant counted_at) {
    const Markup page{words};
    const std::string title = title_of_report(shown, words);
    HtmlPage html{std::string(language),
                  title + ", " + shown.office.config.title,
                  std::string(page_style()),
                  {}};
    const PublicTables tables = public_tables(shown, words);
    const auto section = [&](std::string_view id, const Message& heading,
                             std::span<const PublicTable> parts) {
        if (parts.empty()) return;
        html.body += section_start(page, id, heading);
        for (const PublicTable& part : parts) html.body += markup_of(part, page);
        html.body += "</section>\n";
    };
    html.body = report_top(shown, words, counted_at, "") + "<main>\n";
    section("procedures", message("By procedure"), {&tables.sops, 1});
    section("subjects", message("By subject"), tables.subjects);
    section("areas", message("By area"), tables.areas);
    section("ends", message("How cases ended"), {&tables.ends, 1});
    html.body += element("p", words(say_suppressed())) + "\n</main>\n";
    return html;
}

std::string render_public_report_csv(const ShownReport& shown, const CsvStyle& style) {
    std::vector<std::string> columns = {"key", "title"};
    const PublicTable table = public_tables(shown, Words()).sops;
    columns.insert(columns.end(), table.fields.begin(), table.fields.end());
    return render_items_csv(columns, items_of(table), style);
}

Json json_of_public(const ShownReport& shown) {
    Json json = json_of_period(shown);
    const PublicTables tables = public_tables(shown, Words());
    json["procedures"] = items_of(tables.sops);
    json["subjects"] = Json::array();
    for (const PublicTable& table : tables.subjects)
        json["subjects"].push_back({{"sop", table.of}, {"rows", items_of(table)}});
    json["areas"] = tables.areas.empty() ? Json::array() : Json(items_of(tables.areas.front()));
    json["ends"] = items_of(tables.ends);
    return json;
}

}  // namespace yankomas
