// Reads a calendar file: its coverage, its office hours by week, and the days that differ.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include "core/base/rules/source.h"
#include "core/calendar/calendar_text.h"
#include "store/yaml/read_source.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

// The days in the order that `weeks` uses. A range such as mon-thu must follow this order.
constexpr std::array kWeek = {Weekday::monday,   Weekday::tuesday, Weekday::wednesday,
                              Weekday::thursday, Weekday::friday,  Weekday::saturday,
                              Weekday::sunday};

std::string version_of(const YamlNode& node, SourceText& text) {
    if (is_calendar_version(node.scalar)) return node.scalar;
    return wrong_value<std::string>(
        node, text, message("expected a version such as 2026b, found {}", found_at(node)),
        message("use digits and a-z, at most {} of them", kLongestCalendarVersion));
}

CalendarVersion extended_of(const YamlNode& node, SourceText& text) {
    if (auto version = parse_calendar_version(node.scalar)) return *std::move(version);
    return wrong_value<CalendarVersion>(
        node, text,
        message("expected a calendar and its version such as indonesia-2026b, found {}",
                found_at(node)));
}

// Parses "hh:mm" into seconds since midnight. 24:00 is the end of a day.
std::optional<int> clock_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    for (const std::size_t at : {0U, 1U, 3U, 4U}) {
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
    }
    const int hours = (text[0] - '0') * 10 + (text[1] - '0');
    const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
    if (minutes > 59 || hours > 24 || (hours == 24 && minutes > 0)) return std::nullopt;
    return (hours * 60 + minutes) * 60;
}

OfficeWindow window_of(const YamlNode& node, SourceText& text) {
    const std::string_view spelled = node.scalar;
    if (spelled.size() == 11 && spelled[5] == '-') {
        const auto from = clock_time(spelled.substr(0, 5));
        const auto until = clock_time(spelled.substr(6));
        if (from && until && *from < *until) return {*from, *until};
    }
    return wrong_value<OfficeWindow>(
        node, text, message("expected office hours such as 07:30-12:00, found {}", found_at(node)));
}

// Returns the position in the week of a day by its short name. Monday is 0.
std::optional<std::size_t> day_named(std::string_view name) {
    const auto found = std::ranges::find(kWeek, name, short_name);
    if (found == kWeek.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kWeek.begin());
}

// Returns the first and the last day of "fri" or "mon-thu".
std::optional<std::pair<std::size_t, std::size_t>> day_range(std::string_view key) {
    const std::size_t dash = key.find('-');
    const auto first = day_named(key.substr(0, dash));
    if (dash == std::string_view::npos || !first)
        return first ? std::optional(std::pair(*first, *first)) : std::nullopt;
    const auto last = day_named(key.substr(dash + 1));
    return last && *first < *last ? std::optional(std::pair(*first, *last)) : std::nullopt;
}

// Reads the office hours of a row of `weeks`, whose keys name days. A day without a key is closed.
std::array<DayHours, kWeek.size()> hours_of(YamlFields& fields) {
    std::array<DayHours, kWeek.size()> hours;
    std::bitset<kWeek.size()> given;
    for (const auto& [key, value] : fields.node().fields) {
        const auto range = day_range(key.name);
        if (!range) continue;
        const DayHours windows = fields.required(key.name, list(window_of));
        for (std::size_t day = range->first; day <= range->second; ++day) {
            if (given[day]) {
                fields.text().complain(
                    rule::key, key.offset,
                    message("the hours of {} are given twice in this row", short_name(kWeek[day])),
                    message("name each day once"));
            }
            given[day] = true;
            hours[day] = windows;
        }
    }
    if (given.none() && fields.node().kind == YamlNode::Kind::map) {
        fields.text().complain(rule::key, fields.node().offset,
                               message("a row of weeks without office hours"),
                               message("add hours such as mon-thu: [07:30-12:00, 13:00-16:00]"));
    }
    return hours;
}

// Complains at the place of a row or a coverage that ends before it begins.
void check_order(const YamlFields& fields, Date from, Date until) {
    if (from <= until) return;
    fields.text().complain(rule::entry_value, fields.node().offset,
                           message("until ({}) comes before from ({})", until, from));
}

