// Writes the values of a sheet as elements of SVG.
// SPDX-License-Identifier: Apache-2.0
#include "render/chart/chart_svg.h"

#include <fmt/format.h>

#include "render/chart/labels.h"
#include "render/chart/paper.h"
#include "render/kit/html.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kArrowLength = 8;
constexpr std::string_view kFonts = "Arial, 'Liberation Sans', Helvetica, sans-serif";

std::string_view stroke_of(RuleKind kind) {
    switch (kind) {
        case RuleKind::frame: return R"(stroke="#111" stroke-width="1.2")";
        case RuleKind::strong: return R"(stroke="#555" stroke-width="1")";
        case RuleKind::light: return R"(stroke="#999" stroke-width=".6")";
        case RuleKind::faint: return R"(stroke="#bbb" stroke-width=".6")";
    }
    return {};
}

std::string_view anchor_of(TextAnchor anchor) {
    switch (anchor) {
        case TextAnchor::start: return {};
        case TextAnchor::middle: return R"( text-anchor="middle")";
        case TextAnchor::end: return R"( text-anchor="end")";
    }
    return {};
}

std::string svg_text(ChartPoint at, Face face, std::string_view more, std::string_view text) {
    return element(fmt::format(R"(text x="{}" y="{}" font-size="{}"{}{})", at.x, at.y, face.size,
                               face.is_bold ? R"( font-weight="700")" : "", more),
                   text) +
           "\n";
}

void draw_texts(std::string& svg, const ChartSheet& sheet) {
    for (const ChartText& text : sheet.texts) {
        const std::string more =
            std::string(anchor_of(text.anchor)) + (text.is_quiet ? R"( fill="#444")" : "");
        for (const ChartLine& line : text.lines)
            svg += svg_text(line.at, text.face, more, line.text);
    }
}

void draw_rules(std::string& svg, const ChartSheet& sheet) {
    const ChartBox& shade = sheet.shade;
    svg += fmt::format("<path d=\"M{} {}H{}V{}H{}z\" fill=\"#eeeff1\"/>\n", shade.left, shade.top,
                       shade.right, shade.bottom, shade.left);
    for (const RuleKind kind :
         {RuleKind::faint, RuleKind::light, RuleKind::strong, RuleKind::frame}) {
        std::string lines;
        for (const ChartRule& rule : sheet.rules) {
            if (rule.kind == kind)
                lines +=
                    fmt::format("M{} {}L{} {}", rule.from.x, rule.from.y, rule.to.x, rule.to.y);
        }
        if (!lines.empty())
            svg += fmt::format("<path d=\"{}\" fill=\"none\" stroke-linecap=\"square\" {}/>\n",
                               lines, stroke_of(kind));
    }
}

// Returns the line of a connector, which ends inside its arrow head so that its end is not blunt,
// and the head.
std::string connector_path(const ChartConnector& connector, std::string& heads) {
    std::vector<ChartPoint> way = connector.way;
    const ChartPoint tip = way.back();
    const ChartPoint before = way[way.size() - 2];
    const int x = tip.x > before.x ? 1 : tip.x < before.x ? -1 : 0;
    const int y = tip.y > before.y ? 1 : tip.y < before.y ? -1 : 0;
    if (connector.has_arrow) {
        way.back() = {tip.x - x * (kArrowLength - 2), tip.y - y * (kArrowLength - 2)};
        const ChartPoint base{tip.x - x * kArrowLength, tip.y - y * kArrowLength};
        heads += fmt::format("M{} {}L{} {} {} {}z", tip.x, tip.y, base.x + 3 * y, base.y + 3 * x,
                             base.x - 3 * y, base.y - 3 * x);
    }
    std::string path = fmt::format("M{} {}", way[0].x, way[0].y);
    for (std::size_t i = 1; i < way.size(); ++i) {
        path +=
            way[i].y == way[i - 1].y ? fmt::format("H{}", way[i].x) : fmt::format("V{}", way[i].y);
    }
    return path;
}

void draw_connectors(std::string& svg, const ChartSheet& sheet) {
    std::string lines;
    std::string heads;
    for (const ChartConnector& connector : sheet.connectors)
        lines += connector_path(connector, heads);
    lines += connector_path(sheet.legend_arrow, heads);
    svg += fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"#111\" stroke-width=\"1.2\" "
        "stroke-linejoin=\"round\"/>\n<path d=\"{}\"/>\n",
        lines, heads);
}

