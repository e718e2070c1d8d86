// The arithmetic of deadlines. Each unit is an axis that counts days, working days, office seconds
// or seconds on the clock from the start of the calendar. A limit is a length on its axis, and a
// hold is a stretch of the axis that does not count.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/due.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

#include "core/base/bug.h"
#include "core/calendar/calendar.h"

namespace yankomas {

namespace {

// A point of an axis past the last day of the calendar. It is small enough that lengths may be
// added to it.
constexpr std::int64_t kBeyond = std::numeric_limits<std::int64_t>::max() / 4;

// Returns the length of one on its axis.
std::int64_t length_of_one(LimitUnit unit) {
    switch (unit) {
        case LimitUnit::minutes: return kSecondsOfMinute;
        case LimitUnit::clock_days: return kSecondsOfDay;
        case LimitUnit::working_days:
        case LimitUnit::calendar_days: break;
    }
    return 1;
}

// Gives the amount through a date (for days) or until a moment (for seconds). It is 0 before the
// coverage and kBeyond after it.
class Axis {
public:
    Axis(LimitUnit unit, const Calendar& calendar, Zone zone)
        : unit_(unit), calendar_(calendar), zone_(zone) {}

    // A day limit begins to count on the day after its start, whatever the hour.
    [[nodiscard]] std::int64_t at_start(Instant start) const { return through(start, 0); }
    // A hold takes out each day that ends at a midnight M with start < M <= end. So on the axis it
    // reaches from the end of the day before its start to the end of the day before its end.
    [[nodiscard]] std::int64_t at_hold(Instant edge) const { return through(edge, 1); }

private:
    [[nodiscard]] std::int64_t through(Instant at, int days_before) const {
        const Date date = local_date(at, zone_) - (runs_in_seconds(unit_) ? 0 : days_before);
        const CalendarSource& source = calendar_.source();
        if (date < source.covers_from) return 0;
        if (date > source.covers_until) return kBeyond;
        if (unit_ == LimitUnit::minutes) return calendar_.office_seconds_until(at, zone_);
        if (unit_ == LimitUnit::clock_days) return at - instant_at(source.covers_from, 0, zone_);
        if (unit_ == LimitUnit::calendar_days) return date - source.covers_from + 1;
        return calendar_.working_days_through(date);
    }

