// Gives libFuzzer the mutator of journals. One change in four is still a blind one of its own.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/journal_mutator.h"
#include "fuzz/target.h"

extern "C" {

std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                    unsigned int seed) {
    if (size == 0 || seed % 4 == 0) return LLVMFuzzerMutate(data, size, max_size);
    const std::string bytes =
        yankomas::fuzz::mutated_journal(yankomas::fuzz::bytes_of(data, size), seed);
    std::copy_n(bytes.begin(), std::min(bytes.size(), max_size), data);
    return std::min(bytes.size(), max_size);
}

std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* left, std::size_t left_size,
                                      const std::uint8_t* right, std::size_t right_size,
                                      std::uint8_t* out, std::size_t max_size, unsigned int seed) {
    const std::string bytes =
        yankomas::fuzz::crossed_journals(yankomas::fuzz::bytes_of(left, left_size),
                                         yankomas::fuzz::bytes_of(right, right_size), seed);
    std::copy_n(bytes.begin(), std::min(bytes.size(), max_size), out);
    return std::min(bytes.size(), max_size);
}
}
