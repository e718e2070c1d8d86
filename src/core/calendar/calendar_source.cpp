// Names the kinds of days, adds up their hours, and puts the rows of two calendars together.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/calendar_source.h"

#include <algorithm>
#include <iterator>

#include "core/base/rules/calendar.h"

namespace yankomas {

namespace {

// The names are in the order of DayKind.
constexpr std::array<std::string_view, 4> kDayKinds = {"libur-nasional", "cuti-bersama",
                                                       "libur-setempat", "hari-kerja"};

// True if a row of the base is needed: it lies in the coverage of `own`, and no row of `own`
// replaces it. A row outside the coverage is no fault of either file.
bool is_of_use(const WeekRow& row, const CalendarSource& own) {
    const bool touches =
        row.from <= own.covers_until && (!row.until || *row.until >= own.covers_from);
    return touches && std::ranges::find(own.weeks, row.from, &WeekRow::from) == own.weeks.end();
}

bool is_of_use(const DayRow& row, const CalendarSource& own) {
    const bool is_covered = own.covers_from <= row.date && row.date <= own.covers_until;
    // The base's row loses against an own row if the files do not say which was decreed later.
    return is_covered && std::ranges::none_of(own.days, [&](const DayRow& other) {
               return other.date == row.date &&
                      (!other.decreed || !row.decreed || other.decreed == row.decreed);
           });
}

template <class Row>
void put_below(const std::vector<Row>& base, std::vector<Row>& rows, const CalendarSource& own) {
    std::vector<Row> both;
    std::ranges::copy_if(base, std::back_inserter(both),
                         [&](const Row& row) { return is_of_use(row, own); });
    std::ranges::move(rows, std::back_inserter(both));
    rows = std::move(both);
}

}  // namespace

std::int64_t length_of(const DayHours& hours) {
    std::int64_t seconds = 0;
    for (const OfficeWindow& window : hours) seconds += window.until - window.from;
    return seconds;
}

std::string_view name_of(DayKind kind) { return kDayKinds.at(static_cast<std::size_t>(kind)); }

std::optional<DayKind> parse_day_kind(std::string_view name) {
    const auto found = std::ranges::find(kDayKinds, name);
    if (found == kDayKinds.end()) return std::nullopt;
    return static_cast<DayKind>(found - kDayKinds.begin());
}

std::string to_string(const CalendarVersion& version) {
    return version.id.value + '-' + version.version;
}

CalendarSource laid_over(const CalendarSource& base, CalendarSource own) {
    if (own.covers_as_base) {
        own.covers_from = base.covers_from;
        own.covers_until = base.covers_until;
    }
    put_below(base.weeks, own.weeks, own);
    put_below(base.days, own.days, own);
    return own;
}

std::optional<CalendarSource> with_base(CalendarSource source, const FindBase& find,
                                        Findings& findings) {
    if (!source.extends) return source;
    if (const auto base = find(*source.extends)) return laid_over(*base, std::move(source));
    findings.push_back(
        finding(rule::bad_calendar, source.place,
                message("the calendar {}, which this one extends, is not here", *source.extends),
                message("bring calendars/{}.yaml here, and publish it first", *source.extends)));
    return std::nullopt;
}

}  // namespace yankomas
