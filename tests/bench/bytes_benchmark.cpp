// Measures what the bytes of a case cost: reading the journal and the form of its signatures, the
// hashes above them, and the curve.
// SPDX-License-Identifier: Apache-2.0
#include "core/journal/form.h"
#include "sample_cases.h"
#include "store/crypto/base64.h"
#include "store/ssh/sshsig.h"

namespace yankomas::test {

namespace {

std::vector<std::string_view> signatures_of(const SampleCase& one) {
    std::vector<std::string_view> found;
    for (const CaseEntry& entry : one.journal.entries)
        found.push_back(entry.signature.of(one.journal.bytes));
    return found;
}

void read_form(benchmark::State& state) {
    RawEntry entry;
    on_each_case(state, [&](const SampleCase& one) {
        FormReader reader(one.told.bytes, case_schema());
        benchmark::DoNotOptimize(reader.read_header());
        while (reader.next(entry)) benchmark::DoNotOptimize(entry);
    });
}

void read_journal(benchmark::State& state) {
    on_each_case(state, [](const SampleCase& one) {
        benchmark::DoNotOptimize(read_case(one.told.path, one.told.bytes));
    });
}

void parse_signatures(benchmark::State& state) {
    on_each_case(state, [](const SampleCase& one) {
        for (const std::string_view base64 : signatures_of(one))
            benchmark::DoNotOptimize(parse_sshsig(*base64_decode(base64)));
    });
}

void hash_prefixes(benchmark::State& state) {
    on_each_case(state, [](const SampleCase& one) {
        Sha512 above;
        std::size_t hashed = 0;
        for (const CaseEntry& entry : one.journal.entries) {
            above.update(
                std::string_view(one.journal.bytes).substr(hashed, entry.sig_line - hashed));
            hashed = entry.sig_line;
            benchmark::DoNotOptimize(above.finish());
        }
    });
}

void verify_one_signature(benchmark::State& state) {
    const SampleCase& one = sample().cases().front();
    const CaseEntry& entry = one.journal.entries.front();
    const SshSig sig = parse_sshsig(*base64_decode(entry.signature.of(one.journal.bytes))).value();
    const auto hash = sha512(std::string_view(one.journal.bytes).substr(0, entry.sig_line));
    for (auto _ : state) {
        if (!verify_sshsig(sig, hash)) state.SkipWithError("the signature is not good");
    }
}

void verify_whole_case(benchmark::State& state) {
    const RealFiles files;
    on_each_case(state, [&](const SampleCase& one) {
        benchmark::DoNotOptimize(
            verify_case(one.journal, files, "/nowhere", sample().record().seals));
    });
}

}  // namespace

BENCHMARK(read_form);
BENCHMARK(read_journal);
BENCHMARK(parse_signatures);
BENCHMARK(hash_prefixes);
BENCHMARK(verify_one_signature);
BENCHMARK(verify_whole_case);

}  // namespace yankomas::test

BENCHMARK_MAIN();
