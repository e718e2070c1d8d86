// The small parts that pages for browsers are made of: the top, sections, tables and bars.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/kit/html.h"
#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// What a page is made from. All texts that its functions take and give are markup, already safe, if
// nothing else is said.
struct Markup {
    const Words& words;

    // Returns a sentence that is safe between tags.
    [[nodiscard]] std::string say(const Message& message) const {
        return escape_markup(words(message));
    }
};

// What stands above everything else. The texts are not markup, but for the lead.
struct PageTop {
    std::string office;
    std::string remark;  // beside it: of which moment the page is
    std::string title;
    std::string sub;
    std::string lead;  // markup; what a reader reads out
};
[[nodiscard]] std::string page_top(const PageTop& top);

// Returns a text in the colour of a tone: what is late is red, and what is due soon yellow. Its
// line breaks are kept.
[[nodiscard]] std::string toned(Tone tone, std::string_view text);
// Joins texts, which are not markup, by line breaks.
[[nodiscard]] std::string broken_lines(const std::vector<std::string>& texts);

// A cell of a table: a figure if it has a pointer into a document of JSON, else any markup.
struct MarkupCell {
    std::string content;
    std::string pointer{};
    std::string classes = "n";
};
// A cell of words.
[[nodiscard]] inline MarkupCell word_cell(std::string content) {
    return {std::move(content), "", ""};
}

// A table. `stack` makes it a list of cards on narrow screens.
class MarkupTable {
public:
    enum class Caption { seen, hidden };
    MarkupTable(const Markup& page, const Message& caption, Caption is_seen, bool stack);
    // Names the columns. A name stands over its cells: at the right over figures.
    void heads(const std::vector<Message>& titles);
    void row(std::string_view head, const std::vector<MarkupCell>& cells);
    void sum(std::string_view head, const std::vector<MarkupCell>& cells);
    [[nodiscard]] std::string html() const;

private:
    [[nodiscard]] std::string head_line() const;
    [[nodiscard]] std::string line(std::string_view head,
                                   const std::vector<MarkupCell>& cells) const;
    [[nodiscard]] std::string role(std::string_view name) const;

    const Markup* page_;
    bool stack_;
    std::string start_;
    std::vector<std::string> labels_;  // of the columns
    std::vector<bool> has_figures_;    // of the columns but the first
    std::string rows_;
    std::string sum_;
};

// Opens a section with its heading. `id` is unique on the page; `keep` leaves it whole on paper.
[[nodiscard]] std::string section_start(const Markup& page, std::string_view id,
                                        const Message& title, bool keep = false);
// Two sections beside each other where there is room, and the next two below. Empty ones are left
// out.
[[nodiscard]] std::string side_by_side(std::vector<std::string> sections);

// A bar as wide as its cell; x and width are per cent.
struct BarPart {
    double x = 0;
    double width = 0;
    int height = 0;           // pixels
    std::string_view colour;  // a variable of page_style.h: "main"
};
[[nodiscard]] std::string bar(int height, const std::vector<BarPart>& parts);
// A small square in the colour of bars, which stands before what they mean.
[[nodiscard]] std::string swatch(std::string_view colour);

}  // namespace yankomas