WeekRow week_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    WeekRow row{.from = fields.required("from", date_of_day),
                .until = fields.optional("until", date_of_day),
                .name = fields.or_empty("name", text_of),
                .basis = fields.or_empty("basis", text_of),
                .provisional = fields.or_empty("provisional", truth_of),
                .hours = hours_of(fields),
                .place = fields.place()};
    fields.refuse_other_keys();
    if (row.until) check_order(fields, row.from, *row.until);
    return row;
}

DayKind kind_of(const YamlNode& node, SourceText& text) {
    if (const auto kind = parse_day_kind(node.scalar)) return *kind;
    return wrong_value<DayKind>(
        node, text,
        message("expected libur-nasional, cuti-bersama, libur-setempat or hari-kerja, found {}",
                found_at(node)));
}

// Complains if the date is not the day of the week that the decree names. This finds a mistyped
// date.
void check_weekday(YamlFields& fields, Date date) {
    const YamlNode* node = fields.find("weekday");
    if (node == nullptr) return;
    if (node->scalar == short_name(weekday_of(date))) return;
    if (day_named(node->scalar)) {
        fields.text().complain(rule::entry_value, node->offset,
                               message("the row says {}, but the day is {}", node->scalar, date),
                               message("look into the decree which of the two is meant"));
    } else {
        fields.text().complain(
            rule::entry_value, node->offset,
            message("expected mon, tue, wed, thu, fri, sat or sun, found {}", found_at(*node)));
    }
}

DayRow day_of(YamlFields& fields) {
    DayRow row;
    row.place = fields.place();
    row.date = fields.required("date", date_of_day);
    check_weekday(fields, row.date);
    row.kind = fields.required("kind", kind_of);
    row.name = fields.required("name", text_of);
    row.decree = fields.or_empty("decree", text_of);
    row.decreed = fields.optional("decreed", date_of_day);
    row.provisional = fields.or_empty("provisional", truth_of);
    return row;
}

// Reads how many days of each kind the decree of a year has, for a comparison with the rows.
OfficialCount count_of(YamlFields& fields) {
    using enum DayKind;
    OfficialCount count{fields.required("year", number_of), {}, fields.place()};
    for (const DayKind kind : {national_holiday, collective_leave, local_holiday}) {
        if (const auto days = fields.optional(name_of(kind), number_of))
            count.days.emplace_back(kind, *days);
    }
    return count;
}

// A calendar that extends another one may leave `covers` and `weeks` to it.
CalendarSource calendar_of(YamlFields& fields) {
    CalendarSource calendar;
    calendar.id = fields.required("calendar", id_of<CalendarId>);
    calendar.version = fields.required("version", version_of);
    calendar.title = fields.required("title", text_of);
    calendar.extends = fields.optional("extends", extended_of);
    const auto sought = [&](std::string_view key) {
        return calendar.extends ? fields.find(key) : fields.need(key);
    };
    const YamlNode* covers = sought("covers");
    calendar.covers_as_base = covers == nullptr;
    const YamlNode* named = covers != nullptr ? covers : fields.find("extends");
    calendar.place = named != nullptr ? fields.text().place_at(named->offset) : fields.place();
    if (covers != nullptr) {
        YamlFields coverage(*covers, fields.text());
        calendar.covers_from = coverage.required("from", date_of_day);
        calendar.covers_until = coverage.required("until", date_of_day);
        coverage.refuse_other_keys();
        check_order(coverage, calendar.covers_from, calendar.covers_until);
    }
    if (const YamlNode* weeks = sought("weeks"))
        calendar.weeks = some(week_of)(*weeks, fields.text());
    calendar.days = fields.or_empty("days", list(day_of));
    calendar.counts = fields.or_empty("counts", list(count_of));
    expect_format(fields, "calendar/1");
    return calendar;
}

}  // namespace

std::optional<CalendarSource> read_calendar(std::string_view bytes, const std::string& file,
                                            Findings& findings, TreeMemory* memory) {
    return read_whole(bytes, file, findings, memory, calendar_of);
}

}  // namespace yankomas
