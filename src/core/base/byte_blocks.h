// Tests sixteen bytes at once, because each run tests every byte of every journal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace yankomas {

// g++ and clang++ compile this type to vector instructions on every processor. A comparison of two
// blocks gives, byte by byte, -1 for true and 0 for false.
using ByteBlock __attribute__((vector_size(16))) = signed char;
inline constexpr std::size_t kBlockBytes = sizeof(ByteBlock);

// Returns the sixteen bytes from `at` on, which must exist.
[[nodiscard]] inline ByteBlock block_at(std::string_view bytes, std::size_t at) {
    ByteBlock block;
    std::memcpy(&block, bytes.data() + at, sizeof block);
    return block;
}

[[nodiscard]] inline bool all_pass(ByteBlock passed) {
    std::uint64_t halves[2];
    std::memcpy(halves, &passed, sizeof halves);
    return (halves[0] & halves[1]) == ~std::uint64_t{0};
}

// Returns how many bytes at the front pass `test`, counted in whole blocks. `test` takes a block
// and gives -1 for each byte that passes.
template <class Test>
[[nodiscard]] std::size_t passing_prefix(std::string_view bytes, const Test& test) {
    std::size_t at = 0;
    while (at + kBlockBytes <= bytes.size() && all_pass(test(block_at(bytes, at))))
        at += kBlockBytes;
    return at;
}

// True if every byte passes `test`. The last block may overlap the one before it.
template <class Test>
[[nodiscard]] bool all_bytes_pass(std::string_view bytes, const Test& test) {
    const std::size_t front = passing_prefix(bytes, test);
    if (bytes.size() - front >= kBlockBytes) return false;
    if (front == bytes.size()) return true;
    if (bytes.size() >= kBlockBytes)
        return all_pass(test(block_at(bytes, bytes.size() - kBlockBytes)));
    // A short text is filled up with its first byte, which is tested anyway.
    ByteBlock block = ByteBlock{} + static_cast<signed char>(bytes.front());
    std::memcpy(&block, bytes.data(), bytes.size());
    return all_pass(test(block));
}

[[nodiscard]] inline ByteBlock is_between(ByteBlock block, char first, char last) {
    return (block >= static_cast<signed char>(first)) & (block <= static_cast<signed char>(last));
}

// Tests for printable ASCII. Bytes above 0x7F are negative as signed bytes, so they do not pass.
inline constexpr auto kIsPlain = [](ByteBlock block) { return is_between(block, ' ', '~'); };
inline constexpr auto kIsPlainOrNewline = [](ByteBlock block) {
    return kIsPlain(block) | (block == '\n');
};

}  // namespace yankomas