std::string symbol_path(const ChartSymbol& symbol) {
    const ChartBox box = symbol.box();
    switch (symbol.shape) {
        case ChartShape::capsule:
        case ChartShape::box:
            return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}"{}/>)", box.left,
                               box.top, box.width(), box.height(),
                               symbol.shape == ChartShape::box
                                   ? ""
                                   : fmt::format(R"( rx="{}")", symbol.half_height));
        case ChartShape::diamond:
            return fmt::format(R"(<path d="M{} {}L{} {} {} {} {} {}z"/>)", symbol.centre.x, box.top,
                               box.right, symbol.centre.y, symbol.centre.x, box.bottom, box.left,
                               symbol.centre.y);
        case ChartShape::pentagon:
            return fmt::format(R"(<path d="M{} {}H{}V{}L{} {} {} {}z"/>)", box.left, box.top,
                               box.right, symbol.centre.y + symbol.half_height / 7, symbol.centre.x,
                               box.bottom, box.left, symbol.centre.y + symbol.half_height / 7);
    }
    return {};
}

void draw_symbols(std::string& svg, const ChartSheet& sheet) {
    svg += "<g fill=\"#fff\" stroke=\"#111\" stroke-width=\"1.3\">\n";
    for (const auto* symbols : {&sheet.symbols, &sheet.legend}) {
        for (const ChartSymbol& symbol : *symbols) svg += symbol_path(symbol) + "\n";
    }
    svg += "</g>\n";
    for (const ChartSymbol& symbol : sheet.symbols) {
        if (symbol.label.empty()) continue;
        svg += svg_text({symbol.centre.x, symbol.centre.y + 2}, {11, true},
                        R"( text-anchor="middle")", symbol.label);
    }
}

void draw_labels(std::string& svg, const ChartSheet& sheet) {
    svg +=
        "<g stroke=\"#fff\" stroke-width=\"3.5\" paint-order=\"stroke\" "
        "stroke-linejoin=\"round\">\n";
    for (const ChartConnector& connector : sheet.connectors) {
        if (connector.label.empty()) continue;
        const ChartBox& box = connector.label_box;
        svg += svg_text({box.left, box.bottom - 2}, kLabelFace, {}, connector.label);
    }
    svg += "</g>\n";
}

// Names the rows of the sheet in one sentence each.
std::string description_of(const Chart& chart, const ChartSheet& sheet) {
    std::vector<std::string> parts;
    for (std::size_t row = sheet.first_row; row < sheet.end_row; ++row) {
        const ChartRow& shown = chart.rows.rows[row];
        const std::string actors = joined(
            shown.by, ", ", [&](std::size_t column) { return chart.rows.actors[column].heading; });
        parts.push_back(shown.number.empty() ? fmt::format("{} ({})", shown.activity, actors)
                                             : fmt::format("{} {} ({}, {})", shown.number,
                                                           shown.activity, actors, shown.time));
    }
    return join(parts, "; ");
}

}  // namespace

std::string render_chart_svg(const Chart& chart, std::size_t number, const std::string& title,
                             const Words& words, SvgPlace place) {
    const ChartSheet& sheet = chart.sheets[number];
    const Message name =
        message("Chart of the procedure {}, page {} of {}", title, number + 1, chart.sheets.size());
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" "
        "viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"title{} steps{}\" "
        "font-family=\"{}\" font-size=\"11\" fill=\"#111\">\n",
        kPaperWidth, kPaperHeight, number + 1, number + 1, kFonts);
    svg += element(fmt::format("title id=\"title{}\"", number + 1), words(name)) + "\n";
    svg += element(fmt::format("desc id=\"steps{}\"", number + 1), description_of(chart, sheet)) +
           "\n";
    if (place == SvgPlace::own_file) svg += "<style>@page{size:A4 landscape;margin:0}</style>\n";
    svg += fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n", kPaperWidth,
                       kPaperHeight);
    draw_rules(svg, sheet);
    draw_texts(svg, sheet);
    draw_connectors(svg, sheet);
    draw_symbols(svg, sheet);
    draw_labels(svg, sheet);
    return svg + "</svg>\n";
}

}  // namespace yankomas
