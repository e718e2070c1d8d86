// Draws the sum behind a due time.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/due_html.h"

#include <fmt/format.h>

#include "core/calendar/due.h"
#include "render/kit/days.h"
#include "render/kit/page_style.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr std::string_view kDueStyle =
    R"(.cal{table-layout:fixed;border-collapse:separate;border-spacing:3px;width:calc(100% + 6px);margin:0 -3px}
.cal th{text-align:center;padding:.1rem 0;border:0!important}
.cal td{padding:.3rem .35rem .4rem!important;border:0!important;background:var(--faint);height:3.9rem;
vertical-align:top;line-height:1.1;overflow:hidden}
.cal .dt{display:block;font-size:.75rem;color:var(--soft)}
.cal .ct{display:block;text-align:center;font-size:1.3rem;margin-top:.35rem;font-weight:600}
.cal .x,.cal .w,.cal .z,.cal .h,.cal .o,.cal .r{background:none}
.cal .w .ct{color:var(--soft);font-weight:400}
.cal .z .ct,.cal .h .ct,.cal .o .ct,.cal .r .ct{font-size:.75rem;font-weight:500;margin-top:.6rem}
.cal .z,.cal .o,.cal .r{box-shadow:inset 0 0 0 1px var(--rule)}
.cal .h{box-shadow:inset 0 0 0 1px var(--soon)}
.cal .h .ct{color:var(--soon)}
.cal .d{box-shadow:inset 0 0 0 3px var(--ink)}
.names{margin:.6rem 0 0;padding-left:1.1rem;font-size:.875rem}
.kv th{width:8.5rem;color:var(--soft);font-size:.875rem}
.kv code{font-size:.8125rem}
@media screen and (max-width:44rem){.cal td{padding:.25rem .15rem .3rem!important;height:3.5rem}
.cal .ct{font-size:1.1rem}.kv th{width:6.5rem}}
@media print{.cal td{height:3.1rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)";

constexpr std::size_t kMostDaysDrawn = 100;

bool has_windows(const DueExplanation& sum) { return runs_in_seconds(sum.limit.unit); }

// How a day of the calendar looks: its class, the short text in it, and what a reader hears.
struct DayLook {
    std::string_view classes;
    std::string text;
    Message heard;
};

DayLook look_of(const ExplainedDay& day, bool is_due, const Words& words) {
    switch (day.count) {
        case DayCount::day_zero: return {"z", words(message("start")), message("not counted")};
        case DayCount::counted:
            return {is_due ? "d" : "c", std::to_string(day.total),
                    is_due ? message("counted, due") : message("counted")};
        case DayCount::weekend: return {"w", "\u2013", message("weekend")};
        case DayCount::holiday: return {"h", words(message("holiday")), message("not counted")};
        case DayCount::on_hold: return {"o", words(message("paused")), message("not counted")};
        case DayCount::rolled:
            return {
                is_due ? "d" : "r", is_due ? std::to_string(day.total) : "\u2192",
                is_due ? message("counted, due") : message("the due date moves past closed days")};
    }
    return {};
}

// Spells a day of the calendar: the month stands only where one begins.
std::string spell_number(Date day, bool has_month, const Words& words) {
    const CivilDate civil = civil_of(day);
    if (!has_month && civil.day != 1) return std::to_string(civil.day);
    return fmt::format("{} {}", civil.day, words(short_month(civil.month)));
}

std::string cell_of(const ExplainedDay& day, bool is_due, bool is_first, const Markup& page) {
    const DayLook look = look_of(day, is_due, page.words);
    return fmt::format("<td class=\"{}\">{}{}<span class=\"vh\">{}</span></td>", look.classes,
                       element("span class=\"dt\"", spell_number(day.date, is_first, page.words)),
                       element("span class=\"ct\"", look.text), page.say(look.heard));
}

std::string empty_cell(Date day, const Markup& page) {
    return fmt::format("<td class=\"x\">{}</td>",
                       element("span class=\"dt\"", spell_number(day, false, page.words)));
}

Date monday_of(Date day) { return day - static_cast<int>(weekday_of(day)); }

std::string calendar_of(const Markup& page, const DueExplanation& sum) {
    const Date first = sum.days.front().date;
    const Date last = sum.days.back().date;
    std::string html =
        fmt::format("<table class=\"cal\"><caption class=\"vh\">{}</caption><thead><tr>",
                    page.say(message("The count of the days from {} to {}",
                                     spell_day(first, page.words), spell_day(last, page.words))));
    const Date monday = monday_of(first);
    for (int i = 0; i < 7; ++i)
        html += element("th scope=\"col\"", page.words(short_day(weekday_of(monday + i))));
    html += "</tr></thead><tbody>\n";
    for (Date week = monday; week <= last; week = week + 7) {
        html += "<tr>";
        for (int i = 0; i < 7; ++i) {
            const Date day = week + i;
            if (day < first || last < day) {
                html += empty_cell(day, page);
            } else {
                const auto at = static_cast<std::size_t>(day - first);
                html += cell_of(sum.days[at], day == last, day == first, page);
            }
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string lines_of(const Markup& page, const DueExplanation& sum, Zone zone) {
    MarkupTable table(page, message("The count, day by day"), MarkupTable::Caption::hidden, false);
    table.heads({message("day"), message("count")});
    for (const DueLine& line : due_lines(sum, zone, false, page.words))
        table.row(escape_markup(line.day), {word_cell(escape_markup(line.text))});
    return table.html();
}

// Names the days that the calendar shows only as closed.
std::string names_of_days(const DueExplanation& sum, const Words& words) {
    std::string items;
    for (const ExplainedDay& day : sum.days) {
        if (day.name.empty()) continue;
        items += element("li", fmt::format("{}: {}", spell_day(day.date, words),
                                           with_decree(day.name, day.decree))) +
                 '\n';
    }
    return items.empty() ? "" : "<ul class=\"names\">\n" + items + "</ul>\n";
}

std::string spell_span(Date first, Date last, const ShortTimes& times) {
    if (first == last) return times.day(first);
    return times.words(message("{} to {}", times.day(first), times.day(last)));
}

}  // namespace

std::string_view due_style() { return kDueStyle; }

std::string due_calendar(const Markup& page, const DueExplanation& sum, Zone zone) {
    if (has_windows(sum) || sum.days.size() > kMostDaysDrawn) return lines_of(page, sum, zone);
    return calendar_of(page, sum) + names_of_days(sum, page.words);
}

std::vector<std::string> due_runs(const DueExplanation& sum, const ShortTimes& times) {
    const Words& words = times.words;
    std::vector<std::string> lines;
    if (has_windows(sum)) {
        for (const DueLine& line : due_lines(sum, times.zone, false, words))
            lines.push_back(fmt::format("{}: {}", line.day, line.text));
        return lines;
    }
    for (std::size_t i = 0; i < sum.days.size();) {
        const ExplainedDay& first = sum.days[i];
        std::size_t end = i + 1;
        while (end < sum.days.size() && sum.days[end].count == first.count) ++end;
        const ExplainedDay& last = sum.days[end - 1];
        const std::string span = spell_span(first.date, last.date, times);
        if (first.count == DayCount::counted) {
            lines.push_back(
                first.total == last.total
                    ? words(message("day {}: {}", first.total, span))
                    : words(message("days {} to {}: {}", first.total, last.total, span)));
        } else if (first.count == DayCount::on_hold) {
            lines.push_back(words(message("not counted, on hold: {}", span)));
        } else if (first.count == DayCount::holiday) {
            for (; i < end; ++i) {
                lines.push_back(words(message("not counted: {}, {}", times.day(sum.days[i].date),
                                              with_decree(sum.days[i].name, sum.days[i].decree))));
            }
        } else if (first.count == DayCount::rolled) {
            lines.push_back(words(message("the due date moves past closed days")) + ": " + span);
        }
        i = end;
    }
    return lines;
}

Message rule_of(const Limit& limit) {
    switch (limit.unit) {
        case LimitUnit::working_days:
            return message(
                "The day on which the clock starts is not counted. Of the days after it only "
                "working days are, and the last second of the last one is still in time.");
        case LimitUnit::calendar_days:
            return limit.roll_forward
                       ? message(
                             "The day on which the clock starts is not counted, each day after "
                             "it is. If the last one is closed, the next working day whose end no hold "
                             "covers is due.")
                       : message(
                             "The day on which the clock starts is not counted, each day after "
                             "it is, and the last second of the last one is still in time.");
        case LimitUnit::minutes:
            return message(
                "Only office hours are counted, from the moment in which the clock "
                "starts.");
        case LimitUnit::clock_days:
            return message(
                "Each day has 24 hours on the clock, from the moment in which the clock starts; "
                "nights and days off count too.");
    }
    return {};
}

std::string due_terms(const Markup& page, const DueExplanation& sum, const CalendarName& calendar,
                      Zone zone) {
    std::string rows;
    const auto add = [&](const Message& label, const std::string& content) {
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", page.say(label),
                            content);
    };
    add(message("start"), escape_markup(fmt::format(
                              "{} {}", spell_time(sum.start, zone, page.words), name_of(zone))));
    add(message("limit"), escape_markup(to_string(sum.limit)));
    for (const Interval& hold : sum.holds) {
        add(message("on hold"),
            page.say(message("{} to {}", spell_time(hold.start, zone, page.words),
                             spell_time(hold.end, zone, page.words))));
    }
    add(message("calendar"),
        escape_markup(fmt::format("{} {}", calendar.id.value, calendar.version)) + "<br>" +
            element("code", calendar.digest.value()));
    return fmt::format(
        "<table class=\"kv\"><caption class=\"vh\">{}</caption><tbody>\n{}</tbody></table>\n",
        page.say(message("What the sum rests on")), rows);
}

HtmlPage sum_page(const SumPage& shown, const Words& words, std::string_view language) {
    const Markup page{words};
    const std::string due =
        fmt::format("{} {}", spell_time(shown.sum.due, shown.zone, words), name_of(shown.zone));
    const std::string title = words(message("Due {}", spell_due(shown.sum.due, shown.zone, words)));
    HtmlPage html{
        std::string(language), title, std::string(page_style()) + std::string(due_style()), {}};
    html.body =
        page_top({words(message("Calendar {} {}", shown.calendar.id, shown.calendar.version)), "",
                  title, to_string(shown.sum.limit),
                  page.say(message("Until {} it is in time.", due))}) +
        "<main>\n";
    html.body += section_start(page, "terms", message("What the sum rests on"), true) +
                 due_terms(page, shown.sum, shown.calendar, shown.zone) + "</section>\n";
    html.body += section_start(page, "count", message("How it was counted")) +
                 element("p", words(rule_of(shown.sum.limit))) +
                 due_calendar(page, shown.sum, shown.zone) + "</section>\n</main>\n";
    return html;
}

}  // namespace yankomas
