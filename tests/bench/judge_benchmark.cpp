// Measures what judging costs: folding the roster, folding a case into where it stands, and every
// rule over a case.
// SPDX-License-Identifier: Apache-2.0
#include "core/record/progress.h"
#include "sample_cases.h"

namespace yankomas::test {

namespace {

void fold_whole_roster(benchmark::State& state) {
    const RosterJournal& journal = sample().roster();
    const Evidence evidence = verify_roster(journal);
    for (auto _ : state) benchmark::DoNotOptimize(fold_roster(journal, evidence));
}

void fold_progress(benchmark::State& state) {
    const OfficeRecord& office = sample().record();
    on_each_case(state, [&](const SampleCase& one) {
        const Sop& sop = *sample().docket_of(one).opened_under();
        Progress progress;
        for (const CaseEntry& entry : one.journal.entries) {
            const Calendar* calendar = office.in_force(entry.roster.entry, entry.at).calendar();
            apply(progress, sop, entry, effective_time(entry, sop, calendar, office.config.zone));
        }
        benchmark::DoNotOptimize(progress);
    });
}

void judge_whole_case(benchmark::State& state) {
    on_each_case(state, [](const SampleCase& one) {
        benchmark::DoNotOptimize(judge(sample().docket_of(one)));
    });
}

}  // namespace

BENCHMARK(fold_whole_roster);
BENCHMARK(fold_progress);
BENCHMARK(judge_whole_case);

}  // namespace yankomas::test

BENCHMARK_MAIN();
