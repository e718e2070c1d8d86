// Flows text onto a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/page.h"

#include "core/base/text.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kLabelColumn = 2;
constexpr int kTextColumn = 16;

// Makes each line safe by itself, because a wrapped line may start with something that a build
// server takes for a command.
std::string made_safe(const std::string& flowed) {
    std::string safe;
    for (const std::string_view line : split(flowed, '\n')) {
        if (!safe.empty()) safe += '\n';
        safe += show_safely(line);
    }
    return safe;
}

}  // namespace

std::string Page::flow(int column, std::string_view text) const {
    return made_safe(blanks(column) + wrap(escape_controls(text, true), width_, column));
}

void Page::heading(std::string_view text) {
    const std::string flowed = flow(0, text);
    for (const std::string_view line : split(flowed, '\n')) text_ += paint_.bold(line) + '\n';
}

void Page::paragraph(int column, std::string_view text) { text_ += flow(column, text) + '\n'; }

void Page::beside(std::string_view start, std::string_view text) {
    const int column = display_width(start);
    const std::string flowed = flow(column, text).substr(static_cast<std::size_t>(column));
    text_ += without_trailing_blanks(std::string(start) + flowed) + '\n';
}

void Page::field(const Message& label, std::string_view text) {
    beside(pad_to(blanks(kLabelColumn) + say(label) + ' ', kTextColumn), text);
}

void Page::fields(const Message& label, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) field(&text == &texts.front() ? label : Message{}, text);
}

void Page::line(int column, std::string_view text) {
    text_ += blanks(column) + show_safely(text) + '\n';
}

}  // namespace yankomas
