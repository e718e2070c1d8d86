// Makes the small parts of a report's page.
// SPDX-License-Identifier: Apache-2.0
#include "render/report/report_markup.h"

#include <cmath>

#include <fmt/format.h>

namespace yankomas {

std::string figure(std::string_view pointer, int value) {
    return fmt::format("<span data-json=\"{}\">{}</span>", pointer, value);
}

std::string share_of(const Share& share, const Words& words) {
    if (share.whole == 0) return "";
    const double part = 100.0 * share.part / share.whole;
    const std::string spelled = share.has_tenth ? spell_tenths(part, words, Tenths::always)
                                                : std::to_string(std::lround(part));
    return fmt::format("<span data-part=\"{}\" data-whole=\"{}\">{}</span>", share.of_part,
                       share.of_whole, escape_markup(words(message("{} %", spelled))));
}

MarkupCell number(std::string pointer, int value) {
    return {std::to_string(value), std::move(pointer)};
}

MarkupCell tenths(std::string pointer, double value, const Words& words) {
    return {escape_markup(spell_tenths(value, words)), std::move(pointer)};
}

MarkupCell share_cell(const Share& share, const Words& words) {
    return {share_of(share, words), "", "n soft"};
}

MarkupTable::MarkupTable(const ReportMarkup& page, const Message& caption, bool caption_is_seen,
                         bool stack)
    : page_(&page),
      stack_(stack),
      start_(fmt::format("<table{}><caption{}>{}</caption>\n",
                         stack ? " class=\"stack\" role=\"table\"" : "",
                         caption_is_seen ? "" : " class=\"vh\"", page.say(caption))) {}

// A row that is no row for the layout any more needs to be told that it is one for those who hear.
std::string MarkupTable::role(std::string_view name) const {
    return stack_ ? fmt::format(" role=\"{}\"", name) : "";
}

void MarkupTable::heads(const std::vector<Message>& titles) {
    std::string cells;
    for (const Message& title : titles) {
        const std::string said = title.empty() ? "" : page_->say(title);
        if (said.empty()) {
            cells += fmt::format("<td{}></td>", role("cell"));
        } else {
            cells += fmt::format("<th scope=\"col\"{}{}>{}</th>", role("columnheader"),
                                 labels_.empty() ? "" : " class=\"n\"", said);
        }
        labels_.push_back(said);
    }
    heads_ = fmt::format("<thead{}><tr{}>{}</tr></thead>\n", role("rowgroup"), role("row"), cells);
}

std::string MarkupTable::line(std::string_view head, const std::vector<MarkupCell>& cells) const {
    std::string html =
        fmt::format("<tr{}><th scope=\"row\"{}>{}</th>", role("row"), role("rowheader"), head);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const MarkupCell& cell = cells[i];
        const std::string& label = labels_[i + 1];
        html +=
            fmt::format("<td class=\"{}\"{}{}{}>{}</td>", cell.classes, role("cell"),
                        stack_ && !label.empty() ? fmt::format(" data-l=\"{}\"", label) : "",
                        cell.pointer.empty() ? "" : fmt::format(" data-json=\"{}\"", cell.pointer),
                        cell.content);
    }
    return html + "</tr>\n";
}

void MarkupTable::row(std::string_view head, const std::vector<MarkupCell>& cells) {
    rows_ += line(head, cells);
}

void MarkupTable::sum(std::string_view head, const std::vector<MarkupCell>& cells) {
    sum_ = line(head, cells);
}

std::string MarkupTable::html() const {
    std::string html =
        fmt::format("{}{}<tbody{}>\n{}</tbody>\n", start_, heads_, role("rowgroup"), rows_);
    if (!sum_.empty()) html += fmt::format("<tfoot{}>{}</tfoot>\n", role("rowgroup"), sum_);
    return html + "</table>\n";
}

std::string section_start(const ReportMarkup& page, std::string_view id, const Message& title,
                          bool keep) {
    return fmt::format("<section aria-labelledby=\"{0}\"{1}><h2 id=\"{0}\">{2}</h2>\n", id,
                       keep ? " class=\"keep\"" : "", page.say(title));
}

std::string side_by_side(const std::string& left, const std::string& right) {
    if (left.empty() || right.empty()) return left + right;
    return fmt::format("<div class=\"two\">{}{}</div>\n", left, right);
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
