// Lists the days of a calendar.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_days.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/calendar/month_grid.h"
#include "render/kit/page.h"
#include "render/kit/table.h"

namespace yankomas {

namespace {

// The winning rows in the order of their dates.
std::vector<const DayRow*> rows_of(const Calendar& calendar, std::optional<int> year) {
    std::vector<const DayRow*> rows;
    for (const DayRow& row : calendar.source().days) {
        if (year && civil_of(row.date).year != *year) continue;
        if (calendar.row_of(row.date) == &row) rows.push_back(&row);
    }
    std::ranges::sort(rows, {}, &DayRow::date);
    return rows;
}

std::string clock_time(int second) {
    return fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60);
}

std::string spell_hours(const DayHours& hours) {
    std::vector<std::string> windows;
    for (const OfficeWindow& window : hours) {
        windows.push_back(fmt::format("{}-{}", clock_time(window.from), clock_time(window.until)));
    }
    return join(windows, ", ");
}

bool touches(const WeekRow& week, int year, const CalendarSource& source) {
    const int last = civil_of(week.until.value_or(source.covers_until)).year;
    return civil_of(week.from).year <= year && year <= last;
}

// Days in a row with the same hours on one line.
void show_hours(Page& page, const WeekRow& week) {
    for (std::size_t first = 0; first < week.hours.size();) {
        std::size_t next = first + 1;
        while (next < week.hours.size() && week.hours[next] == week.hours[first]) ++next;
        if (!week.hours[first].empty()) {
            std::string days = page.say(short_day(static_cast<Weekday>(first)));
            if (next - first > 1) days += '-' + page.say(short_day(static_cast<Weekday>(next - 1)));
            page.line(2, fmt::format("{:<7}  {}", days, spell_hours(week.hours[first])));
        }
        first = next;
    }
}

void show_weeks(Page& page, const CalendarSource& source, int year) {
    for (const WeekRow& week : source.weeks) {
        if (!touches(week, year, source)) continue;
        const std::string until = to_string(week.until.value_or(source.covers_until));
        const std::string name = week.name.empty() ? week.basis : week.name;
        const std::string shown =
            week.provisional ? page.say(message("{} (provisional)", name)) : name;
        page.paragraph(0, page.say(message("hours {} to {}", week.from, until)) +
                              (shown.empty() ? "" : ": " + shown));
        show_hours(page, week);
    }
}

Table table_of_days(const Calendar& calendar, int year, const Words& words) {
    Table table;
    table.columns = {{words(message("date"))},
                     {words(message("weekday"))},
                     {words(message("kind"))},
                     {words(message("name")), Align::left, true},
                     {words(message("decree")), Align::left, true}};
    for (const DayRow* row : rows_of(calendar, year)) {
        const std::string name =
            row->provisional ? words(message("{} (provisional)", row->name)) : row->name;
        table.rows.push_back({to_string(row->date), words(short_day(weekday_of(row->date))),
                              std::string(name_of(row->kind)), name, row->decree});
    }
    return table;
}

}  // namespace

std::string render_calendar(const Calendar& calendar, int year, const Words& words,
                            const Paint& paint, int width) {
    const CalendarSource& source = calendar.source();
    Page page(words);
    page.paragraph(0, fmt::format("{} {}: {}", source.id.value, source.version, source.title));
    page.paragraph(0, message("covers {} to {}", source.covers_from, source.covers_until));
    show_weeks(page, source, year);
    page.gap();
    const Table days = table_of_days(calendar, year, words);
    std::string text = page.text() + render_year(calendar, year, words, paint, width);
    return days.rows.empty() ? text : text + '\n' + render_table(days, width);
}

std::vector<JsonValue> json_of_days(const Calendar& calendar, std::optional<int> year) {
    std::vector<JsonValue> days;
    for (const DayRow* row : rows_of(calendar, year)) {
        JsonValue object = JsonValue::object();
        object.set("date", to_string(row->date));
        object.set("weekday", short_name(weekday_of(row->date)));
        object.set("kind", name_of(row->kind));
        object.set("name", row->name);
        object.set("decree", row->decree.empty() ? JsonValue() : JsonValue(row->decree));
        object.set("provisional", row->provisional);
        object.set("decreed", row->decreed ? JsonValue(to_string(*row->decreed)) : JsonValue());
        days.push_back(std::move(object));
    }
    return days;
}

}  // namespace yankomas
