// Shows how a due date was worked out, day by day.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/due.h"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "core/calendar/due.h"
#include "render/calendar/clock.h"
#include "render/kit/days.h"
#include "render/kit/json.h"
#include "render/kit/page.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

// A run of more plain days than this is folded.
constexpr std::size_t kLongestPlainRun = 10;
constexpr int kDayWidth = 15;           // of "Wed 25 Mar 2026"
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

std::string named(const ExplainedDay& day) { return with_decree(day.name, day.decree); }

// The midnight at the end of a day is spelled 24:00.
std::string spell_windows(const ExplainedDay& day, Zone zone, const Words& words) {
    return joined(day.windows, ", ", [&](const ExplainedWindow& window) {
        std::string until = spell_clock(window.until, zone, words);
        if (local_second(window.until, zone) == 0) until.replace(0, 2, "24");
        return fmt::format("{}-{}", spell_clock(window.from, zone, words), until);
    });
}

// The sum that is shown, and the zone that its times are spelled in.
struct Sum {
    const DueExplanation& value;
    Zone zone;

    [[nodiscard]] bool is_on_clock() const { return value.limit.unit == LimitUnit::clock_days; }
    [[nodiscard]] bool has_windows() const { return runs_in_seconds(value.limit.unit); }
    // True for a counted day or a weekend day about which there is nothing more to say.
    [[nodiscard]] bool is_plain(const ExplainedDay& day) const {
        const bool plain = day.count == DayCount::counted || day.count == DayCount::weekend;
        return plain && day.name.empty() && !has_windows();
    }
};

Message time_so_far(const ExplainedDay& day, bool is_on_clock, const Words& words) {
    const std::int64_t rest = day.seconds % kSecondsOfMinute;
    if (rest != 0) return message("{} {} s", words(short_time(day.total)), rest);
    return is_on_clock ? short_time(day.total) : counted("{} minute", "{} minutes", day.total);
}

Message say_day(const ExplainedDay& day, const Sum& sum, const Words& words) {
    switch (day.count) {
        case DayCount::day_zero:
            return sum.has_windows() ? message("no office time after the start")
                                     : message("day zero, not counted");
        case DayCount::counted:
            if (sum.has_windows())
                return message("{}: {} so far", spell_windows(day, sum.zone, words),
                               words(time_so_far(day, sum.is_on_clock(), words)));
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

DueLine line_of_folded(std::span<const ExplainedDay> days, const Words& words) {
    const auto weekends = std::ranges::count(days, DayCount::weekend, &ExplainedDay::count);
    const auto counted_days = static_cast<std::ptrdiff_t>(days.size()) - weekends;
    return {"...", words(message("{} to {}: {}, {}", spell_day(days.front().date, words),
                                 spell_day(days.back().date, words),
                                 words(counted("{} day counted", "{} days counted", counted_days)),
                                 words(counted("{} weekend day", "{} weekend days", weekends))))};
}

Json json_of(const ExplainedDay& day, Zone zone) {
    const auto window = [&](const ExplainedWindow& used) {
        return Json{{"from", to_string(used.from, zone)}, {"until", to_string(used.until, zone)}};
    };
    return {{"date", day.date},
            {"verdict", name_of(day.count)},
            {"name", text_or_null(day.name)},
            {"decree", text_or_null(day.decree)},
            {"total", day.total},
            {"windows", json_list(day.windows, window)}};
}

}  // namespace

void show_due_terms(Page& page, const DueExplanation& sum, const CalendarName& calendar,
                    Zone zone) {
    const Words& words = page.words();
    page.field(message("start"),
               fmt::format("{} {}", spell_time(sum.start, zone, words), name_of(zone)));
    page.field(message("limit"), to_string(sum.limit));
    if (sum.limit.unit == LimitUnit::clock_days)
        page.more(message("on the clock, also at night and on days off"));
    for (const Interval& hold : sum.holds) {
        page.field(message("on hold"), message("{} to {}", spell_time(hold.start, zone, words),
                                               spell_time(hold.end, zone, words)));
    }
    page.field(message("calendar"), fmt::format("{} {}", calendar.id.value, calendar.version));
    page.unbroken(calendar.digest.value());
}

// Of a long run of plain days it has the first and the last ones, and between them one line that
// says how many days were counted.
std::vector<DueLine> due_lines(const DueExplanation& explained, Zone zone, bool all_days,
                               const Words& words) {
    const Sum sum{explained, zone};
    const std::span<const ExplainedDay> days = explained.days;
    std::vector<DueLine> lines;
    const auto add = [&](std::size_t from, std::size_t until) {
        for (const ExplainedDay& day : days.subspan(from, until - from))
            lines.push_back({spell_day(day.date, words), words(say_day(day, sum, words))});
    };
    for (std::size_t i = 0; i < days.size();) {
        std::size_t end = i;  // end of the run of plain days that begins here
        while (end < days.size() && sum.is_plain(days[end])) ++end;
        if (!all_days && end - i > kLongestPlainRun) {
            const std::size_t fold = i + kShownOfRun;
            const std::size_t rest = end - kShownOfRun;
            add(i, fold);
            lines.push_back(line_of_folded(days.subspan(fold, rest - fold), words));
            add(rest, end);
        } else {
            end = std::max(end, i + 1);
            add(i, end);
        }
        i = end;
    }
    return lines;
}

void show_due_days(Page& page, const DueExplanation& sum, Zone zone, bool all_days) {
    page.gap();
    for (const DueLine& line : due_lines(sum, zone, all_days, page.words()))
        page.beside(fmt::format("  {}  ", pad_to(line.day, kDayWidth)), line.text);
    page.gap();
}

std::string render_due_explanation(const DueExplanation& sum, const CalendarName& calendar,
                                   Zone zone, bool all_days, const Screen& screen) {
    Page page(screen);
    show_due_terms(page, sum, calendar, zone);
    show_due_days(page, sum, zone, all_days);
    page.field(message("due"),
               fmt::format("{} {}", spell_time(sum.due, zone, screen.words), name_of(zone)));
    return page.text();
}

Json json_of(const DueExplanation& sum, const CalendarName& calendar, Zone zone, bool days) {
    Json object = {{"start", to_string(sum.start, zone)},
                   {"limit", sum.limit},
                   {"zone", name_of(zone)},
                   {"due", to_string(sum.due, zone)}};
    if (!days) return object;
    object["calendar"] = {{"calendar", calendar.id},
                          {"version", calendar.version},
                          {"digest", calendar.digest.value()}};
    object["holds"] = json_list(sum.holds, [&](const Interval& hold) {
        return Json{{"start", to_string(hold.start, zone)}, {"end", to_string(hold.end, zone)}};
    });
    object["days"] =
        json_list(sum.days, [&](const ExplainedDay& day) { return json_of(day, zone); });
    return object;
}

}  // namespace yankomas
