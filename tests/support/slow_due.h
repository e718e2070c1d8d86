// A second, naive implementation of deadlines, from the rows of the calendar file, with which tests
// compare the fast arithmetic. The two share types and no code.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/calendar/calendar.h"
#include "core/calendar/limit.h"

namespace yankomas::test {

class SlowDue {
public:
    explicit SlowDue(const CalendarSource& source)
        : from_(source.covers_from.days), until_(source.covers_until.days) {
        for (int date = from_; date <= until_; ++date)
            hours_.push_back(hours_by_rows(source, date));
    }

    // The due second since 1970, or nothing outside of the calendar. Holds may overlap; `offset` is
    // that of the zone in seconds.
    [[nodiscard]] std::optional<std::int64_t> due(Instant start, const Limit& limit,
                                                  const std::vector<Interval>& holds,
                                                  int offset) const {
        const int day_zero =
            static_cast<int>((start.seconds + offset) / kDay);  // tests begin after 1970
        if (day_zero < from_ || day_zero > until_) return std::nullopt;
        if (limit.unit == LimitUnit::minutes)
            return due_minutes(start, day_zero, limit.count, holds, offset);
        if (limit.unit == LimitUnit::clock_days)
            return due_clock(start, limit.count, holds, offset);
        return due_days(day_zero, limit, holds, offset);
    }

    // Counts minute by minute. The start and the holds must be on whole minutes.
    [[nodiscard]] std::optional<std::int64_t> due_by_minutes(Instant start, int minutes,
                                                             const std::vector<Interval>& holds,
                                                             int offset) const {
        for (std::int64_t t = start.seconds;; t += 60) {
            const int date = static_cast<int>((t + offset) / kDay);
            if (date > until_) return std::nullopt;
            if (!is_open(date, static_cast<int>((t + offset) % kDay)) || stands_still(t, holds))
                continue;
            if (--minutes == 0) return t + 60;
        }
    }

    [[nodiscard]] bool is_working(int date) const { return !hours_of(date).empty(); }

private:
    static constexpr std::int64_t kDay = 86400;

    [[nodiscard]] const DayHours& hours_of(int date) const {
        return hours_.at(static_cast<std::size_t>(date - from_));
    }

    static DayHours hours_by_rows(const CalendarSource& source, int date) {
        const DayRow* special = nullptr;
        for (const DayRow& row : source.days) {
            if (row.date.days != date) continue;
            if (special == nullptr || row.decreed > special->decreed) special = &row;
        }
        if (special != nullptr && special->kind != DayKind::working_day) return {};
        const WeekRow* week = nullptr;
        for (const WeekRow& row : source.weeks) {
            if (row.from.days > date || (row.until && row.until->days < date)) continue;
            if (week == nullptr || row.from > week->from) week = &row;
        }
        return week->hours[static_cast<std::size_t>((date + 3) % 7)];  // day 0 was a Thursday
    }

    [[nodiscard]] bool is_open(int date, int second) const {
        for (const OfficeWindow& window : hours_of(date)) {
            if (second >= window.from && second < window.until) return true;
        }
        return false;
    }

    static bool stands_still(std::int64_t t, const std::vector<Interval>& holds) {
        for (const Interval& hold : holds) {
            if (t >= hold.start.seconds && t < hold.end.seconds) return true;
        }
        return false;
    }

    // True if a hold takes out the day that ends at this midnight.
    static bool is_held(std::int64_t midnight, const std::vector<Interval>& holds) {
        for (const Interval& hold : holds) {
            if (hold.start.seconds < midnight && midnight <= hold.end.seconds) return true;
        }
        return false;
    }

    // The next moment after t at which a hold begins or ends, but no later than `at_most`.
    static std::int64_t next_edge(std::int64_t t, std::int64_t at_most,
                                  const std::vector<Interval>& holds) {
        for (const Interval& hold : holds) {
            for (const std::int64_t edge : {hold.start.seconds, hold.end.seconds}) {
                if (edge > t && edge < at_most) at_most = edge;
            }
        }
        return at_most;
    }

    // Goes from edge to edge of the holds: between two edges the clock either runs or stands still.
    [[nodiscard]] std::optional<std::int64_t> due_minutes(Instant start, int day_zero, int minutes,
                                                          const std::vector<Interval>& holds,
                                                          int offset) const {
        std::int64_t left = std::int64_t{60} * minutes;
        for (int date = day_zero; date <= until_; ++date) {
            for (const OfficeWindow& window : hours_of(date)) {
                const std::int64_t midnight = date * kDay - offset;
                const std::int64_t close = midnight + window.until;
                std::int64_t t = midnight + window.from;
                if (t < start.seconds) t = start.seconds;
                while (t < close) {
                    const std::int64_t edge = next_edge(t, close, holds);
                    if (!stands_still(t, holds)) {
                        if (edge - t >= left) return t + left;
                        left -= edge - t;
                    }
                    t = edge;
                }
            }
        }
        return std::nullopt;
    }

    // Goes from edge to edge of the holds on a clock that no night and no day off stops.
    [[nodiscard]] std::optional<std::int64_t> due_clock(Instant start, int days,
                                                        const std::vector<Interval>& holds,
                                                        int offset) const {
        const std::int64_t end = (until_ + 1) * kDay - offset;
        std::int64_t left = days * kDay;
        for (std::int64_t t = start.seconds; t < end;) {
            const std::int64_t edge = next_edge(t, end, holds);
            const bool stands = stands_still(t, holds);
            if (!stands && edge - t >= left)
                return t + left < end ? std::optional(t + left) : std::nullopt;
            if (!stands) left -= edge - t;
            t = edge;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::int64_t> due_days(int date, const Limit& limit,
                                                       const std::vector<Interval>& holds,
                                                       int offset) const {
        for (int left = limit.count; left > 0;) {
            if (++date > until_) return std::nullopt;
            const std::int64_t midnight = (date + 1) * kDay - offset;
            const bool counts = limit.unit == LimitUnit::calendar_days || is_working(date);
            if (counts && !is_held(midnight, holds)) --left;
        }
        while (limit.roll_forward &&
               (!is_working(date) || is_held((date + 1) * kDay - offset, holds))) {
            if (++date > until_) return std::nullopt;
        }
        return (date + 1) * kDay - offset - 1;
    }

    int from_;  // days since 1970-01-01
    int until_;
    std::vector<DayHours> hours_;  // one per day, beginning with from_
};

}  // namespace yankomas::test
