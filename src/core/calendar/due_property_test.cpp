// Tests properties of deadlines on random ones, and compares the fast arithmetic with the slow one.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "core/calendar/due.h"
#include "support/indonesia_calendar.h"
#include "support/random_deadline.h"
#include "support/slow_due.h"

namespace yankomas {

using test::Deadline;
using test::indonesia_calendar;
using test::RandomDeadlines;

namespace {

RandomDeadlines random_deadlines(std::uint64_t seed) {
    const CalendarSource& source = indonesia_calendar().source();
    return RandomDeadlines(seed, source.covers_from, source.covers_until);
}

// Stands for a due second that lies past the end of the calendar, and is later than every other
// one.
constexpr std::int64_t kNever = 1LL << 40;
std::int64_t due_second(const Deadline& deadline, const Calendar& calendar = indonesia_calendar()) {
    const Result<Instant> due =
        due_of(deadline.start, deadline.limit, deadline.holds, calendar, deadline.zone);
    return due ? due->seconds : kNever;
}

std::string in_words(const Deadline& deadline) {
    std::string words = to_string(deadline.start, deadline.zone) + " " + to_string(deadline.limit);
    for (const Interval& hold : deadline.holds) {
        words +=
            " " + to_string(hold.start, deadline.zone) + "/" + to_string(hold.end, deadline.zone);
    }
    return words;
}

// Returns in words the first of many deadlines for which the property does not hold. One CHECK per
// deadline would take longer than the arithmetic.
template <class Property>
std::string counterexample(std::uint64_t seed, int count, Property property) {
    RandomDeadlines random = random_deadlines(seed);
    for (int i = 0; i < count; ++i) {
        const Deadline deadline = random.next();
        if (!property(deadline, random)) return in_words(deadline);
    }
    return "";
}

}  // namespace

TEST_CASE("fast and slow agree") {
    const test::SlowDue slow(indonesia_calendar().source());
    int never = 0;
    const auto agree = [&](const Deadline& d, RandomDeadlines&) {
        const std::int64_t due = due_second(d);
        if (due == kNever) ++never;
        return due == slow.due(d.start, d.limit, d.holds, offset_seconds(d.zone)).value_or(kNever);
    };
    CHECK(counterexample(1, 150000, agree) == "");
    CHECK(never > 1000);
    CHECK(never < 50000);
}

TEST_CASE("fast and slow agree outside the coverage") {
    const test::SlowDue slow(indonesia_calendar().source());
    const CalendarSource& source = indonesia_calendar().source();
    RandomDeadlines random(2, source.covers_from - 60, source.covers_until + 60);
    std::string counterexample;
    for (int i = 0; i < 20000 && counterexample.empty(); ++i) {
        const Deadline d = random.next();
        const auto expected =
            slow.due(d.start, d.limit, d.holds, offset_seconds(d.zone)).value_or(kNever);
        if (due_second(d) != expected) counterexample = in_words(d);
    }
    CHECK(counterexample == "");
}

TEST_CASE("minute limits agree with a clock that ticks minute by minute") {
    const test::SlowDue slow(indonesia_calendar().source());
    const auto whole = [](Instant at) { return Instant{at.seconds / 60 * 60}; };
    const auto agree = [&](Deadline d, RandomDeadlines& random) {
        d.start = whole(d.start);
        for (Interval& hold : d.holds) hold = {whole(hold.start), whole(hold.end)};
        d.limit = Limit{LimitUnit::minutes, 1 + random.below(900), false, false};
        return due_second(d) ==
               slow.due_by_minutes(d.start, d.limit.count, d.holds, offset_seconds(d.zone))
                   .value_or(kNever);
    };
    CHECK(counterexample(3, 1500, agree) == "");
}

TEST_CASE("a longer limit is never due earlier") {
    CHECK(counterexample(4, 20000, [](Deadline d, RandomDeadlines&) {
              const std::int64_t due = due_second(d);
              ++d.limit.count;
              return due <= due_second(d);
          }) == "");
}

TEST_CASE("a minute limit ends in the last second of office time outside holds") {
    CHECK(counterexample(5, 20000, [](Deadline d, RandomDeadlines&) {
              d.limit.unit = LimitUnit::minutes;
              d.limit.roll_forward = false;
              const std::int64_t due = due_second(d);
              if (due == kNever) return true;
              const Instant last{due - 1};
              const Calendar& calendar = indonesia_calendar();
              const bool is_held = std::ranges::any_of(d.holds, [last](const Interval& hold) {
                  return hold.start <= last && last < hold.end;
              });
              return !is_held && calendar.office_seconds_until(Instant{due}, d.zone) -
                                         calendar.office_seconds_until(last, d.zone) ==
                                     1;
          }) == "");
}

TEST_CASE("one more hold never makes it earlier") {
    CHECK(counterexample(6, 20000, [](Deadline d, RandomDeadlines& random) {
              const std::int64_t due = due_second(d);
              d.holds.push_back(random.hold(local_date(d.start, d.zone), d.zone));
              return due <= due_second(d);
          }) == "");
}

TEST_CASE("one more holiday never makes it earlier") {
    RandomDeadlines random = random_deadlines(7);
    for (int i = 0; i < 40; ++i) {
        CalendarSource source = indonesia_calendar().source();
        DayRow holiday;
        holiday.date = random.date();
        if (indonesia_calendar().row_of(holiday.date) != nullptr) continue;
        source.days.push_back(holiday);
        const Calendar calendar = test::compiled(source);
        const auto property = [&](Deadline d, RandomDeadlines& around) {
            d.start = around.moment(holiday.date - around.below(40), d.zone);
            return due_second(d) <= due_second(d, calendar);
        };
        CHECK(counterexample(100 + static_cast<std::uint64_t>(i), 300, property) == "");
    }
}

TEST_CASE("a hold in two parts that touch is the hold itself, in any order") {
    CHECK(counterexample(8, 20000, [](Deadline d, RandomDeadlines& random) {
              const std::int64_t due = due_second(d);
              const std::vector<Interval> holds = d.holds;
              for (const Interval& hold : holds) {
                  const auto length = static_cast<int>(hold.end - hold.start);
                  const Instant middle = hold.start + random.below(length + 1);
                  d.holds.push_back({middle, hold.end});
                  d.holds.push_back({hold.start, middle});
              }
              d.holds.erase(d.holds.begin(),
                            d.holds.begin() + static_cast<std::ptrdiff_t>(holds.size()));
              std::ranges::reverse(d.holds);
              return due == due_second(d);
          }) == "");
}

TEST_CASE("the same instant in any offset has the same due date") {
    CHECK(counterexample(9, 3000, [](Deadline d, RandomDeadlines&) {
              const std::int64_t due = due_second(d);
              for (const Zone zone : {Zone::wib, Zone::wita, Zone::wit}) {
                  Deadline spelled = d;
                  spelled.start = parse_instant(to_string(d.start, zone)).value();
                  if (due_second(spelled) != due) return false;
              }
              return true;
          }) == "");
}

TEST_CASE("working days from the start to the due date are as many as the limit says") {
    CHECK(counterexample(10, 20000, [](Deadline d, RandomDeadlines&) {
              d.holds.clear();
              d.limit = Limit{LimitUnit::working_days, d.limit.count % 400 + 1, false, false};
              const std::int64_t due = due_second(d);
              if (due == kNever) return true;
              const Result<int> days =
                  working_days_between(d.start, Instant{due}, indonesia_calendar(), d.zone);
              return days && *days == d.limit.count &&
                     local_second(Instant{due}, d.zone) == 86399 &&
                     indonesia_calendar().is_working_day(local_date(Instant{due}, d.zone));
          }) == "");
}

TEST_CASE("until the due time a clock runs as long as the limit says, outside the holds") {
    CHECK(counterexample(15, 20000, [](Deadline d, RandomDeadlines&) {
              d.limit.roll_forward = false;
              const std::int64_t due = due_second(d);
              if (due == kNever) return true;
              // Days on the clock may run out at the midnight that ends the calendar.
              if (!indonesia_calendar().covers(local_date(Instant{due}, d.zone))) return true;
              const auto time = time_outside_holds(d.start, Instant{due}, d.limit.unit, d.holds,
                                                   indonesia_calendar(), d.zone);
              const std::int64_t one = d.limit.unit == LimitUnit::minutes      ? 60
                                       : d.limit.unit == LimitUnit::clock_days ? 86400
                                                                               : 1;
              return time && *time == d.limit.count * one;
          }) == "");
}

// An open hold is like a hold to the end of the coverage. The deadline has no due date, or one that
// the hold can no longer move.
TEST_CASE("an open hold is one without end") {
    CHECK(counterexample(11, 20000, [](Deadline d, RandomDeadlines& random) {
              const Calendar& calendar = indonesia_calendar();
              const Instant since = d.start + 60 * random.below(60 * 24 * 30);
              if (!calendar.covers(local_date(since, d.zone))) return true;
              const auto due =
                  due_with_open_hold(d.start, d.limit, d.holds, since, calendar, d.zone);
              if (!due) return false;
              d.holds.push_back({since, instant_at(calendar.source().covers_until + 2, 0, d.zone)});
              return (*due ? (*due)->seconds : kNever) == due_second(d);
          }) == "");
}

// Whoever puts a case on hold in time and takes it up again is not late by that.
TEST_CASE("a hold that began in time ends in time") {
    CHECK(counterexample(14, 20000, [](Deadline d, RandomDeadlines& random) {
              const Interval hold =
                  random.hold(local_date(d.start, d.zone) + d.limit.count % 40, d.zone);
              if (runs_in_seconds(d.limit.unit) || hold.end <= hold.start ||
                  hold.start.seconds > due_second(d))
                  return true;
              d.holds.push_back(hold);
              return hold.end.seconds <= due_second(d);
          }) == "");
}

// Compares the days that a hold costs with its office time, added up day by day as fractions with a
// common denominator.
TEST_CASE("costly holds by the definition") {
    const auto property = [](const Deadline& d, RandomDeadlines& random) {
        const Calendar& calendar = indonesia_calendar();
        const Interval hold = random.hold(local_date(d.start, d.zone), d.zone);
        const Date last = local_date(hold.end, d.zone);
        if (!calendar.covers(local_date(hold.start, d.zone)) || !calendar.covers(last)) return true;
        constexpr std::int64_t kWhole =
            27000LL * 23400;  // a day of 7.5 hours, and one of 6.5 in Ramadan
        std::int64_t cost = 0;
        std::int64_t own = 0;
        for (Date date = local_date(hold.start, d.zone); date <= last; date = date + 1) {
            if (!calendar.is_working_day(date)) continue;
            const Instant midnight = instant_at(date + 1, 0, d.zone);
            if (hold.start < midnight && midnight <= hold.end) ++cost;
            std::int64_t used = 0;
            std::int64_t all = 0;
            for (const OfficeWindow& window : calendar.hours_of(date)) {
                const Instant from = std::max(hold.start, instant_at(date, window.from, d.zone));
                const Instant until = std::min(hold.end, instant_at(date, window.until, d.zone));
                used += std::max<std::int64_t>(0, until - from);
                all += window.until - window.from;
            }
            if (kWhole % all != 0) return false;
            own += used * (kWhole / all);
        }
        return is_costly_hold(std::array{hold}, LimitUnit::working_days, calendar, d.zone) ==
               (cost > (own + kWhole - 1) / kWhole);
    };
    CHECK(counterexample(12, 20000, property) == "");
}

TEST_CASE("the explanation comes to the same due date") {
    CHECK(counterexample(13, 20000, [](const Deadline& d, RandomDeadlines&) {
              const Result<DueExplanation> sum =
                  explain_due(d.start, d.limit, d.holds, indonesia_calendar(), d.zone);
              if (!sum) return due_second(d) == kNever;
              // Days on the clock may run out at the midnight that ends a day.
              const bool on_clock = d.limit.unit == LimitUnit::clock_days;
              const Instant last_second = sum->due + (on_clock ? -1 : 0);
              const int total = d.limit.count * (on_clock ? 24 * 60 : 1);
              const bool is_whole = sum->days.front().date == local_date(d.start, d.zone) &&
                                    sum->days.back().date == local_date(last_second, d.zone) &&
                                    sum->days.back().date - sum->days.front().date + 1 ==
                                        static_cast<int>(sum->days.size());
              return is_whole && sum->due.seconds == due_second(d) &&
                     sum->days.back().total == total;
          }) == "");
}

}  // namespace yankomas
