// Lists the days of a calendar.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar_days.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/clock.h"
#include "render/page.h"
#include "render/table.h"

namespace yankomas {

namespace {

std::string_view name_of(DayKind kind) {
    switch (kind) {
        case DayKind::national_holiday: return "libur-nasional";
        case DayKind::collective_leave: return "cuti-bersama";
        case DayKind::local_holiday: return "libur-setempat";
        case DayKind::working_day: return "hari-kerja";
    }
    return "";
}

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

std::string clock_time(int second) { return fmt::format("{:02}:{:02}", second / 3600, second / 60 % 60); }

std::string spell_hours(const DayHours& hours) {
    std::vector<std::string> windows;
    for (const OfficeWindow& window : hours) {
        windows.push_back(fmt::format("{}-{}", clock_time(window.from), clock_time(window.until)));
    }
    return join(windows, ", ");
}

bool touches(const WeekRow& week, std::optional<int> year, const CalendarSource& source) {
    if (!year) return true;
    const int last = civil_of(week.until.value_or(source.covers_until)).year;
    return civil_of(week.from).year <= *year && *year <= last;
}

void show_weeks(Page& page, const CalendarSource& source, std::optional<int> year) {
    for (const WeekRow& week : source.weeks) {
        if (!touches(week, year, source)) continue;
        const std::string until = to_string(week.until.value_or(source.covers_until));
        const std::string name = week.name.empty() ? week.basis : week.name;
        page.paragraph(0,
                       page.say(message("hours {} to {}", week.from, until)) + (name.empty() ? "" : ": " + name));
        for (std::size_t day = 0; day < week.hours.size(); ++day) {
            if (week.hours[day].empty()) continue;
            page.line(2, fmt::format("{}  {}", page.say(short_day(static_cast<Weekday>(day))),
                                     spell_hours(week.hours[day])));
        }
    }
}

}  // namespace

std::string render_calendar(const Calendar& calendar, std::optional<int> year, const Words& words, int width) {
    const CalendarSource& source = calendar.source();
    Page page(words);
    page.paragraph(0, fmt::format("{} {}: {}", source.id.value, source.version, source.title));
    page.paragraph(0, message("covers {} to {}", source.covers_from, source.covers_until));
    show_weeks(page, source, year);
    page.gap();
    Table table;
    table.columns = {{words(message("date"))},
                     {words(message("weekday"))},
                     {words(message("kind"))},
                     {words(message("name")), Align::left, true},
                     {words(message("decree")), Align::left, true}};
    for (const DayRow* row : rows_of(calendar, year)) {
        const std::string name = row->provisional ? words(message("{} (provisional)", row->name)) : row->name;
        table.rows.push_back({to_string(row->date), words(short_day(weekday_of(row->date))),
                              std::string(name_of(row->kind)), name, row->decree});
    }
    return page.text() + render_table(table, width);
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
        days.push_back(std::move(object));
    }
    return days;
}

}  // namespace yankomas
