// Puts the hours, months and special days of a calendar on a page.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_html.h"

#include <set>
#include <vector>

#include <fmt/format.h>

#include "render/calendar/calendar_days.h"
#include "render/calendar/day_mark.h"
#include "render/kit/days.h"
#include "render/kit/markup.h"
#include "render/kit/page_style.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr std::string_view kCalendarStyle =
    R"(.months{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.25rem 2rem;
margin:.9rem 0;align-items:start}
.month{table-layout:fixed;margin:0;break-inside:avoid}
.month caption{font-weight:600;color:var(--ink);padding-bottom:.1rem}
.month th,.month td{padding:.12rem 0;border:0!important;text-align:center}
.month .o{color:var(--soft)}
.month .r{color:var(--late);font-weight:600}
.month .c{color:var(--soon);font-weight:600}
.month .g{color:var(--good);font-weight:600}
.month .s{color:var(--main)}
.month .p{color:var(--soon);text-decoration:underline dotted}
.key{margin-bottom:1.1rem}
.key b{display:inline-block;width:1.2em;text-align:center}
@media print{
.year{break-before:page}
.months{grid-template-columns:repeat(3,1fr);gap:.8rem 1.6rem}
}
)";

// The class of a mark in the style above.
std::string_view class_of(DayMark mark) {
    switch (mark) {
        case DayMark::national_holiday:
        case DayMark::local_holiday: return "r";
        case DayMark::collective_leave: return "c";
        case DayMark::working_day: return "g";
        case DayMark::other_hours: return "s";
        case DayMark::provisional: return "p";
    }
    return "";
}

class CalendarWriter {
public:
    CalendarWriter(const Calendar& calendar, const Words& words)
        : calendar_(calendar), page_{words} {}

    [[nodiscard]] std::string body() {
        const CalendarSource& source = calendar_.source();
        std::string years;
        const int first = civil_of(source.covers_from).year;
        for (int year = civil_of(source.covers_until).year; year >= first; --year)
            years += year_section(year);
        return hours_section() + years;
    }

private:
    [[nodiscard]] std::string day(Date day) const { return spell_day(day, page_.words); }

    [[nodiscard]] std::string hours_section() const {
        const CalendarSource& source = calendar_.source();
        MarkupTable table(page_, message("Office hours"), MarkupTable::Caption::hidden, true);
        table.heads({message("days"), message("hours"), message("rests on")});
        for (const WeekRow& week : source.weeks) {
            std::vector<std::string> lines;
            for (const SpelledHours& hours : spelled_hours(week, page_.words))
                lines.push_back(fmt::format("{} {}", hours.days, hours.hours));
            const Date until = week.until.value_or(source.covers_until);
            table.row(page_.say(message("{} to {}", day(week.from), day(until))),
                      {word_cell(broken_lines(lines)),
                       word_cell(escape_markup(title_of(week, page_.words)))});
        }
        return section_start(page_, "hours", message("Office hours")) + table.html() +
               "</section>\n";
    }

    // A mark is a sign beside the number and words for those who hear; colour only repeats it.
    [[nodiscard]] std::string cell(Date date) {
        const int number = civil_of(date).day;
        if (const auto mark = mark_of(calendar_, date)) {
            used_.insert(*mark);
            return fmt::format(
                "<td class=\"{}\">{}<span aria-hidden=\"true\">{}</span>"
                "<span class=\"vh\">{}</span></td>",
                class_of(*mark), number, sign_of(*mark), page_.say(meaning_of(*mark)));
        }
        const bool is_open = calendar_.covers(date) && calendar_.is_working_day(date);
        return is_open ? fmt::format("<td>{}</td>", number)
                       : fmt::format("<td class=\"o\">{}</td>", number);
    }

    [[nodiscard]] std::string month(int year, int month) {
        const Date first = date_of({year, month, 1});
        std::string html = "<table class=\"month\">" +
                           element("caption", page_.words(name_of_month(month))) + "<thead><tr>";
        for (int i = 0; i < 7; ++i)
            html += element("th scope=\"col\"", page_.words(short_day(static_cast<Weekday>(i))));
        html += "</tr></thead><tbody>\n<tr>";
        int column = static_cast<int>(weekday_of(first));
        for (int i = 0; i < column; ++i) html += "<td></td>";
        for (Date date = first; civil_of(date).month == month; date = date + 1) {
            if (column == 7) {
                html += "</tr>\n<tr>";
                column = 0;
            }
            html += cell(date);
            ++column;
        }
        for (; column < 7; ++column) html += "<td></td>";
        return html + "</tr>\n</tbody></table>\n";
    }

    [[nodiscard]] std::string legend() const {
        std::string html = "<ul class=\"key\">";
        for (const DayMark mark : used_) {
            html +=
                fmt::format("<li><b>{}</b> {}</li>", sign_of(mark), page_.say(meaning_of(mark)));
        }
        return html + "</ul>\n";
    }

    [[nodiscard]] std::string year_section(int year) {
        used_.clear();
        std::string months;
        for (int number = 1; number <= 12; ++number) {
            const Date first = date_of({year, number, 1});
            const bool is_covered = first <= calendar_.source().covers_until &&
                                    months_after(first, 1) > calendar_.source().covers_from;
            if (is_covered) months += month(year, number);
        }
        std::string html = fmt::format(
            "<section class=\"year\" aria-labelledby=\"year{0}\"><h2 id=\"year{0}\">{0}</h2>\n"
            "<div class=\"months\">\n{1}</div>\n",
            year, months);
        if (!used_.empty()) html += legend();
        return html + days_table(year) + "</section>\n";
    }

    [[nodiscard]] std::string days_table(int year) const {
        const auto rows = day_rows(calendar_, year);
        if (rows.empty()) return {};
        MarkupTable table(page_, message("The days of {} that differ from their week", year),
                          MarkupTable::Caption::seen, true);
        table.heads({message("date"), message("kind"), message("name"), message("decree")});
        for (const DayRow* row : rows) {
            table.row(escape_markup(day(row->date)),
                      {word_cell(escape_markup(name_of(row->kind))),
                       word_cell(escape_markup(title_of(*row, page_.words))),
                       word_cell(escape_markup(row->decree))});
        }
        return table.html();
    }

    const Calendar& calendar_;
    const Markup page_;
    std::set<DayMark> used_;  // the marks that stand on some day of the year
};

}  // namespace

HtmlPage calendar_page(const Calendar& calendar, const std::string& office, const Words& words,
                       std::string_view language) {
    const CalendarSource& source = calendar.source();
    const std::string title = words(message("Calendar {} {}", source.id, source.version));
    HtmlPage html{std::string(language),
                  fmt::format("{}, {}", title, office),
                  std::string(page_style()) + std::string(kCalendarStyle),
                  {}};
    html.body = page_top({office, "", title,
                          words(message("covers {} to {}", spell_day(source.covers_from, words),
                                        spell_day(source.covers_until, words))),
                          element("span", source.title)}) +
                "<main>\n" + CalendarWriter(calendar, words).body() + "</main>\n";
    return html;
}

}  // namespace yankomas
