// The sections of a report's page, and the small parts that they are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "render/calendar/clock.h"
#include "render/kit/markup.h"
#include "render/report/report_page.h"
#include "render/report/report_rows.h"

namespace yankomas {

// What every section is made from.
struct ReportMarkup : Markup {
    const ShownReport& shown;
    ShortTimes times;
};

// A figure and where it stands in the document of JSON: <span data-json="/flow/open">12</span>.
[[nodiscard]] std::string figure(std::string_view pointer, int value);
// A part of a whole, to be shown in per cent: "92 %", or with a tenth "92.0 %". `part` and `whole`
// are sums of figures, and the pointers name what is added. A part of nothing is shown as "".
struct Share {
    int part = 0;
    int whole = 0;
    std::string of_part;   // "/roles/0/late"
    std::string of_whole;  // "/roles/0/in_time /roles/0/late"
    bool has_tenth = false;
};
[[nodiscard]] std::string share_of(const Share& share, const Words& words);

[[nodiscard]] MarkupCell number(std::string pointer, int value);
[[nodiscard]] MarkupCell tenths(std::string pointer, double value, const Words& words);
[[nodiscard]] MarkupCell share_cell(const Share& share, const Words& words);

// Each of these returns "" if it has nothing to show. funnel_sections returns one section per
// procedure, the one with the most cases first.
[[nodiscard]] std::vector<std::string> funnel_sections(const ReportMarkup& page);
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
