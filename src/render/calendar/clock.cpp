// Spells what clocks say.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/clock.h"

#include <fmt/format.h>

#include "core/rules/standing.h"
#include "render/kit/json.h"

namespace yankomas {

std::string spell_time(Instant at, Zone zone) {
    const std::string spelled = to_string(at, zone);  // 2026-03-02T09:15:00+07:00
    const bool has_seconds = local_second(at, zone) % kSecondsOfMinute != 0;
    return fmt::format("{} {}", spelled.substr(0, 10), spelled.substr(11, has_seconds ? 8 : 5));
}

std::string spell_due(Instant due, Zone zone) {
    if (local_second(due, zone) == kLastSecondOfDay) return to_string(local_date(due, zone));
    return spell_time(due, zone);
}

Message short_day(Weekday weekday) {
    switch (weekday) {
        case Weekday::monday: return message("Mon");
        case Weekday::tuesday: return message("Tue");
        case Weekday::wednesday: return message("Wed");
        case Weekday::thursday: return message("Thu");
        case Weekday::friday: return message("Fri");
        case Weekday::saturday: return message("Sat");
        case Weekday::sunday: return message("Sun");
    }
    return {};
}

std::string with_decree(const std::string& name, const std::string& decree) {
    return decree.empty() ? name : fmt::format("{} ({})", name, decree);
}

Message working_days(int count) {
    return count == 1 ? message("1 working day") : message("{} working days", count);
}

Message amount_of(const Lateness& late) {
    if (late.unit != LimitUnit::minutes) return working_days(static_cast<int>(late.amount));
    const std::int64_t hours = late.amount / 60;
    const std::int64_t minutes = late.amount % 60;
    if (hours > 0 && minutes > 0) return message("{} h {} min of office time", hours, minutes);
    if (hours > 0) return message("{} h of office time", hours);
    return minutes == 1 ? message("1 office minute") : message("{} office minutes", minutes);
}

std::string spell_verdict(const ClockVerdict& clock, const Words& words) {
    switch (clock.verdict) {
        case Verdict::running: return words(message("running"));
        case Verdict::overdue: return words(message("overdue by {}", words(amount_of(clock.late))));
        case Verdict::on_hold: return words(message("on hold"));
        case Verdict::in_time: return words(message("in time"));
        case Verdict::recorded_late: return words(message("in time, recorded late"));
        case Verdict::late: return words(message("late by {}", words(amount_of(clock.late))));
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
