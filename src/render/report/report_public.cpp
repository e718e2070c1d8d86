// The report that may be published: two tables without names, in which small figures are hidden.
// SPDX-License-Identifier: Apache-2.0
#include "core/report/figures.h"
#include "core/report/suppress.h"
#include "core/rules/docket.h"
#include "render/kit/json.h"
#include "render/kit/markup.h"
#include "render/kit/page.h"
#include "render/kit/page_style.h"
#include "render/kit/table.h"
#include "render/report/report_html.h"
#include "render/report/report_page.h"
#include "render/report/report_rows.h"

namespace yankomas {

namespace {

// Counts with their names; the last row is the sum of the others.
struct PublicTable {
    std::vector<std::string> fields;  // of data
    std::vector<Message> titles;      // of the columns
    std::vector<std::string> keys;    // of the rows, in data
    std::vector<std::string> names;   // of the rows, for people
    Counts counts;

    void add(std::string key, std::string name, std::vector<int> row) {
        keys.push_back(std::move(key));
        names.push_back(std::move(name));
        counts.push_back(std::move(row));
    }
};

// Cases that were taken over from paper have a column of their own, if there are any.
std::vector<int> counts_of(const Flow& flow, bool has_taken_over) {
    std::vector<int> counts = {flow.carried, flow.received, flow.reopened, flow.ended, flow.open};
    if (has_taken_over) counts.insert(counts.begin() + 2, flow.taken_over);
    return counts;
}

// In each row carried + received + taken over + reopened - ended = open, so a single hidden cell
// would be known.
PublicTable cases_by_sop(const ShownReport& shown, const Words& words) {
    PublicTable table;
    table.fields = {"carried", "received", "reopened", "ended", "open"};
    table.titles = {message("carried over"), message("received"), message("reopened"),
                    message("ended"), message("open")};
    const bool has_taken_over = shown.report.total.flow.taken_over > 0;
    if (has_taken_over) {
        table.fields.insert(table.fields.begin() + 2, "taken_over");
        table.titles.insert(table.titles.begin() + 2, message("taken over"));
    }
    for (const auto& [sop, group] : shown.report.sops)
        table.add(sop.value, title_of_sop(sop, shown.office),
                  counts_of(group.flow, has_taken_over));
    table.add("total", words(message("all procedures")),
              counts_of(shown.report.total.flow, has_taken_over));
    return table;
}

PublicTable ends_of(const ShownReport& shown, const Words& words) {
    PublicTable table;
    table.fields = {"cases"};
    table.titles = {message("cases")};
    for (const EndCount& end : shown.report.ends) {
        const std::string& title = end.ending.title;
        table.add(end.ending.id, title.empty() ? words(message("at the last step")) : title,
                  {end.cases});
    }
    table.add("total", words(message("ended")), {shown.report.total.flow.ended});
    return table;
}

std::string render(const PublicTable& shown, const Message& what, const Screen& screen) {
    const Hidden hidden = suppressed(shown.counts);
    Table table;
    table.columns.push_back({screen.words(what), Align::left, Fit::cut});
    for (const Message& title : shown.titles)
        table.columns.push_back({screen.words(title), Align::right});
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(shown.names[i]);
        for (std::size_t k = 0; k < shown.fields.size(); ++k)
            row.emplace_back(hidden[i][k] ? "*" : std::to_string(shown.counts[i][k]));
    }
    return '\n' + render_table(table, screen);
}

std::string markup_of(const PublicTable& shown, const Message& what, const Markup& page) {
    const Hidden hidden = suppressed(shown.counts);
    MarkupTable table(page, what, MarkupTable::Caption::seen, true);
    std::vector<Message> titles{what};
    titles.insert(titles.end(), shown.titles.begin(), shown.titles.end());
    table.heads(titles);
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        std::vector<MarkupCell> cells;
        for (std::size_t k = 0; k < shown.fields.size(); ++k)
            cells.push_back({hidden[i][k] ? "*" : std::to_string(shown.counts[i][k])});
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
    const Hidden hidden = suppressed(shown.counts);
    std::vector<Json> items;
    for (std::size_t i = 0; i < shown.counts.size(); ++i) {
        Json item = {{"key", text_or_null(shown.keys[i])}, {"title", shown.names[i]}};
        for (std::size_t k = 0; k < shown.fields.size(); ++k)
            item[shown.fields[k]] = hidden[i][k] ? Json() : Json(shown.counts[i][k]);
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
    return head.text() + render(cases_by_sop(shown, screen.words), message("procedure"), screen) +
           render(ends_of(shown, screen.words), message("how cases ended"), screen) + foot.text();
}

HtmlPage public_report_page(const ShownReport& shown, const Words& words, std::string_view language,
                            Instant counted_at) {
    const Markup page{words};
    const std::string title = title_of_report(shown, words);
    HtmlPage html{std::string(language),
                  title + ", " + shown.office.config.title,
                  std::string(page_style()),
                  {}};
    html.body = report_top(shown, words, counted_at, "") + "<main>\n" +
                section_start(page, "procedures", message("By procedure")) +
                markup_of(cases_by_sop(shown, words), message("procedure"), page) + "</section>\n" +
                section_start(page, "ends", message("How cases ended")) +
                markup_of(ends_of(shown, words), message("how cases ended"), page) +
                element("p", words(say_suppressed())) + "</section>\n</main>\n";
    return html;
}

std::string render_public_report_csv(const ShownReport& shown, const CsvStyle& style) {
    std::vector<std::string> columns = {"key", "title"};
    const PublicTable table = cases_by_sop(shown, Words());
    columns.insert(columns.end(), table.fields.begin(), table.fields.end());
    return render_items_csv(columns, items_of(table), style);
}

Json json_of_public(const ShownReport& shown) {
    Json json = json_of_period(shown);
    json["procedures"] = items_of(cases_by_sop(shown, Words()));
    json["ends"] = items_of(ends_of(shown, Words()));
    return json;
}

}  // namespace yankomas
