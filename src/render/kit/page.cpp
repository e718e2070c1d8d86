// Flows text onto a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/page.h"

#include "core/base/text.h"
#include "render/kit/stand_ins.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kLabelColumn = 2;
constexpr int kTextColumn = 16;

}  // namespace

std::string Page::flow(int column, std::string_view text) const {
    return blanks(column) + wrap(text, width_, column, most_);
}

void Page::heading(std::string_view text) {
    const std::string flowed = flow(0, text);
    for (const std::string_view line : split(flowed, '\n')) text_ += paint_.bold(line) + '\n';
}

void Page::paragraph(int column, std::string_view text) { text_ += flow(column, text) + '\n'; }

void Page::toned(int column, Tone tone, std::string_view text) {
    const std::string flowed = flow(column, text);
    for (const std::string_view line : split(flowed, '\n')) text_ += paint_.by(tone, line) + '\n';
}

void Page::beside(std::string_view start, std::string_view text) {
    const int column = display_width(start);
    const std::string flowed = flow(column, text).substr(static_cast<std::size_t>(column));
    text_ += without_trailing_blanks(std::string(start) + flowed) + '\n';
}

void Page::field(const Message& label, std::string_view text) {
    beside(pad_to(blanks(kLabelColumn + shift_) + say(label) + ' ', kTextColumn + shift_), text);
}

void Page::fields(const Message& label, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) field(&text == &texts.front() ? label : Message{}, text);
}

void Page::line(int column, std::string_view text) {
    const std::string shown = blanks(column) + show_safely(text);
    if (display_width(shown) > std::max(width_, most_)) return paragraph(column, text);
    text_ += shown + '\n';
}

void Page::command(int column, std::string_view command) {
    text_ += command_lines(spell_stand_ins(command, *words_), width_, column) + '\n';
}

void Page::margin_with_edge(const Beside& margin, std::string_view text, std::string_view edge) {
    const int column = display_width(margin.text);
    const int room = width_ - display_width(edge) - 2;
    const std::string flowed = blanks(column) + wrap(text, room, column);
    std::string start = paint_.by(margin.tone, margin.text);
    std::string end = paint_.by(Tone::quiet, edge);
    for (const std::string_view line : split(flowed, '\n')) {
        const std::string_view shown =
            line.substr(std::min(line.size(), static_cast<std::size_t>(column)));
        text_ += start + paint_.bold(shown);
        if (!end.empty()) text_ += blanks(room + 2 - column - display_width(shown)) + end;
        text_ += '\n';
        start = blanks(column);
        end.clear();
    }
}

}  // namespace yankomas
