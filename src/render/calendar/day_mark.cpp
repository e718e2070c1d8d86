// Finds the mark of a day.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/day_mark.h"

#include <algorithm>

namespace yankomas {

namespace {

// True if the office hours of the day come from a row that replaces an earlier row.
bool has_other_hours(const Calendar& calendar, Date date) {
    const WeekRow& chosen = *calendar.week_of(date);
    return std::ranges::any_of(calendar.source().weeks, [&](const WeekRow& row) {
        return row.from < chosen.from && (!row.until || *row.until >= date);
    });
}

}  // namespace

std::optional<DayMark> mark_of(const Calendar& calendar, Date date) {
    if (!calendar.covers(date)) return std::nullopt;
    if (const DayRow* row = calendar.row_of(date))
        return row->provisional ? DayMark::provisional : static_cast<DayMark>(row->kind);
    if (!calendar.is_working_day(date) || !has_other_hours(calendar, date)) return std::nullopt;
    return calendar.week_of(date)->provisional ? DayMark::provisional : DayMark::other_hours;
}

char sign_of(DayMark mark) { return "*+#=~?"[static_cast<std::size_t>(mark)]; }

Message meaning_of(DayMark mark) {
    if (mark == DayMark::other_hours) return message("other hours, as in Ramadan");
    if (mark == DayMark::provisional) return message("provisional");
    return {name_of(static_cast<DayKind>(mark)), {}};
}

}  // namespace yankomas
