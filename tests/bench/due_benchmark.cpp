// Measures one due time on the shipped calendar: for limits in working days, calendar days and
// hours, and for hours with many holds.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <benchmark/benchmark.h>

#include "core/calendar/calendar.h"
#include "core/calendar/due.h"
#include "store/office/new_office.h"
#include "store/yaml/read_source.h"

namespace yankomas {

namespace {

constexpr Instant kStart{1772417700};  // 2026-03-02T09:15:00+07:00, in Ramadan

Calendar shipped_calendar() {
    const auto file = std::ranges::find_if(
        shipped_files(), [](const ShippedFile& one) { return one.path.starts_with("calendars/"); });
    Findings findings;
    return Calendar::compile(read_calendar(file->bytes, std::string(file->path), findings).value(),
                             findings)
        .value();
}

void measure(benchmark::State& state, const char* limit_text, int holds_count) {
    const Calendar calendar = shipped_calendar();
    const Limit limit = *parse_limit(limit_text, DayMeaning::working);
    std::vector<Interval> holds;
    for (int i = 0; i < holds_count; ++i) {
        const Instant from = kStart + i * kSecondsOfDay;
        holds.push_back({from, from + kSecondsOfDay / 4});
    }
    std::int64_t shift = 0;
    for (auto _ : state) {
        shift = (shift + 3607) % kSecondsOfDay;  // another time of day in each round
        benchmark::DoNotOptimize(due_of(kStart + shift, limit, holds, calendar, Zone::wib));
    }
}

}  // namespace

BENCHMARK_CAPTURE(measure, 3_working_days, "3 hari kerja", 0);
BENCHMARK_CAPTURE(measure, 200_working_days, "200 hari kerja", 0);
BENCHMARK_CAPTURE(measure, 30_calendar_days, "30 hari kalender", 0);
BENCHMARK_CAPTURE(measure, 10_minutes, "10 menit", 0);
BENCHMARK_CAPTURE(measure, 900_hours, "900 jam", 0);
BENCHMARK_CAPTURE(measure, 30_working_days_10_holds, "30 hari kerja", 10);
BENCHMARK_CAPTURE(measure, 100_hours_10_holds, "100 jam", 10);

}  // namespace yankomas

BENCHMARK_MAIN();
