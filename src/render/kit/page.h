// A page of at most 80 columns, for the screen and for paper: headings, paragraphs, labelled
// fields.
// SPDX-License-Identifier: Apache-2.0

// This room is the kit that every other room of render/ builds its text with. text.h makes foreign
// text safe and fits it into columns, words.h translates messages, and paint.h adds colours.
// page.h, table.h, csv.h and json.h are the four forms that an answer can take. Read them in this
// order.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// Text on a page may come from a file, so the page makes all of it safe to show.
class Page {
public:
    static constexpr int kWidth = 80;

    // `words` must outlive the page. It is never wider than kWidth, since long lines read badly.
    explicit Page(const Words& words, Paint paint = Paint(), int width = kWidth)
        : words_(&words), paint_(paint), width_(std::clamp(width, kWidth / 2, kWidth)) {}

    [[nodiscard]] std::string say(const Message& message) const { return (*words_)(message); }

    void heading(std::string_view text);
    void heading(const Message& text) { heading(say(text)); }
    // Flows the text into lines that begin at a column. Line breaks in the text are kept.
    void paragraph(int column, std::string_view text);
    void paragraph(int column, const Message& text) { paragraph(column, say(text)); }
    // Flows the text beside `start`. The start is shown as it is, so it must not come from a file.
    void beside(std::string_view start, std::string_view text);
    // Puts a label at column 2 and its text beside it. With an empty label the text continues the
    // field above.
    void field(const Message& label, std::string_view text);
    void field(const Message& label, const Message& text) { field(label, say(text)); }
    void more(std::string_view text) { field(Message{}, text); }
    void more(const Message& text) { more(say(text)); }
    // Puts the first text beside the label and the others under it. Without texts it adds nothing.
    void fields(const Message& label, const std::vector<std::string>& texts);
    // Adds a line that is not flowed, such as a command to copy.
    void line(int column, std::string_view text);
    void gap() { text_ += '\n'; }

    [[nodiscard]] const Words& words() const { return *words_; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    [[nodiscard]] std::string flow(int column, std::string_view text) const;

    const Words* words_;
    Paint paint_;
    int width_;
    std::string text_;
};

}  // namespace yankomas
