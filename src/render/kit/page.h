// A page of at most 80 columns, for the screen and for paper: headings, paragraphs, labelled
// fields.
// SPDX-License-Identifier: Apache-2.0

// This room is the kit that every other room of render/ builds its text with. text.h makes foreign
// text safe and fits it into columns, words.h translates messages, paint.h adds colours, and
// screen.h says what all of it is written onto. page.h, table.h, csv.h, json.h and html.h are
// the forms that an answer can take. Read them in this order.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/kit/paint.h"
#include "render/kit/screen.h"
#include "render/kit/text.h"
#include "render/kit/words.h"

namespace yankomas {

// Text on a page may come from a file, so the page makes all of it safe to show.
class Page {
public:
    static constexpr int kWidth = 80;

    // `words` must outlive the page. It is never wider than kWidth, since long lines read badly.
    explicit Page(const Words& words, Paint paint = Paint(), int width = kWidth)
        : words_(&words), paint_(paint), width_(std::clamp(width, kWidth / 2, kWidth)) {}
    explicit Page(const Screen& screen) : Page(screen.words, screen.paint, screen.width) {
        most_ = screen.width;
    }

    [[nodiscard]] std::string say(const Message& message) const { return (*words_)(message); }

    void heading(std::string_view text);
    void heading(const Message& text) { heading(say(text)); }
    // Flows the text into lines that begin at a column. Line breaks in the text are kept.
    void paragraph(int column, std::string_view text);
    void paragraph(int column, const Message& text) { paragraph(column, say(text)); }
    // Flows an item of a list: its lines go on further in, below its first word.
    void item(int column, std::string_view text);
    void item(int column, const Message& text) { item(column, say(text)); }
    // Flows a paragraph in the colour of a tone.
    void toned(int column, Tone tone, std::string_view text);
    // What stands at the left of a text. It is shown as it is, so it must not come from a file.
    struct Beside {
        std::string text;
        Tone tone = Tone::plain;
    };
    // Flows the text beside `start`, whose colours take no room.
    void beside(const std::vector<Beside>& start, std::string_view text);
    void beside(std::string_view start, std::string_view text) {
        beside(std::vector{Beside{std::string(start)}}, text);
    }
    // Puts a label at column 2 and its text beside it. With an empty label the text continues the
    // field above. The texts of fields that follow each other begin at one column, behind the
    // longest of their labels.
    void field(const Message& label, std::string_view text);
    void field(const Message& label, const Message& text) { field(label, say(text)); }
    void more(std::string_view text) { field(Message{}, text); }
    void more(const Message& text) { more(say(text)); }
    // Continues the field above with a text that nobody wants broken, such as a digest. It begins
    // at the column of the labels if it has no room beside them.
    void unbroken(std::string_view text);
    // Moves the fields that follow so many columns to the right, below a line that begins there.
    void shift_fields(int columns);
    // Puts the first text beside the label and the others under it. Without texts it adds nothing.
    void fields(const Message& label, const std::vector<std::string>& texts);
    // Adds a line that keeps its blanks. It is flowed only if it is too wide.
    void line(int column, std::string_view text);
    // Adds a command to copy, with its stand-ins in the reader's language. A long one is broken
    // with a backslash before an option.
    void command(int column, std::string_view command);
    // Flows a title, with `edge` at the right end of its first line.
    void with_edge(int column, std::string_view text, std::string_view edge) {
        margin_with_edge({std::string(static_cast<std::size_t>(column), ' '), Tone::plain}, text,
                         edge);
    }
    // The same beside a margin.
    void margin_with_edge(const Beside& margin, std::string_view text, std::string_view edge);
    // Adds a line of our own that is painted already.
    void painted_line(std::string_view text) {
        end_fields();
        text_.append(without_trailing_blanks(std::string(text))).append("\n");
    }
    void gap() {
        end_fields();
        text_ += '\n';
    }

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] const Paint& paint() const { return paint_; }
    [[nodiscard]] const Words& words() const { return *words_; }
    [[nodiscard]] const std::string& text();

private:
    void end_fields();
    [[nodiscard]] std::string flow(int column, std::string_view text) const;

    const Words* words_;
    Paint paint_;
    int width_;
    int most_ = 0;  // up to this column a word that can't be split may stick out
    int shift_ = 0;
    std::vector<std::pair<std::string, std::string>> fields_;  // whose column is not known yet
    std::string text_;
};

}  // namespace yankomas
