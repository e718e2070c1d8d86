// Spells what clocks say.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/clock.h"

#include <fmt/format.h>

#include "core/rules/standing.h"
#include "render/kit/days.h"
#include "render/kit/json.h"

namespace yankomas {

std::string spell_due(Instant due, Zone zone, const Words& words) {
    if (local_second(due, zone) == kLastSecondOfDay) return spell_day(local_date(due, zone), words);
    return spell_time(due, zone, words);
}

std::string ShortTimes::day(Date day) const {
    const CivilDate civil = civil_of(day);
    std::string text = fmt::format("{} {}", civil.day, words(short_month(civil.month)));
    if (has_weekday) text = fmt::format("{} {}", words(short_day(weekday_of(day))), text);
    if (civil.year != civil_of(local_date(now, zone)).year) text += fmt::format(" {}", civil.year);
    return text;
}

std::string ShortTimes::time(Instant at) const {
    return fmt::format("{} {}", day(at), spell_clock(at, zone, words));
}

std::string ShortTimes::due(Instant due) const {
    return local_second(due, zone) == kLastSecondOfDay ? day(due) : time(due);
}

std::string with_decree(const std::string& name, const std::string& decree) {
    return decree.empty() ? name : fmt::format("{} ({})", name, decree);
}

Message working_days(int count) { return counted("{} working day", "{} working days", count); }

Message amount_of(const Lateness& late) {
    if (late.unit != LimitUnit::minutes) return working_days(static_cast<int>(late.amount));
    const std::int64_t hours = late.amount / 60;
    const std::int64_t minutes = late.amount % 60;
    if (hours > 0 && minutes > 0) return message("{} h {} min of office time", hours, minutes);
    if (hours > 0) return message("{} h of office time", hours);
    return counted("{} office minute", "{} office minutes", minutes);
}

std::string short_amount(const Lateness& late, const Words& words) {
    if (late.unit != LimitUnit::minutes) return std::to_string(late.amount);
    constexpr int kManyMinutes = 600;
    return words(
        short_time(late.amount < kManyMinutes ? late.amount : late.amount - late.amount % 60));
}

Message short_time(std::int64_t all_minutes) {
    const std::int64_t hours = all_minutes / 60;
    const std::int64_t minutes = all_minutes % 60;
    if (hours == 0) return message("{} min", minutes);
    return minutes == 0 ? message("{} h", hours) : message("{} h {} min", hours, minutes);
}

std::string spell_verdict(const ClockVerdict& clock, const Words& words) {
    if (!clock.is_valid) {
        ClockVerdict running = clock;
        running.is_valid = true;
        return words(message("not valid until ratified, {}", spell_verdict(running, words)));
    }
    switch (clock.verdict) {
        case Verdict::running: return words(message("running"));
        case Verdict::overdue: return words(message("overdue by {}", words(amount_of(clock.late))));
        case Verdict::on_hold: return words(message("on hold"));
        case Verdict::in_time: return words(message("in time"));
        case Verdict::recorded_late: return words(message("in time, recorded late"));
        case Verdict::late: return words(message("late by {}", words(amount_of(clock.late))));
        case Verdict::recorded_later: return words(message("recorded later, not judged"));
        case Verdict::unknown:
            return words(message("not known: the calendar does not reach that far"));
    }
    return {};
}

std::string_view name_of(LimitUnit unit) {
    switch (unit) {
        case LimitUnit::working_days: return "working-days";
        case LimitUnit::calendar_days: return "calendar-days";
        case LimitUnit::minutes: return "minutes";
        case LimitUnit::clock_days: return "clock-days";
    }
    return "";
}

Json json_of(const Lateness& late) {
    if (late.amount == 0) return {};
    return {{"amount", late.amount}, {"unit", name_of(late.unit)}};
}

Json json_of(const std::optional<Instant>& at, Zone zone) {
    return at ? Json(to_string(*at, zone)) : Json();
}

}  // namespace yankomas
