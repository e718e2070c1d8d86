// Cases in memory at every stage, for the benchmarks of the parts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <benchmark/benchmark.h>

#include "core/rules/docket.h"
#include "core/rules/judge.h"
#include "measured_office.h"
#include "store/disk/real_files.h"
#include "store/office/verify.h"

namespace yankomas::test {

constexpr int kSampleCases = 256;

// One case, from bytes to judgement.
struct SampleCase {
    ToldCase told;
    CaseJournal journal;
    Evidence evidence;
    Judgement judgement;
};

// Some hundred cases as an office has them, judged at a moment after the last entry.
class Sample {
public:
    Sample() : office_({.cases = kSampleCases}) {
        const RealFiles files;
        for (int i = 0; i < kSampleCases; ++i) {
            SampleCase one;
            one.told = office_.tell(i);
            one.journal = read_case(one.told.path, one.told.bytes);
            one.evidence = verify_case(one.journal, files, "/nowhere", record().seals);
            one.judgement = judge(docket_of(one));
            cases_.push_back(std::move(one));
        }
    }

    [[nodiscard]] const OfficeRecord& record() const { return office_.world().record(); }
    [[nodiscard]] const RosterJournal& roster() const { return office_.world().roster_journal(); }
    [[nodiscard]] const std::vector<SampleCase>& cases() const { return cases_; }
    [[nodiscard]] Docket docket_of(const SampleCase& one) const {
        return Docket(record(), one.journal, one.evidence, time_of("2026-12-01T12:00:00+07:00"));
    }

private:
    MeasuredOffice office_;
    std::vector<SampleCase> cases_;
};

inline const Sample& sample() {
    static const Sample made;
    return made;
}

// Does the work on one case after another. The time and the rate are those of one case.
template <class Work>
void on_each_case(benchmark::State& state, const Work& work) {
    const auto& cases = sample().cases();
    std::size_t next = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        const SampleCase& one = cases[next++ % cases.size()];
        bytes += one.told.bytes.size();
        work(one);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

}  // namespace yankomas::test
