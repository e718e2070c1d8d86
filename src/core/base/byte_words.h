// Questions about eight bytes at once: every byte of every journal passes here in each run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace yankomas {

inline constexpr std::size_t kWordBytes = 8;
inline constexpr std::uint64_t kEachByte = 0x0101010101010101U;
inline constexpr std::uint64_t kHighBits = 0x80 * kEachByte;

// The eight bytes from `at` on, which must be there.
[[nodiscard]] inline std::uint64_t word_at(std::string_view bytes, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, kWordBytes);
    return word;
}

[[nodiscard]] constexpr bool is_ascii(std::uint64_t word) { return (word & kHighBits) == 0; }

// True if all bytes are printable ASCII, or a newline. May be false for other words that are: then look closer.
[[nodiscard]] constexpr bool is_plain(std::uint64_t word) {
    // A newline becomes 0 and no other byte leaves the control characters; 0 itself becomes '\n'.
    const std::uint64_t swapped = word ^ 0x0A * kEachByte;
    const std::uint64_t not_control = swapped + 0x60 * kEachByte;  // bit 7: 0x20 and more
    const std::uint64_t not_newline = swapped + 0x7F * kEachByte;  // bit 7: 1 and more
    const std::uint64_t not_delete = (word ^ 0x7F * kEachByte) + 0x7F * kEachByte;
    return is_ascii(word) && ((not_control | ~not_newline) & not_delete & kHighBits) == kHighBits;
}

}  // namespace yankomas
