// A calendar file as it is written: coverage, office hours by week, days that differ.
// SPDX-License-Identifier: Apache-2.0
#include "store/yaml/read_calendar.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <utility>

#include "core/base/rules/source.h"
#include "core/calendar/calendar_text.h"
#include "store/yaml/yaml_fields.h"

namespace yankomas {

namespace {

constexpr std::array kWeek = {Weekday::monday,   Weekday::tuesday, Weekday::wednesday,
                              Weekday::thursday, Weekday::friday,  Weekday::saturday,
                              Weekday::sunday};

std::string version_of(const YamlNode& node, SourceText& text) {
    if (node.kind == YamlNode::Kind::scalar && is_calendar_version(node.scalar)) return node.scalar;
    text.complain(rule::entry_value, node.offset,
                  message("expected a version such as 2026b, found {}", found_at(node)),
                  message("use digits and a-z, at most {} of them", kLongestCalendarVersion));
    return {};
}

CalendarVersion extended_of(const YamlNode& node, SourceText& text) {
    if (auto version = parse_calendar_version(node.scalar)) return std::move(*version);
    text.complain(rule::entry_value, node.offset,
                  message("expected a calendar and its version such as indonesia-2026b, found {}",
                          found_at(node)));
    return {};
}

// Seconds since midnight of "hh:mm"; 24:00 ends a day.
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
    if (node.kind == YamlNode::Kind::scalar && spelled.size() == 11 && spelled[5] == '-') {
        const auto from = clock_time(spelled.substr(0, 5));
        const auto until = clock_time(spelled.substr(6));
        if (from && until && *from < *until) return {*from, *until};
    }
    text.complain(rule::entry_value, node.offset,
                  message("expected office hours such as 07:30-12:00, found {}", found_at(node)));
    return {};
}

std::optional<std::size_t> day_named(std::string_view name) {
    const auto found = std::ranges::find(kWeek, name, short_name);
    if (found == kWeek.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kWeek.begin());
}

struct DayRange {
    std::size_t first;
    std::size_t last;
};

// "fri" or "mon-thu".
std::optional<DayRange> day_range(std::string_view key) {
    const std::size_t dash = key.find('-');
    const auto first = day_named(key.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : day_named(key.substr(dash + 1));
    if (!first || !last || *first > *last || (dash != std::string_view::npos && *first == *last))
        return std::nullopt;
    return DayRange{*first, *last};
}

void read_hours(YamlFields& fields, SourceText& text, WeekRow& row) {
    std::bitset<kWeek.size()> given;
    for (const auto& [key, value] : fields.node().fields) {
        const auto range = day_range(key.name);
        if (!range) continue;
        const YamlNode* hours = fields.find(key.name);
        const DayHours windows = list_of(*hours, text, window_of);
        for (std::size_t day = range->first; day <= range->last; ++day) {
            if (given[day]) {
                text.complain(
                    rule::key, key.offset,
                    message("the hours of {} are given twice in this row", short_name(kWeek[day])),
                    message("name each day once"));
            }
            given[day] = true;
            row.hours[day] = windows;
        }
    }
    if (given.any() || fields.node().kind != YamlNode::Kind::map) return;
    text.complain(rule::key, fields.node().offset, message("a row of weeks without office hours"),
                  message("add hours such as mon-thu: [07:30-12:00, 13:00-16:00]"));
}

void check_order(const YamlNode& node, SourceText& text, Date from, Date until) {
    if (from <= until) return;
    text.complain(rule::entry_value, node.offset,
                  message("until ({}) comes before from ({})", until, from));
}

WeekRow week_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    WeekRow row;
    row.place = text.place_at(node.offset);
    row.from = fields.required("from", date_of_day);
    row.until = fields.optional("until", date_of_day);
    row.name = fields.optional("name", text_of).value_or("");
    row.basis = fields.optional("basis", text_of).value_or("");
    row.provisional = fields.optional("provisional", truth_of).value_or(false);
    read_hours(fields, text, row);
    fields.refuse_other_keys();
    if (row.until) check_order(node, text, row.from, *row.until);
    return row;
}

DayKind kind_of(const YamlNode& node, SourceText& text) {
    if (const auto kind = parse_day_kind(node.scalar)) return *kind;
    text.complain(
        rule::entry_value, node.offset,
        message("expected libur-nasional, cuti-bersama, libur-setempat or hari-kerja, found {}",
                found_at(node)));
    return DayKind::national_holiday;
}

// Which day of the week it is, as the decree has it: a slip of the pen in the date shows.
void check_weekday(YamlFields& fields, SourceText& text, Date date) {
    const YamlNode* node = fields.find("weekday");
    if (node == nullptr) return;
    const std::string_view name = short_name(weekday_of(date));
    if (node->scalar == name) return;
    if (day_named(node->scalar)) {
        text.complain(rule::entry_value, node->offset,
                      message("{} is a {}, not a {}", date, name, node->scalar),
                      message("look into the decree which of the two is meant"));
    } else {
        text.complain(
            rule::entry_value, node->offset,
            message("expected mon, tue, wed, thu, fri, sat or sun, found {}", found_at(*node)));
    }
}

DayRow day_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    DayRow row;
    row.place = text.place_at(node.offset);
    row.date = fields.required("date", date_of_day);
    check_weekday(fields, text, row.date);
    row.kind = fields.required("kind", kind_of);
    row.name = fields.required("name", text_of);
    row.decree = fields.optional("decree", text_of).value_or("");
    row.decreed = fields.optional("decreed", date_of_day);
    row.provisional = fields.optional("provisional", truth_of).value_or(false);
    fields.refuse_other_keys();
    return row;
}

OfficialCount count_of(const YamlNode& node, SourceText& text) {
    YamlFields fields(node, text);
    OfficialCount count;
    count.place = text.place_at(node.offset);
    count.year = fields.required("year", number_of);
    for (const DayKind kind :
         {DayKind::national_holiday, DayKind::collective_leave, DayKind::local_holiday}) {
        if (const auto days = fields.optional(name_of(kind), number_of))
            count.days.emplace_back(kind, *days);
    }
    fields.refuse_other_keys();
    return count;
}

void read_coverage(const YamlNode& node, SourceText& text, CalendarSource& calendar) {
    YamlFields fields(node, text);
    calendar.covers_from = fields.required("from", date_of_day);
    calendar.covers_until = fields.required("until", date_of_day);
    fields.refuse_other_keys();
    check_order(node, text, calendar.covers_from, calendar.covers_until);
}

}  // namespace

std::optional<CalendarSource> read_calendar(std::string_view bytes, const std::string& file,
                                            Findings& findings, TreeMemory* memory) {
    SourceText text(bytes, file, findings);
    const auto root = read_yaml(text, memory);
    if (!root) return std::nullopt;
    YamlFields fields(*root, text);
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
    calendar.place = text.place_at(named != nullptr ? named->offset : root->offset);
    if (covers != nullptr) read_coverage(*covers, text, calendar);
    if (const YamlNode* weeks = sought("weeks")) calendar.weeks = some_of(*weeks, text, week_of);
    if (const YamlNode* days = fields.find("days")) calendar.days = list_of(*days, text, day_of);
    if (const YamlNode* counts = fields.find("counts"))
        calendar.counts = list_of(*counts, text, count_of);
    fields.refuse_other_keys();
    if (!text.is_clean()) return std::nullopt;
    return calendar;
}

}  // namespace yankomas
