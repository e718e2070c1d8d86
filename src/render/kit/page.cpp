// Flows text onto a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/page.h"

#include <utility>

#include "core/base/text.h"
#include "render/kit/stand_ins.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kLabelColumn = 2;
constexpr int kTextColumn = 16;  // or further right
constexpr int kLabelGap = 2;

}  // namespace

std::string Page::flow(int column, std::string_view text) const {
    return blanks(column) + wrap(text, width_, column, most_);
}

void Page::heading(std::string_view text) {
    end_fields();
    const std::string flowed = flow(0, text);
    for (const std::string_view line : split(flowed, '\n')) text_ += paint_.bold(line) + '\n';
}

void Page::paragraph(int column, std::string_view text) {
    end_fields();
    text_ += flow(column, text) + '\n';
}

void Page::item(int column, std::string_view text) {
    end_fields();
    constexpr int kFurther = 4;
    text_ += blanks(column) + wrap_from(column, text, width_, column + kFurther, most_) + '\n';
}

void Page::unbroken(std::string_view text) {
    const bool fits = kTextColumn + display_width(text) <= std::max(width_, most_);
    if (fits) return field(Message{}, text);
    paragraph(kLabelColumn, text);
}

void Page::toned(int column, Tone tone, std::string_view text) {
    end_fields();
    const std::string flowed = flow(column, text);
    for (const std::string_view line : split(flowed, '\n')) text_ += paint_.by(tone, line) + '\n';
}

void Page::beside(const std::vector<Beside>& start, std::string_view text) {
    end_fields();
    int column = 0;
    std::string painted;
    for (const Beside& part : start) {
        column += display_width(part.text);
        painted += paint_.by(part.tone, part.text);
    }
    const std::string flowed = flow(column, text).substr(static_cast<std::size_t>(column));
    text_ += without_trailing_blanks(painted + flowed) + '\n';
}

void Page::field(const Message& label, std::string_view text) {
    fields_.emplace_back(say(label), std::string(text));
}

// The texts stand below each other, behind the longest label.
void Page::end_fields() {
    int column = kTextColumn;
    for (const auto& [label, text] : fields_)
        column = std::max(column, kLabelColumn + display_width(label) + kLabelGap);
    for (const auto& [label, text] : std::exchange(fields_, {}))
        beside(pad_to(blanks(kLabelColumn + shift_) + label, column + shift_), text);
}

void Page::shift_fields(int columns) {
    end_fields();
    shift_ = columns;
}

const std::string& Page::text() {
    end_fields();
    return text_;
}

void Page::fields(const Message& label, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) field(&text == &texts.front() ? label : Message{}, text);
}

void Page::line(int column, std::string_view text) {
    end_fields();
    const std::string shown = blanks(column) + show_safely(text);
    if (display_width(shown) > std::max(width_, most_)) return paragraph(column, text);
    text_ += shown + '\n';
}

void Page::command(int column, std::string_view command) {
    end_fields();
    text_ += command_lines(spell_stand_ins(command, *words_), width_, column) + '\n';
}

void Page::margin_with_edge(const Beside& margin, std::string_view text, std::string_view edge) {
    end_fields();
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
