// The sections of a report's page, and the small parts that they are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/calendar/clock.h"
#include "render/kit/html.h"
#include "render/report/report_page.h"
#include "render/report/report_rows.h"

namespace yankomas {

// What every section is made from.
struct ReportMarkup {
    const ShownReport& shown;
    const Words& words;
    ShortTimes times;

    // Returns a sentence that is safe between tags.
    [[nodiscard]] std::string say(const Message& message) const {
        return escape_markup(words(message));
    }
};

// A figure and where it stands in the document of JSON: <span data-json="/flow/open">12</span>.
[[nodiscard]] std::string figure(std::string_view pointer, int value);
// The same for a part of a whole in per cent, "92 %" or with a tenth "92.0 %"; `part` and `whole`
// are sums of figures, and the pointers name what is added. A part of nothing is "".
struct Share {
    int part = 0;
    int whole = 0;
    std::string of_part;   // "/roles/0/late"
    std::string of_whole;  // "/roles/0/in_time /roles/0/late"
    bool has_tenth = false;
};
[[nodiscard]] std::string share_of(const Share& share, const Words& words);

// A cell of a table: a figure if it has a pointer, else any markup.
struct MarkupCell {
    std::string content;  // markup
    std::string pointer;
    std::string classes = "n";
};
[[nodiscard]] MarkupCell number(std::string pointer, int value);
[[nodiscard]] MarkupCell tenths(std::string pointer, double value, const Words& words);
[[nodiscard]] MarkupCell share_cell(const Share& share, const Words& words);

// A table of figures. `stack` makes it a list of cards on narrow screens.
class MarkupTable {
public:
    MarkupTable(const ReportMarkup& page, const Message& caption, bool caption_is_seen, bool stack);
    void heads(const std::vector<Message>& titles);
    void row(std::string_view head, const std::vector<MarkupCell>& cells);  // markup
    void sum(std::string_view head, const std::vector<MarkupCell>& cells);
    [[nodiscard]] std::string html() const;

private:
    [[nodiscard]] std::string line(std::string_view head,
                                   const std::vector<MarkupCell>& cells) const;
    [[nodiscard]] std::string role(std::string_view name) const;

    const ReportMarkup* page_;
    bool stack_;
    std::string start_;
    std::vector<std::string> labels_;  // of the columns, safe
    std::string heads_;
    std::string rows_;
    std::string sum_;
};

// Opens a section with its heading. `id` is unique on the page; `keep` leaves it whole on paper.
[[nodiscard]] std::string section_start(const ReportMarkup& page, std::string_view id,
                                        const Message& title, bool keep = false);
// Two sections beside each other where there is room.
[[nodiscard]] std::string side_by_side(const std::string& left, const std::string& right);

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

// Each section is empty if it has nothing to show.
[[nodiscard]] std::string funnel_sections(const ReportMarkup& page);
[[nodiscard]] std::string ends_section(const ReportMarkup& page);
[[nodiscard]] std::string months_section(const ReportMarkup& page);
// A table of cases by procedure, subject or area.
struct ReportGrouping {
    ReportBy by;
    std::string_view key;  // in the document of JSON: "subjects"
    Message heading;
    Message caption;
    Message what;            // of the first column
    bool needs_two = false;  // a single group is not worth a table
};
[[nodiscard]] std::string groups_section(const ReportMarkup& page, const ReportGrouping& grouping);
[[nodiscard]] std::string steps_section(const ReportMarkup& page);
[[nodiscard]] std::string roles_section(const ReportMarkup& page);
[[nodiscard]] std::string verdicts_section(const ReportMarkup& page);
[[nodiscard]] std::string waiting_section(const ReportMarkup& page);

}  // namespace yankomas
