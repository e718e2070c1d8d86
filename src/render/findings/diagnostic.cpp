// Lays out findings and errors, with the line at fault and a caret under it.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/diagnostic.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/kit/json.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kExcerptColumns = 100;
constexpr int kLeastExcerpt = 20;
constexpr std::string_view kIndent = "  ";

// What is wrong with no file is said by the program itself, as on a line of its options.
std::string spell_place(const Place& place) {
    if (place.file.empty()) return "yankomas";
    std::string text = show_safely(place.file);
    if (place.line > 0) text += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
    return text;
}

// A part of a line: the characters from `from` up to, but not including, `until`.
struct Window {
    std::size_t from;
    std::size_t until;
};

int width_of(const std::vector<Glyph>& glyphs, Window window) {
    int width = 0;
    for (std::size_t i = window.from; i < window.until; ++i) width += glyphs[i].width;
    return width;
}

// The part of a line that is shown, at most `columns` wide. Of a longer line half of that part
// stands before the caret, or more if less is left after it.
Window window_around(const std::vector<Glyph>& glyphs, std::size_t caret, int columns) {
    const Window whole{0, glyphs.size()};
    if (width_of(glyphs, whole) <= columns) return whole;
    const int room = columns - 6;  // "..." stands at both ends
    const auto width_at = [&](std::size_t i) { return glyphs[i].width; };
    Window window{std::min(caret, glyphs.size()), std::min(caret, glyphs.size())};
    int used = 0;
    while (window.from > 0 && used + width_at(window.from - 1) <= room / 2)
        used += width_at(--window.from);
    while (window.until < glyphs.size() && used + width_at(window.until) <= room)
        used += width_at(window.until++);
    while (window.from > 0 && used + width_at(window.from - 1) <= room)
        used += width_at(--window.from);
    return window;
}

std::string render_excerpt(const Place& place, Paint paint, int width) {
    if (place.excerpt.empty()) return {};
    const std::vector<Glyph> glyphs = glyphs_of(place.excerpt);
    const std::size_t caret = place.column > 0 ? static_cast<std::size_t>(place.column - 1) : 0;
    const int indent = static_cast<int>(kIndent.size());
    const int columns =
        width > 0 ? std::clamp(width - indent, kLeastExcerpt, kExcerptColumns) : kExcerptColumns;
    const auto [from, until] = window_around(glyphs, caret, columns);
    const std::string cut_left = from > 0 ? "..." : "";
    const std::string cut_right = until < glyphs.size() ? "..." : "";
    std::string text = fmt::format("{}{}", kIndent, cut_left);
    for (std::size_t i = from; i < until; ++i) text += glyphs[i].text;
    text += fmt::format("{}\n", cut_right);
    if (place.column <= 0 || caret > glyphs.size()) return text;
    const int before = static_cast<int>(cut_left.size()) + width_of(glyphs, {from, caret});
    return text + fmt::format("{}{}{}\n", kIndent, blanks(before), paint.good("^"));
}

// What stands at the beginning of a line: its plain text, and the same in colours.
struct Start {
    std::string plain;
    std::string painted;
};

// Writes a line, flowed into `width` columns if that is not 0.
std::string render_line(const Start& start, const Message& sentence, const Words& words,
                        int width) {
    const std::string text = words(sentence);
    if (width == 0) return fmt::format("{}: {}\n", start.painted, text);
    const int indent = static_cast<int>(kIndent.size());
    const std::string label = start.plain + ": ";
    std::string flowed =
        wrap_to_command(label + text, label.size(), ending_of(sentence), width, indent) + '\n';
    if (flowed.starts_with(start.plain)) flowed.replace(0, start.plain.size(), start.painted);
    return flowed;
}

}  // namespace

Message title_of(Severity severity) {
    switch (severity) {
        case Severity::error: return message("error");
        case Severity::warning: return message("warning");
        case Severity::note: return message("note");
    }
    return {};
}

std::string render_hint(const Message& hint, const Words& words, Paint paint, int width) {
    if (hint.empty()) return {};
    const std::string label = words(message("hint"));
    return render_line({label, paint.bold(label)}, hint, words, width);
}

std::string render_finding(const Finding& finding, const Words& words, Paint paint, int width) {
    const std::string_view id = facts_of(finding.rule).id;
    const std::string label = fmt::format("{}[{}]", words(title_of(finding.severity)), id);
    const std::string place = spell_place(finding.place);
    const Start start{fmt::format("{}: {}", place, label),
                      fmt::format("{}: {}", paint.bold(place), paint.by(finding.severity, label))};
    return render_line(start, finding.what, words, width) +
           render_excerpt(finding.place, paint, width) +
           render_hint(finding.hint, words, paint, width);
}

std::string render_findings(const Findings& findings, const Words& words, Paint paint, int width) {
    std::string text;
    for (const Finding& finding : findings) text += render_finding(finding, words, paint, width);
    return text;
}

std::string render_error(const Error& error, const Words& words, Paint paint, int width) {
    const std::string where = spell_place(error.place);
    const std::string label = words(title_of(Severity::error));
    std::string text =
        render_line({fmt::format("{}: {}", where, label),
                     fmt::format("{}: {}", paint.bold(where), paint.by(Severity::error, label))},
                    error.what, words, width);
    text += render_excerpt(error.place, paint, width);
    for (const Message& hint : error.hints) text += render_hint(hint, words, paint, width);
    return text;
}

std::string render_remark(Severity severity, const Message& what, const Words& words, Paint paint,
                          int width) {
    const std::string label = words(title_of(severity));
    return render_line({fmt::format("yankomas: {}", label),
                        fmt::format("{}: {}", paint.bold("yankomas"), paint.by(severity, label))},
                       what, words, width);
}

Json json_of(const Finding& finding) {
    const auto number_or_null = [](int number) { return number > 0 ? Json(number) : Json(); };
    return {{"rule", facts_of(finding.rule).id},
            {"name", facts_of(finding.rule).name},
            {"severity", name_of(finding.severity)},
            {"file", text_or_null(finding.place.file)},
            {"line", number_or_null(finding.place.line)},
            {"column", number_or_null(finding.place.column)},
            {"message", in_english(finding.what)},
            {"hint", text_or_null(in_english(finding.hint))}};
}

Json json_of_counts(const Findings& findings) {
    const auto count = [&](Severity severity) {
        return std::ranges::count(findings, severity, &Finding::severity);
    };
    return {{"errors", count(Severity::error)},
            {"warnings", count(Severity::warning)},
            {"notes", count(Severity::note)}};
}

}  // namespace yankomas
