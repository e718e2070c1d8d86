// Spells the sum of a due date.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/due.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/calendar/clock.h"
#include "render/kit/page.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestPlainRun = 10;
constexpr std::size_t kShownOfRun = 3;  // at each end of a folded run

std::string_view name_of(DayCount count) {
    switch (count) {
        case DayCount::day_zero: return "day-zero";
        case DayCount::counted: return "counted";
        case DayCount::weekend: return "weekend";
        case DayCount::holiday: return "holiday";
        case DayCount::on_hold: return "on-hold";
        case DayCount::rolled: return "rolled";
    }
    return "";
}

std::string named(const ExplainedDay& day) {
    return day.decree.empty() ? day.name : fmt::format("{} ({})", day.name, day.decree);
}

std::string clock_time(Instant at, Zone zone) {
    const std::string spelled = to_string(at, zone).substr(11, 8);
    return spelled.ends_with(":00") ? spelled.substr(0, 5) : spelled;
}

std::string spell_windows(const ExplainedDay& day, Zone zone) {
    std::vector<std::string> windows;
    for (const ExplainedWindow& window : day.windows) {
        windows.push_back(
            fmt::format("{}-{}", clock_time(window.from, zone), clock_time(window.until, zone)));
    }
    return join(windows, ", ");
}

struct Sum {
    const DueExplanation& value;
    Zone zone;

    [[nodiscard]] bool is_in_minutes() const { return value.limit.unit == LimitUnit::minutes; }
    // A counted day or weekend with nothing to say about it.
    [[nodiscard]] bool is_plain(const ExplainedDay& day) const {
        const bool plain = day.count == DayCount::counted || day.count == DayCount::weekend;
        return plain && day.name.empty() && !is_in_minutes();
    }
};

Message say_day(const ExplainedDay& day, const Sum& sum) {
    switch (day.count) {
        case DayCount::day_zero:
            return sum.is_in_minutes() ? message("no office time after the start")
                                       : message("day zero, not counted");
        case DayCount::counted:
            if (sum.is_in_minutes())
                return message("{}: {} minutes", spell_windows(day, sum.zone), day.total);
            return day.name.empty() ? message("day {}", day.total)
                                    : message("day {}, {}", day.total, named(day));
        case DayCount::weekend: return message("weekend");
        case DayCount::holiday: return message("holiday: {}", named(day));
        case DayCount::on_hold: return message("on hold, not counted");
        case DayCount::rolled:
            return day.name.empty()
                       ? message("the due date moves past closed days")
                       : message("the due date moves past closed days: {}", named(day));
    }
    return {};
}

void show_day(Page& page, const ExplainedDay& day, const Sum& sum) {
    const std::string start =
        fmt::format("  {}  {}  ", to_string(day.date), page.say(short_day(weekday_of(day.date))));
    page.beside(start, page.say(say_day(day, sum)));
}

void show_folded(Page& page, const std::vector<ExplainedDay>& days, std::size_t from,
                 std::size_t until) {
    const auto begin = days.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = days.begin() + static_cast<std::ptrdiff_t>(until);
    const auto weekends = std::count_if(
        begin, end, [](const ExplainedDay& day) { return day.count == DayCount::weekend; });
    const auto counted = static_cast<std::ptrdiff_t>(until - from) - weekends;
    page.beside("  ...              ",
                page.say(message("{} to {}: {} days counted, {} days of weekends", days[from].date,
                                 days[until - 1].date, counted, weekends)));
}

void show_days(Page& page, const Sum& sum, bool all_days) {
    const std::vector<ExplainedDay>& days = sum.value.days;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t end = i;
        while (end < days.size() && sum.is_plain(days[end])) ++end;
        if (all_days || end - i <= kLongestPlainRun) {
            do {
                show_day(page, days[i++], sum);
            } while (i < end);
            continue;
        }
        const std::size_t fold = i + kShownOfRun;
        while (i < fold) show_day(page, days[i++], sum);
        show_folded(page, days, fold, end - kShownOfRun);
        for (i = end - kShownOfRun; i < end; ++i) show_day(page, days[i], sum);
    }
}

JsonValue json_of_stretch(std::string_view from_key, Instant from, std::string_view until_key,
                          Instant until, Zone zone) {
    JsonValue object = JsonValue::object();
    object.set(from_key, to_string(from, zone));
    object.set(until_key, to_string(until, zone));
    return object;
}

JsonValue json_of(const ExplainedDay& day, Zone zone) {
    JsonValue windows = JsonValue::array();
    for (const ExplainedWindow& window : day.windows) {
        windows.add(json_of_stretch("from", window.from, "until", window.until, zone));
    }
    JsonValue object = JsonValue::object();
    object.set("date", to_string(day.date));
    object.set("verdict", name_of(day.count));
    object.set("name", day.name.empty() ? JsonValue() : JsonValue(day.name));
    object.set("decree", day.decree.empty() ? JsonValue() : JsonValue(day.decree));
    object.set("total", day.total);
    object.set("windows", std::move(windows));
    return object;
}

}  // namespace

std::string render_due_explanation(const DueExplanation& sum, const CalendarName& calendar,
                                   Zone zone, bool all_days, const Words& words) {
    Page page(words);
    page.field(message("start"), fmt::format("{} ({})", to_string(sum.start, zone), name_of(zone)));
    page.field(message("limit"), to_string(sum.limit));
    for (const Interval& hold : sum.holds) {
        page.field(message("on hold"),
                   fmt::format("{}/{}", to_string(hold.start, zone), to_string(hold.end, zone)));
    }
    page.field(message("calendar"), fmt::format("{} {}", calendar.id.value, calendar.version));
    page.more(calendar.digest.value());
    page.gap();
    show_days(page, Sum{sum, zone}, all_days);
    page.gap();
    page.field(message("due"), to_string(sum.due, zone));
    return page.text();
}

JsonValue json_of(const DueExplanation& sum, const CalendarName& calendar, Zone zone, bool days) {
    JsonValue object = JsonValue::object();
    object.set("start", to_string(sum.start, zone));
    object.set("limit", to_string(sum.limit));
    object.set("zone", name_of(zone));
    object.set("due", to_string(sum.due, zone));
    if (!days) return object;
    JsonValue named_calendar = JsonValue::object();
    named_calendar.set("calendar", calendar.id.value);
    named_calendar.set("version", calendar.version);
    named_calendar.set("digest", calendar.digest.value());
    JsonValue holds = JsonValue::array();
    for (const Interval& hold : sum.holds) {
        holds.add(json_of_stretch("start", hold.start, "end", hold.end, zone));
    }
    JsonValue list = JsonValue::array();
    for (const ExplainedDay& day : sum.days) list.add(json_of(day, zone));
    object.set("calendar", std::move(named_calendar));
    object.set("holds", std::move(holds));
    object.set("days", std::move(list));
    return object;
}

}  // namespace yankomas
