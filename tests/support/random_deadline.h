// Random deadlines with a fixed seed: the same on every machine and with every standard library.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "core/calendar/calendar.h"
#include "core/calendar/limit.h"

namespace yankomas::test {

struct Deadline {
    Instant start;
    Limit limit;
    std::vector<Interval> holds;
    Zone zone = Zone::wib;
};

class RandomDeadlines {
public:
    RandomDeadlines(std::uint64_t seed, Date from, Date until)
        : engine_(seed), from_(from), until_(until) {}

    // A number from 0 to below `limit`.
    int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(limit)); }
    bool one_in(int n) { return below(n) == 0; }

    Zone zone() { return static_cast<Zone>(below(3)); }

    // A moment of the day: often at an edge of office time, where mistakes live, else mostly a
    // whole minute.
    Instant moment(Date date, Zone zone) {
        constexpr int kEdges[] = {0,     27000, 28800, 41400, 43200, 45000, 46800, 54000,
                                  55800, 57600, 59400, 86340, 86399, 1,     27001, 57599};
        if (one_in(3)) return instant_at(date, kEdges[below(16)], zone);
        return instant_at(date, one_in(4) ? below(86400) : 60 * below(1440), zone);
    }

    Limit limit() {
        Limit limit;
        limit.unit = static_cast<LimitUnit>(below(4));
        limit.roll_forward = limit.unit == LimitUnit::calendar_days && one_in(2);
        limit.count = limit.unit == LimitUnit::minutes ? 1 + below(one_in(8) ? 20000 : 1500)
                                                       : 1 + below(one_in(8) ? 300 : 30);
        return limit;
    }

    Interval hold(Date near, Zone zone) {
        const Date first = near + (below(20) - 3);
        const Instant begin = moment(first, zone);
        const Instant end = moment(first + below(one_in(4) ? 40 : 4), zone);
        return begin <= end ? Interval{begin, end} : Interval{end, begin};
    }

    // A start day, often the first or the last that is covered, a leap day, or near the turn of the
    // year.
    Date date() {
        const int days = until_ - from_ + 1;
        switch (below(8)) {
            case 0: return from_ + below(10);
            case 1: return until_ - below(40);
            case 2: return date_of({civil_of(from_).year + below(days / 365), 12, 20}) + below(15);
            case 3: return date_of({2024, 2, 20}) + below(12);
            default: return from_ + below(days);
        }
    }

    Deadline next() {
        Deadline deadline;
        deadline.zone = zone();
        const Date date_of_start = date();
        deadline.start = moment(date_of_start, deadline.zone);
        deadline.limit = limit();
        const int holds = one_in(2) ? 0 : below(5);
        for (int i = 0; i < holds; ++i)
            deadline.holds.push_back(hold(date_of_start, deadline.zone));
        return deadline;
    }

private:
    std::mt19937_64 engine_;
    Date from_;
    Date until_;
};

}  // namespace yankomas::test
