// Shows what a calendar is, its hours and its days.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_days.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"
#include "render/kit/table.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// Spells seconds since midnight as a time of day, as the language writes it: "08:00", "08.00".
std::string clock_time(int second, const Words& words) {
    return words(message("{}:{}", fmt::format("{:02}", second / 3600),
                         fmt::format("{:02}", second / 60 % 60)));
}

std::string spell_hours(const DayHours& hours, const Words& words) {
    return joined(hours, ", ", [&words](const OfficeWindow& window) {
        return fmt::format("{}-{}", clock_time(window.from, words),
                           clock_time(window.until, words));
    });
}

// True if a row of office hours may hold on a day of the year.
bool touches(const WeekRow& week, int year, const CalendarSource& source) {
    const int last = civil_of(week.until.value_or(source.covers_until)).year;
    return civil_of(week.from).year <= year && year <= last;
}

// Shows every row of office hours that holds on a day of the year, with its name or its regulation.
void show_weeks(Page& page, const CalendarSource& source, int year) {
    for (const WeekRow& week : source.weeks) {
        if (!touches(week, year, source)) continue;
        const std::string from = spell_day(week.from, page.words());
        const std::string until = spell_day(week.until.value_or(source.covers_until), page.words());
        const std::string shown = title_of(week, page.words());
        page.paragraph(0, page.say(message("hours {} to {}", from, until)) +
                              (shown.empty() ? "" : ": " + shown));
        for (const SpelledHours& hours : spelled_hours(week, page.words()))
            page.line(2, fmt::format("{:<7}  {}", hours.days, hours.hours));
    }
}

Table table_of_days(const Calendar& calendar, int year, const Words& words) {
    using Row = const DayRow*;
    const auto name = [&](Row row) { return title_of(*row, words); };
    return table_of(day_rows(calendar, year), words,
                    {{message("date"), [&](Row row) { return spell_day(row->date, words); }},
                     {message("kind"), [](Row row) { return std::string(name_of(row->kind)); }},
                     {message("name"), name, Align::left, Fit::flow},
                     {message("decree"), &DayRow::decree, Align::left, Fit::flow}});
}

std::string with_provisional(const std::string& name, bool provisional, const Words& words) {
    return provisional ? words(message("{} (provisional)", name)) : name;
}

}  // namespace

std::vector<const DayRow*> day_rows(const Calendar& calendar, std::optional<int> year) {
    std::vector<const DayRow*> rows;
    for (const DayRow& row : calendar.source().days) {
        if (year && civil_of(row.date).year != *year) continue;
        if (calendar.row_of(row.date) == &row) rows.push_back(&row);
    }
    std::ranges::sort(rows, {}, &DayRow::date);
    return rows;
}

std::string title_of(const DayRow& row, const Words& words) {
    return with_provisional(row.name, row.provisional, words);
}

std::string title_of(const WeekRow& week, const Words& words) {
    return with_provisional(week.name.empty() ? week.basis : week.name, week.provisional, words);
}

std::vector<SpelledHours> spelled_hours(const WeekRow& week, const Words& words) {
    std::vector<SpelledHours> spelled;
    for (std::size_t first = 0; first < week.hours.size();) {
        std::size_t next = first + 1;
        while (next < week.hours.size() && week.hours[next] == week.hours[first]) ++next;
        if (!week.hours[first].empty()) {
            std::string days = words(short_day(static_cast<Weekday>(first)));
            if (next - first > 1) days += '-' + words(short_day(static_cast<Weekday>(next - 1)));
            spelled.push_back({days, spell_hours(week.hours[first], words)});
        }
        first = next;
    }
    return spelled;
}

std::string render_calendar(const Calendar& calendar, int year, const Screen& screen) {
    const CalendarSource& source = calendar.source();
    const Words& words = screen.words;
    Page page(screen);
    page.paragraph(0, fmt::format("{} {}: {}", source.id.value, source.version, source.title));
    page.paragraph(0, message("covers {} to {}", spell_day(source.covers_from, words),
                              spell_day(source.covers_until, words)));
    show_weeks(page, source, year);
    page.gap();
    const Table days = table_of_days(calendar, year, words);
    std::string text = page.text() + render_year(calendar, year, screen);
    return days.rows.empty() ? text : text + '\n' + render_table(days, screen);
}

std::vector<Json> json_of_days(const Calendar& calendar, std::optional<int> year) {
    std::vector<Json> days;
    for (const DayRow* row : day_rows(calendar, year)) {
        days.push_back({{"date", row->date},
                        {"weekday", short_name(weekday_of(row->date))},
                        {"kind", name_of(row->kind)},
                        {"name", row->name},
                        {"decree", text_or_null(row->decree)},
                        {"provisional", row->provisional},
                        {"decreed", row->decreed}});
    }
    return days;
}

}  // namespace yankomas