    LimitUnit unit_;
    const Calendar& calendar_;
    Zone zone_;
};

// Returns the point of the axis at which a clock that starts at `from` has run for `length` outside
// the holds, which must be joined.
std::int64_t point_after(std::int64_t from, std::int64_t length, std::span<const Interval> holds,
                         const Axis& axis) {
    for (const Interval& hold : holds) {
        const std::int64_t runs = std::max<std::int64_t>(0, axis.at_hold(hold.start) - from);
        if (runs >= length) break;
        length -= runs;
        from = std::max(from, axis.at_hold(hold.end));
    }
    return from + length;
}

// Returns for how long a clock runs between two points of the axis outside the holds, which must be
// joined. It is the sum that point_after solves for its end.
std::int64_t length_between(std::int64_t from, std::int64_t until, std::span<const Interval> holds,
                            const Axis& axis) {
    std::int64_t length = 0;
    for (const Interval& hold : holds) {
        length += std::max<std::int64_t>(0, std::min(axis.at_hold(hold.start), until) - from);
        from = std::max(from, axis.at_hold(hold.end));
    }
    return length + std::max<std::int64_t>(0, until - from);
}

std::optional<Date> next_working_day(Date date, const Calendar& calendar) {
    if (calendar.is_working_day(date)) return date;
    return calendar.working_day(calendar.working_days_through(date) + 1);
}

// Returns the first working day from `date` on whose end lies in none of the holds, which must be
// joined. A due date that is rolled forward so is one that the clock reaches
// (yankomas-deadlines(7)).
std::optional<Date> rolled_forward(Date date, std::span<const Interval> holds,
                                   const Calendar& calendar, Zone zone) {
    std::optional<Date> due = next_working_day(date, calendar);
    for (const Interval& hold : holds) {
        if (!due) return std::nullopt;
        const Instant midnight = instant_at(*due + 1, 0, zone);
        if (hold.start >= midnight || midnight > hold.end) continue;
        const Date last = local_date(hold.end, zone);
        due = calendar.covers(last) ? next_working_day(last, calendar) : std::nullopt;
    }
    return due;
}

std::optional<Instant> end_of_day(std::optional<Date> date, Zone zone) {
    if (!date) return std::nullopt;
    return instant_at(*date, kLastSecondOfDay, zone);
}

// Returns the moment at a point of the axis, if the calendar reaches that far. The holds must be
// joined.
std::optional<Instant> due_at(std::int64_t point, const Limit& limit,
                              std::span<const Interval> holds, const Calendar& calendar,
                              Zone zone) {
    if (point >= kBeyond) return std::nullopt;
    switch (limit.unit) {
        case LimitUnit::minutes: return calendar.moment_of_office_second(point, zone);
        case LimitUnit::working_days:
            return end_of_day(calendar.working_day(static_cast<int>(point)), zone);
        case LimitUnit::clock_days: {
            const Instant at = instant_at(calendar.source().covers_from, 0, zone) + point;
            return calendar.covers(local_date(at, zone)) ? std::optional(at) : std::nullopt;
        }
        case LimitUnit::calendar_days: break;
    }
    const Date date = calendar.source().covers_from + static_cast<int>(point - 1);
    if (!calendar.covers(date)) return std::nullopt;
    return end_of_day(limit.roll_forward ? rolled_forward(date, holds, calendar, zone) : date,
                      zone);
}

// Returns the error for the first moment that lies outside the coverage of the calendar, if there
// is one.
std::optional<Error> out_of_coverage(std::initializer_list<Instant> moments,
                                     const Calendar& calendar, Zone zone) {
    for (const Instant at : moments) {
        const Date date = local_date(at, zone);
        if (!calendar.covers(date)) return uncovered(calendar, date);
    }
    return std::nullopt;
}

}  // namespace

std::vector<Interval> joined(std::vector<Interval> holds) {
    std::erase_if(holds, [](const Interval& hold) { return hold.end <= hold.start; });
    std::ranges::sort(holds);
    std::vector<Interval> result;
    for (const Interval& hold : holds) {
        if (!result.empty() && hold.start <= result.back().end) {
            result.back().end = std::max(result.back().end, hold.end);
        } else {
            result.push_back(hold);
        }
    }
    return result;
}

Result<Instant> due_of(Instant start, const Limit& limit, std::span<const Interval> holds,
                       const Calendar& calendar, Zone zone) {
    if (limit.count <= 0) bug("a limit is never empty");
    if (auto error = out_of_coverage({start}, calendar, zone)) return *std::move(error);
    const Axis axis(limit.unit, calendar, zone);
    const std::int64_t length = limit.count * length_of_one(limit.unit);
    const std::vector<Interval> closed = joined({holds.begin(), holds.end()});
    const std::int64_t point = point_after(axis.at_start(start), length, closed, axis);
    const std::optional<Instant> due = due_at(point, limit, closed, calendar, zone);
    if (!due) return uncovered(calendar, calendar.source().covers_until + 1);
    return *due;
}

Result<std::optional<Instant>> due_with_open_hold(Instant start, const Limit& limit,
                                                  std::span<const Interval> holds,
                                                  Instant open_since, const Calendar& calendar,
                                                  Zone zone) {
    if (auto error = out_of_coverage({start, open_since}, calendar, zone)) return *std::move(error);
    const Result<Instant> due = due_of(start, limit, holds, calendar, zone);
    // A due instant past the coverage is also later than the begin of the hold, so the hold stops
    // the clock.
    if (!due) return std::optional<Instant>();
    // If a hold begins in the very second of closing time, all minutes of the limit are used by
    // then, and so are days on the clock. If it begins in the last second of a day, it still takes
    // out that day, because the day ends at the midnight after it.
    const bool had_run_out = runs_in_seconds(limit.unit) ? *due <= open_since : *due < open_since;
    return had_run_out ? std::optional<Instant>(*due) : std::optional<Instant>();
}

Result<Lateness> lateness(Instant due, Instant t, const Limit& limit, const Calendar& calendar,
                          Zone zone) {
    const bool in_minutes = limit.unit == LimitUnit::minutes;
    Lateness late{in_minutes ? LimitUnit::minutes : LimitUnit::working_days, 0};
    if (t <= due) return late;
    if (!in_minutes) {
        const Result<int> days = working_days_between(due, t, calendar, zone);
        if (!days) return days.error();
        late.amount = std::max(1, *days);
        return late;
    }
    if (auto error = out_of_coverage({due, t}, calendar, zone)) return *std::move(error);
    const std::int64_t seconds =
        calendar.office_seconds_until(t, zone) - calendar.office_seconds_until(due, zone);
    late.amount = std::max<std::int64_t>(1, (seconds + kSecondsOfMinute - 1) / kSecondsOfMinute);
    return late;
}

Result<int> working_days_between(Instant start, Instant end, const Calendar& calendar, Zone zone) {
    if (auto error = out_of_coverage({start, end}, calendar, zone)) return *std::move(error);
    const int days = calendar.working_days_through(local_date(end, zone)) -
                     calendar.working_days_through(local_date(start, zone));
    return std::max(0, days);
}

Result<std::int64_t> time_outside_holds(Instant start, Instant end, LimitUnit unit,
                                        std::span<const Interval> holds, const Calendar& calendar,
                                        Zone zone) {
    if (auto error = out_of_coverage({start, end}, calendar, zone)) return *std::move(error);
    const Axis axis(unit, calendar, zone);
    return length_between(axis.at_start(start), axis.at_start(end),
                          joined({holds.begin(), holds.end()}), axis);
}

namespace {

constexpr std::int64_t kWholeDay = 1'000'000'000'000;  // office time is added up in parts of it

std::int64_t seconds_on_hold(const Interval& hold, Instant from, Instant until) {
    return std::max<std::int64_t>(0, std::min(hold.end, until) - std::max(hold.start, from));
}

// Returns the part of a working day's office time that lies in the hold. Of another day it is the
// part of its 24 hours, if the limit counts calendar days and the hold lasts a day or more.
std::int64_t part_on_hold(Date date, const Interval& hold, LimitUnit unit, const Calendar& calendar,
                          Zone zone) {
    if (!calendar.covers(date) || !calendar.is_working_day(date)) {
        if (unit != LimitUnit::calendar_days || hold.end - hold.start < kSecondsOfDay) return 0;
        const Instant midnight = instant_at(date, 0, zone);
        return seconds_on_hold(hold, midnight, midnight + kSecondsOfDay) * kWholeDay /
               kSecondsOfDay;
    }
    std::int64_t used = 0;
    for (const OfficeWindow& window : calendar.hours_of(date))
        used += seconds_on_hold(hold, instant_at(date, window.from, zone),
                                instant_at(date, window.until, zone));
    return used * kWholeDay / length_of(calendar.hours_of(date));
}

// What a hold costs, and its own office time. Every day between the first and the last costs as
// much as it lasts, so only the ends matter. The first one costs a day if the limit counts that
// day.
struct HoldSum {
    std::int64_t cost = 0;
    std::int64_t own = 0;
};
HoldSum sum_of(const Interval& hold, LimitUnit unit, const Calendar& calendar, Zone zone) {
    const Date first = local_date(hold.start, zone);
    const Date last = local_date(hold.end, zone);
    HoldSum sum;
    const bool is_counted = unit == LimitUnit::calendar_days ||
                            (calendar.covers(first) && calendar.is_working_day(first));
    if (last > first && is_counted) sum.cost = kWholeDay;
    sum.own = part_on_hold(first, hold, unit, calendar, zone);
    if (last > first) sum.own += part_on_hold(last, hold, unit, calendar, zone);
    return sum;
}

}  // namespace

bool is_costly_hold(std::span<const Interval> holds, LimitUnit unit, const Calendar& calendar,
                    Zone zone) {
    HoldSum all;
    HoldSum last;
    for (const Interval& hold : holds) {
        last = sum_of(hold, unit, calendar, zone);
        all.cost += last.cost;
        all.own += last.own;
    }
    const std::int64_t own_days = (all.own + kWholeDay - 1) / kWholeDay;
    return last.cost > last.own && all.cost > own_days * kWholeDay;
}

}  // namespace yankomas
