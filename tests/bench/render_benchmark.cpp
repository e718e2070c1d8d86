// Measures what words cost: the page of a case, the same as JSON, and the table of what is overdue.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/breaches.h"
#include "render/cases/case_look.h"
#include "render/cases/overdue.h"
#include "render/cases/show_case.h"
#include "render/kit/json.h"
#include "sample_cases.h"

namespace yankomas::test {

namespace {

std::vector<Breach> sample_breaches() {
    std::vector<Breach> breaches;
    for (const SampleCase& one : sample().cases()) {
        for (Breach& breach :
             breaches_of(sample().docket_of(one), one.judgement, {std::nullopt, true}))
            breaches.push_back(std::move(breach));
    }
    sort_breaches(breaches);
    return breaches;
}

void show_page(benchmark::State& state) {
    const Words words;
    on_each_case(state, [&](const SampleCase& one) {
        benchmark::DoNotOptimize(
            render_case(sample().docket_of(one), one.judgement, {{words}, Zone::wib}));
    });
}

void show_json(benchmark::State& state) {
    on_each_case(state, [](const SampleCase& one) {
        benchmark::DoNotOptimize(render_json(json_of_case(sample().docket_of(one), one.judgement)));
    });
}

// The time is that of the whole table, the rate that of its rows.
void overdue_table(benchmark::State& state) {
    const Words words;
    const std::vector<Breach> breaches = sample_breaches();
    for (auto _ : state) benchmark::DoNotOptimize(render_overdue(breaches, {{words}, Zone::wib}));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(breaches.size()));
}

void overdue_json_lines(benchmark::State& state) {
    const std::vector<Breach> breaches = sample_breaches();
    for (auto _ : state) {
        std::vector<Json> items;
        for (const Breach& breach : breaches) items.push_back(json_of(breach, Zone::wib));
        benchmark::DoNotOptimize(render_json_lines(items));
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(breaches.size()));
}

void find_breaches(benchmark::State& state) {
    on_each_case(state, [](const SampleCase& one) {
        benchmark::DoNotOptimize(breaches_of(sample().docket_of(one), one.judgement, {}));
    });
}

}  // namespace

BENCHMARK(show_page);
BENCHMARK(show_json);
BENCHMARK(find_breaches);
BENCHMARK(overdue_table);
BENCHMARK(overdue_json_lines);

}  // namespace yankomas::test

BENCHMARK_MAIN();
