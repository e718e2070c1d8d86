// Makes the small parts of pages.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/markup.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// Returns the class of page_style.h for a tone, or nothing.
std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::late: return "late";
        case Tone::soon: return "soon";
        case Tone::good: return "good";
        case Tone::quiet: return "soft";
        case Tone::plain:
        case Tone::title: return "";
    }
    return "";
}

}  // namespace

std::string page_top(const PageTop& top) {
    return fmt::format(
        "<header class=\"top\">\n<p class=\"office\">{}{}</p>\n{}\n{}\n"
        "{}</header>\n",
        element("b", top.office), element("span", top.remark), element("h1", top.title),
        element("p class=\"sub\"", top.sub),
        top.lead.empty() ? "" : fmt::format("<p class=\"lead\">{}</p>\n", top.lead));
}

std::string toned(Tone tone, std::string_view text) {
    const std::string_view name = class_of(tone);
    const std::string safe = escape_markup(text, true);
    return name.empty() ? safe : fmt::format("<span class=\"{}\">{}</span>", name, safe);
}

std::string broken_lines(const std::vector<std::string>& texts) {
    return joined(texts, "<br>", [](const std::string& text) { return escape_markup(text); });
}

MarkupTable::MarkupTable(const Markup& page, const Message& caption, Caption is_seen, bool stack)
    : page_(&page),
      stack_(stack),
      start_(fmt::format("<table{}><caption{}>{}</caption>\n",
                         stack ? " class=\"stack\" role=\"table\"" : "",
                         is_seen == Caption::seen ? "" : " class=\"vh\"", page.say(caption))) {}

// A stacked table is laid out without rows and cells, so a screen reader learns from `role` what
// its parts are.
std::string MarkupTable::role(std::string_view name) const {
    return stack_ ? fmt::format(" role=\"{}\"", name) : "";
}

void MarkupTable::heads(const std::vector<Message>& titles) {
    for (const Message& title : titles) labels_.push_back(title.empty() ? "" : page_->say(title));
}

std::string MarkupTable::head_line() const {
    std::string cells;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        if (labels_[i].empty()) {
            cells += fmt::format("<td{}></td>", role("cell"));
        } else {
            const bool is_over_figures = i > 0 && i <= has_figures_.size() && has_figures_[i - 1];
            cells += fmt::format("<th scope=\"col\"{}{}>{}</th>", role("columnheader"),
                                 is_over_figures ? " class=\"n\"" : "", labels_[i]);
        }
    }
    return fmt::format("<thead{}><tr{}>{}</tr></thead>\n", role("rowgroup"), role("row"), cells);
}

std::string MarkupTable::line(std::string_view head, const std::vector<MarkupCell>& cells) const {
    std::string html =
        fmt::format("<tr{}><th scope=\"row\"{}>{}</th>", role("row"), role("rowheader"), head);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const MarkupCell& cell = cells[i];
        const std::string& label = labels_[i + 1];
        html += fmt::format(
            "<td{}{}{}{}>{}</td>",
            cell.classes.empty() ? "" : fmt::format(" class=\"{}\"", cell.classes), role("cell"),
            stack_ && !label.empty() ? fmt::format(" data-l=\"{}\"", label) : "",
            cell.pointer.empty() ? "" : fmt::format(" data-json=\"{}\"", cell.pointer),
            cell.content);
    }
    return html + "</tr>\n";
}

void MarkupTable::row(std::string_view head, const std::vector<MarkupCell>& cells) {
    if (rows_.empty()) {
        for (const MarkupCell& cell : cells) has_figures_.push_back(cell.classes.starts_with('n'));
    }
    rows_ += line(head, cells);
}

void MarkupTable::sum(std::string_view head, const std::vector<MarkupCell>& cells) {
    sum_ = line(head, cells);
}

std::string MarkupTable::html() const {
    std::string html =
        fmt::format("{}{}<tbody{}>\n{}</tbody>\n", start_, head_line(), role("rowgroup"), rows_);
    if (!sum_.empty()) html += fmt::format("<tfoot{}>{}</tfoot>\n", role("rowgroup"), sum_);
    return html + "</table>\n";
}

std::string section_start(const Markup& page, std::string_view id, const Message& title,
                          bool keep) {
    return fmt::format("<section aria-labelledby=\"{0}\"{1}><h2 id=\"{0}\">{2}</h2>\n", id,
                       keep ? " class=\"keep\"" : "", page.say(title));
}

std::string side_by_side(std::vector<std::string> sections) {
    std::erase(sections, "");
    const std::string all = join(sections, "");
    return sections.size() < 2 ? all : fmt::format("<div class=\"two\">{}</div>\n", all);
}

std::string bar(int height, const std::vector<BarPart>& parts) {
    std::string html = fmt::format(
        "<svg width=\"100%\" height=\"{0}\" aria-hidden=\"true\"><rect width=\"100%\" "
        "height=\"{0}\" fill=\"var(--faint)\"/>",
        height);
    for (const BarPart& part : parts) {
        html += fmt::format(
            "<rect x=\"{:.2f}%\" width=\"{:.2f}%\" y=\"{}\" height=\"{}\" fill=\"var(--{})\"/>",
            part.x, part.width, (height - part.height) / 2, part.height, part.colour);
    }
    return html + "</svg>";
}

std::string swatch(std::string_view colour) {
    return fmt::format(
        "<svg class=\"swatch\" width=\"11\" height=\"11\" aria-hidden=\"true\">"
        "<rect width=\"11\" height=\"11\" fill=\"var(--{})\"/></svg>",
        colour);
}

}  // namespace yankomas
